/** The words of writing a note. */
export const noteStrings = {
  ticked: 'Tick a task',
} as const

/** The words of links between notes and documents, and of renaming what they lead to. */
export const linkStrings = {
  linkedFrom: 'Linked from',
  rename: 'Rename',
} as const

/** What is said of marks where one points, and while they are hidden. */
export const pointingStrings = {
  around: (at: number, of: number, mark: string) => `${at} of ${of}: ${mark}`,
  hidden: 'Your marks and notes are hidden',
  noneHere: 'There is no mark here.',
  onlyOne: (mark: string) => `The only mark here. ${mark}`,
  show: 'Show them',
} as const

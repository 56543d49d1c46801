/** The words of writing a note. */
export const noteStrings = {
  copiedLost: 'Copied.',
  copyLost: 'Copy what you wrote',
  kept: 'This is not saved: what it was written on is not there any more. It stays here until you leave it; copy what you need.',
  keptReadOnly: (why: string) => `This is not saved. ${why} It stays here until you leave it; copy what you need.`,
  lost: 'A note could not be saved, because what it was written on is not there any more. Copy what you wrote before you close this.',
  ticked: 'Tick a task',
} as const

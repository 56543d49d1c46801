/** The words of tags: their sheet, their completion, and what they are given to. */
export const tagStrings = {
  title: 'Tags',
  renamed: (from: string, to: string) => `Rename #${from} to #${to}`,
  removed: (tag: string) => `Remove tag #${tag}`,
} as const

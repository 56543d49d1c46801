function listed(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ')
}

/** What commits over many marks or documents are called, for the undo menu. */
export const notebookChangeStrings = {
  relabel: (label: string) => `Relabel marks as ${label}`,
  addTags: (tags: readonly string[]) => `Add ${listed(tags)} to marks`,
  removeTags: (tags: readonly string[]) => `Remove ${listed(tags)} from marks`,
  trash: 'Remove marks',
  rename: (title: string) => `Rename to “${title}”`,
} as const

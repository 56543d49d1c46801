/** The words of the notebook. */
export const notebookStrings = {
  name: 'Notebook',
} as const

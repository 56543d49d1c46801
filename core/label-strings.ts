/** What the person reads about labels and in their editor. */
export const labelStrings = {
  removed: (name: string) => `Remove the label ${name}`,
  title: 'Labels',
}

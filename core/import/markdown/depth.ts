/** How deep Markdown may nest before it is no one's writing. */

/** Quotes and lists nested deeper are nobody's writing; marked recurses into each and copies its source at every level. */
export const MAX_MARKDOWN_DEPTH = 64
/** Deeper by signs on one line, or by the indent of an item (four columns a level at most). */
const TOO_DEEP = [
  new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${MAX_MARKDOWN_DEPTH + 1},}`, 'm'),
  new RegExp(`^(?: {${MAX_MARKDOWN_DEPTH * 4}}|\\t{${MAX_MARKDOWN_DEPTH}})[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]`, 'm'),
]

/** Whether a piece of Markdown nests deeper than it may; then it is shown as it is written. */
export function isTooDeep(markdown: string): boolean {
  return TOO_DEEP.some((pattern) => pattern.test(markdown))
}

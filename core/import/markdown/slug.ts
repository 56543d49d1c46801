import { collapse } from '../characters'

/** The id that GitHub gives a heading of these words, and by which links within a text lead to it. */
export function slugOf(words: string): string {
  return collapse(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
}

/** The id of a block that is named at its end (`^name`). */
export function blockId(name: string): string {
  return `block-${name.toLowerCase()}`
}

/** What a page says of its authors below the text: "Ann Lee is a carpenter and writer.", "Ann Lee ann@example.com". */
import type { LeftOutReason } from '../../text/tree'
import type { Chunk } from './chunks'

/** So many lines at the end of the text may be of them. */
const MOST_LINES = 3
/** A few sentences. */
const WIDEST = 500
/** What a line says after the name. */
const IS =
  /^,?\s*(?:\([^)]{1,60}\)\s*)?(?:is|was|writes|works|lives|teaches|has|covers|reports|ist|war|schreibt|arbeitet|lebt|est|écrit|es|escribe|è|scrive|é|escreve|jest|är|er|on|yazar|는|은|是|は)(?:\s|$|(?<=[는은是は]))/iu
const ADDRESS = /\S+@\S+\.\p{L}{2,}/u

/** The chunks, by index, that end a text with its authors. `authors` are those that the title block names. */
export function authorLines(
  chunks: readonly Chunk[],
  out: ReadonlyMap<number, LeftOutReason>,
  authors: readonly string[],
): readonly number[] {
  const kept = chunks.filter((chunk) => !out.has(chunk.index))
  const found: number[] = []
  for (const { words, width, index, region } of kept.slice(-MOST_LINES).reverse()) {
    if (region || width > WIDEST || found.length === kept.length - 1) break
    const name = authors.find((author) => words.startsWith(author))
    const rest = name === undefined ? '' : words.slice(name.length)
    const isAddress = ADDRESS.test(words) && width <= 80 && authors.some((author) => words.includes(author))
    if (!isAddress && !(name !== undefined && IS.test(rest))) break
    found.push(index)
  }
  return found
}

/** Text as search compares it: without accents and case, with a way back to the places in the text itself. */
export interface Folded {
  readonly text: string
  /** The offset in the original for an offset in `text` (its length included). */
  readonly origin: (at: number) => number
}

const segmentOf = (character: string) => character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The same for words to look for; what it spells is compared only, never shown. */
export function foldedText(text: string): string {
  return segmentOf(text)
}

/** Folds a text, character by character, remembering where each came from. */
export function folded(text: string): Folded {
  let out = ''
  const origins: number[] = []
  let at = 0
  for (const character of text) {
    const plain = segmentOf(character)
    for (let i = 0; i < plain.length; i++) origins.push(at)
    out += plain
    at += character.length
  }
  origins.push(at)
  return { text: out, origin: (offset) => origins[offset] ?? at }
}

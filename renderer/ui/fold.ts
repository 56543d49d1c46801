/**
 * Words compared without case, accents and widths. Unlike `normalize` alone it remembers where each folded character came
 * from, so that a hit can be drawn in the words as they were written.
 */

/** `folded[i]` came from `text[at(i)]`; `starts` are the folded offsets at which words begin, in order. */
export interface Folded {
  readonly text: string
  readonly folded: string
  readonly at: (offset: number) => number
  readonly starts: readonly number[]
}

/** Accents and vowel points that people leave out when they type; not the kana's voice marks, which make other letters. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu
const WORD = /[\p{L}\p{N}\p{M}]/u
/** Scripts without spaces: every character may begin a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

interface Character {
  readonly folded: string
  readonly word: boolean
  readonly unspaced: boolean
}

const characters = new Map<string, Character>()

function characterOf(written: string): Character {
  let character = characters.get(written)
  if (!character) {
    // Upper case first: it spells ß as SS and gives both small sigmas the same capital.
    const folded = written.normalize('NFKD').replace(LEFT_OUT, '').toUpperCase().toLowerCase()
    character = { folded, word: WORD.test(written), unspaced: UNSPACED.test(written) }
    characters.set(written, character)
  }
  return character
}

/** Folds a text; one that is empty or has no word folds as well. */
export function fold(text: string): Folded {
  return PLAIN.test(text) ? foldPlain(text) : foldAny(text)
}

/** Most titles: nothing is longer or shorter when folded. Ten thousand of them are folded when the palette opens. */
const [LETTER_A, LETTER_Z, DIGIT_0, DIGIT_9] = [0x61, 0x7a, 0x30, 0x39]
const PLAIN = /^[\x20-\x7e]*$/

function foldPlain(text: string): Folded {
  const folded = text.toLowerCase()
  const starts: number[] = []
  let inWord = false
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    const isWord = (code >= LETTER_A && code <= LETTER_Z) || (code >= DIGIT_0 && code <= DIGIT_9)
    if (isWord && !inWord) starts.push(i)
    inWord = isWord
  }
  return { text, folded, at: (offset) => Math.min(offset, text.length), starts }
}

function foldAny(text: string): Folded {
  let folded = ''
  let inWord = false
  const starts: number[] = []
  const origins: number[] = []
  let origin = 0
  for (const written of text) {
    const character = characterOf(written)
    if (character.folded !== '') {
      if (character.word && (!inWord || character.unspaced)) starts.push(folded.length)
      inWord = character.word
      for (let i = 0; i < character.folded.length; i++) origins.push(origin)
      folded += character.folded
    }
    origin += written.length
  }
  return { text, folded, at: (offset) => origins[offset] ?? text.length, starts }
}

/** The stretch of the written text under a folded one, whole characters with their accents. */
export function writtenSpan({ folded, at }: Folded, start: number, end: number): readonly [number, number] {
  let after = end
  while (after < folded.length && at(after) === at(end - 1)) after++
  return [at(start), at(after)]
}

import { type Dice, diceOf } from './dice.ts'

const SYLLABLES = 'ka lo mer tin sol ba ren du vi ost har ne pil gra ma sen to ul fe win da rok li mo bren'.split(' ')
const VOCABULARY = 6_000

/** Words that look like a language's: the shorter the more frequent. */
const words: readonly string[] = (() => {
  const dice = diceOf(7)
  const all = new Set<string>()
  while (all.size < VOCABULARY) {
    const length = 1 + Math.min(3, Math.floor(all.size / 60)) + dice.below(2)
    all.add(Array.from({ length }, () => dice.pick(SYLLABLES)).join(''))
  }
  return [...all]
})()

/** The frequency of words falls as their rank rises, as in a real language (Zipf). */
function word(dice: Dice): string {
  const rank = Math.floor(VOCABULARY ** (dice.below(1_000_000) / 1_000_000)) - 1
  return words[rank] ?? 'ka'
}

/** A sentence of six words or more. */
export function sentence(dice: Dice): string {
  const chosen = Array.from({ length: 6 + dice.below(20) }, () => word(dice))
  const said = chosen
    .map((one, i) => (i > 0 && i < chosen.length - 1 && dice.below(9) === 0 ? `${one},` : one))
    .join(' ')
  return `${said[0]?.toUpperCase()}${said.slice(1)}${dice.pick(['.', '.', '.', '?', '…'])}`
}

/** Plain text of at least `length` characters in paragraphs and headings: another seed, another text. */
export function proseOf(seed: number, length: number): string {
  const dice = diceOf(seed)
  const lines: string[] = []
  let written = 0
  while (written < length) {
    const isHeading = lines.length % 9 === 0
    const line = isHeading
      ? sentence(dice).slice(0, 40).trim()
      : Array.from({ length: 2 + dice.below(7) }, () => sentence(dice)).join(' ')
    lines.push(line)
    written += line.length + 1
  }
  return lines.join('\n')
}

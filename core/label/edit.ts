/** Changing a library's labels: each function gives the list as it is afterwards. */
import type { LabelId } from '../document/id'
import { LABEL_COLOURS, LABEL_PATTERNS, type Label, MOST_LABELS } from '../document/label'

/** What of a label is edited as a field; digits go by `withDigit`. */
export type LabelFields = Pick<Label, 'name' | 'colour' | 'pattern' | 'letter'>

/** Longer names are cut off where they are shown, and say no more. */
export const LONGEST_NAME = 60

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The labels with some fields of one changed. */
export function withFields(labels: readonly Label[], id: LabelId, fields: Partial<LabelFields>): readonly Label[] {
  return labels.map((label) => (label.id === id ? { ...label, ...fields } : label))
}

/** The labels with a digit given to one; who had it gets the one that this label had. */
export function withDigit(labels: readonly Label[], id: LabelId, digit: number | null): readonly Label[] {
  const had = labels.find((label) => label.id === id)?.digit ?? null
  return labels.map((label) => {
    if (label.id === id) return { ...label, digit }
    return digit !== null && label.digit === digit ? { ...label, digit: had } : label
  })
}

/** The labels with one moved so many places down (or up, where negative), as far as there are places. */
export function moved(labels: readonly Label[], id: LabelId, by: number): readonly Label[] {
  const from = labels.findIndex((label) => label.id === id)
  const label = labels[from]
  if (!label) return labels
  const to = Math.min(labels.length - 1, Math.max(0, from + by))
  if (to === from) return labels
  return labels.toSpliced(from, 1).toSpliced(to, 0, label)
}

/** The labels with a new one at the end, told apart from the others by as much as can be; null where there are too many. */
export function withNew(labels: readonly Label[], id: LabelId, nameOf: (n: number) => string): readonly Label[] | null {
  if (labels.length >= MOST_LABELS) return null
  const name = names(nameOf).find((one) => !isTaken(labels, one, id)) ?? ''
  const letter = LETTERS.find((one) => labels.every((label) => label.letter.toUpperCase() !== one)) ?? 'A'
  const digit = DIGITS.find((one) => labels.every((label) => label.digit !== one)) ?? null
  return [...labels, { id, name, letter, digit, ...leastUsed(labels) }]
}

function names(nameOf: (n: number) => string): readonly string[] {
  return Array.from({ length: MOST_LABELS + 1 }, (_, i) => nameOf(i + 1))
}

/** The pair of colour and pattern that fewest labels are near to: one that shares both with a label counts most. */
function leastUsed(labels: readonly Label[]): Pick<Label, 'colour' | 'pattern'> {
  const pairs = LABEL_PATTERNS.flatMap((pattern) => LABEL_COLOURS.map((colour) => ({ colour, pattern })))
  const use = ({ colour, pattern }: (typeof pairs)[number]) =>
    labels.reduce((sum, label) => {
      const [sameColour, samePattern] = [label.colour === colour, label.pattern === pattern]
      return sum + (sameColour && samePattern ? MOST_LABELS : Number(sameColour) + Number(samePattern))
    }, 0)
  return pairs.reduce(
    (best, pair) => (use(pair) < use(best) ? pair : best),
    pairs[0] ?? { colour: 'amber', pattern: 'solid' },
  )
}

/** Whether another label has this name; capitals, width of letters and spaces around it do not tell names apart. */
export function isTaken(labels: readonly Label[], name: string, id: LabelId): boolean {
  return labels.some((label) => label.id !== id && folded(label.name) === folded(name))
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLocaleLowerCase('en')
}

/** The labels beside one that show its letter. */
export function withLetter(labels: readonly Label[], letter: string, id: LabelId): readonly Label[] {
  return labels.filter((label) => label.id !== id && folded(label.letter) === folded(letter))
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a person typed as a letter, cut to the last character as they see it (an emoji is one); null where there is none. */
export function letterOf(typed: string): string | null {
  return [...characters.segment(typed.trim())].at(-1)?.segment.trim() || null
}

/**
 * 10,000 marks of a text of 1 MB, all looked for again in a new version of it, in one call as the worker makes it.
 */
import type { Anchor, Range } from '../../core/anchor/anchor.ts'
import { describe } from '../../core/anchor/describe.ts'
import { type Relocation, relocateAll } from '../../core/anchor/relocate.ts'
import { type Dice, diceOf } from './dice.ts'
import { lineStarts } from './lines.ts'
import { AFTER, BEFORE } from './ours.ts'
import { proseOf } from './prose.ts'

export const TEXT_LENGTH = 1_000_000
export const MARKS = 10_000

/** A new version of the text, and where each mark's passage is in it; null where it was removed. */
export interface NewVersion {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly anchors: readonly Anchor[]
  readonly places: readonly (Range | null)[]
}

/** What happens to each line of the old text. */
type Fate = 'kept' | 'edited' | 'moved' | 'removed'

/** Of a hundred lines: most are as they were, as in a corrected edition. */
const MIX: readonly Fate[] = [
  ...Array<Fate>(90).fill('kept'),
  ...Array<Fate>(5).fill('edited'),
  ...Array<Fate>(3).fill('moved'),
  ...Array<Fate>(2).fill('removed'),
]

const LONGEST_MARK = 200

/** A tenth of all marks: what stands in a section that is taken out, or put elsewhere. */
const SECTION_SHARE = 0.1

export function newVersions(): readonly NewVersion[] {
  const before = proseOf(1, TEXT_LENGTH)
  const marks = marksOf(before)
  const lines = lineStarts(before).length
  const section = { from: Math.floor(lines * 0.4), to: Math.floor(lines * (0.4 + SECTION_SHARE)) }
  const inSection = (fate: Fate) => (line: number) => (line >= section.from && line < section.to ? fate : 'kept')
  const mixed = fates(lines)
  return [
    version('90 % as they were, 5 % edited, 3 % moved, 2 % removed', before, marks, (line) => mixed[line] ?? 'kept'),
    version('a section of 1,000 marks removed', before, marks, inSection('removed')),
    version('a section of 1,000 marks moved', before, marks, inSection('moved')),
    version('every paragraph edited', before, marks, () => 'edited'),
  ]
}

/** How many of a hundred passages that are still there were found, and how many that are found are not there. */
export function checked({ places }: NewVersion, found: readonly Relocation[]): { found: number; wrong: number } {
  let right = 0
  let wrong = 0
  found.forEach((one, i) => {
    if (one.kind === 'orphan') return
    const place = places[i]
    const off = place && Math.abs(one.range.start - place.start) + Math.abs(one.range.end - place.end)
    if (place && off !== null && off !== undefined && off <= LARGEST_OFF) right++
    else wrong++
  })
  const left = places.filter((place) => place !== null).length
  return { found: (right / left) * 100, wrong: (wrong / places.length) * 100 }
}

/** An edited passage may begin or end with an edited word. */
const LARGEST_OFF = 24

/** All in one call. */
export function relocated({ before, after, anchors }: NewVersion): readonly Relocation[] {
  return relocateAll({ anchors, before: { text: before, hash: BEFORE }, after: { text: after, hash: AFTER } })
}

function fates(lines: number): readonly Fate[] {
  const dice = diceOf(3)
  return Array.from({ length: lines }, () => dice.pick(MIX))
}

/** Each within a line, so that it has one fate. */
function marksOf(text: string): readonly Range[] {
  const dice = diceOf(5)
  const starts = lineStarts(text)
  const marks: Range[] = []
  while (marks.length < MARKS) {
    const line = dice.below(starts.length)
    const from = starts[line] ?? 0
    const to = (starts[line + 1] ?? text.length + 1) - 1
    const start = from + dice.below(Math.max(1, to - from - 20))
    const end = Math.min(to, start + 20 + dice.below(LONGEST_MARK - 20))
    if (start < end) marks.push({ start, end })
  }
  return marks
}

function version(name: string, before: string, marks: readonly Range[], fateOf: (line: number) => Fate): NewVersion {
  const dice = diceOf(11)
  const starts = lineStarts(before)
  const lines = starts.map((start, i) => {
    const text = before.slice(start, (starts[i + 1] ?? before.length + 1) - 1)
    const fate = fateOf(i)
    return { start, fate, text, shifts: fate === 'edited' ? reworded(text, dice) : [] }
  })
  // Moved lines follow one another, a quarter of the text further on.
  const moved = lines.filter(({ fate }) => fate === 'moved')
  const staying = lines.filter(({ fate }) => fate === 'kept' || fate === 'edited')
  const at = Math.floor(staying.length * 0.75)
  const order = [...staying.slice(0, at), ...moved, ...staying.slice(at)]
  const newStart = new Map<number, number>()
  let after = ''
  for (const { start, text, shifts } of order) {
    newStart.set(start, after.length)
    let from = 0
    for (const { index, word, by } of shifts) {
      after += text.slice(from, index) + by
      from = index + word.length
    }
    after += `${text.slice(from)}\n`
  }
  after = after.slice(0, -1)
  const places = marks.map(({ start, end }) => {
    const line = lines[lineOf(starts, start)]
    const there = line && newStart.get(line.start)
    if (line === undefined || there === undefined) return null
    return {
      start: there + shifted(line.shifts, start - line.start),
      end: there + shifted(line.shifts, end - line.start),
    }
  })
  return { name, before, after, anchors: marks.map((range) => describe(before, range, BEFORE)), places }
}

/** A word of a line, and what stands there now. */
interface Shift {
  readonly index: number
  readonly word: string
  readonly by: string
}

/** One word in twenty is another now. */
const REWORDED = 20

function reworded(line: string, dice: Dice): readonly Shift[] {
  return [...line.matchAll(/\p{L}+/gu)]
    .filter(() => dice.below(REWORDED) === 0)
    .map(({ index, 0: word }) => ({ index, word, by: `${word.slice(1)}en` }))
}

function shifted(shifts: readonly Shift[], at: number): number {
  let to = at
  for (const { index, word, by } of shifts) if (index + word.length <= at) to += by.length - word.length
  return to
}

function lineOf(starts: readonly number[], at: number): number {
  const after = starts.findIndex((start) => start > at)
  return after < 0 ? starts.length - 1 : after - 1
}

/**
 * What happens to a text between two versions. Each edit knows the passage that it is about, and leaves it, changes it or
 * takes it away; where the passage is afterwards the draft knows.
 */
import type { Range } from '../../core/anchor/anchor.ts'
import type { Dice } from './dice.ts'
import { type Draft, draftOf, type Everywhere } from './draft.ts'
import { lineStarts, linesAround, withLineFeed } from './lines.ts'

/** An edited text, and how many characters of the passage were edited: so far the ends of a true place may be off. */
export interface Edited {
  readonly draft: Draft
  readonly tolerance: number
}

/** Null where the text has no room for it (too few lines, no sentence before the passage). */
export type Edit = (text: string, passage: Range, dice: Dice) => Edited | null

/** Characters edited within the passage, of a hundred. */
const EDITED_PERCENT = 12
/** Characters of a section that goes: some paragraphs. */
const SECTION = 1_500
/** A paragraph is moved by so many lines at least, and a text has so many more, else it stays where it was. */
const FAR = 4

const LETTERS = 'etaoinshrdlu'

/** So many single characters inserted, deleted or replaced, at places drawn from the passage. */
function retyped(draft: Draft, { start, end }: Range, dice: Dice): number {
  const count = Math.max(1, Math.round(((end - start) * EDITED_PERCENT) / 100))
  const places = new Set<number>()
  while (places.size < count) places.add(start + dice.below(end - start))
  for (const at of places) {
    if (!draft.has(at)) continue
    const letter = dice.pick([...LETTERS])
    const kind = dice.below(3)
    if (kind === 0) draft.replace({ start: at, end: at }, letter)
    else draft.replace({ start: at, end: at + 1 }, kind === 1 ? letter : '')
  }
  return count
}

const WORDS = 'several later winter council agreed nothing harbour quietly number old against'.split(' ')

/** Whole words replaced by others until about EDITED_PERCENT of the characters are other ones; at least one. */
function reworded(draft: Draft, { start, end }: Range, dice: Dice): number {
  const words = [...draft.old.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].filter(
    ({ index, 0: word }) => index > 0 && index + word.length < end - start,
  )
  const goal = ((end - start) * EDITED_PERCENT) / 100
  let edited = 0
  while (edited < goal && words.length > 0) {
    const [word] = words.splice(dice.below(words.length), 1)
    if (!word) break
    const from = start + word.index
    // Scripts without spaces give a sentence as one word: of it only a part is taken.
    const length = Math.min(word[0].length, Math.max(2, Math.ceil(goal)))
    const by = dice.pick(WORDS)
    draft.replace({ start: from, end: from + length }, by)
    edited += Math.max(length, by.length)
  }
  return edited
}

const SENTENCES = [
  'This was not known to the public before.',
  'A spokeswoman declined to say more about it when asked on Tuesday.',
  'It had been otherwise in the years before the war, as older readers will remember, but that is another story.',
]

function movedParagraph(draft: Draft, passage: Range, dice: Dice): boolean {
  const lines = linesAround(draft.old, passage)
  const starts = lineStarts(draft.old)
  const at = starts.indexOf(lines.start)
  const others = starts.filter((start, index) => start < draft.old.length && (index < at - FAR || start > lines.end))
  const taken = withLineFeed(draft.old, lines)
  const by = taken.start === lines.start ? 0 : -1
  const far = others
    .filter((start) => start < lines.start || starts.indexOf(start) > at + FAR)
    .map((start) => start + by)
    .filter(draft.has)
  if (far.length < FAR) return false
  draft.move(taken, dice.pick(far))
  return true
}

/** Typography as one house sets it, and as another does. Nothing is lost by either. */
const CURLY: Everywhere = {
  pattern: /(?<=^|[\s([—])["']|["']|--|\.\.\.| - |(?<=\b\p{L}{1,3}) |fi/gmu,
  by: (match) => curly.get(match) ?? null,
}
const curly = new Map([
  ['"', '”'],
  ["'", '’'],
  ['--', '—'],
  ['...', '…'],
  [' - ', ' – '],
  [' ', '\u00A0'],
  ['fi', 'ﬁ'],
])
const STRAIGHT: Everywhere = {
  pattern: /[“”„«»‘’‚—–…\u00A0\u202F\u2011ﬁﬂ]/gu,
  by: (match) => straight.get(match) ?? null,
}
const straight = new Map([
  ...[...'“”„«»'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚'].map((sign) => [sign, "'"] as const),
  ['—', '--'],
  ['–', '-'],
  ['…', '...'],
  ['\u00A0', ' '],
  ['\u202F', ' '],
  ['\u2011', '-'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
])

/** The kind that changes more of this text. */
const typography = (text: string) =>
  [...text.matchAll(STRAIGHT.pattern)].length > text.length / 200 ? STRAIGHT : CURLY

/** Other rules of extraction: images away, cells by bars, notes' signs kept in brackets, an empty line between blocks. */
const OTHER_RULES: Everywhere = {
  pattern: /\uFFFC|\t|\n|(?<=\p{L}{4}[.!?。]) /gu,
  by: (match) => {
    if (match === '\uFFFC') return ''
    if (match === '\t') return ' | '
    return match === '\n' ? '\n\n' : ' [3] '
  },
}

const CHROME = [
  'Advertisement',
  'Share this article',
  'Home News Opinion Sport Culture Lifestyle',
  'Read more: What the harbour costs, and who pays for it',
  'Sign up to our newsletter and never miss a story',
  'Most viewed',
]

/** Menus before and after the text, and something between its paragraphs every few lines, never within the passage's. */
function withChrome(draft: Draft, passage: Range, dice: Dice): void {
  const own = linesAround(draft.old, passage)
  for (const start of lineStarts(draft.old).slice(1)) {
    if (start > own.start && start <= own.end) continue
    if (dice.below(4) === 0 && draft.has(start)) draft.replace({ start, end: start }, `${dice.pick(CHROME)}\n`)
  }
  if (draft.has(0)) draft.replace({ start: 0, end: 0 }, `${CHROME.join('\n')}\n`)
  draft.replace({ start: draft.old.length, end: draft.old.length }, `\n${CHROME.toReversed().join('\n')}`)
}

const outside = (draft: Draft): Edited => ({ draft, tolerance: 0 })

/** One that moves nothing of the passage away and that the peers are measured by too. */
export const EDITS = {
  '12 % of its characters edited': (text, passage, dice) => {
    const draft = draftOf(text)
    return { draft, tolerance: retyped(draft, passage, dice) }
  },
  '12 % of it in other words': (text, passage, dice) => {
    const draft = draftOf(text)
    const tolerance = reworded(draft, passage, dice)
    return tolerance === 0 ? null : { draft, tolerance }
  },
  'its paragraph moved': (text, passage, dice) => {
    const draft = draftOf(text)
    return movedParagraph(draft, passage, dice) ? outside(draft) : null
  },
  'a sentence inserted before its paragraph': (text, passage, dice) => {
    const draft = draftOf(text)
    const { start } = linesAround(text, passage)
    draft.replace({ start, end: start }, `${dice.pick(SENTENCES)}\n`)
    return outside(draft)
  },
  'a sentence inserted beside it': (text, passage, dice) => {
    const draft = draftOf(text)
    const before = dice.below(2) === 0
    const at = before ? passage.start : passage.end
    draft.replace({ start: at, end: at }, before ? `${dice.pick(SENTENCES)} ` : ` ${dice.pick(SENTENCES)}`)
    return outside(draft)
  },
  'a sentence inserted into it': (text, passage, dice) => {
    const draft = draftOf(text)
    const at = passage.start + 1 + dice.below(passage.end - passage.start - 1)
    draft.replace({ start: at, end: at }, ` ${dice.pick(SENTENCES)} `)
    return outside(draft)
  },
  'its typography normalised': (text) => ({ draft: draftOf(text, typography(text)), tolerance: 4 }),
  'it removed': (text, passage) => {
    const draft = draftOf(text)
    draft.replace(passage, '')
    return outside(draft)
  },
  'its section removed': (text, passage) => {
    const draft = draftOf(text)
    draft.replace(sectionAround(text, passage), '')
    return outside(draft)
  },
} satisfies Record<string, Edit>

/** Too much for a fair comparison with what knows the quote alone. */
export const HARDER_EDITS = {
  'menus and advertisements around and between': (text, passage, dice) => {
    const draft = draftOf(text)
    withChrome(draft, passage, dice)
    return outside(draft)
  },
  'extracted again by other rules': (text) => ({ draft: draftOf(text, OTHER_RULES), tolerance: 4 }),
  'all of them at once': (text, passage, dice) => allAtOnce(text, passage, dice),
  'all of them at once, and it removed': (text, passage, dice) => {
    const edited = allAtOnce(text, passage, dice)
    edited?.draft.replace(passage, '')
    return edited
  },
} satisfies Record<string, Edit>

function allAtOnce(text: string, passage: Range, dice: Dice): Edited | null {
  const draft = draftOf(text, typography(text))
  const tolerance = retyped(draft, passage, dice) + 4
  withChrome(draft, passage, dice)
  if (!movedParagraph(draft, passage, dice)) return null
  return { draft, tolerance }
}

/** Whole lines around the passage of SECTION characters or a third of the text, whichever is less. */
function sectionAround(text: string, passage: Range): Range {
  const wanted = Math.min(SECTION, text.length / 3)
  let section = linesAround(text, passage)
  while (section.end - section.start < wanted) {
    const { start, end } = section
    const wider = linesAround(text, { start: Math.max(0, start - 1), end: Math.min(text.length, end + 2) })
    if (wider.start === start && wider.end === end) break
    section = wider
  }
  return withLineFeed(text, section)
}

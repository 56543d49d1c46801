/** Which headings a chapter has, and which line of the contents each of them is. */
import { type Element, elementsWithin, textWithin } from '../../../core/import/dom'
import { rename } from '../web/tree-edit'
import { type Aim, aimsOf, type Candidate } from './aims'
import type { Chapter } from './chapter'
import { joinInto, joinKickers, lower, putHeading } from './heading-edit'
import type { LineInFile } from './headings'
import { isHeading, isLine, isOfBox, isWithinOther, spelling, unnumbered } from './lines'
import { type Spots, survey } from './survey'

/** A heading of the text. `number` is that of its element (0 for one that the contents made), `nesting` how many sections it stands in. */
export interface PlacedHeading {
  readonly element: Element
  readonly number: number
  readonly nesting: number
  /** That of its line in the contents; null where these pass over it. */
  readonly depth: number | null
  /** The least depth of lines above it that have no heading of their own: what stands deeper than these ends before it. */
  readonly closes: number
}

/** A longer block is no title, whatever the contents say. */
const LONGEST_TITLE = 300
/** A title may be set in so many lines. */
const MOST_LINES = 4

/** The headings of a chapter in text order; its elements are changed where a line of the contents has none. */
export function chapterHeadings(
  chapter: Chapter,
  lines: readonly LineInFile[],
  isAside: (element: Element) => boolean,
): readonly PlacedHeading[] {
  const { section } = chapter
  joinKickers(section)
  const spots = survey(section, isAside)
  const found = new Map<Element, Candidate>()
  const blocks: Candidate[] = []
  for (const element of elementsWithin(section)) {
    const spot = spots.get(element)
    if (!spot || !isLine(element) || isWithinOther(element, section)) continue
    const text = textWithin(element)
    const candidate: Candidate = { element, spot, spelled: spelling(text), unnumbered: unnumbered(text), line: null }
    blocks.push(candidate)
    if (!isHeading(element)) continue
    if (candidate.spelled !== '') found.set(element, candidate)
    // A heading that is only an image is that image.
    else rename(element, 'div')
  }
  const aims = aimsOf(chapter, lines, spots)
  const headings = [...found.values()]
  const words = wordsOf(headings)
  for (const aim of aims) {
    const own = byWords(aim, words) ?? bySeveral(aim, blocks)
    if (own) take(aim, own, found)
  }
  // Of several lines that lead to one place the last is what stands there.
  for (const aim of aims.toReversed()) {
    const own = aim.heading || aim.line.kind === 'group' ? null : byPlace(aim, headings)
    if (own) take(aim, own, found)
  }
  const together = Map.groupBy(aims, ({ spot }) => spot.start)
  let said: string | null = null
  for (const aim of aims) {
    if (aim.heading) continue
    if (aim.line.kind === 'group') said ??= spelling(textWithin(section))
    if (isNeeded(aim, together.get(aim.spot.start) ?? [], blocks, spots, said ?? '')) {
      const element = putHeading(aim.target, section, aim.line.title)
      take(aim, { element, spot: aim.spot, spelled: aim.spelled, unnumbered: aim.unnumbered, line: null }, found)
    }
  }
  const closes = closedBy(aims)
  return [...elementsWithin(section)].flatMap((element): readonly PlacedHeading[] => {
    const heading = found.get(element)
    if (!heading) return []
    if (heading.line === null && isOfBox(element, section)) {
      lower(element)
      return []
    }
    const number = spots.has(element) && isHeading(element) ? Number(element.tagName.slice(1)) : 0
    return [
      {
        element,
        number,
        nesting: heading.spot.depth,
        depth: heading.line?.depth ?? null,
        closes: closes.get(heading) ?? Number.POSITIVE_INFINITY,
      },
    ]
  })
}

/** The depths of the groups that were passed over before each heading. */
function closedBy(aims: readonly Aim[]): ReadonlyMap<Candidate, number> {
  const closes = new Map<Candidate, number>()
  let least = Number.POSITIVE_INFINITY
  for (const { heading, line } of aims) {
    if (heading) {
      closes.set(heading, least)
      least = Number.POSITIVE_INFINITY
    } else if (line.kind === 'group') least = Math.min(least, line.depth)
  }
  return closes
}

function take(aim: Aim, heading: Candidate, found: Map<Element, Candidate>): void {
  aim.heading = heading
  heading.line = aim.line
  found.set(heading.element, heading)
}

/** Whether a heading stands where a line leads, or after it and before the next line's place. */
function isThere({ spot }: Candidate, aim: Aim): boolean {
  const holds = spot.order <= aim.spot.order && aim.spot.start <= spot.end && spot.start <= aim.spot.start
  return (holds || (spot.start >= aim.spot.start && spot.order >= aim.spot.order)) && spot.start < aim.end
}

function isFree({ element, line }: Candidate): boolean {
  return line === null && element.parentNode !== null
}

/** Headings by their words, with and without numbers, in text order. */
type Words = Readonly<Record<'spelled' | 'unnumbered', ReadonlyMap<string, readonly Candidate[]>>>

function wordsOf(headings: readonly Candidate[]): Words {
  return {
    spelled: Map.groupBy(headings, ({ spelled }) => spelled),
    unnumbered: Map.groupBy(headings, ({ unnumbered }) => unnumbered),
  }
}

/** The heading with just the words of a line, numbers aside where need be. */
function byWords(aim: Aim, words: Words): Candidate | null {
  if (aim.spelled === '') return null
  const find = (headings: readonly Candidate[] = []) => headings.find((one) => isFree(one) && isThere(one, aim))
  return find(words.spelled.get(aim.spelled)) ?? find(words.unnumbered.get(aim.unnumbered)) ?? null
}

/** Blocks one after another, headings or not, that together have the words of a line: joined into the first. */
function bySeveral(aim: Aim, blocks: readonly Candidate[]): Candidate | null {
  const first = firstFrom(aim.spot.start, blocks)
  const run: Candidate[] = []
  for (const block of blocks.slice(first, first + MOST_LINES)) {
    if (!isFree(block) || block.spot.start !== (run.at(-1)?.spot.end ?? aim.spot.start)) break
    run.push(block)
    const spelled = run.map((one) => one.spelled).join('')
    if (spelled.length > LONGEST_TITLE) break
    if (spelled === '' || spelled !== aim.spelled) continue
    const [head, ...rest] = run as [Candidate, ...Candidate[]]
    joinInto(
      head.element,
      rest.map(({ element }) => element),
    )
    return head
  }
  return null
}

/** The first free heading at the very place where a line leads, or around it. */
function byPlace(aim: Aim, headings: readonly Candidate[]): Candidate | null {
  const first = firstFrom(aim.spot.start, headings)
  for (let i = Math.max(0, first - 1); i < headings.length; i++) {
    const one = headings[i] as Candidate
    if (one.spot.start > aim.spot.start) return null
    if (isFree(one) && isThere(one, aim)) return one
  }
  return null
}

/** The index of the first block that begins at or after a place. */
function firstFrom(start: number, blocks: readonly Candidate[]): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.spot.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether the words of a line are to be put into the text: where something stands under them, and they do not stand there yet. */
function isNeeded(
  aim: Aim,
  together: readonly Aim[],
  blocks: readonly Candidate[],
  spots: Spots,
  said: string,
): boolean {
  if (Math.min(aim.end, spots.end) <= aim.spot.start) return false
  if (aim.line.kind === 'group') return !said.includes(aim.spelled)
  const first = blocks[firstFrom(aim.spot.start, blocks)]
  if (aim.spelled !== '' && first?.spelled.startsWith(aim.spelled)) return false
  return !together.some(({ heading, line }) => {
    if (!heading) return false
    // Some programs name a chapter twice, over and among its parts.
    if (heading.unnumbered === aim.unnumbered) return true
    return line.depth === aim.line.depth || (line.depth < aim.line.depth && spots.has(heading.element))
  })
}

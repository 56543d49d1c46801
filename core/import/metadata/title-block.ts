/**
 * What stands around a page's heading for everyone to see: who wrote it, when, in which section, whose the picture is. Only
 * lines near the heading are read, and none among comments, menus or other articles, where the same words are of others.
 */
import { attribute, type Element, elementsWithin, hasWord } from '../dom'
import { guessLanguage } from '../language'
import { creditAtEnd, creditOf } from '../plain/credits'
import { datesIn } from '../plain/dates'
import { metaOf } from '../plain/meta'
import { bylineOf } from '../plain/names'
import { isSectionName, labelledSection } from '../plain/sections'
import { namesIn } from './authors'
import type { Person } from './claims'
import { around } from './context'
import { seriesIn } from './series'
import { shownDates } from './shown-dates'
import { signedBy } from './signed'
import type { Line, Marked, Survey } from './survey'
import type { FoundTitle } from './title'
import { key, widthOf, wordsIn } from './words'

/** What the visible title block says. */
export interface TitleBlock {
  readonly authors: readonly Person[]
  /** Who signs the article elsewhere. */
  readonly signed: readonly Person[]
  /** Dates that are not said to be of an update, nearest to the heading first, as written. */
  readonly dates: readonly string[]
  readonly sections: readonly string[]
  readonly series: string | null
  readonly credits: readonly string[]
  /** The first lines of prose. */
  readonly prose: readonly string[]
  /** Enough of the text to tell its language by. */
  readonly sample: string
}

/** The block ends at the second line of prose under the heading (the first is often a summary), or after so many lines. */
const LINES_AFTER = 30
const LINES_BEFORE = 6
const PROSE_AFTER = 2
/** So much is enough to tell a language by. */
const SAMPLE = 6_000
/** From this width on a line is prose. */
const PROSE = 160
const LONGEST_META = 160
const MOST_CREDITS = 10

/** Reads the lines around the heading. Without one nothing but a sample of the text is found. */
export function titleBlockOf(survey: Survey, { title, heading }: FoundTitle): TitleBlock {
  const { lines } = survey
  const prose = lines.filter((line) => widthOf(line.words) >= PROSE / 2 && line.place === 'own').slice(0, 60)
  const sample = (prose.length > 3 ? prose : lines.slice(0, 300))
    .map(({ words }) => words)
    .join('\n')
    .slice(0, SAMPLE)
  const at = heading?.line ?? lineOf(lines, title)
  const signed = signedBy(survey, at ?? -1).map((name) => ({ name, kind: 'unsaid' as const }))
  const shared = {
    signed,
    prose: prose.slice(0, 5).map(({ words }) => words),
    sample,
  }
  if (at === null)
    return { authors: onlyByline(survey.marked), dates: [], sections: [], series: null, credits: [], ...shared }
  const near = linesNear(lines, at)
  const block = [...near.values()]
  const whole = block.map((line) => ({ ...line, words: line.words.replaceAll('\t', ' ') }))
  const language = survey.language ?? guessLanguage(sample)
  const marked = survey.marked.filter(({ line }) => near.has(line))
  return {
    authors: [...markedAuthors(marked), ...saidAuthors(besidePictures(block), language)],
    dates: shownDates(lines, at, near, marked, language),
    sections: sectionsNear(lines, at, whole),
    series: whole.flatMap(({ words }) => seriesIn(words) ?? [])[0] ?? null,
    credits: [...new Set(whole.flatMap((line) => creditIn(line) ?? []))].slice(0, MOST_CREDITS),
    ...shared,
  }
}

function lineOf(lines: readonly Line[], title: string | null): number | null {
  const wanted = key(title ?? '')
  if (wanted === '') return null
  const at = lines.findIndex(({ words }) => key(words) === wanted)
  return at < 0 ? null : at
}

/** The lines of the title block by index: those under the heading first, then those over it, the nearest first. */
function linesNear(lines: readonly Line[], at: number): ReadonlyMap<number, Line> {
  const found = new Map<number, Line>()
  let prose = 0
  for (let i = at + 1; i < lines.length && i <= at + LINES_AFTER; i++) {
    const line = lines[i]
    if (line?.place !== 'own') continue
    if (/^h[1-6]$/.test(line.block.tagName) && (prose > 0 || leadsElsewhere(line.block))) break
    if (widthOf(line.words) >= PROSE && ++prose >= PROSE_AFTER) break
    found.set(i, line)
  }
  for (let i = at - 1; i >= 0 && i >= at - LINES_BEFORE; i--) {
    const line = lines[i]
    if (line?.place === 'own') found.set(i, line)
  }
  return found
}

/** A heading that is a link stands over another article. */
function leadsElsewhere(heading: Element): boolean {
  return [...elementsWithin(heading)].some((one) => one.tagName === 'a' && /^[^#]/.test(attribute(one, 'href') ?? ''))
}

/** On a page without a known heading: what one element, and no other, calls its byline. */
function onlyByline(marked: readonly Marked[]): readonly Person[] {
  const found = markedAuthors(marked)
  return new Set(found.map(({ name }) => name)).size === 1 ? found.slice(0, 1) : []
}

/** Elements that are marked as the author or the byline. */
function markedAuthors(marked: readonly Marked[]): readonly Person[] {
  const said = marked.filter(({ element, place }) => {
    const isAuthor =
      /(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'rel') ?? '') ||
      /(?:^|[\s_-])(?:author|byline|writer|reporter)(?:-?names?|-?links?)?(?:$|[\s])/i.test(
        attribute(element, 'class') ?? '',
      )
    return isAuthor && place === 'own'
  })
  const outer = new Set(said.flatMap(({ element }) => [...around(element)].slice(1)))
  return said.flatMap(({ element }) => {
    // The name itself is marked within what holds an office and an address too.
    if (outer.has(element)) return []
    const words = wordsIn(element)
    return words.length > 0 && words.length <= 120 ? [{ name: withoutDate(words), kind: 'unsaid' as const }] : []
  })
}

function withoutDate(words: string): string {
  const [first] = datesIn(words, null)
  return first
    ? words
        .slice(0, first.start)
        .replace(/[|,·»›–—-]\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*$/iu, '')
        .replace(/(?:published|posted|updated|on|,|\||·|»)\s*$/giu, '')
        .trim()
    : words
}

function creditIn({ words, block }: Line): string | null {
  return creditOf(words) ?? (isUnderPicture(block) ? creditAtEnd(words) : null)
}

/** Under a picture stands who made the picture. */
function besidePictures(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ block }) => !isUnderPicture(block))
}

function isUnderPicture(block: Element): boolean {
  return [...around(block)].some(
    (one) => one.tagName === 'figure' || one.tagName === 'figcaption' || hasWord(one, 'class', 'caption', 'wp-caption'),
  )
}

/** Who signs a line that has a date, in whatever case: "Posted by kovarex, TOGos on 2019-02-15". */
function postedBy(words: string, language: string | null): readonly string[] | null {
  const [first] = datesIn(words, language)
  const said = /^(?:posted|written|published|submitted) by\s+(.+)$/i.exec(words.slice(0, first?.start ?? 0))?.[1]
  const names =
    said === undefined ? [] : namesIn(said.replace(/[\s,|·–—-]*(?:(?:on|at)\s*(?:\p{L}{2,9},?\s*)?)?$/iu, ''))
  return names.length > 0 && names.every((name) => name.split(' ').length <= 4) ? names : null
}

function saidAuthors(lines: readonly Line[], language: string | null): readonly Person[] {
  return lines.flatMap(({ words }) => {
    if (words.length > LONGEST_META) return []
    const whole = words.replaceAll('\t', ' ')
    const names =
      bylineOf(whole) ?? postedBy(whole, language) ?? metaOf(words.replaceAll('\t', ' | '), language)?.authors ?? []
    return names.map((name) => ({ name, kind: 'unsaid' as const }))
  })
}

function sectionsNear(lines: readonly Line[], at: number, near: readonly Line[]): readonly string[] {
  const labelled = near.flatMap(({ words }) => labelledSection(words) ?? [])
  // Right above the heading often ends a menu, whose last item is no section of this page.
  const over = lines[at - 1]
  return [...labelled, ...(over?.place === 'own' && isSectionName(over.words) ? [over.words] : [])]
}

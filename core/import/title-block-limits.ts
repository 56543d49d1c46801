/**
 * The second gate, for what stands outside of the tree: title block and tags are shown in lists, menus and messages, each on
 * a line of its own among words of ours. So they are one line each, of a length that a person could have written, and hold no
 * sign that turns the direction of what stands after them ("Trojan Source"). Letters keep the direction that they have.
 */
import type { Source } from '../document/record'
import { safeAddress } from '../text/address'
import { collapse } from './characters'
import { shorten } from './excerpt'

/** In UTF-16 code units: about four times the longest that were met in real pages. */
const LONGEST = { title: 500, name: 200, credit: 400, excerpt: 1_000, tag: 100 } as const
/** Some papers have a thousand authors; beyond, it is no list of names. */
const MOST_NAMES = 1_000
const MOST_CREDITS = 50
const MOST_TAGS = 100

/** Embeddings, overrides and isolates of direction, and what ends lines beside line ends. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
const ENDING = /[\u2028\u2029]/g

/** A text as one line of at most `longest`; `''` where nothing is left of it. */
function line(text: string, longest: number): string {
  return shorten(
    collapse(
      text
        .slice(0, longest * 4)
        .replace(TURNING, '')
        .replace(ENDING, ' '),
    ),
    longest,
  )
}

function some(text: string | null, longest: number): string | null {
  const found = text === null ? '' : line(text, longest)
  return found === '' ? null : found
}

function list(texts: readonly string[], most: number, longest: number): readonly string[] {
  return texts.slice(0, most).flatMap((text) => some(text, longest) ?? [])
}

/** A title block within its limits. `name` is the title where nothing is left of the one that was found. */
export function boundedSource(source: Source, name: string): Source {
  return {
    title: some(source.title, LONGEST.title) ?? some(name, LONGEST.title) ?? '?',
    authors: list(source.authors, MOST_NAMES, LONGEST.name),
    date: source.date !== null && /^\d{4}(-\d\d){0,2}$/.test(source.date) ? source.date : null,
    site: some(source.site, LONGEST.name),
    section: some(source.section, LONGEST.name),
    series: some(source.series, LONGEST.name),
    credits: list(source.credits, MOST_CREDITS, LONGEST.credit),
    language:
      source.language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/.test(source.language)
        ? source.language
        : null,
    excerpt: some(source.excerpt, LONGEST.excerpt),
    address: source.address === null ? null : safeAddress(source.address),
  }
}

/** Tags within their limits, each once. */
export function boundedTags(tags: readonly string[]): readonly string[] {
  return [...new Set(list(tags, MOST_TAGS, LONGEST.tag))]
}

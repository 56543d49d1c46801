/** How much a line looks like the title of the text. */
import { keyOf } from '../furniture/family'
import type { Chunk } from './chunks'
import { datesIn } from './dates'
import { endsSentence, wordCount } from './lines'
import { isDivider, markerOf, NUMBER_SIGNS, underlineLevel } from './marks'
import { isSiteName, metaOf } from './meta'
import { isSectionName } from './sections'

export interface Candidate {
  readonly chunks: readonly Chunk[]
  readonly at: number
  readonly bodyAt: number
  /** The file's name as words, where it says something. */
  readonly name: string | null
  readonly role: string
  /** How many lines after and before it author, date or credit stand. */
  readonly saidAfter: number
  readonly saidBefore: number
  /** Whether other signs say that this is a page. */
  readonly isPage: boolean
}

const NEVER = Number.NEGATIVE_INFINITY

/** Points for the chunk as title; `NEVER` where it cannot be one. */
export function candidateScore(
  { words, width, lines, group, region, isProse }: Chunk,
  { chunks, at, bodyAt, name, role, saidAfter, saidBefore, isPage }: Candidate,
): number {
  if (role !== 'other' || region || isProse || !/\p{L}/u.test(words) || width > 220 || isDivider(words)) return NEVER
  if (markerOf(words)?.kind === 'bullet' || isSiteName(words) || metaOf(words, null) !== null) return NEVER
  const isSigned = NUMBER_SIGNS.test(words) || underlineLevel(chunks[at + 1]?.words ?? '') !== null
  // In a bare text a title stands alone, or right over prose.
  const next = chunks[at + 1]
  const stands = chunks[at - 1]?.group !== group && (next?.group !== group || next.isProse)
  if (!isPage && !isSigned && !stands) return NEVER
  const count = wordCount(words)
  let score = width >= 24 && width <= 130 ? 3 : width >= 8 ? 1 : 0
  score += count >= 4 ? 2 : count >= 3 ? 1 : 0
  score += isSectionName(words) ? -3 : 0
  score += endsSentence(words) && !/[?!？！]["'”’»」』]?$/.test(words) && !/\b(?:\p{Lu}\.){2,}$/u.test(words) ? -3 : 0
  score += /[,;:，；：]$/.test(words) ? -5 : 0
  score += /^\p{Ll}/u.test(words) ? -2 : 0
  score += saidAfter <= 2 ? 2 : saidAfter === 3 ? 1 : 0
  // What stands right under the date is the text's first heading, if there is another line over the date.
  score += saidBefore === 1 ? -2 : 0
  score += datesIn(words, null).length > 0 ? -2 : 0
  score += words.split(/\s[|·•]\s/).length > 3 ? -5 : 0
  score += /^[[(【<]/.test(words) ? -3 : 0
  score += lines.length > 2 ? -2 : 0
  if (isSigned) score += 5
  if (name !== null && namesIt(words, name)) score += 4
  // The page's own title comes first and again over the text.
  if (chunks.slice(0, bodyAt).some((other) => other.index !== at && isLongerForm(other.words, words))) score += 3
  // An encyclopedia's first sentence begins with its subject.
  if (bodyAt < chunks.length && mentionsEarly(chunks[bodyAt]?.words ?? '', words)) score += 3
  if (isPage && bodyAt < chunks.length) score += closeness(bodyAt - at) + echo(words, chunks, bodyAt)
  const isAlone = chunks[at - 1]?.group !== group && chunks[at + 1]?.group !== group
  score += isAlone ? 1 : 0
  if (at === 0) score += 1
  if (at === 0 && isAlone && standsOver(chunks, bodyAt)) score += 3
  return score
}

/** A first line with a blank line under it, and then text: prose close by, or several lines together. */
function standsOver(chunks: readonly Chunk[], bodyAt: number): boolean {
  if (bodyAt <= 3 && chunks[bodyAt]) return true
  const next = chunks[1]
  if (next && endsSentence(next.words) && !endsSentence(chunks[0]?.words ?? '') && chunks[bodyAt]) return true
  if (markerOf(chunks[0]?.words ?? '')) return false
  // Verse, a list or code soon after: not one of many lines that stand alone.
  return chunks.slice(1, 8).some((chunk, i) => chunk.region || chunk.group === chunks[i + 2]?.group)
}

/** A page's title stands over its text, not among the menus. */
function closeness(distance: number): number {
  if (distance <= 4) return 3
  if (distance <= 10) return 2
  if (distance <= 20) return 1
  return distance <= 60 ? 0 : -2
}

/** So much of the text is searched for the title's words. */
const ECHO_LENGTH = 2_500

/** The words of a title come again in its text; those of a menu or of another article seldom. */
function echo(words: string, chunks: readonly Chunk[], bodyAt: number): number {
  const own = contentWords(words)
  if (own.length < 2) return 0
  const text = chunks
    .slice(bodyAt, bodyAt + 12)
    .map((chunk) => chunk.words)
    .join(' ')
    .slice(0, ECHO_LENGTH)
    .toLowerCase()
  const found = own.filter((word) => text.includes(word)).length
  return found >= own.length * 0.6 ? 3 : found >= own.length * 0.35 ? 1 : 0
}

/** Words of four letters or more, without their endings; pairs of characters in Han, kana and Hangul. */
function contentWords(words: string): readonly string[] {
  const lower = words.toLowerCase()
  const spaced = (
    lower.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]{4,}/gu) ?? []
  ).map((word) => word.slice(0, 6))
  const dense = (
    lower.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu) ?? []
  ).flatMap((run) => run.match(/../gsu) ?? [])
  return [...new Set([...spaced, ...dense])]
}

function namesIt(words: string, name: string): boolean {
  const plain = (text: string) => keyOf(text).replace(/[^\p{L}\p{N}]+/gu, '')
  const wanted = plain(name)
  return wanted.length >= 8 && (plain(words) === wanted || plain(words).startsWith(wanted))
}

function mentionsEarly(prose: string, words: string): boolean {
  const title = keyOf(words)
  return (
    title.length >= 6 &&
    keyOf(prose)
      .slice(0, title.length + 30)
      .includes(title)
  )
}

function isLongerForm(other: string, words: string): boolean {
  const title = keyOf(words)
  return title.length >= 12 && keyOf(other).startsWith(title)
}

/** A title without the site's name after it: "Title | Site", "Title - Site News". */
export function splitSite(words: string, isPage: boolean): { readonly title: string; readonly site: string | null } {
  const bare = NUMBER_SIGNS.exec(words)?.[2] ?? words
  const found = isPage ? /^(.{12,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(bare) : null
  const [, title, site] = found ?? []
  if (title === undefined || site === undefined) return { title: bare, site: null }
  return bare.includes(' | ') || isSiteName(site) ? { title, site } : { title: bare, site: null }
}

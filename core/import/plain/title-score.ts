/** How much a line looks like the title of the text. */
import { keyOf } from '../furniture/family'
import type { Chunk } from './chunks'
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
  readonly nextRole: string
  /** Whether other signs say that this is a page. */
  readonly isPage: boolean
}

const NEVER = Number.NEGATIVE_INFINITY

/** Points for the chunk as title; `NEVER` where it cannot be one. */
export function candidateScore(
  { words, width, lines, group, region, isProse }: Chunk,
  { chunks, at, bodyAt, name, role, nextRole, isPage }: Candidate,
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
  score += endsSentence(words) && !/[?!？！]["'”’»」』]?$/.test(words) && !/\b(?:\p{Lu}\.){2,}$/u.test(words) ? -2 : 0
  score += /[,;:，；：]$/.test(words) ? -5 : 0
  score += /^\p{Ll}/u.test(words) ? -2 : 0
  score += nextRole === 'meta' || nextRole === 'credit' ? 2 : 0
  score += lines.length > 2 ? -2 : 0
  if (isSigned) score += 5
  if (name !== null && namesIt(words, name)) score += 4
  // The page's own title comes first and again over the text.
  if (chunks.slice(0, bodyAt).some((other) => other.index !== at && isLongerForm(other.words, words))) score += 3
  // An encyclopedia's first sentence begins with its subject.
  if (bodyAt < chunks.length && mentionsEarly(chunks[bodyAt]?.words ?? '', words)) score += 3
  const isAlone = chunks[at - 1]?.group !== group && chunks[at + 1]?.group !== group
  score += isAlone ? 1 : 0
  if (at === 0) score += 1
  if (at === 0 && isAlone && standsOver(chunks, bodyAt)) score += 3
  return score
}

/** A first line with a blank line under it, and then text: prose close by, or several lines together. */
function standsOver(chunks: readonly Chunk[], bodyAt: number): boolean {
  if (bodyAt <= 3 && chunks[bodyAt]) return true
  if (markerOf(chunks[0]?.words ?? '')) return false
  // Verse, a list or code soon after: not one of many lines that stand alone.
  return chunks.slice(1, 8).some((chunk, i) => chunk.region || chunk.group === chunks[i + 2]?.group)
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

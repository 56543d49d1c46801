/**
 * What stands after the text, and boxes within it. Leaving prose out needs more than one sign, and never goes for a large
 * part of it.
 */
import type { LeftOutReason } from '../../text/tree'
import { isConsentNotice } from '../furniture/cookies'
import type { Match } from '../furniture/family'
import type { Chunk } from './chunks'
import { endsSentence, wordCount } from './lines'
import { markerOf, SPEAKER } from './marks'

/** A page is never longer than so many chunks; in a longer text only its end is looked at. */
const LONGEST_PAGE = 4_000

/** Prose in boxes at the end (teasers) is at most so wide, and comments may be so much of all prose. */
const TEASER_WIDTH = 420
const TEASER_SHARE = 0.35
const COMMENT_SHARE = 0.6
/** With many signs of comments they may be this much. */
const MANY_SIGNS = 5
const MANY_COMMENTS_SHARE = 0.85
/** In all other ways of leaving out, prose is left out only up to this share. */
const PROSE_SHARE = 0.2

export interface Tail {
  readonly out: ReadonlyMap<number, LeftOutReason>
  /** What the end says for a page with furniture. */
  readonly evidence: number
}

type Lookup = (chunk: Chunk) => Match | null

/** Reads the end of a text whose first prose is at `bodyAt`. */
export function readTail(chunks: readonly Chunk[], bodyAt: number, lookup: Lookup): Tail {
  const from = Math.max(bodyAt + 1, chunks.length - LONGEST_PAGE)
  const last = lastOwnProse(chunks, from, lookup)
  const boxAt = firstBox(chunks, bodyAt, from, chunks.length, lookup)
  const start = extended(chunks, boxAt ?? firstFurniture(chunks, last + 1, lookup), lookup)
  if (start === null) return { out: new Map(), evidence: 0 }
  const rest = chunks.slice(start)
  const matches = rest.map(lookup)
  const certain = matches.filter((match) => match?.strength === 'certain').length
  const likely = matches.filter((match) => match?.strength === 'likely').length
  const notices = rest.filter((chunk) => isConsentNotice(chunk.words)).length
  return { out: reasons(rest, matches), evidence: certain * 2 + likely + notices * 2 + (boxAt === null ? 0 : 1) }
}

/** Buttons directly above a box belong to the end as well. */
function extended(chunks: readonly Chunk[], start: number | null, lookup: Lookup): number | null {
  if (start === null) return null
  let from = start
  for (let chunk = chunks[from - 1]; chunk && !chunk.isProse && lookup(chunk) !== null; chunk = chunks[from - 1]) from--
  // A group that is mostly furniture is so from its first line.
  const group = chunks.filter((chunk) => chunk.group === chunks[from]?.group)
  const known = group.filter((chunk) => lookup(chunk) !== null).length
  const first = group[0]?.index ?? from
  const isShort = group
    .slice(0, from - first)
    .every((chunk) => chunk.width <= 40 && !chunk.isProse && !endsSentence(chunk.words))
  return isShort && known >= 3 && known >= group.length * 0.5 ? first : from
}

/** The last prose that is the text's own. */
function lastOwnProse(chunks: readonly Chunk[], from: number, lookup: Lookup): number {
  for (let i = chunks.length - 1; i >= from; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.region || ((chunk.isProse || isOwn(chunk)) && lookup(chunk) === null)) return i
  }
  return from - 1
}

/** Short chunks that are the text's own all the same: what somebody says, an item of a list that is a sentence. */
function isOwn({ words }: Chunk): boolean {
  return SPEAKER.test(words) || (markerOf(words) !== null && endsSentence(words))
}

/** From the first line of furniture after the text; null where what follows is not mostly such. */
function firstFurniture(chunks: readonly Chunk[], from: number, lookup: Lookup): number | null {
  for (let i = from; i < chunks.length; i++) {
    if (!lookup(chunks[i] as Chunk)) continue
    const rest = chunks.slice(i)
    const known = rest.filter((chunk) => lookup(chunk) !== null)
    const isCertain = known.some((chunk) => lookup(chunk)?.strength === 'certain')
    // Only what may be furniture, and among it a sentence: rather the text's own.
    if (!isCertain && rest.some((chunk) => endsSentence(chunk.words) && wordCount(chunk.words) >= 5 && !lookup(chunk)))
      continue
    if (known.length >= rest.length * 0.4 || (isCertain && known.length >= rest.length * 0.2)) return i
    // Long lists of headlines hide few lines that are known, but no sentence.
    const certain = known.filter((chunk) => lookup(chunk)?.strength === 'certain').length
    if (
      certain >= 3 &&
      !rest.some((chunk) => endsSentence(chunk.words) && wordCount(chunk.words) >= 8 && !lookup(chunk))
    )
      return i
  }
  return null
}

/** The first heading of a box (related articles, comments, newsletter) that the text does not go on after. */
function firstBox(chunks: readonly Chunk[], bodyAt: number, from: number, end: number, lookup: Lookup): number | null {
  for (let i = from; i < end; i++) {
    const chunk = chunks[i] as Chunk
    const match = chunk.isProse ? null : lookup(chunk)
    if (!match?.heads || !isLastBox(chunks.slice(0, end), i, bodyAt, match, lookup)) continue
    // Another box may stand right before this one.
    return firstBox(chunks, bodyAt, from, i, lookup) ?? i
  }
  return null
}

function isLastBox(chunks: readonly Chunk[], at: number, bodyAt: number, match: Match, lookup: Lookup): boolean {
  const prose = (list: readonly Chunk[]) => list.filter((chunk) => chunk.isProse && !lookup(chunk))
  const total = (list: readonly Chunk[]) => list.reduce((sum, chunk) => sum + chunk.width, 0)
  const rest = chunks.slice(at + 1)
  if (rest.some((chunk) => chunk.region)) return false
  const before = total(prose(chunks.slice(bodyAt, at)))
  const after = prose(rest)
  const share = total(after) / Math.max(1, before + total(after))
  const known = rest.filter((chunk) => lookup(chunk) !== null).length
  if (match.reason === 'comments') {
    const signs = rest.filter(isCommentSign).length
    if (match.strength === 'likely' && signs < 2 && after.length > 0) return false
    return share <= (signs >= MANY_SIGNS ? MANY_COMMENTS_SHARE : signs >= 2 ? COMMENT_SHARE : PROSE_SHARE)
  }
  if (match.strength === 'likely' && known === 0) return false
  return share <= TEASER_SHARE && after.every((chunk) => chunk.width <= TEASER_WIDTH)
}

/** Lines that stand by comments: reply, like, a time ago, a count. */
function isCommentSign({ words }: Chunk): boolean {
  return (
    words.length <= 60 &&
    /^(?:(?:↩ ?)?reply|like|report|flag|permalink|share|log in to reply|antworten|melden|répondre|signaler|responder|denunciar|답글|신고|공감|返信|通報|回复|举报|ответить)(?:\b|$|\s|\d)|\b(?:ago|says|said|writes|schrieb|a écrit|dice)\s*:?$|^\d{1,3}\s*(?:초|분|시간|일|주|개월)\s*전|前$|^vor \d|^il y a \d|^hace \d|^\d+ (?:likes?|points?)\b/iu.test(
      words,
    )
  )
}

/** A reason for each: its own, else that of what it follows. */
function reasons(rest: readonly Chunk[], matches: readonly (Match | null)[]): ReadonlyMap<number, LeftOutReason> {
  const out = new Map<number, LeftOutReason>()
  let last: LeftOutReason = 'furniture'
  rest.forEach((chunk, i) => {
    const match = matches[i]
    if (match && (match.strength === 'certain' || last === 'furniture' || last === match.reason || last === 'menu'))
      last = match.reason
    out.set(chunk.index, match?.strength === 'likely' && last === 'comments' ? 'comments' : (match?.reason ?? last))
  })
  return out
}

/** Furniture between the first and the last prose: only what is certainly such, and rows of buttons. */
export function readMiddle(
  chunks: readonly Chunk[],
  bodyAt: number,
  end: number,
  lookup: Lookup,
): ReadonlyMap<number, LeftOutReason> {
  const out = new Map<number, LeftOutReason>()
  if (end - bodyAt > LONGEST_PAGE) return out
  for (let i = bodyAt; i < end; i++) {
    const chunk = chunks[i] as Chunk
    const match = chunk.isProse && !isConsentNotice(chunk.words) ? null : lookup(chunk)
    if (!match) continue
    if (match.strength === 'certain') {
      out.set(i, match.reason)
      if (match.heads) for (const follower of followers(chunks, i, end)) out.set(follower, match.reason)
    } else if (match.reason === 'share' && isRow(chunks, i, lookup)) out.set(i, 'share')
  }
  return out
}

/** The lines of a box within the text: those right below its heading, and single short lines with text after the last. */
function followers(chunks: readonly Chunk[], at: number, end: number): readonly number[] {
  const found: number[] = []
  for (let i = at + 1; i < end; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.isProse || chunk.region || endsSentence(chunk.words)) break
    const isLast = chunks[i + 1]?.isProse === true
    // What stands over prose may be its heading.
    if (isLast && chunk.group !== chunks[at]?.group) break
    found.push(i)
  }
  return found
}

/** Three share buttons in a row are buttons. */
function isRow(chunks: readonly Chunk[], i: number, lookup: Lookup): boolean {
  let from = i
  let to = i
  const isShare = (at: number) => chunks[at] !== undefined && lookup(chunks[at] as Chunk)?.reason === 'share'
  while (isShare(from - 1)) from--
  while (isShare(to + 1)) to++
  return to - from >= 2
}

/** Without prose where too much of it would go: what a rule gets wrong must not cost the text. */
export function withinBounds(
  chunks: readonly Chunk[],
  out: ReadonlyMap<number, LeftOutReason>,
): ReadonlyMap<number, LeftOutReason> {
  const width = (list: readonly Chunk[]) => list.reduce((sum, chunk) => sum + (chunk.isProse ? chunk.width : 0), 0)
  const left = chunks.filter((chunk) => out.has(chunk.index))
  const comments = left.filter((chunk) => out.get(chunk.index) === 'comments')
  const signs = left.filter(isCommentSign).length
  const most = comments.length === 0 ? TEASER_SHARE : signs >= MANY_SIGNS ? MANY_COMMENTS_SHARE : COMMENT_SHARE
  const isTooMuch = width(left) > width(chunks) * most
  return isTooMuch ? new Map([...out].filter(([index]) => !chunks[index]?.isProse)) : out
}

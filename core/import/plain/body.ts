/** Where the text of a page begins: at its first prose, banners and summaries aside. */
import type { Match } from '../furniture/family'
import type { Chunk } from './chunks'
import { creditOf } from './credits'
import { markerOf, QUOTED, SPEAKER, underlineLevel } from './marks'
import { metaOf } from './meta'
import { datesGoOn } from './roles'
import { labelledSection, labelledSeries } from './sections'

/** The title block of a page is among so many first chunks; large sites have hundreds of menu entries. */
export const LONGEST_HEAD = 500

type Lookup = (chunk: Chunk) => Match | null

/** The index of the first chunk of the text proper; null in a text without prose, talk, code or lists of sentences. */
export function findBody(chunks: readonly Chunk[], lookup: Lookup, language: string | null): number | null {
  return afterStandfirst(chunks, pastBanners(chunks, firstOwnText(chunks, lookup), lookup), language)
}

/** The first chunk that is the text's own beyond doubt, or null where none is. */
function firstOwnText(chunks: readonly Chunk[], lookup: Lookup): number | null {
  const index = chunks.slice(0, LONGEST_HEAD).findIndex((chunk, i) => {
    if (chunk.region || QUOTED.test(chunk.words)) return true
    if (lookup(chunk)) return false
    if (chunk.isProse || isSpoken(chunks, i)) return true
    if (i > 0 && underlineLevel(chunks[i + 1]?.words ?? '') !== null) return true
    return markerOf(chunk.words) !== null && chunk.width >= 40
  })
  return index < 0 ? null : index
}

/**
 * A summary under the title may be prose already; then author and date come after it, and the text only after these. Not
 * where dates go on to stand over paragraphs, as in a diary.
 */
function afterStandfirst(chunks: readonly Chunk[], at: number | null, language: string | null): number | null {
  if (at === null || !chunks[at]?.isProse) return at
  const says = (chunk: Chunk) => (chunk.isProse ? null : metaOf(chunk.words, language))
  if (chunks.slice(0, at).some(says)) return at
  const next = chunks.findIndex((chunk, i) => i > at && (chunk.isProse || chunk.region))
  if (next < 0 || next - at > LONGEST_BETWEEN || !chunks.slice(at + 1, next).some(says)) return at
  return datesGoOn(chunks, next, language) === 'go on' ? at : next
}

/** Lines of author, date and buttons between a summary and the text. */
const LONGEST_BETWEEN = 40

/** Somebody speaks, and somebody does again soon: one line "Photo: …" or "Published: …" is no talk. */
function isSpoken(chunks: readonly Chunk[], i: number): boolean {
  const speaks = ({ words }: Chunk) =>
    SPEAKER.test(words) &&
    creditOf(words) === null &&
    metaOf(words, null) === null &&
    labelledSection(words) === null &&
    labelledSeries(words) === null
  return speaks(chunks[i] as Chunk) && chunks.slice(i + 1, i + 5).some(speaks)
}

/** So many lines without prose, so much of them known as furniture: what stood before them was a banner. */
const LEAST_MENU = 15
const MENU_SHARE = 0.3
/** A banner is so much less than the text that follows. */
const BANNER_SHARE = 0.3

/** Past a sentence or two that stand before a long menu: "Your browser is out of date." */
function pastBanners(chunks: readonly Chunk[], at: number | null, lookup: Lookup): number | null {
  if (at === null) return null
  let body = at
  let before = 0
  for (let from = at; from < Math.min(chunks.length, LONGEST_HEAD); ) {
    const next = chunks.findIndex((chunk, i) => i > from && chunk.isProse && !lookup(chunk))
    if (next < 0) break
    before += chunks[from]?.isProse ? (chunks[from]?.width ?? 0) : 0
    const between = chunks.slice(from + 1, next)
    const known = between.filter((chunk) => lookup(chunk) !== null).length
    const isMenu =
      between.length >= LEAST_MENU && known >= between.length * MENU_SHARE && !between.some((chunk) => chunk.region)
    if (isMenu && before <= prose(chunks, next) * BANNER_SHARE) body = next
    from = next
  }
  return body
}

/** The width of the prose from a chunk on. */
function prose(chunks: readonly Chunk[], from: number): number {
  let width = 0
  for (let i = from; i < chunks.length; i++) if (chunks[i]?.isProse) width += chunks[i]?.width ?? 0
  return width
}

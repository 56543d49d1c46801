/** What hangs on after the last sentence of the text, and before its first: links, headings of nothing, dates, buttons. */
import { metaOf } from '../../../../core/import/plain/meta'
import type { LeftOutReason } from '../../../../core/text/tree'
import type { Draft } from './draft'
import type { Part } from './parts'
import { isSentence, linkShare } from './prose'

const HEADING = /^h[1-6]$/
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl'])
/** What lists and their items are made of. */
const LISTED: ReadonlySet<string> = new Set(['li', 'ul', 'ol', 'dl', 'dd', 'div'])
/** A longer line is no label. */
const LONGEST_LABEL = 60

/** Leaves out what hangs on at the ends of the text. A text without a sentence is left as it is. */
export function trimEnds(draft: Draft): void {
  const { kept } = draft
  const first = kept.findIndex(isText)
  const last = kept.findLastIndex(isText)
  if (first < 0) return
  const own = new Set(kept.slice(0, last).flatMap(({ tag }) => (HEADING.test(tag) ? [tag] : [])))
  for (let i = last + 1; i < kept.length; i++) {
    const unit = kept[i] as Part
    // A section of links under a heading like those of the text: what an encyclopaedia ends with.
    if (
      HEADING.test(unit.tag) &&
      own.has(unit.tag) &&
      kept[i + 1] &&
      !HEADING.test(kept[i + 1]?.tag ?? '') &&
      !draft.furniture(unit)
    )
      return
    const reason = hanging(draft, unit, kept[last])
    if (reason) draft.drop(unit, reason)
  }
  for (const unit of kept.slice(0, first)) {
    const match = unit.words.length <= LONGEST_LABEL ? draft.furniture(unit) : null
    if (match) draft.drop(unit, match.reason)
  }
}

function isText(unit: Part): boolean {
  return !HEADING.test(unit.tag) && (isSentence(unit) || unit.tag === 'pre' || unit.tag === 'td')
}

function hanging(draft: Draft, unit: Part, last: Part | undefined): LeftOutReason | null {
  if (unit.words === '') return null
  const match = draft.furniture(unit)
  if (match) return match.reason
  if (HEADING.test(unit.tag)) return 'related'
  // A line of links beside the text's own paragraphs is the author's, and so is an item of the list that its last sentence is in.
  const isOwn = (unit.tag === 'p' && unit.parent === last?.parent) || (last !== undefined && shareList(unit, last))
  if (linkShare(unit) >= 0.6 && unit.tag !== 'figcaption' && !isOwn) return 'related'
  return unit.words.length <= 160 && metaOf(unit.words, draft.facts.language) ? 'titleBlock' : null
}

/** Whether an item stands in a list that another unit is in as well. */
function shareList(unit: Part, other: Part): boolean {
  for (let at = unit.parent; at && LISTED.has(at.tag); at = at.parent)
    if (LISTS.has(at.tag) && at.index < other.index && other.index < at.end) return true
  return false
}

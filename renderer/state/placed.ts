import { differing } from '../../core/change/lineage'
import type { LabelId, MarkId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { DocumentRecord } from '../../core/document/record'
import { type PlacedMark, type PlacedMarks, placeAgain, placeMarks, placeOf } from '../../core/mark/placed'
import type { PlainText } from '../../core/text/plain-text'
import type { LibraryState } from './library'

interface Last {
  readonly marks: DocumentRecord['marks']
  readonly plain: PlainText
  readonly textHash: string
  readonly value: PlacedMarks
}

let last: Last | null = null

/** The open document's marks in their places, or null where none is open; the same object while nothing about them changes. */
export function placedMarks({ open }: LibraryState): PlacedMarks | null {
  if (!open) return null
  const { plain, textHash } = open
  const { marks } = open.record
  if (last?.plain !== plain || last.textHash !== textHash) {
    last = { marks, plain, textHash, value: placeMarks(open.record, plain.text, textHash) }
    return last.value
  }
  if (last.marks === marks) return last.value
  // A commit that main has acknowledged is applied a second time: another record, and often the same marks.
  const changed = differing(last.marks, marks)
  const value = changed
    ? placeAgain(last.value, changed, open.record, plain.text, textHash)
    : placeMarks(open.record, plain.text, textHash)
  last = { marks, plain, textHash, value }
  return value
}

/** One mark of the open document in its place; null where there is none such, or it has no place. Ten thousand marks cost nothing. */
export function placedMark(state: LibraryState, id: MarkId | null): PlacedMark | null {
  const { open } = state
  if (id === null || !open || !placedMarks(state)) return null
  const mark = Object.hasOwn(open.record.marks, id) ? open.record.marks[id] : undefined
  return mark ? placeOf(mark, open.textHash) : null
}

let lastLabels: { readonly labels: readonly Label[]; readonly byId: ReadonlyMap<LabelId, Label> } | null = null

const NO_LABELS: readonly Label[] = []

/** The library's labels, in their order. */
export function labels({ info }: LibraryState): readonly Label[] {
  return info?.labels ?? NO_LABELS
}

/** The library's labels by id; the same map while they do not change. */
export function labelsById(state: LibraryState): ReadonlyMap<LabelId, Label> {
  const list = labels(state)
  if (lastLabels?.labels !== list) lastLabels = { labels: list, byId: new Map(list.map((label) => [label.id, label])) }
  return lastLabels.byId
}

import type { LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { type PlacedMarks, placeMarks } from '../../core/mark/placed'
import type { LibraryState } from './library'

let last: { readonly key: readonly unknown[]; readonly value: PlacedMarks } | null = null

/** The open document's marks in their places, or null where none is open; the same object while nothing about them changes. */
export function placedMarks({ open }: LibraryState): PlacedMarks | null {
  if (!open) return null
  const key = [open.record.marks, open.plain, open.textHash]
  if (last && key.every((part, i) => part === last?.key[i])) return last.value
  last = { key, value: placeMarks(open.record, open.plain.text, open.textHash) }
  return last.value
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

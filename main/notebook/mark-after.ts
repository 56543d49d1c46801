/** What a change makes of a mark as it is kept. */
import type { Change } from '../../core/change/change'
import { spliced } from '../../core/change/splice'
import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { type KeptMark, type KeptPlace, keptMark } from '../../core/notebook/kept'

/** Places a mark as it is in the document's current text. */
export type PlaceMark = (mark: Mark) => KeptPlace | null

/** A change of one mark. */
export type MarkChange =
  | Exclude<
      Change,
      {
        readonly kind:
          | 'text.set'
          | 'anchors.carry'
          | 'source.set'
          | 'state.set'
          | 'tags.set'
          | 'trashedAt.set'
          | 'note.splice'
      }
    >
  | (Extract<Change, { readonly kind: 'note.splice' }> & { readonly mark: MarkId })

/** Whether a change is about one mark. */
export function isOfMark(change: Change): change is MarkChange {
  switch (change.kind) {
    case 'mark.add':
    case 'mark.remove':
    case 'label.set':
    case 'anchor.set':
    case 'markTags.set':
    case 'markTrashedAt.set':
      return true
    case 'note.splice':
      return change.mark !== null
    case 'anchors.carry':
    case 'source.set':
    case 'state.set':
    case 'tags.set':
    case 'trashedAt.set':
    case 'text.set':
      return false
  }
}

/** A mark after a change, as `effectOf` (core/change/apply.ts) says; null where it is none (any more). `unfit` where the change does not fit. */
export function markAfter(
  mark: KeptMark | null,
  change: MarkChange,
  at: string,
  place: PlaceMark,
): KeptMark | null | 'unfit' {
  if (change.kind === 'mark.add') return mark === null ? keptMark(change.mark, place(change.mark)) : 'unfit'
  if (mark === null) return 'unfit'
  const changed = { ...mark, changedAt: at }
  switch (change.kind) {
    case 'mark.remove':
      return null
    case 'label.set':
      return { ...changed, label: change.after }
    case 'anchor.set':
      return { ...changed, quote: change.after.quote, place: place(asMark(mark, change.after)) }
    case 'markTags.set':
      return { ...changed, tags: change.after }
    case 'markTrashedAt.set':
      return { ...changed, trashed: change.after !== null }
    case 'note.splice': {
      const note = spliced(mark.note, change)
      return note === null ? 'unfit' : { ...changed, note }
    }
  }
}

function asMark({ id, label, note, tags, createdAt, changedAt }: KeptMark, anchor: Mark['anchor']): Mark {
  return { id, label, anchor, note, tags, createdAt, changedAt, trashedAt: null }
}

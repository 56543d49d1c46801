/** What the reader does with marks, as changes. Ids and times come in as arguments. */
import type { Range } from '../anchor/anchor'
import { describe } from '../anchor/describe'
import type { Change } from '../change/change'
import { spliceBetween } from '../change/splice'
import type { LabelId, MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import { sameTags } from './tag'

/** Where a new mark is put: a passage of `plain`, whose hash is `textHash`. */
export interface NewMark {
  readonly id: MarkId
  readonly label: LabelId
  readonly range: Range
  readonly plain: string
  readonly textHash: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** A passage is marked. @throws RangeError where the range is empty or lies outside the text. */
export function marked({ id, label, range, plain, textHash, at }: NewMark): readonly Change[] {
  const mark: Mark = {
    id,
    label,
    anchor: describe(plain, range, textHash),
    note: '',
    tags: [],
    createdAt: at,
    changedAt: at,
    trashedAt: null,
  }
  return [{ kind: 'mark.add', mark }]
}

/** A mark gets another label; nothing where it has that one. */
export function relabelled(mark: Mark, label: LabelId): readonly Change[] {
  if (mark.label === label) return []
  return [{ kind: 'label.set', mark: mark.id, before: mark.label, after: label }]
}

/** A mark goes to the trash. */
export function removed(mark: Mark, at: string): readonly Change[] {
  return [{ kind: 'markTrashedAt.set', mark: mark.id, before: mark.trashedAt, after: at }]
}

/** The note of a mark, or the document's own (`null`), reads `note` now; only what differs is in the change. */
export function noteWritten(
  record: Pick<DocumentRecord, 'marks' | 'note'>,
  mark: MarkId | null,
  note: string,
): readonly Change[] {
  const before = mark === null ? record.note : record.marks[mark]?.note
  if (before === undefined || before === note) return []
  return [{ kind: 'note.splice', mark, ...spliceBetween(before, note) }]
}

/** A mark gets these tags of its own. */
export function tagged(mark: Pick<Mark, 'id' | 'tags'>, tags: readonly string[]): readonly Change[] {
  if (sameTags(mark.tags, tags)) return []
  return [{ kind: 'markTags.set', mark: mark.id, before: mark.tags, after: tags }]
}

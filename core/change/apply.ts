import type { MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import type { Change, Commit, NumberedCommit } from './change'
import { sameValue } from './same-value'
import { spliced } from './splice'

/** Why a change could not be applied: its `before` is not what the record holds, or its mark is not there. */
export class ChangeMismatch extends Error {
  readonly change: Change
  constructor(change: Change, found: string) {
    super(`${change.kind}: ${found}`)
    this.name = 'ChangeMismatch'
    this.change = change
  }
}

/**
 * The record after one change; the given record is not touched.
 * @throws ChangeMismatch where the change does not fit the record.
 */
export function applyChange(record: DocumentRecord, change: Change, at: string): DocumentRecord {
  switch (change.kind) {
    case 'mark.add':
      if (record.marks[change.mark.id]) throw new ChangeMismatch(change, 'a mark with this id is there already')
      return { ...record, marks: { ...record.marks, [change.mark.id]: change.mark } }
    case 'mark.remove': {
      if (!sameValue(withoutTimes(markOf(record, change, change.mark.id)), withoutTimes(change.mark)))
        throw new ChangeMismatch(change, 'the mark was changed since')
      const { [change.mark.id]: _removed, ...rest } = record.marks
      return { ...record, marks: rest }
    }
    case 'label.set':
      return withMark(record, change, at, 'label')
    case 'anchor.set':
      return withMark(record, change, at, 'anchor')
    case 'markTags.set':
      return withMark(record, change, at, 'tags')
    case 'markTrashedAt.set':
      return withMark(record, change, at, 'trashedAt')
    case 'note.splice': {
      const mark = change.mark === null ? null : markOf(record, change, change.mark)
      const note = spliced(mark ? mark.note : record.note, change)
      if (note === null) throw new ChangeMismatch(change, 'the note reads otherwise at this place')
      return mark ? putMark(record, { ...mark, note, changedAt: at }) : { ...record, note }
    }
    case 'source.set':
      if (!sameValue(record.source[change.field], change.before))
        throw new ChangeMismatch(change, 'it was edited since')
      return { ...record, source: { ...record.source, [change.field]: change.after } }
    case 'state.set':
      return withField(record, change, 'state')
    case 'tags.set':
      return withField(record, change, 'tags')
    case 'trashedAt.set':
      return withField(record, change, 'trashedAt')
    case 'text.set':
      return withField(record, change, 'text')
  }
}

/**
 * The record after a whole commit, with its number where it has one; all changes or none.
 * @throws ChangeMismatch where one does not fit.
 */
export function applyCommit(record: DocumentRecord, commit: Commit | NumberedCommit): DocumentRecord {
  let next = record
  for (const change of commit.changes) next = applyChange(next, change, commit.at)
  return { ...next, lastCommit: commit.id, seq: 'seq' in commit ? commit.seq : record.seq }
}

function markOf(record: DocumentRecord, change: Change, id: MarkId): Mark {
  const mark = Object.hasOwn(record.marks, id) ? record.marks[id] : undefined
  if (!mark) throw new ChangeMismatch(change, 'the mark is not there')
  return mark
}

function putMark(record: DocumentRecord, mark: Mark): DocumentRecord {
  return { ...record, marks: { ...record.marks, [mark.id]: mark } }
}

function withoutTimes({ changedAt: _, ...mark }: Mark): Omit<Mark, 'changedAt'> {
  return mark
}

type MarkChange = Extract<Change, { mark: MarkId; before: unknown }>

function withMark(record: DocumentRecord, change: MarkChange, at: string, field: keyof Mark): DocumentRecord {
  const mark = markOf(record, change, change.mark)
  if (!sameValue(mark[field], change.before)) throw new ChangeMismatch(change, 'it was changed since')
  return putMark(record, { ...mark, [field]: change.after, changedAt: at })
}

type FieldChange = Extract<Change, { kind: 'state.set' | 'tags.set' | 'trashedAt.set' | 'text.set' }>

function withField(
  record: DocumentRecord,
  change: FieldChange,
  field: 'state' | 'tags' | 'trashedAt' | 'text',
): DocumentRecord {
  if (!sameValue(record[field], change.before)) throw new ChangeMismatch(change, 'it was changed since')
  return { ...record, [field]: change.after }
}

import type { MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import type { AnchorsCarry, CarriedMark, Change, Commit, NumberedCommit } from './change'
import { descends } from './lineage'
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

/** What a change does to a record: one mark is put or removed (null), several are put, or some fields are set. */
export type Effect =
  | { readonly kind: 'mark'; readonly id: MarkId; readonly mark: Mark | null }
  | { readonly kind: 'marks'; readonly marks: readonly Mark[] }
  | { readonly kind: 'fields'; readonly fields: Partial<Omit<DocumentRecord, 'marks'>> }

/**
 * What a change would do to a record; marks that it touches get `at` as their `changedAt`.
 * @throws ChangeMismatch where the change does not fit the record.
 */
export function effectOf(record: DocumentRecord, change: Change, at: string): Effect {
  switch (change.kind) {
    case 'mark.add':
      if (Object.hasOwn(record.marks, change.mark.id))
        throw new ChangeMismatch(change, 'a mark with this id is there already')
      return { kind: 'mark', id: change.mark.id, mark: change.mark }
    case 'mark.remove':
      if (!sameValue(withoutTimes(markOf(record, change, change.mark.id)), withoutTimes(change.mark)))
        throw new ChangeMismatch(change, 'the mark was changed since')
      return { kind: 'mark', id: change.mark.id, mark: null }
    case 'label.set':
      return markEffect(record, change, at, 'label')
    case 'anchor.set':
      return markEffect(record, change, at, 'anchor')
    case 'anchors.carry':
      return { kind: 'marks', marks: change.marks.map((one) => carriedMark(record, change, one, at)) }
    case 'markTags.set':
      return markEffect(record, change, at, 'tags')
    case 'markTrashedAt.set':
      return markEffect(record, change, at, 'trashedAt')
    case 'note.splice': {
      const mark = change.mark === null ? null : markOf(record, change, change.mark)
      const note = spliced(mark ? mark.note : record.note, change)
      if (note === null) throw new ChangeMismatch(change, 'the note reads otherwise at this place')
      if (mark) return { kind: 'mark', id: mark.id, mark: { ...mark, note, changedAt: at } }
      return { kind: 'fields', fields: { note } }
    }
    case 'source.set':
      if (!sameValue(record.source[change.field], change.before))
        throw new ChangeMismatch(change, 'it was edited since')
      return { kind: 'fields', fields: { source: { ...record.source, [change.field]: change.after } } }
    case 'state.set':
      return fieldEffect(record, change, 'state')
    case 'tags.set':
      return fieldEffect(record, change, 'tags')
    case 'trashedAt.set':
      return fieldEffect(record, change, 'trashedAt')
    case 'text.set':
      return fieldEffect(record, change, 'text')
  }
}

/**
 * The record after one change; the given record is not touched.
 * @throws ChangeMismatch where the change does not fit the record.
 */
export function applyChange(record: DocumentRecord, change: Change, at: string): DocumentRecord {
  const effect = effectOf(record, change, at)
  if (effect.kind === 'fields') return { ...record, ...effect.fields }
  const marks = { ...record.marks }
  const put = putBy(effect)
  for (const { id, mark } of put) setMark(marks, id, mark)
  descends(
    marks,
    record.marks,
    put.map(({ id }) => id),
  )
  return { ...record, marks }
}

/**
 * The record after a whole commit, with its number where it has one; all changes or none.
 * @throws ChangeMismatch where one does not fit.
 */
export function applyCommit(record: DocumentRecord, commit: Commit | NumberedCommit): DocumentRecord {
  let next = record
  // The marks are copied once, with the first change to one of them, not for each.
  let marks: Record<MarkId, Mark> | null = null
  const touched: MarkId[] = []
  for (const change of commit.changes) {
    const effect = effectOf(next, change, commit.at)
    if (effect.kind === 'fields') next = { ...next, ...effect.fields }
    else {
      marks ??= { ...record.marks }
      for (const { id, mark } of putBy(effect)) {
        setMark(marks, id, mark)
        touched.push(id)
      }
      if (next.marks !== marks) next = { ...next, marks }
    }
  }
  if (marks) descends(marks, record.marks, touched)
  return { ...next, lastCommit: commit.id, seq: 'seq' in commit ? commit.seq : record.seq }
}

/** The marks that an effect puts, or takes away (null). */
export function putBy(effect: Exclude<Effect, { kind: 'fields' }>): readonly PutMark[] {
  return effect.kind === 'mark' ? [effect] : effect.marks.map((mark) => ({ id: mark.id, mark }))
}

/** A mark to be put under its id, or (null) to be taken away. */
export interface PutMark {
  readonly id: MarkId
  readonly mark: Mark | null
}

/** Puts a mark, or takes it away where there is none. */
export function setMark(marks: Record<MarkId, Mark>, id: MarkId, mark: Mark | null): void {
  if (mark === null) delete marks[id]
  else marks[id] = mark
}

function markOf(record: DocumentRecord, change: Change, id: MarkId): Mark {
  const mark = Object.hasOwn(record.marks, id) ? record.marks[id] : undefined
  if (!mark) throw new ChangeMismatch(change, 'the mark is not there')
  return mark
}

function carriedMark(record: DocumentRecord, change: AnchorsCarry, [id, from, to]: CarriedMark, at: string): Mark {
  const mark = markOf(record, change, id)
  const { anchor } = mark
  if (anchor.textHash !== change.before || anchor.start !== from)
    throw new ChangeMismatch(change, 'it was changed since')
  return {
    ...mark,
    anchor: { ...anchor, start: to, end: to + anchor.quote.length, textHash: change.after },
    changedAt: at,
  }
}

function withoutTimes({ changedAt: _, ...mark }: Mark): Omit<Mark, 'changedAt'> {
  return mark
}

type MarkChange = Extract<Change, { mark: MarkId; before: unknown }>

function markEffect(record: DocumentRecord, change: MarkChange, at: string, field: keyof Mark): Effect {
  const mark = markOf(record, change, change.mark)
  if (!sameValue(mark[field], change.before)) throw new ChangeMismatch(change, 'it was changed since')
  return { kind: 'mark', id: mark.id, mark: { ...mark, [field]: change.after, changedAt: at } }
}

type FieldChange = Extract<Change, { kind: 'state.set' | 'tags.set' | 'trashedAt.set' | 'text.set' }>

function fieldEffect(
  record: DocumentRecord,
  change: FieldChange,
  field: 'state' | 'tags' | 'trashedAt' | 'text',
): Effect {
  if (!sameValue(record[field], change.before)) throw new ChangeMismatch(change, 'it was changed since')
  return { kind: 'fields', fields: { [field]: change.after } }
}

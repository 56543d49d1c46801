import type { LabelId, MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import { ChangeMismatch, type Effect, effectOf, type PutMark, putBy, setMark } from './apply'
import type { NumberedCommit } from './change'

/** What was there before a commit, so that it can be taken back: fields, and marks by id (null: there was none). */
export interface Before {
  readonly fields: Omit<DocumentRecord, 'marks'>
  /** Oldest first. */
  readonly marks: readonly { readonly id: MarkId; readonly mark: Mark | null }[]
}

/** A record without its marks, and how many of them (and of their notes) are not in the trash. */
export interface RecordSummary {
  readonly record: Omit<DocumentRecord, 'marks'>
  readonly marks: number
  readonly notes: number
  /** How many marks have each label, those in the trash included. */
  readonly labels: Readonly<Record<LabelId, number>>
}

/**
 * A record that is changed in place, so that a commit costs the same whether there are ten marks or ten thousand. For the one
 * who keeps the record; everybody else gets snapshots.
 */
export class LiveRecord {
  #fields: Omit<DocumentRecord, 'marks'>
  readonly #marks: Record<MarkId, Mark>
  #markCount = 0
  #noteCount = 0
  /** Another object whenever it changes: it is handed out. */
  #labels: Readonly<Record<LabelId, number>> = {}
  #snapshot: DocumentRecord | null

  constructor(record: DocumentRecord) {
    const { marks, ...fields } = record
    this.#fields = fields
    this.#marks = { ...marks }
    this.#snapshot = record
    const labels: Record<LabelId, number> = {}
    for (const mark of Object.values(marks)) {
      this.#count(mark, 1)
      labels[mark.label] = (labels[mark.label] ?? 0) + 1
    }
    this.#labels = labels
  }

  get seq(): number {
    return this.#fields.seq
  }

  /**
   * Applies a commit, all of it or nothing.
   * @throws ChangeMismatch where a change does not fit.
   */
  apply(commit: NumberedCommit): Before {
    const fields = this.#fields
    const marks: { id: MarkId; mark: Mark | null }[] = []
    try {
      for (const change of commit.changes) {
        const effect = effectOf({ ...this.#fields, marks: this.#marks }, change, commit.at)
        if (effect.kind !== 'fields')
          for (const { id } of putBy(effect)) marks.push({ id, mark: this.#marks[id] ?? null })
        this.#carryOut(effect)
      }
    } catch (error) {
      if (error instanceof ChangeMismatch) this.takeBack({ fields, marks })
      throw error
    }
    this.#carryOut({ kind: 'fields', fields: { seq: commit.seq, lastCommit: commit.id } })
    return { fields, marks }
  }

  /** Goes on under a later number, with nothing changed. */
  skipTo(seq: number): void {
    this.#carryOut({ kind: 'fields', fields: { seq } })
  }

  /** Takes the commit back that was applied last. */
  takeBack({ fields, marks }: Before): void {
    this.#carryOut({ kind: 'fields', fields })
    for (const { id, mark } of marks.toReversed()) this.#carryOut({ kind: 'mark', id, mark })
  }

  /** The record as it is now; later changes do not touch it. */
  snapshot(): DocumentRecord {
    this.#snapshot ??= { ...this.#fields, marks: { ...this.#marks } }
    return this.#snapshot
  }

  /** The record as it was before the given commits, which are the last ones, oldest first. */
  snapshotBefore(commits: readonly Before[]): DocumentRecord {
    const [first] = commits
    if (!first) return this.snapshot()
    const marks = { ...this.#marks }
    for (const before of commits.toReversed()) {
      for (const { id, mark } of before.marks.toReversed()) setMark(marks, id, mark)
    }
    return { ...first.fields, marks }
  }

  /** What lists show of it, at no cost. */
  summary(): RecordSummary {
    return { record: this.#fields, marks: this.#markCount, notes: this.#noteCount, labels: this.#labels }
  }

  #carryOut(effect: Effect): void {
    this.#snapshot = null
    if (effect.kind === 'fields') {
      this.#fields = { ...this.#fields, ...effect.fields }
      return
    }
    for (const put of putBy(effect)) this.#put(put)
  }

  #put({ id, mark }: PutMark): void {
    const before = this.#marks[id]
    this.#countLabels(before?.label, mark?.label)
    if (before) this.#count(before, -1)
    setMark(this.#marks, id, mark)
    if (mark) this.#count(mark, 1)
  }

  #countLabels(before: LabelId | undefined, after: LabelId | undefined): void {
    if (before === after) return
    const labels = { ...this.#labels }
    if (before !== undefined) {
      const left = (labels[before] ?? 1) - 1
      if (left > 0) labels[before] = left
      else delete labels[before]
    }
    if (after !== undefined) labels[after] = (labels[after] ?? 0) + 1
    this.#labels = labels
  }

  #count(mark: Mark, by: 1 | -1): void {
    if (mark.trashedAt !== null) return
    this.#markCount += by
    if (mark.note !== '') this.#noteCount += by
  }
}

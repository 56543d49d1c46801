/**
 * The cache as the worker holds it: documents as objects, marks as columns, their words in the database. All that changes goes
 * through here, so that the two always say the same.
 */
import type { Change } from '../../core/change/change'
import { spliced } from '../../core/change/splice'
import type { DocumentId, MarkId } from '../../core/document/id'
import { foldTitle } from '../../core/link/wiki-link'
import { type KeptMark, keptLinks, keptTags, wordsOfMark } from '../../core/notebook/kept'
import { Columns, LOST, TRASHED, WITH_NOTE } from './columns'
import type { DocumentLine } from './lines'
import { isOfMark, markAfter, type PlaceMark } from './mark-after'
import { Names } from './names'
import type { Row } from './protocol'
import type { Rows } from './rows'
import { TagSets } from './tag-sets'
import { WordHits } from './word-hits'

/** A document in memory; its note is in the database only. */
export interface Held extends Omit<DocumentLine, 'note'> {
  /** Folded. */
  readonly folded: string
  /** Of `TagSets`, all of its tags. */
  readonly set: number
  /** The slots of its marks, those in the trash too; in text order where `sorted`. */
  readonly slots: number[]
  sorted: boolean
}

/** A document as it was read from its files. */
export interface ReadKept extends Omit<DocumentLine, 'row'> {
  readonly kept: readonly KeptMark[]
}

export class Cache {
  readonly columns = new Columns()
  readonly tags = new TagSets()
  readonly labels = new Names()
  readonly words: WordHits
  readonly rows: Rows
  readonly #documents = new Map<DocumentId, Held>()
  readonly #byRow: (Held | undefined)[] = []
  #inOrder: Held[] | null = null
  /** Another number after each change. */
  revision = 1

  constructor(rows: Rows) {
    this.rows = rows
    this.words = new WordHits(rows)
    this.#load()
  }

  /** Newest first, trashed ones too. */
  get documents(): readonly Held[] {
    this.#inOrder ??= [...this.#documents.values()].sort(newestFirst)
    return this.#inOrder
  }

  document(id: DocumentId): Held | undefined {
    return this.#documents.get(id)
  }

  documentAt(row: number): Held | undefined {
    return this.#byRow[row]
  }

  /** One more than the last row of a document. */
  get rowCount(): number {
    return this.#byRow.length
  }

  /** The slots of a document in text order. */
  slotsOf(document: Held): readonly number[] {
    if (!document.sorted) document.slots.sort(this.columns.inTextOrder)
    document.sorted = true
    return document.slots
  }

  /** Puts a document as it was read; what was kept of it before gives way. */
  put({ kept, ...read }: ReadKept): void {
    const before = this.#documents.get(read.id)
    if (before) for (const slot of before.slots) this.#dropSlot(slot)
    const row = before?.row ?? this.#freeRow()
    if (before) this.rows.removeDocument(row)
    const document = this.#hold({ ...read, row }, [])
    this.rows.putDocument({ ...read, row })
    this.rows.putLinks(row, 0, keptLinks(read.note))
    for (const mark of kept) this.#putMark(document, this.columns.take(), mark, 'new')
    document.sorted = false
    this.revision++
  }

  remove(id: DocumentId): void {
    const document = this.#documents.get(id)
    if (!document) return
    for (const slot of document.slots) this.#dropSlot(slot)
    this.rows.removeDocument(document.row)
    this.#documents.delete(id)
    this.#byRow[document.row] = undefined
    this.#inOrder = null
    this.revision++
  }

  /** Applies a commit to what is kept; `unfit` where the document has to be read again. `place` knows its text. */
  apply(
    id: DocumentId,
    seq: number,
    at: string,
    changes: readonly Change[],
    row: Row,
    place: PlaceMark,
  ): 'done' | 'unfit' {
    const document = this.#documents.get(id)
    if (!document || document.seq !== seq - 1) return 'unfit'
    const touched = new Map<MarkId, { readonly slot: number | null; mark: KeptMark | null }>()
    const touch = (mark: MarkId) => {
      const known = touched.get(mark)
      if (known) return known
      const slot = this.#slotOf(document, mark)
      const found = { slot, mark: slot === null ? null : this.rows.mark(slot) }
      touched.set(mark, found)
      return found
    }
    let note: string | null = null
    for (const change of changes) {
      if (change.kind === 'text.set' || change.kind === 'anchors.carry') return 'unfit'
      if (change.kind === 'note.splice' && change.mark === null) {
        note = spliced(note ?? this.rows.noteOf(document.row), change)
        if (note === null) return 'unfit'
      } else if (isOfMark(change)) {
        const one = touch(change.kind === 'mark.add' || change.kind === 'mark.remove' ? change.mark.id : change.mark)
        const after = markAfter(one.mark, change, at, place)
        if (after === 'unfit') return 'unfit'
        one.mark = after
      }
    }
    const held = this.#follow(document, row, seq, note)
    for (const [, { slot, mark }] of touched) this.#settle(held, slot, mark)
    this.revision++
    return 'done'
  }

  #settle(document: Held, slot: number | null, mark: KeptMark | null): void {
    if (mark === null) {
      if (slot === null) return
      document.slots.splice(document.slots.indexOf(slot), 1)
      this.#dropSlot(slot)
    } else this.#putMark(document, slot ?? this.columns.take(), mark, slot === null ? 'new' : 'known')
  }

  /** The document's own line after a commit. */
  #follow(before: Held, row: Row, seq: number, note: string | null): Held {
    const { title, state, trashedAt, marks } = row
    const own = row.tags
    const written = note ?? this.rows.noteOf(before.row)
    const tags = keptTags({ tags: own, note: written })
    const line: DocumentLine = { ...before, seq, title, state, trashedAt, marks, own, tags, note: written }
    const held = this.#hold(line, before.slots)
    held.sorted = before.sorted
    this.rows.putDocument(line)
    if (note !== null) this.rows.putLinks(line.row, 0, keptLinks(note))
    if (held.set !== before.set)
      for (const slot of held.slots) this.columns.all[slot] = this.tags.join(this.columns.own[slot] ?? 0, held.set)
    return held
  }

  #hold({ note: _, ...line }: DocumentLine, slots: number[]): Held {
    const held: Held = {
      ...line,
      folded: foldTitle(line.title),
      set: this.tags.set(line.tags),
      slots,
      sorted: false,
    }
    const before = this.#documents.get(line.id)
    const place = before?.addedAt === line.addedAt ? this.#inOrder?.indexOf(before) : undefined
    if (place === undefined) this.#inOrder = null
    else this.#inOrder?.splice(place, 1, held)
    this.#documents.set(line.id, held)
    this.#byRow[line.row] = held
    return held
  }

  #putMark(document: Held, slot: number, mark: KeptMark, is: 'new' | 'known'): void {
    const before = is === 'known' ? this.rows.mark(slot) : null
    const isSameText =
      before !== null && before.note === mark.note && sameList(before.tags, mark.tags) && before.quote === mark.quote
    let own: number
    if (isSameText) {
      own = this.columns.own[slot] ?? 0
      this.rows.touchMark(slot, mark)
    } else {
      const tags = keptTags(mark)
      const words = wordsOfMark(mark)
      own = this.tags.set(tags)
      this.rows.putMark(slot, document.row, mark, tags, words)
      this.words.put(slot, words)
      if (before?.note !== mark.note) this.rows.putLinks(document.row, slot, keptLinks(mark.note), is)
    }
    this.columns.put(slot, {
      mark: mark.id,
      document: document.row,
      label: this.labels.number(mark.label),
      start: mark.place?.start ?? 0,
      end: mark.place?.end ?? 0,
      flags: (mark.note === '' ? 0 : WITH_NOTE) | (mark.place ? 0 : LOST) | (mark.trashed ? TRASHED : 0),
      created: Date.parse(mark.createdAt),
      changed: Date.parse(mark.changedAt),
      own,
      all: this.tags.join(own, document.set),
    })
    if (is === 'new') document.slots.push(slot)
    document.sorted = false
  }

  #dropSlot(slot: number): void {
    const document = this.columns.document[slot] ?? 0
    this.rows.removeMark(slot)
    this.rows.putLinks(document, slot, [])
    this.words.put(slot, '')
    this.columns.give(slot)
  }

  #slotOf(document: Held, mark: MarkId): number | null {
    return this.rows.marksCalled(mark).find((slot) => this.columns.document[slot] === document.row) ?? null
  }

  #freeRow(): number {
    // Rows are few; one that was given back is found by the next start.
    return Math.max(1, this.#byRow.length)
  }

  #load(): void {
    for (const line of this.rows.documents()) this.#hold(line, [])
    const sets = new Map<string, number>()
    for (const mark of this.rows.marks()) {
      const document = this.#byRow[mark.document]
      if (!document) continue
      let own = sets.get(mark.tags)
      if (own === undefined) {
        own = this.tags.set(JSON.parse(mark.tags))
        sets.set(mark.tags, own)
      }
      this.columns.put(mark.row, {
        mark: mark.id,
        document: mark.document,
        label: this.labels.number(mark.label),
        start: mark.start ?? 0,
        end: mark.end ?? 0,
        flags: (mark.noted ? WITH_NOTE : 0) | (mark.start === null ? LOST : 0) | (mark.trashed ? TRASHED : 0),
        created: mark.created,
        changed: mark.changed,
        own,
        all: this.tags.join(own, document.set),
      })
      document.slots.push(mark.row)
    }
    this.columns.findFree()
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

function newestFirst(a: Held, b: Held): number {
  return a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? 1 : -1
}

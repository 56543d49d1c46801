/**
 * Reading and writing the cache's database. Writes gather in one transaction (`begin` comes by itself, `write` ends it); what a
 * crash takes of it is found by the documents' numbers and read again.
 */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { KeptLink, KeptMark } from '../../core/notebook/kept'
import type { NotebookEntry } from '../../core/notebook/notebook'
import type { DocumentLine, LinkLine, MarkLine } from './lines'
import { restored, stored } from './stored-text'

type Values = readonly SQLOutputValue[]

export class Rows {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #isWriting = false

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  documents(): readonly DocumentLine[] {
    const rows = this.#all(
      'SELECT row, id, seq, marks, title, added, state, trashed, tags, own, note, version, hash FROM document',
    )
    return rows.map(([row, id, seq, marks, title, added, state, trashed, tags, own, note, version, hash]) => ({
      row: Number(row),
      id: String(id),
      seq: Number(seq),
      marks: Number(marks),
      title: restored(title),
      addedAt: String(added),
      state: String(state),
      trashedAt: trashed === null ? null : String(trashed),
      tags: strings(tags),
      own: strings(own),
      note: restored(note),
      version: Number(version),
      hash: String(hash),
    }))
  }

  /** Every mark, one after another: they are not all in memory at once. */
  *marks(): Iterable<MarkLine> {
    const all = this.#statement(
      'SELECT row, id, document, label, start, finish, created, changed, trashed, tags, noted FROM mark',
    )
    for (const values of all.iterate() as Iterable<unknown> as Iterable<Values>) {
      const [row, id, document, label, start, end, created, changed, trashed, tags, noted] = values
      yield {
        row: row as number,
        id: id as string,
        document: document as number,
        label: label as string,
        start: start as number | null,
        end: end as number | null,
        created: created as number,
        changed: changed as number,
        trashed: trashed as number,
        tags: tags as string,
        noted: noted as number,
      }
    }
  }

  putDocument(line: DocumentLine): void {
    const { row, id, seq, marks, title, addedAt, state, trashedAt, tags, own, note, version, hash } = line
    this.#run(
      'INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[
        row,
        id,
        seq,
        marks,
        stored(title),
        addedAt,
        state,
        trashedAt,
        JSON.stringify(tags),
        JSON.stringify(own),
        stored(note),
        version,
        hash,
      ],
    )
  }

  removeDocument(row: number): void {
    this.#run('DELETE FROM document WHERE row = ?', row)
    this.#run('DELETE FROM link WHERE document = ?', row)
  }

  /** Puts a mark with everything; `tags` are all of its tags, `words` folded. */
  putMark(row: number, document: number, mark: KeptMark, tags: readonly string[], words: string): void {
    const { place } = mark
    this.#run(
      'INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[row, mark.id, document, mark.label, place?.start ?? null, place?.end ?? null, place?.paragraph ?? null],
      ...[place?.heading ?? null, Date.parse(mark.createdAt), Date.parse(mark.changedAt), mark.trashed ? 1 : 0],
      ...[
        JSON.stringify(mark.tags),
        JSON.stringify(tags),
        mark.note === '' ? 0 : 1,
        stored(mark.quote),
        stored(mark.note),
      ],
    )
    this.#run('INSERT OR REPLACE INTO words VALUES (?, ?)', row, words)
  }

  /** Puts what of a mark changes without its words. */
  touchMark(row: number, { label, trashed, changedAt, place }: KeptMark): void {
    this.#run(
      'UPDATE mark SET label = ?, trashed = ?, changed = ?, start = ?, finish = ?, paragraph = ?, heading = ? WHERE row = ?',
      ...[label, trashed ? 1 : 0, Date.parse(changedAt), place?.start ?? null, place?.end ?? null],
      ...[place?.paragraph ?? null, place?.heading ?? null, row],
    )
  }

  removeMark(row: number): void {
    this.#run('DELETE FROM mark WHERE row = ?', row)
    this.#run('DELETE FROM words WHERE row = ?', row)
  }

  /** The links of one note; mark 0 is the document's own. A `new` one has none yet. */
  putLinks(document: number, mark: number, links: readonly KeptLink[], is: 'new' | 'known' = 'known'): void {
    if (is === 'known') this.#run('DELETE FROM link WHERE document = ? AND mark = ?', document, mark)
    for (const link of links)
      this.#run(
        'INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[document, mark, link.title, link.document, link.mark, link.heading, link.words],
      )
  }

  /** A document's own note. */
  noteOf(row: number): string {
    const [values] = this.#all('SELECT note FROM document WHERE row = ?', row)
    return restored(values?.[0] ?? '')
  }

  mark(row: number): KeptMark | null {
    const [values] = this.#all(`${ENTRY} WHERE row = ?`, row)
    return values ? keptOf(values) : null
  }

  entry(row: number, document: DocumentId): NotebookEntry | null {
    const kept = this.mark(row)
    if (kept === null) return null
    const { id, label, quote, note, tags, createdAt, changedAt, place } = kept
    return {
      ...{ document, mark: id, label, quote, note, tags, createdAt, changedAt },
      paragraph: place?.paragraph ?? null,
      heading: place?.heading ?? null,
      passage: place ? 'kept' : 'lost',
    }
  }

  /** The rows of marks of this id: one, unless a document was copied. */
  marksCalled(mark: MarkId): readonly number[] {
    return this.#all('SELECT row FROM mark WHERE id = ?', mark).map(([row]) => Number(row))
  }

  /** The rows of marks that have a word, folded, anywhere in their words. */
  marksWith(word: string): readonly number[] {
    return this.#all('SELECT row FROM words WHERE instr(words, ?)', word).map(([row]) => Number(row))
  }

  /** Links to a document by its id, to its marks, by a title (folded; null where that means another), or within itself. */
  linksTo(row: number, document: DocumentId, title: string | null): readonly LinkLine[] {
    const fields = 'link.document, link.mark, to_mark, link.heading, link.words'
    return this.#all(
      `SELECT ${fields} FROM link WHERE to_document = ?2
       UNION ALL SELECT ${fields} FROM link CROSS JOIN mark ON mark.id = to_mark
         WHERE to_mark IS NOT NULL AND mark.document = ?1 AND NOT mark.trashed
       UNION ALL SELECT ${fields} FROM link WHERE title = ?3 AND to_document IS NULL AND to_mark IS NULL
       UNION ALL SELECT ${fields} FROM link
         WHERE link.document = ?1 AND title IS NULL AND to_document IS NULL AND to_mark IS NULL`,
      ...[row, document, title],
    ).map(([source, mark, toMark, heading, words]) => ({
      document: Number(source),
      mark: Number(mark),
      toMark: toMark === null ? null : String(toMark),
      toHeading: heading === null ? null : String(heading),
      words: String(words),
    }))
  }

  /** The rows of documents with a link that names this title or leads to this document or one of its marks. */
  documentsLinking(row: number, document: DocumentId, title: string): readonly number[] {
    return this.#all(
      `SELECT document FROM link WHERE to_document = ?2 OR title = ?3
       UNION SELECT link.document FROM link CROSS JOIN mark ON mark.id = to_mark
         WHERE to_mark IS NOT NULL AND mark.document = ?1`,
      ...[row, document, title],
    ).map(([source]) => Number(source))
  }

  /** Ends the transaction that is under way. */
  write(): void {
    if (!this.#isWriting) return
    this.#isWriting = false
    this.#database.exec('COMMIT')
  }

  close(): void {
    this.write()
    this.#database.close()
  }

  #run(sql: string, ...values: (string | number | null)[]): void {
    if (!this.#isWriting) {
      this.#database.exec('BEGIN')
      this.#isWriting = true
    }
    this.#statement(sql).run(...values)
  }

  #all(sql: string, ...values: (string | number | null)[]): readonly Values[] {
    return this.#statement(sql).all(...values) as unknown as readonly Values[]
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    this.#statements.set(sql, statement)
    return statement
  }
}

const ENTRY =
  'SELECT id, label, start, finish, paragraph, heading, created, changed, trashed, own, quote, note FROM mark'

function keptOf([
  id,
  label,
  start,
  end,
  paragraph,
  heading,
  created,
  changed,
  trashed,
  own,
  quote,
  note,
]: Values): KeptMark {
  return {
    id: String(id),
    label: String(label),
    quote: restored(quote),
    note: restored(note),
    tags: strings(own),
    createdAt: new Date(Number(created)).toISOString(),
    changedAt: new Date(Number(changed)).toISOString(),
    place:
      start === null
        ? null
        : {
            start: Number(start),
            end: Number(end),
            paragraph: paragraph === null ? null : Number(paragraph),
            heading: heading === null ? null : String(heading),
          },
    trashed: trashed === 1,
  }
}

function strings(json: SQLOutputValue | undefined): readonly string[] {
  return JSON.parse(String(json))
}

import type { RecordSummary } from '../../core/change/live-record'
import type { CatalogueRow, Reading } from '../../core/document/record'
import { strings } from '../../core/strings'

/** What lists show of a document. Marks in the trash are not counted; the document's own note is. */
export function rowOf({ record, marks, notes, labels }: RecordSummary, reading: Reading | null): CatalogueRow {
  const { id, seq, source, addedAt, state, tags, text, trashedAt, original } = record
  return {
    id,
    seq,
    title: source.title,
    authors: source.authors,
    site: source.site,
    section: source.section,
    date: source.date,
    language: source.language,
    addedAt,
    openedAt: reading?.openedAt ?? null,
    state,
    tags,
    marks,
    notes: record.note === '' ? notes : notes + 1,
    words: text.words,
    progress: reading?.progress ?? 0,
    trashedAt,
    sha256: original.sha256,
    ...(text.original ? { newerSha256: text.original.sha256 } : {}),
    address: source.address,
    labels,
  }
}

/** The row of a document that cannot be opened: it is listed all the same, so that nobody thinks it gone. */
export function damagedRow(id: string): CatalogueRow {
  return {
    id,
    seq: 0,
    title: strings.storage.unreadableDocument(id),
    authors: [],
    site: null,
    section: null,
    date: null,
    language: null,
    addedAt: '1970-01-01T00:00:00.000Z',
    openedAt: null,
    state: 'toRead',
    tags: [],
    marks: 0,
    notes: 0,
    words: 0,
    progress: 0,
    trashedAt: null,
    sha256: '',
    address: null,
    labels: {},
  }
}

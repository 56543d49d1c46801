import type { Anchor } from '../anchor/anchor'
import type { CommitId, DocumentId, LabelId, MarkId } from './id'

/** The version of `record.json`, histories and `library.json` that this program writes. */
export const FORMAT_VERSION = 1

export const READING_STATES = ['toRead', 'reading', 'finished'] as const
export type ReadingState = (typeof READING_STATES)[number]

/** The title block, as the import found it and the person edited it. Dates are YYYY-MM-DD; absent is null. */
export interface Source {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: string | null
  readonly site: string | null
  readonly section: string | null
  readonly series: string | null
  readonly credits: readonly string[]
  readonly language: string | null
  readonly excerpt: string | null
  readonly address: string | null
}

/** The names of what the title block holds. */
export const SOURCE_FIELDS = [
  'title',
  'authors',
  'date',
  'site',
  'section',
  'series',
  'credits',
  'language',
  'excerpt',
  'address',
] as const satisfies readonly (keyof Source)[]

/** The file as it was imported, kept unchanged under `files/`. `file` is its name there, `name` its name where it came from. */
export interface Original {
  readonly file: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Which text version is the current one: `text.<version>.json`, whose plain text has `hash` (SHA-256, lower-case hex, of its
 * UTF-8), `length` in UTF-16 code units and `words`.
 */
export interface TextVersion {
  readonly version: number
  readonly hash: string
  readonly length: number
  readonly words: number
  /** The file that this version was made of, where it is not the document's own original: a newer one. */
  readonly original?: Original
}

/** A highlight with at most one note (`''` is none). `tags` are its own; those in its note are derived. Times are ISO 8601 UTC. */
export interface Mark {
  readonly id: MarkId
  readonly label: LabelId
  readonly anchor: Anchor
  readonly note: string
  readonly tags: readonly string[]
  readonly createdAt: string
  readonly changedAt: string
  readonly trashedAt: string | null
}

/** What `record.json` holds: the sum of a document's history up to commit number `seq`. */
export interface DocumentRecord {
  readonly v: typeof FORMAT_VERSION
  readonly id: DocumentId
  readonly seq: number
  readonly lastCommit: CommitId | null
  readonly addedAt: string
  readonly original: Original
  readonly source: Source
  readonly text: TextVersion
  readonly state: ReadingState
  readonly tags: readonly string[]
  readonly note: string
  readonly trashedAt: string | null
  readonly marks: Readonly<Record<MarkId, Mark>>
}

/** `reading.json`: where the reader is. Not in history, not undone; the last one wins. `offset` is into the plain text of `textHash`. */
export interface Reading {
  readonly offset: number
  readonly textHash: string
  /** The furthest offset that was on screen, as a share of the text, 0 to 1. */
  readonly progress: number
  readonly openedAt: string
}

/** One line of the catalogue: what lists show of a document without opening it. */
export interface CatalogueRow {
  readonly id: DocumentId
  readonly seq: number
  readonly title: string
  readonly authors: readonly string[]
  readonly site: string | null
  readonly section: string | null
  readonly date: string | null
  readonly language: string | null
  readonly addedAt: string
  readonly openedAt: string | null
  readonly state: ReadingState
  readonly tags: readonly string[]
  readonly marks: number
  readonly notes: number
  readonly words: number
  readonly progress: number
  readonly trashedAt: string | null
  readonly sha256: string
  /** Of the file that the current text version was made of, where it is a newer one. */
  readonly newerSha256?: string
  /** Where the document is from, as its page says; the same for all versions of a page. */
  readonly address: string | null
  /** How many marks have each label, those in the trash included. */
  readonly labels: Readonly<Record<LabelId, number>>
}

import { createStore } from 'zustand/vanilla'
import type { LibraryInfo } from '../../core/api'
import type { Commit, WideCommit } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { CatalogueRow, DocumentRecord, Reading } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import type { PlainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'

/**
 * All that persists, as far as the window knows it: catalogue rows and the open document. It changes only by commits
 * (`commit.ts`, `accept.ts`), by opening (`open.ts`) and by what main sends (`receive.ts`).
 */
export interface LibraryState {
  /** Its labels are those that main has plus what is pending. */
  readonly info: LibraryInfo | null
  /** The labels that main has; null until the first change of them, while they are those of `info`. */
  readonly savedLabels: readonly Label[] | null
  /** Why there is no library (the recovery screen), or null. */
  readonly failure: Failure | null
  /** Null until the catalogue has come; it comes after the first text. */
  readonly rows: ReadonlyMap<DocumentId, CatalogueRow> | null
  readonly open: OpenState | null
  /** The document that is on its way, or null. */
  readonly opening: DocumentId | null
  /** Why the document asked for could not be opened, shown in the page. */
  readonly openFailure: Failure | null
  /** Commits applied here that main has not acknowledged, oldest first; sent one at a time. Most have one part. */
  readonly pending: readonly WideCommit[]
  /** Why the first of `pending` could not be written; null while all is well. */
  readonly saveFailure: Failure | null
  /** Commits made in this run, for undo outside the reader; oldest first. */
  readonly run: readonly WideCommit[]
}

/** The open document: `record` is what main acknowledged plus what is pending. `plain` is the plain text of `text`. */
export interface OpenState {
  readonly record: DocumentRecord
  readonly acknowledged: DocumentRecord
  readonly text: Text
  readonly plain: PlainText
  /** The hash of the text that is loaded; equals `record.text.hash` always. */
  readonly textHash: string
  readonly history: readonly Commit[]
  readonly reading: Reading | null
  readonly notices: readonly string[]
}

const NOTHING: LibraryState = {
  info: null,
  savedLabels: null,
  failure: null,
  rows: null,
  open: null,
  opening: null,
  openFailure: null,
  pending: [],
  saveFailure: null,
  run: [],
}

export const libraryStore = createStore<LibraryState>()(() => NOTHING)

/** What of a commit concerns a document, as a commit on it; null where it is none of its. */
export function partFor(document: DocumentId, { parts, ...commit }: WideCommit): Commit | null {
  const part = parts.find((one) => one.document === document)
  return part ? { ...commit, changes: part.changes } : null
}

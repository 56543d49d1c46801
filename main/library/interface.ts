/**
 * What the rest of main sees of a library. `openLibrary` (library.ts) gives it; the app's calls, the command line and the
 * tests all go through it, so there is one place in which a document is read and one in which it is changed.
 */
import type { Place } from '../../core/anchor/place'
import type { Added, OpenDocument } from '../../core/api'
import type { CommitRequest, NumberedCommit, WideCommit } from '../../core/change/change'
import type { CommitId, DocumentId, LibraryId, MarkId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { CatalogueRow, DocumentRecord, Reading, Source } from '../../core/document/record'
import type { CitedDocument } from '../../core/export/notebook'
import type { Failure, Result } from '../../core/failure'
import type { LabelRemoval, Planned } from '../../core/label/removal'
import type { Text } from '../../core/text/tree'
import type { TextThread } from '../versions/text-thread'
import type { ReadDocument } from './as-newer'
import type { ReadAgain } from './document-views'
import type { FileOperations } from './file-system'
import type { TextFile } from './text-file'
import type { Comparison, Renewal, ToCompare } from './versions-interface'

/** `read` takes no lock and never writes: for the command line beside an open app. */
export type Access = 'write' | 'read'

export interface LibraryOptions {
  /** The library's folder; created with everything in it where there is none (only with `write`). */
  readonly folder: string
  /**
   * `recover`: after libraryDamaged, makes `library.json` anew beside the damaged one and keeps every document. `takeOver`: after
   * libraryLocked, overrules a lock that another computer made, because the person says that nothing runs there.
   */
  readonly mode?: OpenMode
  /** `<user data>/cache`: the library's own cache lies below it, by its id. Null keeps none. */
  readonly cacheFolder: string | null
  readonly access: Access
  /**
   * Reads a document's original again, as an import does; null where that fails. With it a damaged text is made anew, where
   * what comes out is the very same text.
   */
  readonly readAgain?: ReadAgain
  /** Reads and compares whole texts; closed with the library. */
  readonly thread?: TextThread
  /** The time of what main does by itself, as ISO 8601 UTC. */
  readonly now?: () => string
  readonly newId?: () => string
  readonly files?: FileOperations
  /** Limits and delays, for tests. */
  readonly limits?: Partial<Limits>
}

export type OpenMode = 'open' | 'recover' | 'takeOver'

export interface Limits {
  /** A history segment that has reached this many bytes is followed by a new one. */
  readonly segmentBytes: number
  /** Milliseconds without a commit after which `record.json` follows. */
  readonly recordDelay: number
  /** Milliseconds in which changes of the place in a text are gathered before `reading.json` is written. */
  readonly readingDelay: number
}

/** What an import found in one file, with the file itself. */
export interface NewDocument {
  readonly source: Source
  /** Tags that the file names for itself (front matter). */
  readonly tags?: readonly string[]
  /** The tree, or what is to be written of it where that was made elsewhere already, so that main need not. */
  readonly text: Text | TextFile
  readonly original: {
    readonly name: string
    readonly mediaType: string
    readonly bytes: Uint8Array
    /** By which a second import is known; only where this program's own code has counted it. Absent, it is counted here. */
    readonly sha256?: string
  }
  /** Images of the text, by the file names that the tree uses. */
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Blocks to put back (indexes into `leftOut`) and to take out (indexes into `blocks`) of text version `version`. */
export interface ReworkRequest {
  readonly document: DocumentId
  readonly version: number
  readonly putBack: readonly number[]
  readonly remove: readonly number[]
}

/** A document of which another one may be a newer version. */
export type Earlier = NonNullable<Added['earlier']>

/**
 * What a commit does to each document, of the library's labels as they are when it is its turn; null where it cannot be.
 * @param stamp its id, and its time (ISO 8601 UTC)
 */
export type Plan = (labels: readonly Label[], stamp: { readonly id: CommitId; readonly at: string }) => Planned | null

/** A group of commits to be undone, or redone, and what it is called. */
export interface UndoRequest {
  readonly commits: readonly CommitId[]
  readonly group: CommitId
  readonly title: string
}

/** The commit that undid others, and how many of its changes were left out. */
export interface WideUndone {
  readonly commit: WideCommit
  readonly missed: number
}

export interface LibraryEvents {
  /** A commit was written. `text` is the JSON of the new text version where the commit brought one. */
  readonly committed: {
    readonly document: DocumentId
    readonly commit: NumberedCommit
    readonly row: CatalogueRow
    readonly text: string | null
  }
  /** A row that came, or changed without a commit. */
  readonly row: CatalogueRow
  /** The library's labels changed. */
  readonly labels: readonly Label[]
  /** Something was found damaged and mended, or cannot be written: a sentence. */
  readonly notice: { readonly text: string }
}

export interface Library {
  readonly id: LibraryId
  readonly folder: string
  /** As they are now; they change by commits (`commitAll`, `removeLabel`). */
  readonly labels: readonly Label[]
  /** Whether this opening created the library (the bundled documents are then imported). */
  readonly created: boolean
  /** Null, or why nothing can be changed. */
  readonly readOnly: Failure | null
  /** What was found and mended when it was opened, as sentences. */
  readonly notices: readonly string[]

  /** Every document, trashed ones too, newest first. The first call checks the cache against the folders. */
  readonly catalogue: () => Promise<readonly CatalogueRow[]>
  /** Fails with noDocument or documentDamaged. */
  readonly open: (document: DocumentId) => Promise<Result<OpenDocument>>
  /** The record alone, where the text is not needed. */
  readonly record: (document: DocumentId) => Promise<Result<DocumentRecord>>
  /** JSON of the current `Text`. */
  readonly text: (document: DocumentId) => Promise<Result<string>>
  /**
   * The document with what an export says of these of its marks, in text order and those without a place last; marks that are not
   * there or in the trash are left out. Fails with noDocument or documentDamaged.
   */
  readonly cite: (document: DocumentId, marks: readonly MarkId[]) => Promise<Result<CitedDocument>>
  /** The path of a file in the document's `files/`, or null where the id or the name is not one. It need not exist. */
  readonly file: (document: DocumentId, name: string) => string | null
  /** The document's folder, to be shown in the system's file manager; null where there is none. */
  readonly folderOf: (document: DocumentId) => Promise<string | null>

  /**
   * Checks, numbers, applies and writes a commit; resolves when it is on the disk. A commit whose id was written already
   * answers with its number and writes nothing, so after a failure the same request is simply sent again.
   * Fails with refused, diskFull, notWritable, libraryReadOnly, noDocument or documentDamaged.
   */
  readonly commit: (request: CommitRequest) => Promise<Result<{ readonly seq: number }>>
  /**
   * The same for a commit over several documents or on the library's labels: all of it or nothing, and one line that counts.
   * Brings no text version. One that undoes another is taken as far as it fits: `missed` changes were left out, because what they
   * take back was changed since, or is not there.
   */
  readonly commitAll: (commit: WideCommit) => Promise<Result<{ readonly seq: number; readonly missed?: number }>>
  /**
   * A commit over these documents, of what each of them holds when it is its turn; those that are not there, cannot be read or do
   * not change have no part in it. Where nothing changes at all it has no parts, and nothing is written. Fails with refused where
   * there is no plan, else as `commitAll` does.
   */
  readonly commitEach: (documents: readonly DocumentId[], plan: Plan) => Promise<Result<WideCommit>>
  /**
   * Undoes a group of commits over several documents, as far as it fits; null where they are not all such. Fails as `commitAll`
   * does.
   */
  readonly undoWide: (request: UndoRequest) => Promise<Result<WideUndone | null>>
  /** Removes a label and finds its marks another place, in one commit over all documents. Fails as `commitAll` does. */
  readonly removeLabel: (removal: LabelRemoval) => Promise<Result<WideCommit>>
  /** Adds an imported document. Fails with alreadyHere, diskFull, notWritable or libraryReadOnly. */
  readonly add: (document: NewDocument) => Promise<Result<CatalogueRow>>
  /** Makes a new text version with blocks put back or removed and carries the marks over, as one commit. */
  readonly rework: (request: ReworkRequest) => Promise<Result<NumberedCommit>>
  /** Compares a newer text with a document's, and finds out about its marks. Changes nothing. Fails with noDocument or documentDamaged. */
  readonly compare: (asked: ToCompare) => Promise<Result<Comparison>>
  /**
   * Makes a newer text that was compared the document's own, with its marks, as one commit. Fails with refused where the
   * document has another text by now than was compared with, else as `commit` does.
   */
  readonly renew: (renewal: Renewal) => Promise<Result<NumberedCommit>>
  /**
   * Undoes a group of commits that brought a text version, or redoes one that was undone, in all documents that it changed.
   * Marks made since are looked for in the text that comes. Fails with refused where it no longer fits, else as `commit` does.
   */
  readonly takeBack: (document: DocumentId, group: CommitId) => Promise<Result<NumberedCommit>>
  /** A document as what an import gives, to be compared with another. Fails with noDocument or documentDamaged. */
  readonly asNewer: (document: DocumentId) => Promise<Result<ReadDocument>>
  /** The likeliest places of a mark that has lost its passage, best first; none where there is no such mark. */
  readonly places: (document: DocumentId, mark: MarkId) => Promise<Result<readonly Place[]>>
  /** The document of which this one looks like a newer version; never one in the trash. Null where there is none. */
  readonly earlier: (document: DocumentId) => Promise<Earlier | null>
  /** Remembers the place in a text; written later, the last one wins. Does nothing in a library that is read only. */
  readonly saveReading: (document: DocumentId, reading: Reading) => void

  readonly on: <N extends keyof LibraryEvents>(name: N, listener: (event: LibraryEvents[N]) => void) => () => void
  /** Writes what waits: records, places, the catalogue's cache. For the window's blur and before the system sleeps. */
  readonly settle: () => Promise<void>
  /** Settles, closes every file and gives the lock back. Commits already sent are written first. */
  readonly close: () => Promise<void>
}

/**
 * The one contract between the window and main: every call with its argument and result, every event. Main validates each
 * argument by `core/api-schema.ts` and answers with a `Result` where a failure is expected.
 * The window never names a path; it names documents, and main asks the person for places.
 */
import type { DifferenceLine } from './anchor/difference'
import type { Place } from './anchor/place'
import type { Commit, CommitRequest, NumberedCommit, WideCommit } from './change/change'
import type { CommandId } from './command/command'
import type { CommitId, DocumentId, Id, LabelId, LibraryId, MarkId } from './document/id'
import type { Label } from './document/label'
import type { CatalogueRow, DocumentRecord, Reading, Source } from './document/record'
import type { Failure, Result } from './failure'
import type { LinkedFrom, LinkHeading } from './link/linked-from'
import type {
  MarkKey,
  NotebookAction,
  NotebookAnswer,
  NotebookEntry,
  NotebookPreview,
  NotebookQuery,
  NotebookSelection,
  TagCount,
} from './notebook/notebook'
import type { ReaderSettings, Settings } from './settings'
import type { Packed } from './wire'

/** What the window needs before anything else: preload asks for it before the bundle is parsed. */
export interface Start {
  readonly settings: Settings
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** The library, or why it could not be opened (the recovery screen). */
  readonly library: Result<LibraryInfo>
  /** The document that was open last, ready to be drawn; null where there is none, or why it could not be opened. */
  readonly document: Result<OpenDocument> | null
}

export interface LibraryInfo {
  readonly id: LibraryId
  /** Where it lies, to be shown, never to be sent back. */
  readonly place: string
  readonly labels: readonly Label[]
  /** Null, or why nothing can be changed. */
  readonly readOnly: Failure | null
  /** What was found and mended when it was opened, as sentences. */
  readonly notices: readonly string[]
}

/** A document as it crosses to the window. The tree crosses as one string: JSON of `Text`. */
export interface OpenDocument {
  readonly record: DocumentRecord
  readonly text: string
  /** The newest commits, oldest first, for undo and redo. */
  readonly history: readonly Commit[]
  readonly reading: Reading | null
  /** What was found damaged and rebuilt, as sentences for its page. */
  readonly notices: readonly string[]
}

/** A file that became a document. */
export interface Added {
  readonly name: string
  readonly document: DocumentId
  readonly title: string
  /** A document that this looks like a newer version of, by address or by title, authors and words; null where there is none. */
  readonly earlier: { readonly document: DocumentId; readonly title: string } | null
}

/** What became of each file of one import, in the order they were given. */
export interface ImportSummary {
  readonly added: readonly Added[]
  readonly failures: readonly Failure[]
  /** How many files of added folders are of no kind that can be read; they are passed over without a word each. */
  readonly passedOver: number
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
  /** The file being read, or null when all are done. */
  readonly name: string | null
  /** How much of that file is read, 0 to 1; null where it is not known (most files are read before one could look). */
  readonly part: number | null
}

/** The folder of which everything that is saved there is added. */
export interface WatchState {
  /** Where it lies, to be shown, never to be sent back; null where none is watched. */
  readonly place: string | null
  /** Null while it is watched, or why it is not at the moment. */
  readonly trouble: Failure | null
  /** Files there that could not be added, the latest first. */
  readonly failures: readonly { readonly name: string; readonly failure: Failure }[]
}

/** How a document's original can be looked at. */
export type ShownOriginal =
  /** `address` is for a frame without scripts. */
  | { readonly kind: 'frame'; readonly address: string }
  /** It cannot be shown here (an archive); where it lies, to be shown. */
  | { readonly kind: 'place'; readonly place: string }

/** A native menu entry's state; titles, keys and places come from `core/command/`. */
export interface MenuState {
  readonly enabled: readonly CommandId[]
  readonly checked: readonly CommandId[]
  /** The title of what undo and redo would do, or null. */
  readonly undo: string | null
  readonly redo: string | null
}

export const FIELD_EDITS = ['undo', 'redo', 'copy', 'selectAll'] as const
export type FieldEdit = (typeof FIELD_EDITS)[number]

export type CloseAnswer =
  | { readonly kind: 'saved' }
  /** Commits that could not be written; main asks the person what to do with them. */
  | { readonly kind: 'unsaved'; readonly commits: readonly WideCommit[]; readonly failure: Failure }

/**
 * A newer text of a document, read and compared and not yet taken: main holds it until it is taken, made a document of its own,
 * or dropped. `from` says what it was made of: the document's own original, read by today's rules; a file; another document
 * of the library, which goes to the trash when it is taken.
 */
export interface VersionOffer {
  readonly id: Id
  readonly document: DocumentId
  readonly from: 'original' | 'file' | 'document'
  /** The file's name, or the other document's title. */
  readonly name: string
  /** What will become of the marks, those in the trash not counted. All are 0 where the text is the same. */
  readonly report: VersionReport
  /** What the plain texts differ in, line by line; empty where they are the same. */
  readonly difference: readonly DifferenceLine[]
  /** Fields of the title block that would change. */
  readonly fields: readonly (keyof Source)[]
  /** What the new title block would be. */
  readonly source: Source
}

/** Numbers of marks: their words are where the difference carried them; found elsewhere; orphans now; orphans that came back. */
export interface VersionReport {
  readonly kept: number
  readonly moved: number
  readonly needYou: number
  readonly cameBack: number
}

/** Every call: `[argument, result]`. */
export interface Calls {
  start: [null, Start]
  /** JSON of `CatalogueRow[]`. */
  catalogue: [null, string]
  'document:open': [{ readonly document: DocumentId }, Result<OpenDocument>]
  'document:original': [{ readonly document: DocumentId }, Result<ShownOriginal>]
  'document:reveal': [{ readonly document: DocumentId }, Result<null>]
  /** Puts left-out blocks back and takes blocks out (indexes into the current text version); the commit comes as an event. */
  'document:rework': [
    {
      readonly document: DocumentId
      readonly version: number
      readonly putBack: readonly number[]
      readonly remove: readonly number[]
    },
    Result<null>,
  ]
  /** Reads the document's original again, by today's rules. Fails as an import does. */
  'version:again': [{ readonly document: DocumentId }, Result<VersionOffer>]
  /** Asks for a newer file; null where the person cancelled. Fails as an import does. */
  'version:choose': [{ readonly document: DocumentId }, Result<VersionOffer | null>]
  /** Compares with another document of the library, which was added later. */
  'version:compare': [{ readonly document: DocumentId; readonly newer: DocumentId }, Result<VersionOffer>]
  /** Makes the new text version with its marks, and takes over these fields of the title block; the commit comes as an event. */
  'version:take': [{ readonly offer: Id; readonly fields: readonly (keyof Source)[] }, Result<null>]
  /** Makes the file a document of its own; of two documents both stay. */
  'version:separate': [{ readonly offer: Id }, Result<{ readonly document: DocumentId }>]
  'version:drop': [{ readonly offer: Id }, null]
  /** Undoes, or redoes, the group of commits that brought a text version; marks made since are resolved anew in the old text. */
  'version:take-back': [{ readonly document: DocumentId; readonly group: CommitId }, Result<null>]
  /** The likeliest places of an orphan, best first. */
  'mark:places': [{ readonly document: DocumentId; readonly mark: MarkId }, Result<readonly Place[]>]
  'labels:count': [{ readonly label: LabelId }, { readonly marks: number; readonly documents: number }]
  /** Removes a label; its marks get another one, or (null) go to the trash. One commit, which comes back for undo. */
  'labels:remove': [{ readonly label: LabelId; readonly moveTo: LabelId | null }, Result<WideCommit>]
  /** Answers a question with counts, groups and its first `most` entries. */
  'notebook:query': [{ readonly query: NotebookQuery; readonly most: number }, Result<NotebookAnswer>]
  /** Entries `from` on of the same question, `most` of them at most. */
  'notebook:entries': [
    { readonly query: NotebookQuery; readonly from: number; readonly most: number },
    Result<readonly NotebookEntry[]>,
  ]
  /** The keys of entries `from` to `to` (without it) of the same question: what is selected from one to another. */
  'notebook:keys': [
    { readonly query: NotebookQuery; readonly from: number; readonly to: number },
    Result<readonly MarkKey[]>,
  ]
  /** Does something to many marks, in one commit, which comes back for undo. */
  'notebook:change': [{ readonly selection: NotebookSelection; readonly action: NotebookAction }, Result<WideCommit>]
  /** What export would write of these marks, in the question's order; its beginning, where it is long. */
  'notebook:preview': [
    { readonly query: NotebookQuery; readonly selection: NotebookSelection },
    Result<NotebookPreview>,
  ]
  /** Asks for a place and writes it; null where the person cancelled, else the file's name. */
  'notebook:export': [{ readonly query: NotebookQuery; readonly selection: NotebookSelection }, Result<string | null>]
  /** The same text for the clipboard; fails where it is too long for that. */
  'notebook:text': [{ readonly query: NotebookQuery; readonly selection: NotebookSelection }, Result<string>]
  /** All tags of documents and marks that are not in the trash, those that are on most first. */
  'tags:list': [null, Result<readonly TagCount[]>]
  /**
   * Renames tags, and what is below each (`a/b`), on documents, marks and in notes, in one commit; where there are several, or one
   * called `to` already, they become one.
   */
  'tags:rename': [{ readonly from: readonly string[]; readonly to: string }, Result<WideCommit>]
  /** Takes a tag from all documents and marks; in notes the word stays, without its `#`. */
  'tags:remove': [{ readonly tag: string }, Result<WideCommit>]
  /** Gives a document another title, and the links to it the same, in one commit. */
  'document:rename': [{ readonly document: DocumentId; readonly title: string }, Result<WideCommit>]
  /** Notes that link to this document or into it. */
  'links:to': [{ readonly document: DocumentId }, Result<readonly LinkedFrom[]>]
  /** The headings of a document, in text order. */
  'links:headings': [{ readonly document: DocumentId }, Result<readonly LinkHeading[]>]
  /** Marks whose quote or note has these words, of one document or all; the last changed first. */
  'links:marks': [{ readonly words: string; readonly document: DocumentId | null }, Result<readonly NotebookEntry[]>]
  /** The document that holds a mark; null where there is none. */
  'links:find': [{ readonly mark: MarkId }, Result<DocumentId | null>]
  'library:commit': [CommitRequest, Result<{ readonly seq: number }>]
  /**
   * A commit over several documents: all of it or nothing; one that undoes another as far as it fits, and `missed` changes were
   * left out. The number is the library's, not a document's.
   */
  'library:commit-all': [WideCommit, Result<{ readonly seq: number; readonly missed?: number }>]
  /**
   * Undoes a group of commits of an earlier run over all documents that they changed, as far as it fits; null where they were not
   * over several, and the window undoes them itself.
   */
  'library:take-back': [
    { readonly commits: readonly CommitId[]; readonly group: CommitId; readonly title: string },
    Result<{ readonly commit: WideCommit; readonly missed: number } | null>,
  ]
  'library:reveal': [null, null]
  /** Opens what can be opened after a recovery notice: the copy named on the screen. The window then asks for `start` anew. */
  'library:recover': [null, Result<LibraryInfo>]
  /** Tries to open the library once more: another Margent has let go of it, its disk is there again. As above. */
  'library:retry': [null, Result<LibraryInfo>]
  'reading:save': [{ readonly document: DocumentId; readonly reading: Reading }, null]
  /** Asks for files and imports them. */
  'import:choose': [null, ImportSummary]
  /** Asks for a folder and imports what is in it and in the folders below. */
  'import:choose-folder': [null, ImportSummary]
  /** Makes a document of what is on the clipboard: of its HTML, else of its text. */
  'import:paste': [null, ImportSummary]
  /** Makes a document of text that was dropped on the window, as of what is on the clipboard: of its HTML, else of its words. */
  'import:text': [{ readonly html: string | null; readonly text: string }, ImportSummary]
  'import:cancel': [null, null]
  'watch:state': [null, WatchState]
  /** Asks for a folder, and watches it from then on; what is there already is added. */
  'watch:choose': [null, WatchState]
  'watch:stop': [null, WatchState]
  /** Tries the failed files, and the folder, once more. */
  'watch:retry': [null, WatchState]
  /** Takes the failed files off the list; they are not tried again until they change. */
  'watch:dismiss': [null, WatchState]
  /** Adds the bundled documents again, where they are not there. */
  'import:guide': [null, ImportSummary]
  'export:text': [{ readonly document: DocumentId }, Result<string>]
  /** Asks for a place and writes; null where the person cancelled, else the file's name. */
  'export:save': [{ readonly document: DocumentId }, Result<string | null>]
  'clipboard:write': [{ readonly text: string; readonly html: string | null }, null]
  'settings:change': [Partial<ReaderSettings>, Settings]
  /** Shows the whole address and opens it in the system's browser only if the person agrees. */
  'link:open': [{ readonly address: string }, null]
  /** What the menu's own edit entries do while a field has the focus: there the field's own undo and clipboard act. */
  'field:edit': [{ readonly action: FieldEdit }, null]
  'menu:state': [MenuState, null]
  'window:close-answer': [CloseAnswer, null]
  'window:full-screen': [null, null]
}

/** Every event that main sends. */
export interface Events {
  committed: {
    readonly document: DocumentId
    readonly commit: NumberedCommit
    readonly row: CatalogueRow
    readonly text: string | null
  }
  /** The library's labels changed. */
  labels: readonly Label[]
  /** Something in the notebook, in tags or in links changed, or more of them is known; told a few times a second at most. */
  notebook: { readonly revision: number }
  /** A row that came, or changed without a commit (progress, opening). */
  row: CatalogueRow
  'import:progress': ImportProgress
  /** Import summaries that the window did not ask for: dropped files, a second start, the command line. */
  imported: ImportSummary
  watch: WatchState
  /** What the watched folder brought: told quietly, and nothing is opened over what one reads. */
  watched: ImportSummary
  command: { readonly command: CommandId }
  /** Esc was pressed where the window cannot hear it: in the frame that shows an original. */
  escape: null
  'close:asked': null
  notice: { readonly text: string }
  /** Opens a document here: after an import, a second start with a file. */
  open: { readonly document: DocumentId }
}

export type CallName = keyof Calls
export type EventName = keyof Events
export type Argument<N extends CallName> = Calls[N][0]
export type Answer<N extends CallName> = Calls[N][1]

/** What the window's code calls (`renderer/bridge.ts`). */
export interface Bridge {
  readonly call: <N extends CallName>(name: N, argument: Argument<N>) => Promise<Answer<N>>
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void
  /** The answer to `start`, asked for before the bundle was parsed. */
  readonly start: Promise<Start>
  /** Hands dropped files straight to main; resolves to what became of them. */
  readonly importFiles: (files: readonly File[]) => Promise<ImportSummary>
}

/** What preload puts on `window.margent`: the same, packed (`core/wire.ts`). */
export interface PackedBridge {
  readonly call: (name: CallName, argument: string) => Promise<Packed>
  readonly on: (name: EventName, listener: (event: Packed) => void) => () => void
  readonly start: Promise<Packed>
  readonly importFiles: (files: readonly File[]) => Promise<Packed>
}

/** The File of the DOM, which core knows by name only: preload turns it into a path. */
export interface File {
  readonly name: string
}

/** The channels on which calls and events travel. */
export const CALL_CHANNEL = 'margent:call'
export const EVENT_CHANNEL = 'margent:event'
export const FILES_CHANNEL = 'margent:files'

export type { Packed }

import type { Anchor } from '../anchor/anchor'
import type { CommitId, DocumentId, MarkId } from '../document/id'
import type { Label } from '../document/label'
import type { Mark, ReadingState, Source, TextVersion } from '../document/record'

/**
 * Everything that can happen to a document, as data that can be inverted: each change holds what was before and what is
 * after, text fields as splices. `apply` refuses a change whose `before` does not match the record.
 */
export type Change =
  | { readonly kind: 'mark.add'; readonly mark: Mark }
  | { readonly kind: 'mark.remove'; readonly mark: Mark }
  | Set<'label', string>
  | Set<'anchor', Anchor>
  | AnchorsCarry
  | Set<'markTags', readonly string[]>
  | Set<'markTrashedAt', string | null>
  | NoteSplice
  | SourceSet
  | { readonly kind: 'state.set'; readonly before: ReadingState; readonly after: ReadingState }
  | { readonly kind: 'tags.set'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'trashedAt.set'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'text.set'; readonly before: TextVersion; readonly after: TextVersion }

interface Set<Field extends string, Value> {
  readonly kind: `${Field}.set`
  readonly mark: MarkId
  readonly before: Value
  readonly after: Value
}

/**
 * Marks whose words, and the words beside them, are the same in another text version: from the text of hash `before` into that
 * of hash `after`. One change for all of them, because of a thousand marks nearly all are carried so, and each anchor twice in
 * full would make megabytes of one commit.
 */
export interface AnchorsCarry {
  readonly kind: 'anchors.carry'
  readonly before: string
  readonly after: string
  /** Each mark, where its passage began, and where it begins (UTF-16 code units). */
  readonly marks: readonly CarriedMark[]
}

export type CarriedMark = readonly [mark: MarkId, from: number, to: number]

/** At `at` (UTF-16 code units) of the note of `mark`, or of the document's own note (`null`), `removed` gives way to `inserted`. */
export interface NoteSplice {
  readonly kind: 'note.splice'
  readonly mark: MarkId | null
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

type SourceSet = {
  [Field in keyof Source]: {
    readonly kind: 'source.set'
    readonly field: Field
    readonly before: Source[Field]
    readonly after: Source[Field]
  }
}[keyof Source]

/** Commits of one group are undone together (typing in one note). A commit alone is a group of its own: `group` is its id. */
export interface Commit {
  readonly id: CommitId
  readonly group: CommitId
  /** ISO 8601 UTC; marks touched by the commit get it as `changedAt`. */
  readonly at: string
  /** What was done, in a few words for the undo menu: "Mark as Claim". */
  readonly title: string
  /** The group that this commit undoes (or whose undoing it undoes: redo). */
  readonly undoes?: CommitId
  readonly changes: readonly Change[]
}

/** A commit that main has accepted: numbered within its document's history, from 1. */
export interface NumberedCommit extends Commit {
  readonly v: 1
  readonly seq: number
}

/** A commit on its way to main. */
export interface CommitRequest {
  readonly document: DocumentId
  readonly commit: Commit
}

/** What can happen to `library.json`. */
export interface LibraryChange {
  readonly kind: 'labels.set'
  readonly before: readonly Label[]
  readonly after: readonly Label[]
}

/**
 * A commit over several documents, or on the library itself, saved as one: all of it or nothing. `parts` names each document
 * once and may be empty.
 */
export interface WideCommit extends Omit<Commit, 'changes'> {
  readonly parts: readonly WidePart[]
  readonly library?: readonly LibraryChange[]
}

export interface WidePart {
  readonly document: DocumentId
  readonly changes: readonly Change[]
}

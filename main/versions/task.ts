/**
 * What is done with whole texts in a worker of main (`text-thread.ts`): parsing trees, comparing them, finding anchors again.
 * Texts go there as the bytes of their files, and what comes back is as small as it can be.
 */
import type { Anchor } from '../../core/anchor/anchor'
import type { DifferenceLine } from '../../core/anchor/difference'
import type { Place } from '../../core/anchor/place'
import type { Mark } from '../../core/document/record'
import type { CitedMark } from '../../core/export/cited'
import type { Rework } from '../../core/text/rework'
import type { TextFile } from '../library/text-file'

/** The bytes of a text file, and the hash that the record says its plain text has. */
export interface StoredText {
  readonly bytes: Uint8Array
  readonly hash: string
}

/** A text version read anew, beside the one that is there. */
export interface CompareTask {
  readonly kind: 'compare'
  readonly old: StoredText
  readonly newer: StoredText
  /** `same`: the newer was read from the very same file, so that the images saved with it and the person's choices stay. */
  readonly file: 'same' | 'newer'
  /** What images of the newer text are called in the document's `files/`, by their names in the tree; others keep theirs. */
  readonly names: Readonly<Record<string, string>>
  readonly anchors: readonly Anchor[]
}

/** Blocks put back or left out. */
export interface ReworkTask extends Rework {
  readonly kind: 'rework'
  readonly old: StoredText
  readonly anchors: readonly Anchor[]
}

/** Anchors of one text version looked for in another. `from` is null where their own cannot be read. */
export interface RelocateTask {
  readonly kind: 'relocate'
  readonly from: StoredText | null
  readonly to: StoredText
  readonly anchors: readonly Anchor[]
}

export interface PlacesTask {
  readonly kind: 'places'
  readonly anchor: Anchor
  readonly text: StoredText
  /** The text that the anchor was made in, where it can be read. */
  readonly before: StoredText | null
}

/** How alike a text is to others. */
export interface AlikeTask {
  readonly kind: 'alike'
  readonly text: StoredText
  readonly others: readonly StoredText[]
}

/** What an export says of marks by their text. Their notes are not needed. */
export interface CiteTask {
  readonly kind: 'cite'
  readonly text: StoredText
  readonly marks: readonly Mark[]
}

/** What became of an anchor: the one of the new text, or that it has no place there. */
export type Outcome = { readonly kind: 'kept' | 'moved'; readonly anchor: Anchor } | { readonly kind: 'orphan' }

/** A new text, ready to be written, and what became of each anchor, in the order they were given. */
export interface MadeText {
  readonly text: TextFile
  readonly outcomes: readonly Outcome[]
}

export interface ComparedText extends MadeText {
  readonly difference: readonly DifferenceLine[]
  /** The images under `files/` that the new text shows, each once. */
  readonly images: readonly string[]
}

/** Every task: `[what is asked, what comes of it]`. Null where a text is not the one that is meant, or an index names nothing. */
export interface Tasks {
  compare: [CompareTask, ComparedText | null]
  rework: [ReworkTask, MadeText | null]
  relocate: [RelocateTask, readonly Outcome[] | null]
  places: [PlacesTask, readonly Place[] | null]
  /** For each of the others 0 (nothing in common) to 1 (the same words). */
  alike: [AlikeTask, readonly number[] | null]
  /** In text order, those without a place last. */
  cite: [CiteTask, readonly CitedMark[] | null]
}

export type TaskKind = keyof Tasks
export type Task = Tasks[TaskKind][0]
export type Made<K extends TaskKind> = Tasks[K][1]

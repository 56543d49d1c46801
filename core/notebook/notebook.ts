/**
 * The notebook: all marks of the library that are not in the trash (nor in a document that is), filtered, grouped and put in
 * order. A question (`NotebookQuery`) is answered from a cache in main (`main/notebook/`) in pages.
 */
import type { DocumentId, LabelId, MarkId } from '../document/id'
import type { ReadingState } from '../document/record'

/**
 * Which marks are wanted. An empty list, `''` or null does not narrow. Within labels, documents and states one of the named is
 * enough; of tags and words a mark must have all.
 */
export interface NotebookFilter {
  /** Looked for, case and accents folded, in the quote, the note, its tags and the document's title; words by white space. */
  readonly words: string
  readonly labels: readonly LabelId[]
  /** Folded as `foldTag` does; the mark's own, those in its note, and those of its document. */
  readonly tags: readonly string[]
  readonly documents: readonly DocumentId[]
  readonly states: readonly ReadingState[]
  readonly note: 'with' | 'without' | null
  /** Marks that have lost their passage, or that have it. */
  readonly passage: 'lost' | 'kept' | null
  /** When the mark was made or last changed: ISO 8601 UTC, from `from` on and before `before`; the window knows the person's midnight. */
  readonly date: {
    readonly of: 'made' | 'changed'
    readonly from: string | null
    readonly before: string | null
  } | null
}

export const EVERYTHING: NotebookFilter = {
  words: '',
  labels: [],
  tags: [],
  documents: [],
  states: [],
  note: null,
  passage: null,
  date: null,
}

export const GROUPINGS = ['document', 'label', 'tag'] as const
/** By tag a mark stands under each of its tags, and those without stand last. */
export type Grouping = (typeof GROUPINGS)[number]

export const ORDERS = ['text', 'newest', 'oldest'] as const
/**
 * `text`: documents as they were added, the newest first, and within each as its text goes, orphans last. The others are by
 * when the mark was last changed, and so are the groups.
 */
export type Order = (typeof ORDERS)[number]

export interface NotebookQuery {
  readonly filter: NotebookFilter
  readonly grouping: Grouping
  readonly order: Order
}

/** A mark in the library. */
export interface MarkKey {
  readonly document: DocumentId
  readonly mark: MarkId
}

/** A mark as the notebook shows it. */
export interface NotebookEntry extends MarkKey {
  readonly label: LabelId
  readonly quote: string
  readonly note: string
  /** Its own tags; those in the note stand in the note. */
  readonly tags: readonly string[]
  /** Of the passage, counted as exports do; null for an orphan. */
  readonly paragraph: number | null
  /** The heading that the passage stands under; null where there is none. */
  readonly heading: string | null
  readonly passage: 'kept' | 'lost'
  readonly createdAt: string
  readonly changedAt: string
}

/** `key` is a document's id, a label's id or a folded tag; null for marks without tags. */
export interface NotebookGroup {
  readonly key: string | null
  /** The document's title or the tag as it is written; of a label `''`, for the window knows labels. */
  readonly title: string
  /** The place of its first entry among all entries of the answer. */
  readonly start: number
  /** How many of its marks pass the filter, and how many it has. */
  readonly count: number
  readonly of: number
}

/** For each value how many marks there would be, had one not narrowed by that kind of thing; of tags how many are left with it. */
export interface NotebookCounts {
  readonly labels: Readonly<Record<LabelId, number>>
  /** Those of most marks first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
  readonly documents: Readonly<Record<DocumentId, number>>
  readonly states: Readonly<Record<ReadingState, number>>
  readonly note: { readonly with: number; readonly without: number }
  readonly passage: { readonly kept: number; readonly lost: number }
}

export interface NotebookAnswer {
  /** Another number whenever something in the notebook changed. */
  readonly revision: number
  /** How far the cache is made, in documents; null when it is whole. What is missing is missing in the answer. */
  readonly making: { readonly done: number; readonly total: number } | null
  /** Marks that pass the filter, each once, and all marks there are. */
  readonly marks: number
  readonly all: number
  /** In how many documents they are. */
  readonly documents: number
  /** Entries of the answer: more than `marks` where one stands under several tags. */
  readonly entries: number
  readonly groups: readonly NotebookGroup[]
  readonly counts: NotebookCounts
  /** The first entries, as many as were asked for. */
  readonly first: readonly NotebookEntry[]
}

/** Marks that something is done to at once. */
export type NotebookSelection =
  | { readonly kind: 'these'; readonly marks: readonly MarkKey[] }
  /** All that pass, those too that no one has seen yet. */
  | { readonly kind: 'filtered'; readonly filter: NotebookFilter }

export type NotebookAction =
  | { readonly kind: 'relabel'; readonly label: LabelId }
  | { readonly kind: 'addTags'; readonly tags: readonly string[] }
  /** Of the marks' own; what stands in a note is the person's words and stays. */
  | { readonly kind: 'removeTags'; readonly tags: readonly string[] }
  | { readonly kind: 'trash' }

/** The beginning of the very text that export writes. */
export interface NotebookPreview {
  readonly markdown: string
  /** Whether that is all of it. */
  readonly whole: boolean
  readonly marks: number
  readonly documents: number
}

/** A tag of the library, as first written, and on how many documents and marks it is. */
export interface TagCount {
  readonly tag: string
  readonly documents: number
  readonly marks: number
}

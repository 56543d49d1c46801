/**
 * What main and the notebook's worker say to each other. Main tells of everything that happens, in order, and asks; a question is
 * answered after all that was told before it. Large things cross as JSON, which is copied at once.
 */
import type { Change } from '../../core/change/change'
import type { DocumentId, LabelId, LibraryId, MarkId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import type { LinkedFrom, LinkHeading } from '../../core/link/linked-from'
import type {
  MarkKey,
  NotebookAnswer,
  NotebookEntry,
  NotebookQuery,
  NotebookSelection,
  TagCount,
} from '../../core/notebook/notebook'
import type { OrderedMarks, Sought } from './mark-index'

/** What of a catalogue row the notebook goes by. */
export type Row = Pick<CatalogueRow, 'id' | 'seq' | 'title' | 'addedAt' | 'state' | 'tags' | 'trashedAt' | 'marks'>

/**
 * `remade`: the worker before fell, so what is in the file is not to be believed. `memory`: so did the next, so perhaps the file
 * itself cannot be used, because the disk is full or gone.
 */
export type CacheUse = 'kept' | 'remade' | 'memory'

/** The first message. Without a file the cache is kept in memory. */
export interface Opening {
  readonly kind: 'open'
  readonly library: LibraryId
  readonly folder: string
  readonly file: string | null
  readonly cache: CacheUse
  readonly labels: readonly LabelId[]
  /** From which the worker counts on: of several workers none says a number twice. */
  readonly revision: number
}

/** Each of the others. */
export type News =
  /** Some of the catalogue (JSON of `Row[]`); with the last of it what is not named is not there. */
  | { readonly kind: 'rows'; readonly json: string; readonly last: 'last' | 'more' }
  | { readonly kind: 'row'; readonly row: Row }
  /** A commit that is on the disk; without changes where the document is to be read again. */
  | {
      readonly kind: 'committed'
      readonly row: Row
      readonly seq: number
      readonly at: string
      readonly changes: readonly Change[] | null
    }
  | { readonly kind: 'labels'; readonly labels: readonly LabelId[] }
  | { readonly kind: 'asked'; readonly number: number; readonly question: Question }
  /** Write down what there is, and end. */
  | { readonly kind: 'close' }

export type Said =
  | { readonly kind: 'answer'; readonly number: number; readonly json: string }
  | { readonly kind: 'changed'; readonly revision: number }
  /** Something to be noted down; the cache goes on. */
  | { readonly kind: 'trouble'; readonly what: string }
  /** All is written down; the worker ends. */
  | { readonly kind: 'closed' }

/** Whether to answer from what there is, or when the cache is whole. */
export type Wait = 'now' | 'whole'

/** The questions: what is asked, and what is answered. */
export interface Questions {
  readonly query: [{ readonly query: NotebookQuery; readonly most: number }, NotebookAnswer]
  readonly entries: [
    { readonly query: NotebookQuery; readonly from: number; readonly most: number },
    readonly NotebookEntry[],
  ]
  readonly keys: [{ readonly query: NotebookQuery; readonly from: number; readonly to: number }, readonly MarkKey[]]
  readonly ordered: [
    {
      readonly query: NotebookQuery
      readonly selection: NotebookSelection
      readonly wait: Wait
      readonly most: number | null
    },
    OrderedMarks,
  ]
  /** Null where the cache is not whole. */
  readonly documentsWith: [Sought, readonly DocumentId[] | null]
  readonly tags: [null, readonly TagCount[]]
  readonly linksTo: [{ readonly document: DocumentId }, readonly LinkedFrom[]]
  readonly headings: [{ readonly document: DocumentId }, readonly LinkHeading[]]
  readonly marks: [{ readonly words: string; readonly document: DocumentId | null }, readonly NotebookEntry[]]
  readonly find: [{ readonly mark: MarkId }, DocumentId | null]
  /** Answers when nothing is left to be read. */
  readonly whole: [null, null]
}

export type QuestionName = keyof Questions
export type Asked<N extends QuestionName> = Questions[N][0]
export type AnswerTo<N extends QuestionName> = Questions[N][1]

export type Question = { readonly [N in QuestionName]: { readonly name: N; readonly asked: Asked<N> } }[QuestionName]

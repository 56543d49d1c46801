/** What a filter narrows by, one thing at a time, so that each can be shown and taken off. */
import type { DocumentId, LabelId } from '../document/id'
import type { ReadingState } from '../document/record'
import { EVERYTHING, type NotebookFilter } from './notebook'

export type Narrowing =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'label'; readonly label: LabelId }
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'document'; readonly document: DocumentId }
  | { readonly by: 'state'; readonly state: ReadingState }
  | { readonly by: 'note'; readonly note: 'with' | 'without' }
  | { readonly by: 'passage'; readonly passage: 'lost' | 'kept' }
  | { readonly by: 'date'; readonly date: NonNullable<NotebookFilter['date']> }

/** What the filter narrows by, in the order in which it is shown. */
export function narrowings(filter: NotebookFilter): readonly Narrowing[] {
  return [
    ...(filter.words.trim() === '' ? [] : [{ by: 'words', words: filter.words.trim() } as const]),
    ...filter.labels.map((label) => ({ by: 'label', label }) as const),
    ...filter.tags.map((tag) => ({ by: 'tag', tag }) as const),
    ...filter.documents.map((document) => ({ by: 'document', document }) as const),
    ...filter.states.map((state) => ({ by: 'state', state }) as const),
    ...(filter.note === null ? [] : [{ by: 'note', note: filter.note } as const]),
    ...(filter.passage === null ? [] : [{ by: 'passage', passage: filter.passage } as const]),
    ...(filter.date === null ? [] : [{ by: 'date', date: filter.date } as const]),
  ]
}

/** The filter without one of the things that it narrows by. */
export function widened(filter: NotebookFilter, narrowing: Narrowing): NotebookFilter {
  switch (narrowing.by) {
    case 'words':
      return { ...filter, words: '' }
    case 'label':
      return { ...filter, labels: filter.labels.filter((label) => label !== narrowing.label) }
    case 'tag':
      return { ...filter, tags: filter.tags.filter((tag) => tag !== narrowing.tag) }
    case 'document':
      return { ...filter, documents: filter.documents.filter((document) => document !== narrowing.document) }
    case 'state':
      return { ...filter, states: filter.states.filter((state) => state !== narrowing.state) }
    case 'note':
      return { ...filter, note: null }
    case 'passage':
      return { ...filter, passage: null }
    case 'date':
      return { ...filter, date: null }
  }
}

/** Whether the filter lets every mark pass. */
export function isWide(filter: NotebookFilter): boolean {
  return filter === EVERYTHING || narrowings(filter).length === 0
}

/** The list with `value` in it, or without it where it was. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
}

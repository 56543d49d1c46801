import { count } from './plural'

/** The words of the notebook as a file. */
export const notebookExportStrings = {
  title: 'Notebook',
  fileName: 'Notebook',
  facts: {
    marks: 'Marks',
    words: 'Words',
    labels: 'Labels',
    tags: 'Tags',
    documents: 'Documents',
    states: 'State',
    note: 'Note',
    passage: 'Passage',
    made: 'Made',
    changed: 'Last changed',
    order: 'Order',
  },
  marks: (marks: number, documents: number) =>
    `${marks.toLocaleString('en')} in ${count(documents, 'document', 'documents')}`,
  chosen: (marks: number, documents: number) =>
    `${marks.toLocaleString('en')} chosen in ${count(documents, 'document', 'documents')}`,
  note: { with: 'with a note', without: 'without a note' },
  passage: { kept: 'still in the text', lost: 'no longer in the text' },
  orders: { newest: 'last changed first', oldest: 'last changed last' },
  days: (from: string | null, to: string | null) => {
    if (from === null) return to === null ? '' : `until ${to}`
    return to === null ? `since ${from}` : from === to ? from : `${from} to ${to}`
  },
  untagged: 'Without a tag',
  /** A mark that stood before under another tag: its words as a link there. */
  again: (heading: string) => `see under ${heading}`,
  unreadable: (marks: number) =>
    `*${count(marks, 'mark', 'marks')} of this document could not be read. Open it in Margent to see why.*`,
  gone: 'A document that could not be read',
} as const

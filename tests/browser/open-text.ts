import { describe } from '../../core/anchor/describe'
import { DEFAULT_LABELS, type Label } from '../../core/document/label'
import type { DocumentRecord, Mark, Source } from '../../core/document/record'
import { plainText } from '../../core/text/plain-text'
import type { Block, LeftOut, Text } from '../../core/text/tree'
import { libraryStore } from '../../renderer/state/library'

/** A document put into the stores as if it had been opened. */
export interface Given {
  readonly blocks: readonly Block[]
  readonly leftOut?: readonly LeftOut[]
  readonly source?: Partial<Source>
  readonly marks?: readonly GivenMark[]
  readonly note?: string
  readonly words?: number
  readonly id?: string
  readonly offset?: number
}

/** A mark on the first place where `words` stand, with the label of this letter. */
export interface GivenMark {
  readonly words: string
  readonly letter?: string
  readonly note?: string
  readonly tags?: readonly string[]
  readonly changedAt?: string
}

/** Not the real one, but another for another text. */
const hashOf = (plain: string) => `${plain.length}`.padStart(64, 'a')

/** Opens the given document. Its marks are `m1`, `m2` … padded to the length of ids. */
export function open({ blocks, leftOut = [], source = {}, marks = [], note = '', words, id, offset }: Given): void {
  const text: Text = { plainTextVersion: 1, blocks, leftOut }
  const plain = plainText(text)
  const hash = hashOf(plain.text)
  const record: DocumentRecord = {
    v: 1,
    id: id ?? 'd000000000000',
    seq: 0,
    lastCommit: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    original: { file: 'original.txt', name: 'a.txt', mediaType: 'text/plain', bytes: 1, sha256: '0'.repeat(64) },
    source: {
      title: 'A title',
      authors: [],
      date: null,
      site: null,
      section: null,
      series: null,
      credits: [],
      language: 'en',
      excerpt: null,
      address: null,
      ...source,
    },
    text: {
      version: 1,
      hash,
      length: plain.text.length,
      words: words ?? plain.text.split(/\s+/).length,
    },
    state: 'reading',
    tags: [],
    note,
    trashedAt: null,
    marks: Object.fromEntries(marks.map((mark, i) => [markId(i + 1), made(mark, i + 1, plain.text)])),
  }
  libraryStore.setState({
    info: { id: 'l000000000000', place: '/library', labels: DEFAULT_LABELS, readOnly: null, notices: [] },
    open: {
      record,
      acknowledged: record,
      text,
      plain,
      textHash: hash,
      history: [],
      reading:
        offset === undefined ? null : { offset, textHash: hash, progress: 0, openedAt: '2026-01-01T00:00:00.000Z' },
      notices: [],
    },
    pending: [],
  })
}

/** The id of the nth given mark, from 1. */
export function markId(n: number): string {
  return `m${String(n).padStart(12, '0')}`
}

function made(given: GivenMark, n: number, plain: string): Mark {
  const start = plain.indexOf(given.words)
  if (start < 0) throw new Error(`not in the text: ${given.words}`)
  return {
    id: markId(n),
    label: labelOf(given.letter ?? 'C').id,
    anchor: describe(plain, { start, end: start + given.words.length }, hashOf(plain)),
    note: given.note ?? '',
    tags: given.tags ?? [],
    createdAt: `2026-01-01T00:00:${String(n % 60).padStart(2, '0')}.000Z`,
    changedAt: given.changedAt ?? '2026-01-01T00:00:00.000Z',
    trashedAt: null,
  }
}

function labelOf(letter: string): Label {
  const label = DEFAULT_LABELS.find((candidate) => candidate.letter === letter)
  if (!label) throw new Error(`no label ${letter}`)
  return label
}

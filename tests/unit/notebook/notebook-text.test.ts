import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describe } from '../../../core/anchor/describe'
import { DEFAULT_LABELS } from '../../../core/document/label'
import type { Mark } from '../../../core/document/record'
import { done } from '../../../core/failure'
import { EVERYTHING, type NotebookFilter, type NotebookQuery } from '../../../core/notebook/notebook'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Text } from '../../../core/text/tree'
import type { Library } from '../../../main/library/interface'
import type { MarkIndex, OrderedGroup } from '../../../main/notebook/mark-index'
import { notebookText, PREVIEW_CHARACTERS, previewNotebook } from '../../../main/notebook/notebook-text'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { aCommit, aSource } from '../../support/records'
import { readHeadings, readQuotes } from '../export/read-back'

const GOLDEN = join(import.meta.dirname, '../../golden/notebook')

const HARBOUR: readonly Block[] = [
  { kind: 'heading', level: 1, spans: ['Part 1'] },
  { kind: 'paragraph', spans: ['Six hours for the *same* wage, said the porters of Quay 4.'] },
  { kind: 'heading', level: 2, spans: ['Wages'] },
  { kind: 'paragraph', spans: ['The company counted nine.'] },
  { kind: 'code', text: 'hours = 6' },
]
const WOOL: readonly Block[] = [{ kind: 'paragraph', spans: ['Wool went north; cloth came back.'] }]

/** A library with two documents and five marks, the same in every run. */
async function library() {
  let ids = 0
  const opened = await aLibrary(await aFolder(), {
    newId: () => String(++ids).padStart(13, '0'),
    now: () => '2026-03-01T10:00:00.000Z',
  })
  const text = (blocks: readonly Block[]): Text => ({ plainTextVersion: 1, blocks, leftOut: [] })
  const harbour = await added(
    opened,
    aNewDocument('harbour', {
      source: aSource({ title: 'The #1 harbour', authors: ['Ann Lee'] }),
      text: text(HARBOUR),
      tags: ['port'],
    }),
  )
  const wool = await added(opened, aNewDocument('wool', { source: aSource({ title: 'Wool' }), text: text(WOOL) }))
  let marks = 0
  const mark = async (document: string, blocks: readonly Block[], passage: string, given: Partial<Mark> = {}) => {
    const record = await opened.record(document)
    if (!record.ok) throw new Error(record.failure.kind)
    const plain = plainText(text(blocks)).text
    const start = plain.indexOf(passage)
    const made: Mark = {
      id: `m${String(++marks).padStart(12, '0')}`,
      label: DEFAULT_LABELS[marks % 2]?.id ?? '',
      anchor: describe(plain, { start, end: start + passage.length }, record.value.text.hash),
      note: '',
      tags: [],
      createdAt: '2026-03-01T10:00:00.000Z',
      changedAt: '2026-03-01T10:00:00.000Z',
      trashedAt: null,
      ...given,
    }
    await opened.commit({ document, commit: aCommit(diceOf(marks), [{ kind: 'mark.add', mark: made }]) })
    return { document, mark: made.id }
  }
  const lost = describe('These words are in no text.', { start: 6, end: 11 }, 'b'.repeat(64))
  const keys = [
    await mark(harbour, HARBOUR, 'Six hours for the *same* wage', { note: 'Check **this**: #hours\n\n# Mine' }),
    await mark(harbour, HARBOUR, 'counted nine.\nhours = 6', { tags: ['hours', 'Port'] }),
    await mark(harbour, HARBOUR, 'nine', { note: '- [ ] ask' }),
    await mark(harbour, HARBOUR, 'hours', { anchor: { ...lost, quote: 'words that are nowhere' }, tags: ['port'] }),
    await mark(wool, WOOL, 'Wool went north'),
  ] as const
  return { opened, harbour, wool, keys }
}

function indexOf(groups: readonly OrderedGroup[], documents = 2): MarkIndex {
  const marks = new Set(groups.flatMap((group) => group.marks.map(({ mark }) => mark))).size
  return { ordered: async () => done({ groups, left: 0, marks, documents }), documentsWith: async () => null }
}

function asked(query: Partial<NotebookQuery> = {}, filter: Partial<NotebookFilter> = {}) {
  const whole = { ...EVERYTHING, ...filter }
  return {
    query: { filter: whole, grouping: 'document', order: 'text', ...query },
    selection: { kind: 'filtered', filter: whole },
  } as const
}

async function textOf(opened: Library, index: MarkIndex, what: Parameters<typeof notebookText>[2]): Promise<string> {
  const made = await notebookText(opened, index, what)
  if (!made.ok) throw new Error(made.failure.kind)
  return made.value.join('')
}

test('what is written is grouped, in order, each mark once with its block id', async () => {
  const { opened, harbour, wool, keys } = await library()
  const [six, counted, nine, lost, north] = keys
  const byDocument = [
    { key: wool, title: 'Wool', marks: [north] },
    { key: harbour, title: 'The #1 harbour', marks: [six, counted, nine, lost] },
  ]
  const documents = await textOf(opened, indexOf(byDocument), asked())
  await expect(documents).toMatchFileSnapshot(join(GOLDEN, 'by-document.md'))

  const filter: Partial<NotebookFilter> = {
    words: 'hours *and*  wages',
    labels: [DEFAULT_LABELS[0]?.id ?? '', 'zzzzzzzzzzzzz'],
    tags: ['hours'],
    documents: [harbour],
    states: ['toRead'],
    note: 'with',
    passage: 'kept',
    date: { of: 'changed', from: '2026-03-01T12:00:00.000Z', before: '2026-03-05T12:00:00.000Z' },
  }
  const newest = [{ key: harbour, title: 'The #1 harbour', marks: [nine, six, lost] }]
  const inTime = await textOf(opened, indexOf(newest, 1), asked({ order: 'newest' }, filter))
  await expect(inTime).toMatchFileSnapshot(join(GOLDEN, 'newest-first.md'))

  const byTag = [
    { key: 'hours', title: 'hours', marks: [six, counted] },
    { key: 'port', title: 'Port', marks: [counted, lost] },
    { key: null, title: '', marks: [nine, north] },
  ]
  const tags = await textOf(opened, indexOf(byTag), asked({ grouping: 'tag' }))
  await expect(tags).toMatchFileSnapshot(join(GOLDEN, 'by-tag.md'))

  const byLabel = DEFAULT_LABELS.slice(0, 2).map(({ id }, i) => ({
    key: id,
    title: '',
    marks: i === 0 ? [counted, lost] : [six, nine, north],
  }))
  const labels = await textOf(opened, indexOf(byLabel), asked({ grouping: 'label' }))
  await expect(labels).toMatchFileSnapshot(join(GOLDEN, 'by-label.md'))

  for (const markdown of [documents, tags, labels]) {
    expect(readQuotes(markdown)).toHaveLength(keys.length)
    for (const { mark } of keys) expect(markdown.match(new RegExp(`\\^m-${mark}$`, 'gm'))).toHaveLength(1)
  }
  const these = await textOf(opened, indexOf([{ key: wool, title: 'Wool', marks: [north] }], 1), {
    query: asked().query,
    selection: { kind: 'these', marks: [north] },
  })
  expect(these).toContain('- Marks: 1 chosen in 1 document\n')
  expect(await textOf(opened, indexOf([], 0), asked())).toBe(
    '# Notebook\n\n- Marks: 0 in 0 documents\n\nNo marks yet.\n',
  )
  // A mark that is gone meanwhile is left out, a document that is gone is named.
  const gone = [{ key: 'zzzzzzzzzzzzz', title: 'x', marks: [{ document: 'zzzzzzzzzzzzz', mark: six.mark }] }]
  expect(await textOf(opened, indexOf(gone), asked())).toContain('1 mark of this document could not be read')
})

test('a preview is the beginning of what is written, byte for byte', async () => {
  const { opened, wool, keys } = await library()
  const many = Array.from({ length: 60 }, () => ({ key: wool, title: 'Wool', marks: [keys[4]] }))
  const long = 'word '.repeat(100)
  await opened.commit({
    document: wool,
    commit: aCommit(diceOf(99), [{ kind: 'note.splice', mark: keys[4].mark, at: 0, removed: '', inserted: long }]),
  })
  for (const grouping of ['document', 'label', 'tag'] as const) {
    const index = indexOf(many)
    const text = await textOf(opened, index, asked({ grouping }))
    const preview = await previewNotebook(opened, index, asked({ grouping }))
    if (!preview.ok) throw new Error(preview.failure.kind)
    const { markdown, whole } = preview.value
    expect(text.startsWith(markdown)).toBe(true)
    expect(whole).toBe(markdown === text)
    if (grouping === 'document') expect(whole).toBe(false)
    expect(markdown.length).toBeLessThan(PREVIEW_CHARACTERS + 2_000)
  }
  const short = await previewNotebook(opened, indexOf(many.slice(0, 1)), asked())
  expect(short).toMatchObject({ ok: true, value: { whole: true, marks: 1, documents: 2 } })
  expect(readHeadings(await textOf(opened, indexOf(many.slice(0, 1)), asked()))).toEqual([
    [1, 'Notebook'],
    [2, 'Wool'],
  ])
})

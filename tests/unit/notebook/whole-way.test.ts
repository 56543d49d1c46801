/** Changes over the library and its text, by way of the real cache in its worker. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_LABELS } from '../../../core/document/label'
import type { DocumentRecord } from '../../../core/document/record'
import { done, type Result } from '../../../core/failure'
import { foldTag } from '../../../core/mark/tag'
import { allTags } from '../../../core/mark/tags'
import { EVERYTHING, GROUPINGS, ORDERS } from '../../../core/notebook/notebook'
import type { Library } from '../../../main/library/interface'
import { notebookOf } from '../../../main/notebook/notebook'
import { notebookText, previewNotebook } from '../../../main/notebook/notebook-text'
import { changeMarks, renameDocument, renameTags } from '../../../main/notebook/wide-changes'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText } from '../../support/new-document'
import { aCommit, aMark, aSource, PLAIN, TIME } from '../../support/records'
import { type BuiltProcess, buildProcess } from '../import/built-process'

let worker: BuiltProcess
beforeAll(async () => {
  worker = await buildProcess('main/notebook/worker.ts')
})
afterAll(() => worker.remove())

async function well<T>(result: Promise<Result<T>>): Promise<T> {
  const made = await result
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

const NOTES = ['', 'see #law', '#Law/sea and [[Title 3]]', '- [ ] `#law` #trade', '[[title 3#A|there]], [[Title 4]]']

/** Twelve documents with eight marks each, every one different; the first is in the trash, and so is each document's first mark. */
async function aFullLibrary(): Promise<{ readonly library: Library; readonly documents: readonly string[] }> {
  const dice = diceOf(11)
  const library = await aLibrary(await aFolder())
  const documents: string[] = []
  for (let i = 0; i < 12; i++) {
    const source = aSource({ title: `Title ${i}` })
    const id = await added(library, aNewDocument(`d${i}`, { source, text: aText(PLAIN), tags: i % 4 ? [] : ['Law'] }))
    const { text } = await well(library.record(id))
    const marks = Array.from({ length: 8 }, (_, n) => ({
      ...aMark(dice, PLAIN, n === 7 ? 'b'.repeat(64) : text.hash),
      label: DEFAULT_LABELS[n % 3]?.id ?? '',
      note: dice.pick(NOTES),
      tags: dice.pick([[], ['law'], ['wool', 'LAW/sea']]),
      trashedAt: n === 0 ? TIME : null,
    }))
    await well(
      library.commit({
        document: id,
        commit: aCommit(
          dice,
          marks.map((mark) => ({ kind: 'mark.add', mark }) as const),
        ),
      }),
    )
    documents.push(id)
  }
  // Links by id, whatever they call it.
  const third = await well(library.record(documents[3] ?? ''))
  const inserted = `[[Old#^m-${Object.keys(third.marks)[2]}]] [[Older#^d-${third.id}|it]]`
  const linked = { kind: 'note.splice', mark: null, at: 0, removed: '', inserted } as const
  await well(library.commit({ document: documents[9] ?? '', commit: aCommit(dice, [linked]) }))
  const gone = { kind: 'trashedAt.set', before: null, after: TIME } as const
  await well(library.commit({ document: documents[0] ?? '', commit: aCommit(dice, [gone]) }))
  return { library, documents }
}

const recordsOf = (library: Library, ids: readonly string[]) => Promise.all(ids.map((id) => well(library.record(id))))

function tagsOf(record: DocumentRecord): readonly string[] {
  return [record, ...Object.values(record.marks)].flatMap(allTags).map(foldTag)
}

test('through the cache every mark, tag and link is reached, and the preview is the beginning of the text', async () => {
  const { library, documents } = await aFullLibrary()
  const trouble: unknown[] = []
  const { index, close } = notebookOf({
    library: async () => done(library),
    caches: await aFolder(),
    changed: () => {},
    trouble: (what) => trouble.push(what),
    script: () => worker.script,
  })
  onTestFinished(close)
  const everything = { kind: 'filtered', filter: EVERYTHING } as const

  for (const grouping of GROUPINGS) {
    for (const order of ORDERS) {
      const asked = { query: { filter: EVERYTHING, grouping, order }, selection: everything }
      const text = (await well(notebookText(library, index, asked))).join('')
      const preview = await well(previewNotebook(library, index, asked))
      expect(text.startsWith(preview.markdown), `${grouping} ${order}`).toBe(true)
      expect(preview).toMatchObject({ marks: 77, documents: 11, whole: preview.markdown === text })
      const ids = [...text.matchAll(/\^m-(\w+)$/gm)].map(([, id]) => id)
      expect(ids).toHaveLength(77)
      expect(new Set(ids).size).toBe(77)
    }
  }

  const label = DEFAULT_LABELS[1]?.id ?? ''
  const filter = { ...EVERYTHING, labels: [DEFAULT_LABELS[0]?.id ?? ''] }
  const before = await recordsOf(library, documents)
  const relabelled = await well(
    changeMarks(library, index, { selection: { kind: 'filtered', filter }, action: { kind: 'relabel', label } }),
  )
  expect(relabelled.parts).toHaveLength(11)
  const after = await recordsOf(library, documents)
  for (const [i, record] of after.entries())
    for (const mark of Object.values(record.marks)) {
      const was = before[i]?.marks[mark.id]?.label
      const isTaken = was === filter.labels[0] && mark.trashedAt === null && record.trashedAt === null
      expect(mark.label).toBe(isTaken ? label : was)
    }

  const renamed = await well(renameTags(library, index, { from: ['law'], to: 'right' }))
  const now = await recordsOf(library, documents)
  expect(now.flatMap(tagsOf).filter((tag) => tag === 'law' || tag.startsWith('law/'))).toEqual([])
  expect(now.flatMap(tagsOf).filter((tag) => tag.startsWith('right')).length).toBeGreaterThan(50)
  expect(renamed.parts.map(({ document }) => document)).toContain(documents[0])

  await well(renameDocument(library, index, { document: documents[3] ?? '', title: 'The quay' }))
  const notes = (await recordsOf(library, documents)).flatMap(({ marks }) =>
    Object.values(marks).map(({ note }) => note),
  )
  expect(notes.filter((note) => /title 3/i.test(note))).toEqual([])
  expect(notes.filter((note) => note.includes('[[The quay')).length).toBeGreaterThan(10)
  expect(notes.some((note) => note.includes('[[The quay#A|there]], [[Title 4]]'))).toBe(true)
  const byId = (await well(library.record(documents[9] ?? ''))).note
  expect(byId).toMatch(/^\[\[The quay#\^m-\w+\]\] \[\[The quay#\^d-\w+\|it\]\]$/)
  expect(trouble).toEqual([])
})

/** The cache of the notebook, in a real worker over real files: it must say what whole records say, whatever happens to them. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_LABELS } from '../../../core/document/label'
import { READING_STATES } from '../../../core/document/record'
import { done } from '../../../core/failure'
import { EVERYTHING, GROUPINGS, type NotebookQuery, ORDERS } from '../../../core/notebook/notebook'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'
import type { Library } from '../../../main/library/interface'
import { type Notebook, notebookOf } from '../../../main/notebook/notebook'
import { type Dice, diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { aChange, aCommit, aSource } from '../../support/records'
import { type BuiltProcess, buildProcess } from '../import/built-process'
import { type PlainDocument, plainAnswer, plainTags } from './plain-notebook'

let worker: BuiltProcess
beforeAll(async () => {
  worker = await buildProcess('main/notebook/worker.ts')
})
afterAll(() => worker.remove())

/** A notebook over a library, its cache in `caches`; what goes wrong there is gathered. */
function aNotebook(library: Library, caches: string | null): Notebook & { readonly troubles: readonly unknown[] } {
  const troubles: unknown[] = []
  const notebook = notebookOf({
    library: async () => done(library),
    caches,
    changed: () => {},
    trouble: (what) => troubles.push(what),
    script: () => worker.script,
  })
  onTestFinished(() => notebook.close())
  return { ...notebook, troubles }
}

async function answered<T>(answer: Promise<{ readonly ok: boolean; readonly value?: T }>): Promise<T> {
  const { ok, value } = await answer
  if (!ok) throw new Error('no answer')
  return value as T
}

function textOf(dice: Dice): Text {
  const blocks = Array.from({ length: 60 }, (_, i) =>
    i % 10 === 3
      ? { kind: 'heading' as const, level: 2 as const, spans: [`Part ${i}`] }
      : {
          kind: 'paragraph' as const,
          spans: [`Paragraph ${i} of ${dice.throw(1000)} speaks of “Wages” and the é harbour.`],
        },
  )
  return { plainTextVersion: 1, blocks, leftOut: [] }
}

async function aWholeLibrary(dice: Dice, folder: string, count: number): Promise<Library> {
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 2, 1, 10, minute++)).toISOString()
  const library = await aLibrary(folder, { now })
  for (let i = 0; i < count; i++) {
    const source = aSource({ title: `Title ${dice.throw(4)}` })
    await added(library, aNewDocument(`d${i}`, { source, text: textOf(dice) }))
  }
  return library
}

async function documentsOf(library: Library): Promise<readonly PlainDocument[]> {
  const rows = await library.catalogue()
  return Promise.all(
    rows.map(async ({ id }) => ({
      record: await answered(library.record(id)),
      text: JSON.parse(await answered(library.text(id))) as Text,
    })),
  )
}

async function change(dice: Dice, library: Library, times: number): Promise<void> {
  const rows = await library.catalogue()
  for (let i = 0; i < times; i++) {
    const { id } = dice.pick(rows)
    const record = await answered(library.record(id))
    const { text } = plainText(JSON.parse(await answered(library.text(id))) as Text)
    const at = new Date(Date.UTC(2026, 3, 1, dice.throw(200))).toISOString()
    const changes = [aChange(dice, record, text)]
    const tagged = Object.values(record.marks)[dice.throw(20)]
    if (tagged && changes[0]?.kind === 'mark.add') {
      const after = [dice.pick(['Trade', 'trade', 'law', 'law/sea'])]
      changes.push({ kind: 'markTags.set', mark: tagged.id, before: tagged.tags, after })
      const inserted = dice.pick(['see #Law and ', '#wages ', '[[Title 1]] ', `[[Title 2#^m-${tagged.id}|there]] `])
      changes.push({ kind: 'note.splice', mark: tagged.id, at: 0, removed: '', inserted })
    }
    const sent = await library.commit({ document: id, commit: aCommit(dice, changes, { at }) })
    if (!sent.ok) throw new Error(JSON.stringify(sent.failure))
  }
}

function aQuery(dice: Dice, documents: readonly PlainDocument[]): NotebookQuery {
  const some = <T>(list: readonly T[]) => (dice.throw(3) > 0 ? [] : list.filter(() => dice.throw(2) === 0))
  const at = () => (dice.throw(2) ? null : new Date(Date.UTC(2026, 3, 1, dice.throw(200))).toISOString())
  return {
    filter: {
      ...EVERYTHING,
      words: dice.pick(['', '', '', 'WAGES', 'é para', 'title note', 'law', 'nowhere']),
      labels: some(DEFAULT_LABELS.map(({ id }) => id)),
      tags: dice.throw(3) ? [] : [dice.pick(['law', 'trade', 'wages', 'tag1', 'none'])],
      documents: some(documents.map(({ record }) => record.id)),
      states: some(READING_STATES),
      note: dice.pick([null, null, 'with', 'without']),
      passage: dice.pick([null, null, 'lost', 'kept']),
      date: dice.throw(4) ? null : { of: dice.pick(['made', 'changed']), from: at(), before: at() },
    },
    grouping: dice.pick(GROUPINGS),
    order: dice.pick(ORDERS),
  }
}

const LABELS = DEFAULT_LABELS.map(({ id }) => id)

async function agrees(dice: Dice, library: Library, notebook: Notebook, questions: number): Promise<void> {
  const documents = await documentsOf(library)
  for (let i = 0; i < questions; i++) {
    const query =
      i === 0 ? { filter: EVERYTHING, grouping: 'document' as const, order: 'text' as const } : aQuery(dice, documents)
    const { list, ...expected } = plainAnswer(documents, LABELS, query)
    const { first, revision: _, making, ...answer } = await answered(notebook.ask('query', { query, most: 5 }))
    expect(making).toBeNull()
    expect(answer).toEqual(expected)
    expect(first).toEqual(list.slice(0, 5))
    const from = dice.throw(list.length + 1)
    expect(await answered(notebook.ask('entries', { query, from, most: 7 }))).toEqual(list.slice(from, from + 7))
    const keys = await answered(notebook.ask('keys', { query, from: 0, to: list.length }))
    expect(keys).toEqual(list.map(({ document, mark }) => ({ document, mark })))
    const ordered = await answered(notebook.index.ordered(query, { kind: 'filtered', filter: query.filter }, 'whole'))
    expect(ordered.groups.flatMap(({ marks }) => marks)).toEqual(keys)
  }
  expect(await answered(notebook.ask('tags', null))).toEqual(plainTags(documents))
}

test('it says what whole records say, after commits, restarts and with its file gone or damaged', async () => {
  const dice = diceOf(7)
  const folder = await aFolder()
  const caches = await aFolder()
  const library = await aWholeLibrary(dice, folder, 6)
  await change(dice, library, 150)

  const first = aNotebook(library, caches)
  await answered(first.ask('whole', null))
  await agrees(dice, library, first, 40)
  for (let round = 0; round < 8; round++) {
    await change(dice, library, 25)
    await agrees(dice, library, first, 6)
  }
  await first.close()

  // What happened while nobody listened is found by the numbers.
  await change(dice, library, 25)
  const second = aNotebook(library, caches)
  await answered(second.ask('whole', null))
  await agrees(dice, library, second, 10)
  await second.close()

  const file = join(caches, library.id, 'notebook.db')
  for (const damage of [
    () => rm(file),
    () => writeFile(file, 'no database'),
    () => writeFile(file, Buffer.alloc(50_000)),
    async () => {},
  ]) {
    await damage()
    const again = aNotebook(library, caches)
    await answered(again.ask('whole', null))
    await agrees(dice, library, again, 3)
    expect(again.troubles).toEqual([])
    await again.close()
  }
  const inMemory = aNotebook(library, null)
  await answered(inMemory.ask('whole', null))
  await agrees(dice, library, inMemory, 3)
})

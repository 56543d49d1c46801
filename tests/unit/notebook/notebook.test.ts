/** The cache of the notebook, in a real worker over real files: it must say what whole records say, whatever happens to them. */
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_LABELS } from '../../../core/document/label'
import { READING_STATES } from '../../../core/document/record'
import { done } from '../../../core/failure'
import type { LinkedFrom } from '../../../core/link/linked-from'
import { EVERYTHING, GROUPINGS, type NotebookQuery, ORDERS } from '../../../core/notebook/notebook'
import { plainText } from '../../../core/text/plain-text'
import type { Text } from '../../../core/text/tree'
import type { Library } from '../../../main/library/interface'
import { type Notebook, notebookOf } from '../../../main/notebook/notebook'
import { type Dice, diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { aChange, aCommit, aSource, TIME } from '../../support/records'
import { type BuiltProcess, buildProcess } from '../import/built-process'
import { FALLS_ALWAYS, FALLS_ONCE, FALLS_WITH_A_FILE } from './falls'
import { holdsTag, type PlainDocument, plainAnswer, plainLinksTo, plainTags } from './plain-notebook'

let worker: BuiltProcess
beforeAll(async () => {
  worker = await buildProcess('main/notebook/worker.ts')
})
afterAll(() => worker.remove())

/** A notebook over a library, its cache in `caches`; what goes wrong there is gathered. */
function aNotebook(
  library: Library,
  caches: string | null,
  script = worker.script,
): Notebook & { readonly troubles: readonly unknown[]; readonly revisions: readonly number[] } {
  const troubles: unknown[] = []
  const revisions: number[] = []
  const notebook = notebookOf({
    library: async () => done(library),
    caches,
    changed: (revision) => revisions.push(revision),
    trouble: (what) => troubles.push(what),
    script: () => script,
  })
  onTestFinished(() => notebook.close())
  return { ...notebook, troubles, revisions }
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
    const source = aSource({ title: `Title ${1 + dice.throw(2)}` })
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
    const tagged = Object.values(record.marks).toSorted(() => dice.throw(3) - 1)[0]
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

async function agrees(
  dice: Dice,
  library: Library,
  notebook: Notebook,
  questions: number,
  known?: readonly PlainDocument[],
): Promise<void> {
  const documents = known ?? (await documentsOf(library))
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
  for (const { record } of documents) {
    const links = await answered(notebook.ask('linksTo', { document: record.id }))
    expect(links.map(linkSeen).sort()).toEqual(plainLinksTo(record.id, documents))
    linksSeen += links.length
  }
  const tag = dice.pick(['law', 'trade', 'wages', 'tag1'])
  expect([...((await notebook.index.documentsWith({ tag })) ?? [])].sort()).toEqual(
    documents
      .filter(({ record }) => holdsTag(record, tag))
      .map(({ record }) => record.id)
      .sort(),
  )
}

let linksSeen = 0
const linkSeen = ({ document, mark, toMark, toHeading }: LinkedFrom) => `${document} ${mark} ${toMark} ${toHeading}`

test('it says what whole records say, whatever is done to them, and after restarts', async () => {
  const dice = diceOf(7)
  const caches = await aFolder()
  const library = await aWholeLibrary(dice, await aFolder(), 5)
  await change(dice, library, 120)

  const first = aNotebook(library, caches)
  await answered(first.ask('whole', null))
  await agrees(dice, library, first, 25)
  for (let round = 0; round < 4; round++) {
    await change(dice, library, 25)
    await agrees(dice, library, first, 5)
  }
  // A new text of a document takes passages from marks.
  const { id } = await mostMarked(library)
  const remove = Array.from({ length: 30 }, (_, i) => i * 2)
  const reworked = await answered(library.rework({ document: id, version: 1, putBack: [], remove }))
  await agrees(dice, library, first, 5)
  await answered(library.takeBack(id, reworked.group))
  await agrees(dice, library, first, 5)
  const removed = { id: dice.id(), at: TIME, title: 'Remove', label: LABELS[0] ?? '', moveTo: LABELS[1] ?? '' }
  await answered(library.removeLabel(removed))
  await added(library, aNewDocument('late', { text: textOf(dice), source: aSource({ title: 'Title 1' }) }))
  await agrees(dice, library, first, 5)
  await expect.poll(() => first.revisions.length).toBeGreaterThan(1)
  expect(first.revisions).toEqual([...new Set(first.revisions)].sort((a, b) => a - b))
  await first.close()

  // What happened while nobody listened is found by the numbers.
  await change(dice, library, 25)
  const second = aNotebook(library, caches)
  await answered(second.ask('whole', null))
  await agrees(dice, library, second, 5)
  await second.close()
  expect([...first.troubles, ...second.troubles]).toEqual([])
  expect(linksSeen).toBeGreaterThan(20)
})

/** A library that stays as it is, and what asks a notebook of its own about it; gives what went wrong there. */
async function aStillLibrary(seed: number) {
  const dice = diceOf(seed)
  const folder = await aFolder()
  const caches = await aFolder()
  const library = await aWholeLibrary(dice, folder, 3)
  await change(dice, library, 25)
  const documents = await documentsOf(library)
  const again = async (place: string | null, of = library) => {
    const notebook = aNotebook(of, place)
    await answered(notebook.ask('whole', null))
    await agrees(dice, of, notebook, 2, documents)
    await notebook.close()
    return notebook.troubles
  }
  return { dice, folder, caches, library, again, file: join(caches, library.id, 'notebook.db') }
}

test('its file may be gone, damaged, another library’s or half written', async () => {
  const { dice, caches, library, again, file } = await aStillLibrary(8)
  expect(await again(caches)).toEqual([])
  const other = await aWholeLibrary(dice, await aFolder(), 1)
  const foreign = aNotebook(other, caches)
  await answered(foreign.ask('whole', null))
  await foreign.close()
  for (const damage of [
    () => rm(file),
    () => writeFile(file, Buffer.alloc(50_000)),
    async () => writeFile(file, (await readFile(file)).subarray(0, 30_000)),
    () => copyFile(join(caches, other.id, 'notebook.db'), file),
    () => brokenOff(library, file),
  ]) {
    await damage()
    expect(await again(caches)).toEqual([])
  }
})

test('it does without a file where none can be had, and without writing to the library', async () => {
  const { folder, caches, library, again, file } = await aStillLibrary(10)
  expect(await again(null)).toEqual([])
  const one = aNotebook(library, caches)
  await answered(one.ask('whole', null))
  // The other has it open just now.
  expect(await again(caches)).toEqual([expect.stringContaining('in memory')])
  await one.close()
  // A file stands where the folder should be.
  expect(await again(file)).toEqual([expect.stringContaining('in memory')])
  expect(await again(caches, await aLibrary(folder, { access: 'read' }))).toEqual([])
})

test('a worker that falls is followed by another, and what was asked is answered; one that always falls says so', async () => {
  const dice = diceOf(9)
  const caches = await aFolder()
  const library = await aWholeLibrary(dice, await aFolder(), 2)
  await change(dice, library, 20)
  const falling = await buildProcess('tests/unit/notebook/falling-worker.ts')
  onTestFinished(() => falling.remove())
  const notebook = aNotebook(library, caches, falling.script)
  await answered(notebook.ask('whole', null))
  expect(await answered(notebook.ask('find', { mark: FALLS_ONCE }))).toBeNull()
  expect(notebook.troubles).toHaveLength(1)
  await answered(notebook.ask('whole', null))
  await agrees(dice, library, notebook, 3)
  await change(dice, library, 5)
  await agrees(dice, library, notebook, 3)
  expect(await answered(notebook.ask('find', { mark: FALLS_WITH_A_FILE }))).toBeNull()
  await answered(notebook.ask('whole', null))
  await agrees(dice, library, notebook, 3)
  await expect(notebook.ask('find', { mark: FALLS_ALWAYS })).rejects.toThrow('fell')
})

/** Ends a worker in the middle of its work, as a kill does. */
async function brokenOff(library: Library, file: string): Promise<void> {
  await rm(file)
  const broken = new Worker(worker.script)
  const changed = new Promise((resolve) => broken.on('message', resolve))
  broken.postMessage({
    kind: 'open',
    library: library.id,
    folder: library.folder,
    file,
    cache: 'kept',
    labels: LABELS,
    revision: 1,
  })
  broken.postMessage({ kind: 'rows', json: JSON.stringify(await library.catalogue()), last: 'last' })
  await changed
  await broken.terminate()
}

async function mostMarked(library: Library) {
  const rows = (await library.catalogue()).toSorted((a, b) => b.marks - a.marks)
  const [first] = rows.filter(({ trashedAt }) => trashedAt === null)
  if (!first) throw new Error('no document')
  return first
}

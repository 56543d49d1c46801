import { expect, test } from 'vitest'
import type { LibraryChange, WideCommit } from '../../../core/change/change'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import type { Mark } from '../../../core/document/record'
import { invertLibrary } from '../../../core/library/labels-after'
import type { Library, LibraryOptions } from '../../../main/library/interface'
import { openLibrary } from '../../../main/library/library'
import { diceOf } from '../../support/dice'
import { FAULT_KINDS, type FaultKind, FaultyDisk } from '../../support/faulty-disk'
import { MemoryDisk } from '../../support/memory-disk'
import { aNewDocument, PARAGRAPHS } from '../../support/new-document'
import { aCommit, aMark, TIME } from '../../support/records'

const NEVER = 2 ** 30
const [claim, evidence] = DEFAULT_LABELS as readonly [Label, Label]
const renamed = relabel(DEFAULT_LABELS, { name: 'Assertion' })

function relabel(labels: readonly Label[], given: Partial<Label>): readonly Label[] {
  return labels.map((label, i) => (i === 0 ? { ...label, ...given } : label))
}

async function aLibraryOf(
  files: MemoryDisk | FaultyDisk,
  { limits, ...options }: Partial<LibraryOptions> = {},
): Promise<Library> {
  const opened = await openLibrary({
    folder: '/l',
    cacheFolder: null,
    access: 'write',
    files,
    limits: { recordDelay: NEVER, readingDelay: NEVER, ...limits },
    ...options,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

function setLabels(seed: number, before: readonly Label[], after: readonly Label[]): WideCommit {
  const { changes: _, ...whole } = aCommit(diceOf(seed), [])
  return { ...whole, parts: [], library: [{ kind: 'labels.set', before, after }] }
}

/** What another start finds, were the power lost now. */
async function afterCrash(disk: MemoryDisk): Promise<Library> {
  const copy = disk.copy()
  await copy.unlink('/l/lock')
  return aLibraryOf(copy)
}

/** A document with so many marks, of each of these labels one after the other; the last of them is in the trash. */
async function marked(library: Library, name: string, labels: readonly Label[]): Promise<string> {
  const added = await library.add(aNewDocument(name))
  if (!added.ok) throw new Error(added.failure.kind)
  const document = added.value.id
  const dice = diceOf(name.length + labels.length)
  const plain = PARAGRAPHS.join('\n').repeat(9)
  const changes = labels.map((label, i) => {
    const mark: Mark = { ...aMark(dice, plain), label: label.id, trashedAt: i + 1 === labels.length ? TIME : null }
    return { kind: 'mark.add', mark } as const
  })
  expect(await library.commit({ document, commit: aCommit(dice, changes) })).toMatchObject({ ok: true })
  return document
}

async function marksOf(library: Library, document: string) {
  const record = await library.record(document)
  if (!record.ok) throw new Error(record.failure.kind)
  return Object.values(record.value.marks)
}

/** A label's name and whether it is in the trash, of each mark. */
async function labelsOf(library: Library, documents: readonly string[]) {
  const all = await Promise.all(documents.map((document) => marksOf(library, document)))
  return all.map((marks) =>
    marks
      .map(({ label, trashedAt }) => {
        const { letter } = DEFAULT_LABELS.find(({ id }) => id === label) as Label
        return trashedAt === null ? letter : `(${letter})`
      })
      .sort()
      .join(' '),
  )
}

test('a change of the labels is told of, and there after a crash and after a restart', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const told: (readonly Label[])[] = []
  library.on('labels', (labels) => told.push(labels))
  const commit = setLabels(1, DEFAULT_LABELS, renamed)
  expect(await library.commitAll(commit)).toEqual({ ok: true, value: { seq: 1 } })
  expect(await library.commitAll(commit)).toEqual({ ok: true, value: { seq: 1 } })
  expect(library.labels).toEqual(renamed)
  expect(told).toEqual([renamed])
  expect((await afterCrash(disk)).labels).toEqual(renamed)
  await library.close()
  expect((await disk.readFile('/l/library.json')).toString()).toContain('Assertion')
  const again = await aLibraryOf(disk)
  expect(again.labels).toEqual(renamed)
  expect(await again.commitAll(setLabels(2, renamed, DEFAULT_LABELS))).toEqual({ ok: true, value: { seq: 2 } })
})

test('who only reads sees labels that library.json does not have yet, and changes nothing', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  await library.commitAll(setLabels(1, DEFAULT_LABELS, renamed))
  const before = disk.length
  const beside = await aLibraryOf(disk, { access: 'read' })
  expect(beside.labels).toEqual(renamed)
  expect(await beside.commitAll(setLabels(2, renamed, DEFAULT_LABELS))).toMatchObject({
    failure: { kind: 'libraryReadOnly' },
  })
  expect(await beside.removeLabel({ label: claim.id, moveTo: null })).toMatchObject({
    failure: { kind: 'libraryReadOnly' },
  })
  expect(disk.length).toBe(before)
})

const twice = [...DEFAULT_LABELS, claim]
const many = Array.from({ length: 25 }, (_, i): Label => ({ ...claim, id: `00000000000${i + 10}`, digit: null }))

test.each([
  ['is of labels as they are not', renamed, DEFAULT_LABELS],
  ['leaves none', DEFAULT_LABELS, []],
  ['has one twice', DEFAULT_LABELS, twice],
  ['has a digit twice', DEFAULT_LABELS, relabel(DEFAULT_LABELS, { digit: 2 })],
  ['has more than there may be', DEFAULT_LABELS, many],
])('a change that %s is refused, and nothing is written', async (_, before, after) => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const length = disk.length
  expect(await library.commitAll(setLabels(1, before, after))).toMatchObject({ failure: { kind: 'refused' } })
  expect(library.labels).toEqual(DEFAULT_LABELS)
  expect(disk.length).toBe(length)
})

test('library.json gone with its backup is made anew from the history, over segments too', async () => {
  for (const segmentBytes of [2_000, 10_000_000]) {
    const disk = new MemoryDisk()
    const library = await aLibraryOf(disk, { limits: { segmentBytes, recordDelay: NEVER } })
    let labels: readonly Label[] = DEFAULT_LABELS
    for (let i = 0; i < 12; i++) {
      const after = relabel(labels, { name: `Name ${i}` })
      expect(await library.commitAll(setLabels(i, labels, after))).toMatchObject({ ok: true })
      labels = after
      if (i % 5 === 3) await library.settle()
    }
    const dead = disk.copy()
    for (const name of ['lock', 'library.json', 'library.json.bak']) await dead.unlink(`/l/${name}`).catch(() => {})
    const again = await aLibraryOf(dead)
    expect(again.labels).toEqual(labels)
    expect(again.notices).toHaveLength(1)
  }
})

test('where the library has to be made anew, its labels are those of the newest change that can be read', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  await library.commitAll(setLabels(1, DEFAULT_LABELS, renamed))
  const dead = disk.copy()
  for (const name of ['lock', 'library.json', 'library.json.bak']) await dead.unlink(`/l/${name}`).catch(() => {})
  const history = await dead.open('/l/history/0001.ndjson', 'existing')
  await history.write(Buffer.from('#'), 0)
  await dead.makeFolder('/l/documents/0000000000001')
  const opened = await openLibrary({ folder: '/l', cacheFolder: null, access: 'write', files: dead })
  expect(opened).toMatchObject({ failure: { kind: 'libraryDamaged' } })
  const recovered = await aLibraryOf(dead, { mode: 'recover' })
  expect(recovered.labels).toEqual(renamed)
})

test('where a document lacks its part of an earlier commit, the labels of later ones are kept all the same', async () => {
  const disk = new MemoryDisk()
  const faulty = new FaultyDisk(disk)
  const library = await aLibraryOf(faulty, { limits: { segmentBytes: 1_500, recordDelay: NEVER } })
  const documents = [await marked(library, 'a', [claim]), await marked(library, 'b', [claim])]
  const path = `/l/documents/${documents[0]}/history`
  await disk.rename(path, '/away')
  const removed = await library.removeLabel({ label: claim.id, moveTo: evidence.id })
  expect(removed.ok).toBe(true)
  const after = relabel(library.labels, { name: 'Proof' })
  expect(await library.commitAll(setLabels(8, library.labels, after))).toMatchObject({ ok: true })
  expect(await library.commitAll(setLabels(9, after, relabel(after, { name: 'Proof!' })))).toMatchObject({ ok: true })
  await library.settle()
  expect((await disk.readFile('/l/library.json')).toString()).toContain('"seq":0')
  await disk.removeTree(path)
  await disk.rename('/away', path)
  const again = await afterCrash(disk)
  expect(again.labels.map(({ name }) => name)).toEqual(['Proof!', ...DEFAULT_LABELS.slice(2).map(({ name }) => name)])
  expect(await labelsOf(again, documents)).toEqual(['(E)', '(E)'])
})

test('a removed label’s marks get another one, those in the trash too; all of it is taken back as one', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents = [
    await marked(library, 'a', [claim, evidence, claim]),
    await marked(library, 'bb', [evidence]),
    await marked(library, 'ccc', [claim, claim]),
  ]
  const before = await labelsOf(library, documents)
  expect(before).toEqual(['(C) C E', '(E)', '(C) C'])
  const rows = await library.catalogue()
  expect(rows.map(({ labels }) => labels[claim.id] ?? 0).sort()).toEqual([0, 2, 2])
  const removed = await library.removeLabel({ label: claim.id, moveTo: evidence.id })
  if (!removed.ok) throw new Error(removed.failure.kind)
  expect(removed.value.parts.map(({ document }) => document).sort()).toEqual([documents[0], documents[2]].sort())
  expect(library.labels).toEqual(DEFAULT_LABELS.slice(1))
  expect(await labelsOf(library, documents)).toEqual(['(E) E E', '(E)', '(E) E'])
  const { id, parts, library: changes = [] } = removed.value
  const undone: WideCommit = {
    ...removed.value,
    id: '0000000000vnd',
    undoes: id,
    parts: parts.map(({ document, changes }) => ({
      document,
      changes: changes.flatMap((change) =>
        change.kind === 'label.set' ? [{ ...change, before: change.after, after: change.before }] : [],
      ),
    })),
    library: invertLibrary(changes as readonly LibraryChange[]),
  }
  expect(await library.commitAll(undone)).toMatchObject({ ok: true })
  expect(library.labels).toEqual(DEFAULT_LABELS)
  expect(await labelsOf(library, documents)).toEqual(before)
  await library.close()
  const again = await aLibraryOf(disk)
  expect(again.labels).toEqual(DEFAULT_LABELS)
  expect(await labelsOf(again, documents)).toEqual(before)
})

test('over many documents too, and what is done to one of them meanwhile is kept', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents: string[] = []
  for (let i = 0; i < 80; i++) documents.push(await marked(library, `many ${i}`, [claim, claim]))
  const dice = diceOf(5)
  const busy = documents.slice(40, 60)
  const [removed, ...noted] = await Promise.all([
    library.removeLabel({ label: claim.id, moveTo: evidence.id }),
    ...busy.map((document) => {
      const note = { kind: 'note.splice', mark: null, at: 0, removed: '', inserted: 'meanwhile' } as const
      return library.commit({ document, commit: aCommit(dice, [note]) })
    }),
  ])
  expect(removed).toMatchObject({ ok: true })
  for (const answer of noted) expect(answer).toMatchObject({ ok: true })
  await library.close()
  const again = await aLibraryOf(disk)
  expect(new Set(await labelsOf(again, documents))).toEqual(new Set(['(E) E']))
  for (const document of busy) expect(await again.record(document)).toMatchObject({ value: { note: 'meanwhile' } })
})

test('or they go to the trash, where none is lost', async () => {
  const library = await aLibraryOf(new MemoryDisk())
  const documents = [await marked(library, 'a', [claim, evidence, claim])]
  expect(await library.removeLabel({ label: claim.id, moveTo: null })).toMatchObject({ ok: true })
  expect(await labelsOf(library, documents)).toEqual(['(C) (C) E'])
  expect((await library.catalogue())[0]).toMatchObject({ marks: 1 })
})

test('no label is removed that is not there, that is the last one, or whose marks would go nowhere', async () => {
  const library = await aLibraryOf(new MemoryDisk())
  const refusal = { failure: { kind: 'refused' } }
  expect(await library.removeLabel({ label: '0000000000000', moveTo: null })).toMatchObject(refusal)
  expect(await library.removeLabel({ label: claim.id, moveTo: claim.id })).toMatchObject(refusal)
  for (const { id } of DEFAULT_LABELS.slice(1))
    expect((await library.removeLabel({ label: id, moveTo: null })).ok).toBe(true)
  expect(await library.removeLabel({ label: claim.id, moveTo: null })).toMatchObject(refusal)
  expect(library.labels).toEqual([claim])
})

async function throughFault(kind: FaultKind, at: number): Promise<boolean> {
  const memory = new MemoryDisk()
  const disk = new FaultyDisk(memory)
  const library = await aLibraryOf(disk)
  const documents = [await marked(library, 'a', [claim, claim]), await marked(library, 'bb', [evidence, claim])]
  await library.settle()
  disk.set({ kind, at, times: 4 })
  const answer = await library.removeLabel({ label: claim.id, moveTo: evidence.id })
  const { happened } = disk
  disk.set(null)
  const [before, after] = [
    ['(C) C', '(C) E'],
    ['(E) E', '(E) E'],
  ]
  const dead = await afterCrash(memory)
  expect(await labelsOf(dead, documents)).toEqual(dead.labels.length === 5 ? before : after)
  if (answer.ok) expect(dead.labels).toHaveLength(4)
  if (!answer.ok) expect((await library.removeLabel({ label: claim.id, moveTo: evidence.id })).ok).toBe(true)
  await library.close()
  const again = await aLibraryOf(memory)
  expect(again.labels).toEqual(DEFAULT_LABELS.slice(1))
  expect(await labelsOf(again, documents)).toEqual(after)
  return happened
}

test.each(FAULT_KINDS)('%s at every call of a removal: all of it or nothing', async (kind) => {
  let at = 1
  while (await throughFault(kind, at)) at++
  expect(at).toBeGreaterThan(kind === 'renameEPERM' ? 0 : 1)
})

import { expect, test } from 'vitest'
import type { WideCommit } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import type { Library } from '../../../main/library/interface'
import { openLibrary } from '../../../main/library/library'
import { diceOf } from '../../support/dice'
import { FAULT_KINDS, type FaultKind, FaultyDisk } from '../../support/faulty-disk'
import { MemoryDisk } from '../../support/memory-disk'
import { aNewDocument } from '../../support/new-document'
import { aCommit } from '../../support/records'

const NEVER = 2 ** 30

async function aLibraryOf(files: MemoryDisk | FaultyDisk): Promise<Library> {
  const limits = { recordDelay: NEVER, readingDelay: NEVER }
  const opened = await openLibrary({ folder: '/l', cacheFolder: null, access: 'write', files, limits })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

async function documentsIn(library: Library): Promise<readonly string[]> {
  const documents: string[] = []
  for (const name of ['a', 'b', 'c']) {
    const added = await library.add(aNewDocument(name))
    if (!added.ok) throw new Error(JSON.stringify(added.failure))
    documents.push(added.value.id)
  }
  return documents
}

/** A commit that tags every document. */
function tagAll(seed: number, documents: readonly string[], before: string | null, after: string): WideCommit {
  const { changes: _, ...whole } = aCommit(diceOf(seed), [])
  const change = { kind: 'tags.set', before: before === null ? [] : [before], after: [after] } as const
  return { ...whole, parts: documents.map((document) => ({ document, changes: [change] })) }
}

async function tagsIn(library: Library, documents: readonly string[]) {
  return Promise.all(
    documents.map(async (document) => {
      const record = await library.record(document)
      return record.ok ? record.value.tags.join() : record.failure.kind
    }),
  )
}

test('every document gets its part, under one id, and is told of', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents = await documentsIn(library)
  const told: string[] = []
  library.on('committed', ({ document, commit }) => told.push(`${document} ${commit.id} ${commit.seq}`))
  const commit = tagAll(1, documents, null, 'law')
  expect(await library.commitAll(commit)).toEqual({ ok: true, value: { seq: 1 } })
  expect(await tagsIn(library, documents)).toEqual(['law', 'law', 'law'])
  expect(told.sort()).toEqual(documents.map((document) => `${document} ${commit.id} 1`).sort())
  expect(await library.commitAll(commit)).toEqual({ ok: true, value: { seq: 1 } })
  await library.close()
  const again = await aLibraryOf(disk)
  expect(await tagsIn(again, documents)).toEqual(['law', 'law', 'law'])
  expect(await again.commitAll(tagAll(2, documents, 'law', 'korea'))).toEqual({ ok: true, value: { seq: 2 } })
})

test('where one part does not fit, none is written', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents = await documentsIn(library)
  const { parts, ...whole } = tagAll(1, documents, null, 'law')
  const misfit = parts.map((part, i) =>
    i === 2 ? { ...part, changes: tagAll(1, documents, 'x', 'y').parts[2]?.changes ?? [] } : part,
  )
  const before = disk.length
  expect(await library.commitAll({ ...whole, parts: misfit })).toMatchObject({ failure: { kind: 'refused' } })
  const unknown = [...parts, { document: '0000000000000', changes: [] }]
  expect(await library.commitAll({ ...whole, parts: unknown })).toMatchObject({ failure: { kind: 'noDocument' } })
  expect(await tagsIn(library, documents)).toEqual(['', '', ''])
  expect(disk.length).toBe(before)
})

test('what takes a commit back is taken as far as it fits, and it is said how much is left out', async () => {
  const memory = new MemoryDisk()
  const library = await aLibraryOf(memory)
  const documents = await documentsIn(library)
  const made = tagAll(1, documents, null, 'law')
  expect(await library.commitAll(made)).toMatchObject({ ok: true })
  const second = documents[1] ?? ''
  const since = { kind: 'tags.set', before: ['law'], after: ['wool'] } as const
  expect((await library.commit({ document: second, commit: aCommit(diceOf(9), [since]) })).ok).toBe(true)
  const parts = made.parts.map(({ document, changes }) => ({ document, changes: invertAll(changes) }))
  const gone = { document: 'zzzzzzzzzzzzz', changes: parts[0]?.changes ?? [] }
  const { changes: _, ...whole } = aCommit(diceOf(10), [], { undoes: made.id })
  const back = await library.commitAll({ ...whole, parts: [...parts, gone] })
  expect(back).toMatchObject({ ok: true, value: { missed: 2 } })
  expect(await tagsIn(library, documents)).toEqual(['', 'wool', ''])
  // It stands in the history of each, so that what was done before it can be undone there.
  const opened = await library.open(second)
  expect(opened.ok && opened.value.history.at(-1)).toMatchObject({ undoes: made.id, changes: [] })
  expect(await library.commitAll({ ...whole, parts })).toMatchObject({ ok: true, value: { seq: 2 } })
})

test('what an earlier run did to several documents is undone in all of them, and done again', async () => {
  const memory = new MemoryDisk()
  const library = await aLibraryOf(memory)
  const documents = await documentsIn(library)
  const made = tagAll(1, documents, null, 'law')
  expect(await library.commitAll(made)).toMatchObject({ ok: true })
  const alone = aCommit(diceOf(3), [{ kind: 'state.set', before: 'toRead', after: 'reading' }])
  expect(await library.commit({ document: documents[0] ?? '', commit: alone })).toMatchObject({ ok: true })
  await library.close()
  const again = await aLibraryOf(memory)
  const asked = { commits: [made.id], group: made.id, title: 'Tag' }
  const undone = await again.undoWide(asked)
  expect(undone).toMatchObject({ ok: true, value: { missed: 0, commit: { undoes: made.id } } })
  expect(await tagsIn(again, documents)).toEqual(['', '', ''])
  const id = (undone.ok && undone.value?.commit.id) || ''
  expect(await again.undoWide({ ...asked, commits: [id] })).toMatchObject({ ok: true, value: { missed: 0 } })
  expect(await tagsIn(again, documents)).toEqual(['law', 'law', 'law'])
  // Of one document it is the window's own.
  expect(await again.undoWide({ ...asked, commits: [alone.id] })).toEqual({ ok: true, value: null })
})

test('what names a document twice, or brings a text version that nobody looked at, is refused', async () => {
  const library = await aLibraryOf(new MemoryDisk())
  const documents = await documentsIn(library)
  const { parts, ...whole } = tagAll(1, documents, null, 'law')
  const { parts: more } = tagAll(1, documents.slice(0, 1), 'law', 'korea')
  const [first = ''] = documents
  const record = await library.record(first)
  if (!record.ok) throw new Error(record.failure.kind)
  const { text } = record.value
  const after = { ...text, version: 9, hash: 'f'.repeat(64) }
  const reworked = [{ document: first, changes: [{ kind: 'text.set', before: text, after } as const] }]
  for (const refused of [[...parts, ...more], reworked])
    expect(await library.commitAll({ ...whole, parts: refused })).toMatchObject({ failure: { kind: 'refused' } })
  expect(await tagsIn(library, documents)).toEqual(['', '', ''])
  expect((await library.open(first)).ok).toBe(true)
})

test('what a crash kept from a document is given to it at the next start, once', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents = await documentsIn(library)
  const before = disk.length
  expect((await library.commitAll(tagAll(1, documents, null, 'law'))).ok).toBe(true)
  for (let length = before; length <= disk.length; length++) {
    const crashed = disk.afterPowerLoss(length, () => 'kept')
    await crashed.unlink('/l/lock')
    for (let start = 0; start < 2; start++) {
      const again = await aLibraryOf(crashed)
      const tags = await tagsIn(again, documents)
      expect([
        ['', '', ''],
        ['law', 'law', 'law'],
      ]).toContainEqual(tags)
      if (length === disk.length) expect(tags[0]).toBe('law')
      await again.close()
    }
  }
})

test('a document that was changed in between keeps what it has, and it is said', async () => {
  const disk = new MemoryDisk()
  const library = await aLibraryOf(disk)
  const documents = await documentsIn(library)
  await library.commitAll(tagAll(1, documents, null, 'law'))
  // The library's line is there, the parts are not.
  const [first = ''] = documents
  const crashed = disk.copy()
  await crashed.unlink('/l/lock')
  for (const document of documents) {
    const path = `/l/documents/${document}/history/0001.ndjson`
    const text = (await crashed.readFile(path)).toString()
    const file = await crashed.open(path, 'existing')
    await file.truncate(Buffer.byteLength(text.slice(0, text.indexOf('\n') + 1)))
  }
  const other = await aLibraryOf(await withTags(crashed, first, 'mine'))
  expect(await tagsIn(other, documents)).toEqual(['mine', 'law', 'law'])
  expect(other.notices).toEqual(['One change no longer fitted a document and was left out: Change.'])
})

/** The same disk after tags were set in one document by something that knows nothing of the library's history. */
async function withTags(disk: MemoryDisk, document: string, tag: string): Promise<MemoryDisk> {
  const path = '/l/history'
  await disk.rename(path, '/away')
  const library = await aLibraryOf(disk)
  const commit = aCommit(diceOf(9), [{ kind: 'tags.set', before: [], after: [tag] }])
  expect((await library.commit({ document, commit })).ok).toBe(true)
  await library.close()
  await disk.removeTree(path)
  await disk.rename('/away', path)
  return disk
}

async function throughFault(kind: FaultKind, at: number): Promise<boolean> {
  const memory = new MemoryDisk()
  const disk = new FaultyDisk(memory)
  const library = await aLibraryOf(disk)
  const documents = await documentsIn(library)
  await library.settle()
  disk.set({ kind, at, times: 4 })
  const commit = tagAll(1, documents, null, 'law')
  const answer = await library.commitAll(commit)
  const { happened } = disk
  disk.set(null)
  // Saved is saved, although a document may get its part later; not saved is nowhere.
  const dead = memory.copy()
  await dead.unlink('/l/lock')
  const afterDeath = await tagsIn(await aLibraryOf(dead), documents)
  if (answer.ok) expect(afterDeath).toEqual(['law', 'law', 'law'])
  else expect(new Set(afterDeath).size).toBe(1)
  expect((await library.commitAll(commit)).ok).toBe(true)
  await library.close()
  expect(await tagsIn(await aLibraryOf(memory), documents)).toEqual(['law', 'law', 'law'])
  return happened
}

test.each(FAULT_KINDS)('%s at every call: all of it or nothing', async (kind) => {
  let at = 1
  while (await throughFault(kind, at)) at++
  expect(at).toBeGreaterThan(kind === 'renameEPERM' ? 0 : 1)
})

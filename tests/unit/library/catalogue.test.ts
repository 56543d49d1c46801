import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../../main/library/file-system'
import { openLibrary } from '../../../main/library/library'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { aChange, aCommit, aSource } from '../../support/records'

/** A disk that counts what is read. */
function counting() {
  const read: string[] = []
  const readFile = (path: string) => {
    read.push(path)
    return disk.readFile(path)
  }
  return { files: { ...disk, readFile }, read }
}

const recordsIn = (read: readonly string[]) => read.filter((path) => path.endsWith('record.json'))

async function aShelf() {
  const folder = await aFolder()
  const options = { cacheFolder: join(folder, 'cache') }
  const library = await aLibrary(join(folder, 'library'), { ...options, now: times() })
  const documents: string[] = []
  for (const name of ['a', 'b', 'c']) documents.push(await added(library, aNewDocument(name)))
  return { folder: join(folder, 'library'), options, library, documents }
}

function times() {
  let minute = 0
  return () => new Date(Date.UTC(2026, 2, 1, 10, minute++)).toISOString()
}

test('rows come newest first, with title block, counts and words', async () => {
  const { library, documents } = await aShelf()
  const rows = await library.catalogue()
  expect(rows.map(({ id }) => id)).toEqual(documents.toReversed())
  expect(rows[2]).toMatchObject({
    title: 'Title of a',
    state: 'toRead',
    marks: 0,
    notes: 0,
    words: 39,
    progress: 0,
    openedAt: null,
  })
})

test('a file that is there already is not added twice, not even at once', async () => {
  const { library } = await aShelf()
  const twice = await Promise.all([library.add(aNewDocument('d')), library.add(aNewDocument('d'))])
  expect(twice[0]).toMatchObject({ ok: true })
  expect(twice[1]).toEqual({
    ok: false,
    failure: {
      kind: 'alreadyHere',
      name: 'd.txt',
      document: twice[0]?.ok && twice[0].value.id,
      title: 'Title of d',
      trashedAt: null,
    },
  })
  // Another name, another title: the bytes are what counts.
  const renamed = aNewDocument('x', { original: aNewDocument('a').original, source: aSource() })
  expect(await library.add(renamed)).toMatchObject({ failure: { kind: 'alreadyHere', title: 'Title of a' } })
})

test('a second start believes the cache where the files are as they were', async () => {
  const { folder, options, library, documents } = await aShelf()
  const dice = diceOf(1)
  const record = await library.record(documents[0] ?? '')
  if (!record.ok) throw new Error('no record')
  await library.commit({ document: record.value.id, commit: aCommit(dice, [aChange(dice, record.value)]) })
  const rows = await library.catalogue()
  await library.close()
  const { files, read } = counting()
  const again = await aLibrary(folder, { ...options, files })
  expect(await again.catalogue()).toEqual(rows)
  expect(recordsIn(read)).toEqual([])
})

test('a document that changed while the cache was not looking is read anew, and only that one', async () => {
  const { folder, options, library, documents } = await aShelf()
  await library.catalogue()
  await library.close()
  const [changed = ''] = documents
  const elsewhere = await aLibrary(folder)
  const commit = aCommit(diceOf(2), [{ kind: 'source.set', field: 'title', before: 'Title of a', after: 'Anew' }])
  await elsewhere.commit({ document: changed, commit })
  await elsewhere.close()
  const { files, read } = counting()
  const again = await aLibrary(folder, { ...options, files })
  expect((await again.catalogue()).map(({ title }) => title)).toEqual(['Title of c', 'Title of b', 'Anew'])
  expect(recordsIn(read)).toHaveLength(1)
})

test('a document taken away is gone from the rows, one put there is in them', async () => {
  const { folder, options, library, documents } = await aShelf()
  await library.catalogue()
  await library.close()
  await rm(join(folder, 'documents', documents[1] ?? ''), { recursive: true })
  await mkdir(join(folder, 'documents', 'not a document'))
  const again = await aLibrary(folder, options)
  expect((await again.catalogue()).map(({ title }) => title)).toEqual(['Title of c', 'Title of a'])
})

test('a document that cannot be read is listed all the same', async () => {
  const { folder, library, documents } = await aShelf()
  await library.close()
  const [damaged = ''] = documents
  for (const name of ['record.json', 'history/0001.ndjson'])
    await writeFile(join(folder, 'documents', damaged, name), '')
  const again = await aLibrary(folder)
  expect(await again.catalogue()).toHaveLength(3)
  expect(await again.catalogue()).toContainEqual(
    expect.objectContaining({ id: damaged, title: `Damaged document ${damaged}` }),
  )
})

test('a folder of documents that cannot be listed is told of, not taken for an empty one', async () => {
  const { folder, library } = await aShelf()
  await library.close()
  let fails = true
  const list = async (path: string) => {
    if (fails && path.endsWith('documents')) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    return disk.list(path)
  }
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write', files: { ...disk, list } })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const notices: string[] = []
  opened.value.on('notice', ({ text }) => notices.push(text))
  expect(await opened.value.catalogue()).toEqual([])
  expect(notices).toHaveLength(1)
  fails = false
  expect(await opened.value.catalogue()).toHaveLength(3)
  await opened.value.close()
})

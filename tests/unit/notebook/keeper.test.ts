/** What the keeper of the cache does where files are not what it was told of them. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EVERYTHING, type NotebookAnswer } from '../../../core/notebook/notebook'
import type { Library } from '../../../main/library/interface'
import { Keeper } from '../../../main/notebook/keeper'
import type { CacheUse, Question, Said } from '../../../main/notebook/protocol'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { aCommit, aMark } from '../../support/records'

const dice = diceOf(3)
const query = { filter: EVERYTHING, grouping: 'document', order: 'text' } as const
const COUNT: Question = { name: 'query', asked: { query, most: 0 } }

/** Asks a keeper that was told of the library, once it knows all of it. */
async function ask(library: Library, file: string, question: Question, cache: CacheUse = 'kept'): Promise<unknown> {
  const heard: Said[] = []
  let tell = () => {}
  const hear = (said: Said) => {
    heard.push(said)
    tell()
  }
  const until = async (is: (said: Said) => boolean) => {
    while (!heard.some(is)) {
      await new Promise<void>((resolve) => {
        tell = resolve
      })
    }
    return heard.find(is)
  }
  const { id, folder } = library
  const keeper = new Keeper({ kind: 'open', library: id, folder, file, cache, labels: [], revision: 1 }, hear)
  keeper.take({ kind: 'rows', json: JSON.stringify(await library.catalogue()), last: 'last' })
  keeper.take({ kind: 'asked', number: 1, question: { name: 'whole', asked: null } })
  await until((said) => said.kind === 'answer' && said.number === 1)
  keeper.take({ kind: 'asked', number: 2, question })
  const answer = await until((said) => said.kind === 'answer' && said.number === 2)
  keeper.take({ kind: 'close' })
  await until((said) => said.kind === 'closed')
  return answer?.kind === 'answer' ? JSON.parse(answer.json) : undefined
}

async function marks(library: Library, file: string, cache?: CacheUse): Promise<number> {
  return ((await ask(library, file, COUNT, cache)) as NotebookAnswer).marks
}

async function mark(library: Library, document: string): Promise<void> {
  const made = await library.commit({
    document,
    commit: aCommit(dice, [{ kind: 'mark.add', mark: { ...aMark(dice), trashedAt: null } }]),
  })
  expect(made.ok).toBe(true)
}

test('a library of which an older copy was put back is read as it is now', async () => {
  const folder = await aFolder()
  const file = join(await aFolder(), 'notebook.db')
  const library = await aLibrary(folder)
  const document = await added(library, aNewDocument('a'))
  await mark(library, document)
  await library.close()
  const copy = await aFolder()
  await cp(folder, copy, { recursive: true })
  const later = await aLibrary(folder)
  await mark(later, document)
  expect(await marks(later, file)).toBe(2)
  await later.close()
  await rm(folder, { recursive: true })
  await cp(copy, folder, { recursive: true })
  expect(await marks(await aLibrary(folder), file)).toBe(1)
})

test('a document that cannot be read may hold whatever tag is looked for', async () => {
  const library = await aLibrary(await aFolder())
  const file = join(await aFolder(), 'notebook.db')
  const document = await added(library, aNewDocument('a', { tags: ['law'] }))
  await added(library, aNewDocument('b'))
  await library.catalogue()
  await library.settle()
  const own = join(library.folder, 'documents', document)
  await rm(join(own, 'record.json'), { force: true })
  await rm(join(own, 'history'), { recursive: true })
  await mkdir(join(own, 'record.json'))
  expect(await ask(library, file, { name: 'documentsWith', asked: { tag: 'law' } })).toEqual([document])
})

test('where even the file of the cache cannot be removed memory has to do', async () => {
  const library = await aLibrary(await aFolder())
  await mark(library, await added(library, aNewDocument('a')))
  const file = join(await aFolder(), 'notebook.db')
  await mkdir(`${file}-wal`)
  for (const cache of ['remade', 'memory'] as const) expect(await marks(library, file, cache)).toBe(1)
})

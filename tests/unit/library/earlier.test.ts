/** Which document a new one looks like a newer version of. */
import { expect, test } from 'vitest'
import type { Source } from '../../../core/document/record'
import type { Library } from '../../../main/library/interface'
import { cpuTime } from '../../support/cpu-time'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText } from '../../support/new-document'
import { aCommit, aSource } from '../../support/records'

const COLUMN = 'Every week the keeper of this column writes what the sea has said.'
const WORDS = 'tide keeper lamp wall boat night stone rope salt wind glass door letter morning gull tower'.split(' ')

/** Twelve paragraphs about something, the same ones each time. */
function article(subject: string): readonly string[] {
  const dice = diceOf([...subject].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_000)
  return Array.from(
    { length: 12 },
    () => `The ${subject} ${Array.from({ length: 20 }, () => dice.pick(WORDS)).join(' ')}.`,
  )
}

async function add(library: Library, name: string, source: Partial<Source>, paragraphs: readonly string[]) {
  return added(library, aNewDocument(name, { source: aSource(source), text: aText(...paragraphs) }))
}

const AUTHORS = ['Ana Lopes']

test('the same page, saved again from an address that differs in nothing that matters', async () => {
  const library = await aLibrary(await aFolder())
  const page = { title: 'Harbour closed', address: 'https://www.example.org/harbour/' }
  const first = await add(library, 'a', page, article('harbour'))
  const again = { title: 'Harbour open again', address: 'http://example.org/harbour?utm_source=mail#top' }
  const second = await add(library, 'b', again, article('storm'))
  expect(await library.earlier(second)).toEqual({ document: first, title: 'Harbour closed' })
  const other = { title: 'Lamp', address: 'https://www.example.org/lamp' }
  expect(await library.earlier(await add(library, 'c', other, article('lamp')))).toBeNull()
  const front = { title: 'Front', address: 'https://www.example.org/' }
  await add(library, 'd', front, article('front'))
  expect(await library.earlier(await add(library, 'e', { ...front, title: 'Other' }, article('page')))).toBeNull()
})

test('the same title and authors with like words; a series of other words is none', async () => {
  const library = await aLibrary(await aFolder())
  const source = { title: 'Notes from the Margin', authors: AUTHORS }
  const first = await add(library, 'a', source, [COLUMN, ...article('harbour')])
  const next = await add(library, 'b', source, [COLUMN, ...article('lighthouse')])
  expect(await library.earlier(next)).toBeNull()
  const corrected = [COLUMN, ...article('harbour').slice(1), 'Corrected on Friday.']
  const newer = await add(library, 'c', { ...source, title: 'Notes from the margin.' }, corrected)
  expect(await library.earlier(newer)).toEqual({ document: first, title: source.title })
  const other = await add(library, 'd', { ...source, authors: ['B. Kim'] }, corrected.slice(1))
  expect(await library.earlier(other)).toBeNull()
})

test('the likest of several, and never itself, one in the trash, or one without a title', async () => {
  const library = await aLibrary(await aFolder())
  const source = { title: 'Notes from the Margin', authors: AUTHORS }
  const near = await add(library, 'a', source, article('harbour'))
  await add(library, 'b', source, [...article('harbour').slice(0, 7), ...article('storm').slice(0, 5)])
  const newest = await add(library, 'c', source, [...article('harbour'), 'And so it ends.'])
  expect(await library.earlier(newest)).toEqual({ document: near, title: source.title })
  const trash = { kind: 'trashedAt.set', before: null, after: '2026-03-02T08:30:00.000Z' } as const
  for (const document of [near, newest])
    expect((await library.commit({ document, commit: aCommit(diceOf(1), [trash]) })).ok).toBe(true)
  const alone = await add(library, 'd', { title: 'Untitled', authors: AUTHORS }, article('harbour'))
  expect(await library.earlier(alone)).toBeNull()
})

test('among ten thousand documents it is found without holding up the program', async () => {
  const library = await aLibrary(await aFolder())
  const page = { title: 'Harbour closed', address: 'https://www.example.org/harbour/' }
  await add(library, 'a', page, article('harbour'))
  const second = await add(library, 'b', { ...page, title: 'Other' }, article('storm'))
  const rows = await library.catalogue()
  const { Catalogue } = await import('../../../main/library/catalogue')
  const { earlierOf } = await import('../../../main/library/earlier')
  const catalogue = new Catalogue({
    ...{ files: (await import('../../../main/library/file-system')).disk, folder: '/nowhere', cacheFile: null },
    ...{ newId: () => '', rowOf: async () => rows[0] as never },
  })
  for (let i = 0; i < 10_000; i++) {
    const id = String(i).padStart(13, '0')
    const address = `https://www.site-${i % 300}.org/${i}/an-article-about-something-${i}?page=1`
    for (const row of rows.slice(0, 1)) catalogue.put({ ...row, id, address, title: `An article about no. ${i}` })
  }
  for (const row of rows) catalogue.put(row)
  let longest = 0
  let last = cpuTime()
  let isRunning = true
  const beat = () => {
    longest = Math.max(longest, cpuTime() - last)
    last = cpuTime()
    if (isRunning) setImmediate(beat)
  }
  setImmediate(beat)
  const found = await earlierOf(second, { catalogue } as never)
  isRunning = false
  expect(found?.title).toBe('Harbour closed')
  // A slow machine in the middle of other tests; one turn takes a millisecond or two here.
  expect(longest).toBeLessThan(50)
})

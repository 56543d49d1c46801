/** Newer texts on offer: asked for, taken, kept apart, dropped. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done } from '../../../core/failure'
import type { Library } from '../../../main/library/interface'
import { versions } from '../../../main/versions/versions'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText, PARAGRAPHS } from '../../support/new-document'
import { offersOf, readHere, well } from '../../support/offers'
import { aCommit } from '../../support/records'

const MORE = 'A correction was added to this text on Friday morning.'

async function scene() {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library, aNewDocument('a'))
  const path = join(await aFolder(), 'newer.md')
  await writeFile(path, `---\ntitle: Corrected\n---\n\n${[...PARAGRAPHS, MORE].join('\n\n')}\n`)
  return { library, document, path, offers: offersOf(library) }
}

const textOf = async (library: Library, document: string) => (await well(library.text(document))).includes(MORE)

test('a newer file is offered with what differs, and taken with the fields that were chosen and the file itself', async () => {
  const { library, document, path, offers } = await scene()
  const offer = await well(offers.file(document, path))
  expect(offer).toMatchObject({
    document,
    from: 'file',
    name: 'newer.md',
    fields: ['title', 'language', 'excerpt'],
    source: { title: 'Corrected' },
  })
  expect(JSON.stringify(offer.difference)).toContain(MORE)
  await well(offers.take(offer.id, ['title']))
  const record = await well(library.record(document))
  expect(record).toMatchObject({
    source: { title: 'Corrected' },
    text: { version: 2, original: { file: 'original.md', name: 'newer.md' } },
  })
  expect(existsSync(library.file(document, 'original.md') ?? '')).toBe(true)
  expect(await textOf(library, document)).toBe(true)
  // Read again, it is the newer file that is read.
  const again = await well(offers.again(document))
  expect(again).toMatchObject({ from: 'original', name: 'newer.md', difference: [] })
  await well(offers.take(again.id, []))
  expect((await well(library.record(document))).text).toMatchObject({ version: 3, original: { file: 'original.md' } })
})

test('links follow the title of a newer file that is taken, and go back with it', async () => {
  const { library, document, path, offers } = await scene()
  const linking = await added(library, aNewDocument('b'))
  const write = async (id: string, inserted: string) =>
    well(
      library.commit({
        document: id,
        commit: aCommit(diceOf(inserted.length), [{ kind: 'note.splice', mark: null, at: 0, removed: '', inserted }]),
      }),
    )
  await write(linking, 'see [[Title of a|there]]')
  await write(document, 'this is [[Title of a]]')
  const offer = await well(offers.file(document, path))
  await well(offers.take(offer.id, ['title']))
  const [own, other] = [await well(library.record(document)), await well(library.record(linking))]
  expect([own.note, other.note]).toEqual(['this is [[Corrected]]', 'see [[Corrected|there]]'])
  expect(other.lastCommit).toBe(own.lastCommit)
  await well(library.takeBack(document, own.lastCommit ?? ''))
  expect((await well(library.record(document))).note).toBe('this is [[Title of a]]')
  expect((await well(library.record(linking))).note).toBe('see [[Title of a|there]]')
  expect((await well(library.record(document))).source.title).toBe('Title of a')
  // Without the title nothing follows.
  const again = await well(offers.file(document, path))
  await well(offers.take(again.id, []))
  expect((await well(library.record(linking))).note).toBe('see [[Title of a|there]]')
})

test('fields that were not chosen stay, and what the newer file does not say is not taken away', async () => {
  const { library, document, path, offers } = await scene()
  const change = { kind: 'source.set', field: 'site', before: null, after: 'The Post' } as const
  await well(library.commit({ document, commit: aCommit(diceOf(3), [change]) }))
  const offer = await well(offers.file(document, path))
  expect(offer.fields).toEqual(['title', 'language', 'excerpt'])
  await well(offers.take(offer.id, []))
  expect((await well(library.record(document))).source).toMatchObject({ title: 'Title of a', site: 'The Post' })
})

test('kept apart, the file is a document of its own, and the other is as it was', async () => {
  const { library, document, path, offers } = await scene()
  const offer = await well(offers.file(document, path))
  const { document: other } = await well(offers.separate(offer.id))
  expect(await textOf(library, other)).toBe(true)
  expect((await well(library.record(document))).text.version).toBe(1)
  expect(await offers.take(offer.id, [])).toMatchObject({ ok: false, failure: { kind: 'refused' } })
})

test('another document is compared and taken; kept apart, both stay', async () => {
  const { library, document, offers } = await scene()
  const newer = await added(library, aNewDocument('b', { text: aText(...PARAGRAPHS, MORE) }))
  const first = await well(offers.compare(document, newer))
  expect(first).toMatchObject({ from: 'document', name: 'Title of b', fields: ['title'] })
  expect(await well(offers.separate(first.id))).toEqual({ document: newer })
  expect((await well(library.record(newer))).trashedAt).toBeNull()
  const second = await well(offers.compare(document, newer))
  await well(offers.take(second.id, []))
  expect(await textOf(library, document)).toBe(true)
  expect((await well(library.record(newer))).trashedAt).not.toBeNull()
  expect((await well(library.record(document))).text.original).toMatchObject({ name: 'b.txt' })
})

test('where the text changed since it was compared, it is compared again and taken', async () => {
  const { library, document, path, offers } = await scene()
  const offer = await well(offers.file(document, path))
  await well(library.rework({ document, version: 1, putBack: [], remove: [0] }))
  await well(offers.take(offer.id, []))
  expect((await well(library.record(document))).text.version).toBe(3)
  expect(await textOf(library, document)).toBe(true)
})

test('an offer that was dropped, of a window that is gone, or older than the last two is none', async () => {
  const { document, path, offers } = await scene()
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await well(offers.file(document, path))).id)
  const [first = '', second = '', third = ''] = ids
  expect(await offers.take(first, [])).toMatchObject({ ok: false })
  offers.drop(second)
  expect(await offers.take(second, [])).toMatchObject({ ok: false })
  offers.clear()
  expect(await offers.separate(third)).toMatchObject({ ok: false })
})

test('what cannot be read is said, and reading can be stopped', async () => {
  const { library, document, offers } = await scene()
  expect(await offers.file(document, '/nowhere/a.md')).toMatchObject({ failure: { kind: 'notFound' } })
  expect(await offers.again('0000000000000')).toMatchObject({ failure: { kind: 'noDocument' } })
  expect(await offers.compare(document, '0000000000000')).toMatchObject({ failure: { kind: 'noDocument' } })
  const progress: (string | null)[] = []
  const slow = versions({
    library: async () => done(library),
    read: (given, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', async () =>
          resolve(await readHere({ ...given, kind: 'file', path: '/stopped' })),
        )
      }),
    progressed: ({ name }) => progress.push(name),
    newId: () => '',
    following: async () => null,
  })
  const reading = slow.again(document)
  while (progress.length === 0) await new Promise((resolve) => setImmediate(resolve))
  slow.cancel()
  expect(await reading).toMatchObject({ ok: false })
  expect(progress).toEqual(['a.txt', null])
})

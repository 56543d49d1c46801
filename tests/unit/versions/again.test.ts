/** Import again: by the same rules every original gives the same text, the same images and the same title block. */
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Given } from '../../../main/import/import-file'
import { everyKindBook } from '../../support/every-kind-book'
import { aFolder, aLibrary } from '../../support/libraries'
import { offersOf, readHere, threadHere, well } from '../../support/offers'
import { dataUrl, png } from '../../support/pictures'
import { savePage, webArchive, webPage } from '../../support/web-page'

const NO_MARKS = { kept: 0, moved: 0, needYou: 0, cameBack: 0 }

/** Adds a file, imports it again, and expects that nothing differs; then takes the version all the same. */
async function expectSame(given: Given): Promise<void> {
  const library = await aLibrary(await aFolder())
  const { id: document } = await well(library.add(await well(readHere(given))))
  const before = await well(library.open(document))
  const files = () => readdir(join(library.folder, 'documents', document, 'files'))
  const names = await files()
  const offers = offersOf(library)
  const offer = await well(offers.again(document))
  expect(offer).toMatchObject({ document, from: 'original', difference: [], report: NO_MARKS, fields: [] })
  await well(offers.take(offer.id, []))
  const after = await well(library.open(document))
  expect(JSON.parse(after.text)).toEqual(JSON.parse(before.text))
  expect(after.record).toMatchObject({
    text: { version: 2, hash: before.record.text.hash },
    source: before.record.source,
  })
  expect(await files()).toEqual(names)
}

/** A file of this name, to be added. */
async function file(name: string, content: string | Buffer): Promise<Given> {
  const path = join(await aFolder(), name)
  await writeFile(path, content)
  return { kind: 'file', path }
}

test('a page with its folder beside it, which is not beside it any more', async () => {
  await expectSame({ kind: 'file', path: savePage(await aFolder(), 'The count') })
})

test('a page that holds its images itself, and one that has none', async () => {
  const image = `<figure><img src="${dataUrl(png(300, 200))}" alt="The rail"></figure>`
  await expectSame(await file('page.html', webPage({ more: image })))
  await expectSame(await file('plain.html', webPage()))
})

test('Markdown with an image beside it, front matter and formulas', async () => {
  const folder = await aFolder()
  const path = join(folder, 'note.md')
  await writeFile(join(folder, 'lamp.png'), png(300, 200))
  const body = 'Of $n$ boats one came.\n\n![The lamp](lamp.png)\n\n- One\n- Two\n'
  await writeFile(path, `---\ntitle: The lamp\nauthor: Ana Lopes\ntags: [sea]\n---\n\n${body}`)
  await expectSame({ kind: 'file', path })
})

test('a web archive', async () => {
  await expectSame({ kind: 'file', path: webArchive(await aFolder(), 'The count') })
})

test('a book of every kind', async () => {
  await expectSame({ kind: 'file', path: everyKindBook(await aFolder()) })
})

test('what was pasted, from where it was copied', async () => {
  const html = '\uFEFF<p>The harbour was <a href="/storm">closed</a> on Monday.</p><p>A boat came in on Thursday.</p>'
  const address = 'https://example.org/harbour'
  await expectSame({ kind: 'bytes', name: 'Clipboard.html', bytes: Buffer.from(html), address })
  await expectSame({
    kind: 'bytes',
    name: 'Clipboard.txt',
    bytes: Buffer.from('The harbour.\n\nThe boat.'),
    address: null,
  })
})

test('an image in the library that has the name of one which lay beside a page is not taken for it', async () => {
  const folder = await aFolder()
  const path = join(folder, 'page.html')
  // In the library the first is called image-1.png; in the page the second was.
  await writeFile(join(folder, 'rail.png'), png(300, 200, 10))
  await writeFile(join(folder, 'image-1.png'), png(300, 200, 20))
  const figures = '<p><img src="rail.png" alt="The rail"></p><p><img src="image-1.png" alt="The quay"></p>'
  await writeFile(path, webPage({ more: figures }))
  await expectSame({ kind: 'file', path })
})

const golden = 'tests/golden/plain'
test('every plain text there is', { timeout: 120_000 }, async () => {
  const names = (await readdir(golden)).filter((name) => name.endsWith('.txt'))
  expect(names.length).toBeGreaterThan(50)
  const library = await aLibrary(await aFolder())
  const offers = offersOf(library)
  for (const name of names) {
    const { id } = await well(library.add(await well(readHere({ kind: 'file', path: join(golden, name) }))))
    const offer = await well(offers.again(id))
    expect({ ...offer, file: name }).toMatchObject({ file: name, difference: [], report: NO_MARKS, fields: [] })
    offers.drop(offer.id)
  }
})

const samples = '../shared/samples/html'
/** Each is read twice, and the largest take seconds. */
const MOST_PAGES = 8
test.skipIf(!existsSync(samples))(
  'the saved pages of the shared samples, where they are',
  { timeout: 120_000 },
  async () => {
    const pages = (await readdir(samples, { recursive: true }))
      .filter((name) => /\.(?:html?|mhtml?)$/.test(name))
      .slice(0, MOST_PAGES)
    const library = await aLibrary(await aFolder(), { thread: threadHere })
    const offers = offersOf(library)
    for (const name of pages) {
      const read = await readHere({ kind: 'file', path: join(samples, name) })
      const row = read.ok ? await library.add(read.value) : read
      if (!row.ok) continue
      const before = await well(library.text(row.value.id))
      const offer = await well(offers.again(row.value.id))
      expect({ ...offer, file: name }).toMatchObject({ file: name, difference: [], report: NO_MARKS })
      await well(offers.take(offer.id, []))
      expect({ name, text: JSON.parse(await well(library.text(row.value.id))) }).toEqual({
        name,
        text: JSON.parse(before),
      })
    }
  },
)

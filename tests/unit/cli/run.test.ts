import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import { DEFAULT_LABELS } from '../../../core/document/label'
import { plainText } from '../../../core/text/plain-text'
import { run } from '../../../main/cli/run'
import { importFile } from '../../../main/import/import-file'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText, PARAGRAPHS } from '../../support/new-document'
import { aCommit, aMark, aSource } from '../../support/records'

interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

async function margent(workingFolder: string, ...args: readonly string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const status = await run(args, {
    workingFolder,
    appLibrary: () => join(workingFolder, 'the app’s'),
    version: () => '1.2.3',
    read: (given) => importFile(given),
    text: async (path) => ({ ok: true, value: `text of ${path}\n` }),
    print: (text) => {
      out += text
    },
    complain: (sentence) => {
      err += `${sentence}\n`
    },
    progress: null,
  })
  return { status, out, err }
}

const plain = plainText(aText(...PARAGRAPHS)).text

/** A library in `folder/library` with one document that has a mark and a note; returns their ids. */
async function aMarkedLibrary(folder: string, title = 'Café: a/decision') {
  const library = await aLibrary(join(folder, 'library'))
  const document = await added(library, aNewDocument('a', { source: aSource({ title }) }))
  const record = await library.record(document)
  if (!record.ok) throw new Error('no record')
  const start = plain.indexOf('Critics')
  const anchor = describePassage(plain, { start, end: start + 32 }, record.value.text.hash)
  const dice = diceOf(1)
  const mark = { ...aMark(dice), anchor, label: DEFAULT_LABELS[0]?.id ?? '', note: 'Naïve, says the *summer*.' }
  const answer = await library.commit({ document, commit: aCommit(dice, [{ kind: 'mark.add', mark }]) })
  expect(answer.ok).toBe(true)
  return { library, document, mark: mark.id }
}

test('files are imported one by one; a bad one is named and takes nothing with it', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'good.md'), '# A good one\n\nWith a paragraph of words.')
  await writeFile(join(folder, 'empty.txt'), '')
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'sub', 'photo.png'), 'x')
  const ran = await margent(folder, 'import', 'empty.txt', 'good.md', 'sub', 'gone.txt', '--library', 'library')
  expect(ran.status).toBe(1)
  expect(ran.out).toMatch(/^good\.md: added as “A good one” \([0-9a-z]{13}\)\n$/)
  expect(ran.err.split('\n').filter((line) => line !== '')).toHaveLength(3)
  expect(ran.err).toContain('“empty.txt” is empty')
  const again = await margent(folder, 'import', 'good.md', '--library', 'library', '--json')
  expect(again.status).toBe(1)
  expect(JSON.parse(again.out)).toMatchObject({ added: [], failures: [{ name: 'good.md', kind: 'alreadyHere' }] })
})

test('a file that may be a newer version of a document says so, and is added all the same', async () => {
  const folder = await aFolder()
  const page = (words: string) => `---\ntitle: The harbour\nsource: https://example.org/harbour\n---\n\n${words}\n`
  await writeFile(join(folder, 'one.md'), page('It was closed on Monday because of the storm.'))
  await writeFile(join(folder, 'two.md'), page('It was closed on Monday because of the storm, and open on Friday.'))
  const first = await margent(folder, 'import', 'one.md', '--library', 'library', '--json')
  const [one] = JSON.parse(first.out).added
  expect(one).toMatchObject({ title: 'The harbour', earlier: null })
  const second = await margent(folder, 'import', 'two.md', '--library', 'library', '--json')
  expect(second.status).toBe(0)
  expect(JSON.parse(second.out).added).toMatchObject([{ earlier: { document: one.document, title: 'The harbour' } }])
  await writeFile(join(folder, 'three.md'), page('It was open on Friday.'))
  const third = await margent(folder, 'import', 'three.md', '--library', 'library')
  expect(third.err).toContain('looks like a newer version of “The harbour”')
})

test('a folder is imported with all below it, and what is of another kind is counted', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'notes', 'deep'), { recursive: true })
  await writeFile(join(folder, 'notes', 'one.md'), '# One\n\nWords.')
  await writeFile(join(folder, 'notes', 'deep', 'two.txt'), 'Two.')
  await writeFile(join(folder, 'notes', 'photo.png'), 'x')
  const ran = await margent(folder, 'import', 'notes', '--library', 'library', '--json')
  expect(ran.status).toBe(0)
  expect(JSON.parse(ran.out)).toMatchObject({
    added: [{ name: 'two.txt' }, { name: 'one.md' }],
    failures: [],
    passedOver: 1,
  })
  const again = await margent(folder, 'import', 'library', '--library', 'library')
  expect(again).toMatchObject({ status: 1, out: '' })
  expect(again.err).toContain('is a library of Margent')
})

test('without --library it is the app’s', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'good.md'), '# A good one\n\nWith a paragraph of words.')
  expect((await margent(folder, 'import', 'good.md')).status).toBe(0)
  expect(await readdir(join(folder, 'the app’s'))).toContain('library.json')
})

test('while Margent is open, reading works and importing says that it is open', async () => {
  const folder = await aFolder()
  const { document } = await aMarkedLibrary(folder)
  await writeFile(join(folder, 'good.md'), '# A good one\n\nWith a paragraph of words.')
  const imported = await margent(folder, 'import', 'good.md', '--library', 'library')
  expect(imported).toMatchObject({ status: 1, out: '' })
  expect(imported.err).toContain('Margent has this library open')
  const listed = await margent(folder, 'list', '--library', 'library')
  expect(listed).toEqual({ status: 0, err: '', out: `${document}  Café: a/decision (1 mark, 1 note)\n` })
})

test('list as JSON is the rows of the catalogue', async () => {
  const folder = await aFolder()
  const { library, document } = await aMarkedLibrary(folder)
  const { out } = await margent(folder, 'list', '--json', '--library', 'library')
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await library.catalogue())))
  expect(JSON.parse(out)).toMatchObject([{ id: document, marks: 1, notes: 1 }])
})

test('search finds words whatever their case and accents, in title, text and notes, with paragraph and snippet', async () => {
  const folder = await aFolder()
  const { document, mark } = await aMarkedLibrary(folder)
  const search = async (...words: readonly string[]) => {
    const ran = await margent(folder, 'search', ...words, '--json', '--library', 'library')
    expect(ran).toMatchObject({ status: 0, err: '' })
    return JSON.parse(ran.out)
  }
  expect(await search('CAFE')).toMatchObject([{ document, hits: [{ kind: 'title', snippet: 'Café: a/decision' }] }])
  expect(await search('talks', 'critics')).toMatchObject([{ hits: [{ kind: 'text', paragraph: 2 }] }])
  expect(await search('naive')).toMatchObject([{ hits: [{ kind: 'note', paragraph: 2, mark }] }])
  expect(await search('ministry', 'critics')).toMatchObject([{ hits: [{ paragraph: 1 }, { paragraph: 2 }] }])
  expect(await search('ministry', 'elephant')).toEqual([])
  const ran = await margent(folder, 'search', 'naive', '--library', 'library')
  expect(ran.out).toBe(`${document}  Café: a/decision\n  ¶ 2, note: Naïve, says the *summer*.\n`)
})

test('export writes Markdown with the exact quote and the note', async () => {
  const folder = await aFolder()
  const { document } = await aMarkedLibrary(folder)
  const { status, out, err } = await margent(folder, 'export', document, '--library', 'library')
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const quote = marked.lexer(out).find(({ type }) => type === 'blockquote')
  expect(quote?.raw).toContain('Critics called the decision late')
  expect(out).toContain('Naïve, says the *summer*.')
  const json = await margent(folder, 'export', '--json', '--library', 'library')
  expect(JSON.parse(json.out)).toEqual([{ document, title: 'Café: a/decision', markdown: out }])
})

test('export into a folder makes names that every system takes, and keeps what is there', async () => {
  const folder = await aFolder()
  const { library } = await aMarkedLibrary(folder, 'What? CON: 1/2')
  const second = await added(library, aNewDocument('b', { source: aSource({ title: 'what? con: 1/2' }) }))
  const note = { kind: 'note.splice', mark: null, at: 0, removed: '', inserted: 'Own note' } as const
  await library.commit({ document: second, commit: aCommit(diceOf(2), [note]) })
  const export_ = (...args: readonly string[]) =>
    margent(folder, 'export', '--out', 'notes', '--library', 'library', ...args)
  expect((await export_()).status).toBe(0)
  const names = await readdir(join(folder, 'notes'))
  expect(names).toHaveLength(2)
  for (const name of names) expect(name).toMatch(/^[^<>:"/\\|?*]+\.md$/)
  expect((await export_()).status).toBe(0)

  const [name = ''] = names
  await writeFile(join(folder, 'notes', name), 'what I wrote in between')
  const kept = await export_()
  expect(kept.status).toBe(1)
  expect(kept.err).toContain(name)
  expect(await readFile(join(folder, 'notes', name), 'utf8')).toBe('what I wrote in between')
  expect((await export_('--overwrite')).status).toBe(0)
  expect(await readFile(join(folder, 'notes', name), 'utf8')).toContain('#')
})

test('export --notebook writes all marks in one text, or those with a label and tags', async () => {
  const folder = await aFolder()
  const { library, document, mark } = await aMarkedLibrary(folder)
  const other = await added(library, aNewDocument('b', { tags: ['Sea'] }))
  const { anchor: _, ...bare } = aMark(diceOf(5))
  const record = await library.record(other)
  if (!record.ok) throw new Error('no record')
  const anchor = describePassage(plain, { start: 0, end: 12 }, record.value.text.hash)
  const second = { ...bare, anchor, label: DEFAULT_LABELS[1]?.id ?? '', note: 'see #law' }
  await library.commit({ document: other, commit: aCommit(diceOf(6), [{ kind: 'mark.add', mark: second }]) })
  const notebook = (...args: readonly string[]) =>
    margent(folder, 'export', '--notebook', '--library', 'library', ...args)
  const all = await notebook()
  expect(all).toMatchObject({ status: 0, err: '' })
  for (const id of [mark, second.id]) expect(all.out.match(new RegExp(`\\^m-${id}$`, 'gm'))).toHaveLength(1)
  const claims = await notebook('--label', 'claim')
  expect(claims.out).toContain('- Labels: Claim')
  expect(claims.out).toContain(mark)
  expect(claims.out).not.toContain(second.id)
  const tagged = await notebook('--tag', '#LAW', '--tag', 'sea', '--json')
  expect(JSON.parse(tagged.out)).toMatchObject({ marks: 1, documents: 1, markdown: expect.stringContaining(second.id) })
  expect(JSON.parse((await notebook(document, '--json')).out)).toMatchObject({ marks: 1 })

  const [written, again] = [await notebook('--out', 'notes'), await notebook('--out', 'notes')]
  expect([written.status, again.status]).toEqual([0, 0])
  expect(await readFile(join(folder, 'notes', 'Notebook.md'), 'utf8')).toBe(all.out)
  const kept = await notebook('--out', 'notes', '--label', 'Claim')
  expect(kept).toMatchObject({ status: 1, err: expect.stringContaining('left as it is') })
  expect(await notebook('--label', 'Nothing')).toMatchObject({
    status: 1,
    err: expect.stringContaining('Claim, Evidence'),
  })
  expect(await notebook('--tag', 'none')).toMatchObject({
    status: 0,
    out: '',
    err: 'There are no marks or notes to export.\n',
  })
  expect((await notebook('0000000000000')).status).toBe(1)
})

test('a document that is not there is named, and the others are exported', async () => {
  const folder = await aFolder()
  const { document } = await aMarkedLibrary(folder)
  const ran = await margent(folder, 'export', '0000000000000', '../..', document, '--library', 'library')
  expect(ran.status).toBe(1)
  expect(ran.err).toContain('no document 0000000000000')
  expect(ran.err).toContain('no document ../..')
  expect(ran.out).toContain('Critics called')
})

test('reading never makes a library', async () => {
  const folder = await aFolder()
  for (const command of [['list'], ['export'], ['search', 'x']]) {
    const ran = await margent(folder, ...command, '--library', 'nothing here')
    expect(ran.status).toBe(1)
    expect(ran.err).toContain('There is no library in')
  }
  expect(await readdir(folder)).toEqual([])
})

test('a damaged library is told of, not passed over', async () => {
  const folder = await aFolder()
  const { library } = await aMarkedLibrary(folder)
  await library.close()
  for (const name of ['library.json', 'history/0001.ndjson']) await writeFile(join(folder, 'library', name), '{')
  const ran = await margent(folder, 'list', '--library', 'library')
  expect(ran).toMatchObject({ status: 1, out: '' })
  expect(ran.err).toContain('library.json is damaged')
})

test.each([
  [['frobnicate'], 'There is no command “frobnicate”.'],
  [['import'], 'margent import needs a file or a folder.'],
  [['text'], 'margent text needs a file.'],
  [['text', 'a', 'b'], 'margent text takes one argument.'],
  [['search', ' '], 'margent search needs words to look for.'],
  [['list', 'x'], 'margent list takes no further arguments.'],
  [['export', '--label', 'Claim'], 'margent export takes --label and --tag only with --notebook.'],
  [['export', '--notebook', '--tag', '12'], '“12” is no tag.'],
  [['export', '--format', 'pdf'], 'There is no export format “pdf”. Use: markdown.'],
  [['list', '--colour'], "Unknown option '--colour'."],
  [['list', '--library'], "Option '--library <value>' argument missing."],
])('%j is wrong usage', async (args, why) => {
  expect(await margent('/', ...args)).toEqual({ status: 2, out: '', err: `${why} See margent --help.\n` })
})

test('--help, nothing at all, and --version', async () => {
  const help = await margent('/', '--help')
  expect(help).toMatchObject({ status: 0, err: '' })
  for (const command of ['import', 'list', 'search', 'export', 'text']) expect(help.out).toContain(`\n  ${command} `)
  expect(await margent('/')).toEqual(help)
  expect(await margent('/', '--version')).toEqual({ status: 0, out: '1.2.3\n', err: '' })
})

test('text shows what an import makes of a file, without a library', async () => {
  const folder = await aFolder()
  expect(await margent(folder, 'text', 'a.txt')).toEqual({
    status: 0,
    out: `text of ${join(folder, 'a.txt')}\n`,
    err: '',
  })
  expect(await readdir(folder)).toEqual([])
})

import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, inNaturalOrder } from '../../../main/adding/files-in'
import { aFolder, aLibrary } from '../../support/libraries'

const go = new AbortController().signal

/** A folder with these files in it, each with its content. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await aFolder()
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

async function found(folder: string, limits?: { readonly files: number; readonly names: number }) {
  const result = await filesIn(folder, go, limits)
  if (!result.ok) return result.failure
  const { files, passedOver, failures } = result.value
  return { files: files.map((file) => relative(folder, file)), passedOver, failures }
}

test('files are found in folders below, in the order of their names, with numbers as numbers', async () => {
  const folder = await folderOf({
    'Chapter 10.md': 'x',
    'Chapter 2.md': 'x',
    'Part 1/b.txt': 'x',
    'Part 1/a.txt': 'x',
    'appendix.TXT': 'x',
    readme: 'x',
  })
  expect(await found(folder)).toEqual({
    files: ['appendix.TXT', 'Chapter 2.md', 'Chapter 10.md', 'Part 1/a.txt', 'Part 1/b.txt', 'readme'],
    passedOver: 0,
    failures: [],
  })
  expect(['é2', 'e10', 'e2'].toSorted(inNaturalOrder)).toEqual(['e2', 'é2', 'e10'])
})

test('what is hidden, unfinished, or a program’s own is passed over; other kinds are counted', async () => {
  const folder = await folderOf({
    'note.md': 'x',
    'photo.png': 'x',
    'table.xlsx': 'x',
    '.git/config': 'x',
    '.obsidian/a.md': 'x',
    'node_modules/p/readme.md': 'x',
    '__MACOSX/a.md': 'x',
    '.DS_Store': 'x',
    'Thumbs.db': 'x',
    '~$letter.md': 'x',
    'page.html.crdownload': 'x',
    'page.html.part': 'x',
    'book.download/book.txt': 'x',
    '.trash/gone.md': 'x',
  })
  expect(await found(folder)).toEqual({ files: ['note.md'], passedOver: 2, failures: [] })
})

test('the folder that a saved page names is a part of it, in whatever language; any other is not', async () => {
  const folder = await folderOf({
    'A page.html': '<img src="./A%20page_files/a.png"><p>x',
    'A page_files/inner.txt': 'x',
    'Seite.htm': "<link href='Seite-Dateien/s.css'>",
    'Seite-Dateien/notes.txt': 'x',
    'Plain.html': '<p>names nothing',
    'Plain_files/real.txt': 'x',
  })
  const result = await filesIn(folder, go)
  const inFolders = result.ok ? result.value.files.filter((file) => dirname(file) !== folder) : []
  expect(inFolders.map((file) => relative(folder, file))).toEqual(['Plain_files/real.txt'])
})

test('a circle of links is walked once', async () => {
  const folder = await folderOf({ 'a.txt': 'x', 'sub/b.txt': 'x' })
  await symlink(folder, join(folder, 'sub', 'up'))
  await symlink(join(folder, 'sub'), join(folder, 'twice'))
  await symlink(join(folder, 'nowhere'), join(folder, 'dangling.txt'))
  expect(await found(folder)).toMatchObject({ files: ['a.txt', 'sub/b.txt'] })
})

test('a folder with nothing in it to read says so, and one with too much', async () => {
  const folder = await folderOf({ 'photo.png': 'x' })
  const name = relative(dirname(folder), folder)
  expect(await found(folder)).toEqual({ kind: 'emptyFolder', name })
  const many = await folderOf({ 'a.txt': 'x', 'b.txt': 'x', 'c.txt': 'x' })
  const most = relative(dirname(many), many)
  expect(await found(many, { files: 2, names: 100 })).toEqual({ kind: 'tooManyFiles', name: most, limit: 2 })
  expect(await found(many, { files: 3, names: 2 })).toMatchObject({ kind: 'tooManyFiles' })
})

test('a library is not imported into itself, nor found below', async () => {
  const folder = await folderOf({ 'a.txt': 'x' })
  await aLibrary(join(folder, 'Margent'))
  expect(await found(folder)).toMatchObject({ files: ['a.txt'] })
  expect(await found(join(folder, 'Margent'))).toEqual({ kind: 'libraryFolder', name: 'Margent' })
  expect(await found(join(folder, 'Margent', 'documents'))).toEqual({ kind: 'libraryFolder', name: 'documents' })
})

test('a folder that stops being looked through is cancelled', async () => {
  const stop = new AbortController()
  stop.abort()
  const folder = await folderOf({ 'a.txt': 'x' })
  expect(await filesIn(folder, stop.signal)).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
})

test.skipIf(process.getuid?.() === 0)(
  'a folder below that may not be read is named, and the others are read',
  async () => {
    const folder = await folderOf({ 'a.txt': 'x', 'shut/b.txt': 'x' })
    await chmod(join(folder, 'shut'), 0o000)
    expect(await found(folder)).toMatchObject({
      files: ['a.txt'],
      failures: [{ kind: 'noPermission', name: 'shut' }],
    })
    await chmod(join(folder, 'shut'), 0o755)
  },
)

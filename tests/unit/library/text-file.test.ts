import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Text } from '../../../core/text/tree'
import { disk } from '../../../main/library/file-system'
import { nextTextVersion, readText, textHash, textVersionOf, writeText } from '../../../main/library/text-file'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument, aText, PARAGRAPHS } from '../../support/new-document'

test('a text comes back as the JSON that it is, and only under its own hash', async () => {
  const folder = await aFolder()
  const text = aText('One “quoted” 한글 🙂', 'Two')
  const version = textVersionOf(text, 1)
  expect(version).toMatchObject({ hash: textHash('One “quoted” 한글 🙂\nTwo'), words: 4, length: 22 })
  await writeText(disk, folder, text, version)
  expect(await readText(disk, folder, version)).toBe(JSON.stringify(text))
  expect(await readText(disk, folder, { ...version, hash: 'b'.repeat(64) })).toBeNull()
  expect(await readText(disk, folder, { ...version, version: 2 })).toBeNull()
  expect(await nextTextVersion(disk, folder)).toBe(2)
})

async function damagedText(readAgain: (path: string) => Promise<Text | null>) {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library)
  await library.close()
  const file = join(folder, 'documents', document, 'text.1.json')
  await writeFile(file, 'damaged')
  return { folder, document, file, library: await aLibrary(folder, { readAgain }) }
}

test('a damaged text is made again from the original, which must spell the same', async () => {
  const read: string[] = []
  const { folder, document, file, library } = await damagedText(async (path) => {
    read.push((await readFile(path)).toString())
    return aText(...PARAGRAPHS)
  })
  const opened = await library.open(document)
  expect(opened).toMatchObject({ ok: true, value: { text: JSON.stringify(aText(...PARAGRAPHS)) } })
  expect(opened.ok && opened.value.notices).toHaveLength(1)
  expect(read).toEqual(['bytes of a'])
  const names = await readdir(join(folder, 'documents', document))
  const kept = names.find((name) => name.startsWith('text.1.json.damaged-')) ?? ''
  expect(await readFile(join(folder, 'documents', document, kept), 'utf8')).toBe('damaged')
  await library.close()
  const again = await (await aLibrary(folder)).open(document)
  expect(again.ok && again.value.notices).toEqual([])
  expect(await readFile(file, 'utf8')).toContain('The ministry')
})

test('where the original spells something else, or cannot be read, nothing is put in place of the text', async () => {
  for (const other of [aText('Something else'), null]) {
    const { document, file, library } = await damagedText(async () => other)
    expect(await library.open(document)).toMatchObject({ failure: { kind: 'documentDamaged', document } })
    expect(await readFile(file, 'utf8')).toBe('damaged')
    expect((await library.record(document)).ok).toBe(true)
    expect(await library.add(aNewDocument('b'))).toMatchObject({ ok: true })
  }
})

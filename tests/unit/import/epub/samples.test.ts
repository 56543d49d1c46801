/** Books made by others, from outside the project: nothing of their text may be missing, and nothing may be twice. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textWithin } from '../../../../core/import/dom'
import { blockText, plainText } from '../../../../core/text/plain-text'
import { openArchive } from '../../../../main/import/archive/archive'
import { packagePath } from '../../../../main/import/epub/container'
import { readPackage } from '../../../../main/import/epub/package-document'
import { readXml } from '../../../../main/import/epub/xml'
import { outlineOf, readBytes } from './reading'

const folder = join(import.meta.dirname, '../../../../../shared/samples/epub')
const at = (name: string) => `${folder}/${name}.epub`
const books = ['childrens-literature', 'kusamakura-preview', 'regime-anticancer-arabic']

const wordsOf = (text: string) => text.replace(/\s+/g, '')

/** The paragraphs of a book's files in reading order, as they are written. */
async function paragraphs(bytes: Uint8Array): Promise<readonly string[]> {
  const archive = await openArchive('book.epub', bytes)
  if (!archive.ok) throw new Error(archive.failure.kind)
  const { spine, navigation } = readPackage(archive.value, packagePath(archive.value))
  return spine.flatMap(({ path }) => {
    const read = path === navigation ? null : archive.value.read(path)
    if (read?.kind !== 'bytes') return []
    const source = Buffer.from(read.bytes)
      .toString()
      .replace(/<rt>.*?<\/rt>|<span\s+epub:type="pagebreak"[^>]*(?:\/>|>[^<]*<\/span>)/g, '')
    return [...source.matchAll(/<p[\s>](?:(?!<p[\s>])[\s\S])*?<\/p\s*>/g)].map(([p]) =>
      wordsOf(textWithin(readXml(p).root)),
    )
  })
}

test.skipIf(!existsSync(folder)).each(books)(
  'every paragraph of %s, in order (skipped where the shared samples are absent)',
  async (name) => {
    const bytes = readFileSync(at(name))
    const read = await readBytes(bytes)
    const all = wordsOf(plainText(read.text).text)
    const expected = (await paragraphs(bytes)).filter((p) => p.length > 40 && !/footnote|\[\d/.test(p))
    expect(expected.length).toBeGreaterThan(10)
    let from = 0
    for (const paragraph of expected) {
      const found = all.indexOf(paragraph.slice(0, 200), from)
      expect(found, paragraph.slice(0, 60)).toBeGreaterThanOrEqual(from)
      from = found
    }
  },
)

test.skipIf(!existsSync(folder))(
  'their title blocks, outlines and languages (skipped where the shared samples are absent)',
  async () => {
    const [tales, pillow, diet] = await Promise.all(books.map((name) => readBytes(readFileSync(at(name)))))
    if (!tales || !pillow || !diet) throw new Error('there are three')
    expect(tales.source).toMatchObject({
      authors: ['Charles Madison Curry', 'Erle Elsworth Clippinger'],
      date: '2008-05-20',
    })
    expect(outlineOf(tales)[0]).toBe('1 SECTION IV FAIRY STORIES—MODERN FANTASTIC TALES')
    expect(outlineOf(tales)).toContain('3 THE UGLY DUCKLING')
    expect(outlineOf(tales).filter((line) => line.startsWith('1'))).toHaveLength(1)
    expect(tales.text.leftOut.every(({ reason }) => reason === 'menu')).toBe(true)
    expect(outlineOf(pillow)).toEqual(['1 一'])
    expect(pillow.source).toMatchObject({ title: '草枕', authors: ['夏目 漱石'], language: 'ja-JP' })
    expect(plainText(pillow.text).text).toContain('山路を登りながら')
    expect(plainText(pillow.text).text).not.toContain('やまみち')
    expect(diet.source.credits).toEqual(['Translator: Marina Khalil Fayad'])
    expect(
      diet.text.blocks.filter(({ kind }) => kind === 'paragraph').every(({ direction }) => direction === 'rtl'),
    ).toBe(true)
    expect(diet.text.blocks.filter(({ kind }) => kind === 'footnote').map(blockText)[0]).toMatch(/^لمزيد/)
  },
)

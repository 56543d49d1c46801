/** What main believes of an import process that a stranger's file has taken over. */
import { describe, expect, it } from 'vitest'
import { MAX_IMAGES } from '../../../../main/import/images/image-limits'
import { keptImages } from '../../../../main/import/images/kept-images'
import { importFile } from '../../../../main/import/import-file'
import { MAX_FILE_BYTES } from '../../../../main/import/limits'
import { readAnswer } from '../../../../main/import/message'
import { png } from '../../../support/pictures'

const text = { plainTextVersion: 1, blocks: [{ kind: 'paragraph', spans: ['Words.'] }], leftOut: [] }
const source = {
  ...{ title: 'T', authors: [], date: null, site: null, section: null, series: null, credits: [] },
  ...{ language: null, excerpt: null, address: null },
}
const bytes = new Uint8Array([1])
const value = {
  ...{
    source,
    tags: [],
    text: JSON.stringify(text),
    sha256: 'a'.repeat(64),
    encoding: 'utf-8',
    files: [] as unknown[],
  },
  original: { name: 'a.html', mediaType: 'text/html', bytes },
}
const answered = (changes: object) => readAnswer(1, { id: 1, result: { ok: true, value: { ...value, ...changes } } })
const image = (name: string) => ({ name, bytes })

describe('an answer of the import process', () => {
  it('is believed where it is one', () => {
    expect(answered({})?.ok).toBe(true)
    expect(answered({ files: [image('image-1.png'), image('image-2.svg')] })?.ok).toBe(true)
  })

  it.each([
    ['a file that could stand for the original', { files: [image('original.html')] }],
    ['a file of another kind', { files: [image('image-1.desktop')] }],
    ['a file out of the folder', { files: [image('../record.json')] }],
    ['a device of Windows', { files: [image('CON.png')] }],
    ['a stream of Windows', { files: [image('image-1.png:x')] }],
    ['two files of one name', { files: [image('image-1.png'), image('image-1.png')] }],
    [
      'more files than a document has',
      { files: Array.from({ length: MAX_IMAGES + 1 }, (_, i) => image(`image-${i}.png`)) },
    ],
    ['a medium that is none', { original: { ...value.original, mediaType: 'application/x-executable' } }],
    ['a text with a script', { text: JSON.stringify({ ...text, blocks: [{ kind: 'script', text: 'bad()' }] }) }],
    [
      'a text with a hostile address',
      {
        text: JSON.stringify({
          ...text,
          blocks: [{ kind: 'paragraph', spans: [{ kind: 'link', address: 'javascript:bad()', spans: ['x'] }] }],
        }),
      },
    ],
    ['a text with a prototype', { text: '{"plainTextVersion":1,"blocks":[],"leftOut":[],"__proto__":{"blocks":[]}}' }],
    ['a text that is none', { text: 'null' }],
    ['a text without end', { text: '['.repeat(1_000_000) }],
    ['more than was asked for', { path: '/etc/passwd' }],
  ])('is not believed with %s', (_, changes) => {
    expect(answered(changes)).toBeNull()
  })

  it('is not believed where it answers another question, or as no object', () => {
    for (const message of [null, undefined, 1, 'x', [], { id: 2, result: { ok: true, value } }, { id: 1 }])
      expect(readAnswer(1, message)).toBeNull()
  })
})

describe('what is pasted', () => {
  it('has the limits of a file', async () => {
    const paste = (length: number) =>
      importFile({ kind: 'bytes', name: 'a.html', bytes: new Uint8Array(length).fill(0x61) })
    expect(await paste(MAX_FILE_BYTES + 1)).toMatchObject({ ok: false, failure: { kind: 'tooLarge' } })
    expect(await paste(0)).toMatchObject({ ok: false, failure: { kind: 'emptyFile' } })
  })
})

describe('the images of a document', () => {
  it('are no more than can be written while somebody waits', () => {
    const { keep, room, files } = keptImages()
    for (let i = 0; i < MAX_IMAGES; i++) keep(png(1 + (i % 100), 1 + Math.floor(i / 100)))
    expect(files()).toHaveLength(MAX_IMAGES)
    expect([room(), keep(png(200, 200))]).toEqual([0, null])
  })
})

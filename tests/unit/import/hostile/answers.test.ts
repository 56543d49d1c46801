/** What main believes of an import process that a stranger's file has taken over. */
import { describe, expect, it } from 'vitest'
import { MAX_IMAGES } from '../../../../main/import/images/image-limits'
import { keptImages } from '../../../../main/import/images/kept-images'
import { importFile } from '../../../../main/import/import-file'
import { MAX_FILE_BYTES } from '../../../../main/import/limits'
import { readAnswer } from '../../../../main/import/message'
import { prepare, treeOf } from '../../../../main/import/prepare'
import { png } from '../../../support/pictures'

const utf8 = (text: string) => new TextEncoder().encode(text)
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
    text: utf8(JSON.stringify(text)),
    sha256: 'a'.repeat(64),
    encoding: 'utf-8',
    files: [] as unknown[],
  },
  original: { name: 'a.html', mediaType: 'text/html', bytes },
}
/** Whether an answer is taken: its shape, and its text by the way of the window's program and by that of the command line. */
const isBelieved = (changes: object): boolean => {
  const answer = readAnswer(1, { id: 1, result: { ok: true, value: { ...value, ...changes } } })
  if (!answer?.ok) return false
  const { text, original } = answer.value
  const both = [treeOf(text), prepare({ text, original: original.bytes })].filter((made) => made !== null)
  expect(both.length).not.toBe(1)
  return both.length === 2
}
const image = (name: string) => ({ name, bytes })

describe('an answer of the import process', () => {
  it('is believed where it is one', () => {
    expect(isBelieved({})).toBe(true)
    expect(isBelieved({ files: [image('image-1.png'), image('image-2.svg')] })).toBe(true)
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
    ['a text with a script', { text: utf8(JSON.stringify({ ...text, blocks: [{ kind: 'script', text: 'bad()' }] })) }],
    [
      'a text with a hostile address',
      {
        text: utf8(
          JSON.stringify({
            ...text,
            blocks: [{ kind: 'paragraph', spans: [{ kind: 'link', address: 'javascript:bad()', spans: ['x'] }] }],
          }),
        ),
      },
    ],
    [
      'a text with a prototype',
      { text: utf8('{"plainTextVersion":1,"blocks":[],"leftOut":[],"__proto__":{"blocks":[]}}') },
    ],
    ['a text that is none', { text: utf8('null') }],
    ['a text that is no JSON', { text: new Uint8Array([0xff, 0xfe, 0]) }],
    ['a text that is no bytes', { text: '{}' }],
    ['a text without end', { text: utf8('['.repeat(1_000_000)) }],
    ['more than was asked for', { path: '/etc/passwd' }],
  ])('is not believed with %s', (_, changes) => {
    expect(isBelieved(changes)).toBe(false)
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

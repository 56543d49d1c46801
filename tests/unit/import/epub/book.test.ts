import { expect, test } from 'vitest'
import { importFile } from '../../../../main/import/import-file'
import { epub } from '../../../support/epub'
import { linesOf, outlineOf, readTestBook } from './reading'

test('A book is one text, chapter after chapter, with its contents as outline', async () => {
  const read = await readTestBook({
    pages: [
      { name: 'one.xhtml', body: '<h1>The sea</h1><p>It was calm.</p><h2>Night</h2><p>Stars.</p>' },
      { name: 'two.xhtml', body: '<p>Nobody came.</p>' },
    ],
    contents: [
      [
        'Part one',
        'one.xhtml',
        [
          ['The sea', 'one.xhtml'],
          ['The harbour', 'two.xhtml'],
        ],
      ],
    ],
  })
  expect(outlineOf(read)).toEqual(['1 Part one', '2 The sea', '3 Night', '2 The harbour'])
  expect(linesOf(read)).toEqual([
    'Part one',
    'The sea',
    'It was calm.',
    'Night',
    'Stars.',
    'The harbour',
    'Nobody came.',
  ])
  expect(read.source).toMatchObject({ title: 'A book', language: 'en', authors: [] })
  expect(read.original.mediaType).toBe('application/epub+zip')
})

test('It is said how far the reading is, chapter by chapter', async () => {
  const parts: number[] = []
  const pages = ['a', 'b', 'c'].map((name) => ({ name: `${name}.xhtml`, body: '<p>Words.</p>' }))
  await importFile({ kind: 'bytes', name: 'book.epub', bytes: epub({ pages }) }, (part) => parts.push(part))
  expect(parts.length).toBeGreaterThan(3)
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(parts.at(-1)).toBe(1)
})

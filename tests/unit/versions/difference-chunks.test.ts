import { expect, test } from 'vitest'
import type { DifferenceLine } from '../../../core/anchor/difference'
import { chunked } from '../../../renderer/versions/difference-chunks'

const same: DifferenceLine = { kind: 'same', lines: 3 }
const changed = (text: string): DifferenceLine => ({ kind: 'changed', pieces: [{ kind: 'inserted', text }] })

test('of changed lines that follow one another each is a difference, so that each is gone to and spoken', () => {
  const { chunks, differences } = chunked([changed('a'), changed('b'), same, changed('c'), same])
  expect(chunks).toHaveLength(1)
  expect(chunks[0]?.lines.map(({ difference }) => difference)).toEqual([0, 1, null, 2, null])
  expect(differences).toEqual([
    { chunk: 0, line: changed('a') },
    { chunk: 0, line: changed('b') },
    { chunk: 0, line: changed('c') },
  ])
})

test('every line is in one chunk, and every difference in the chunk that it names', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => (i % 7 === 0 ? same : changed(`${i}`)))
  const { chunks, differences } = chunked(lines)
  expect(chunks.flatMap((chunk) => chunk.lines.map(({ line }) => line))).toEqual(lines)
  expect(differences).toHaveLength(1000 - Math.ceil(1000 / 7))
  for (const [i, { chunk, line }] of differences.entries()) {
    const found = chunks[chunk]?.lines.find(({ difference }) => difference === i)
    expect(found?.line).toBe(line)
  }
})

test('of two texts that are the same there is nothing', () => {
  expect(chunked([])).toEqual({ chunks: [], differences: [] })
})

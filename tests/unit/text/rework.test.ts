import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { rework } from '../../../core/text/rework'
import type { LeftOut, Text } from '../../../core/text/tree'
import { block, paragraph, text } from './trees'

/** Texts with left-out blocks in reading order. */
const withLeftOut: fc.Arbitrary<Text> = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(12), block), { maxLength: 5 }))
  .map(([tree, entries]) => {
    const leftOut = entries
      .map(([before, one]): LeftOut => ({ before: Math.min(before, tree.blocks.length), reason: 'menu', block: one }))
      .sort((a, b) => a.before - b.before)
    return { ...tree, leftOut }
  })

const some = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => i).filter((i) => (seed >> (i % 30)) & 1)

/** Everything in reading order, whether left out or not. */
function all({ blocks, leftOut }: Text): unknown[] {
  return [...Array(blocks.length + 1).keys()].flatMap((at) => [
    ...leftOut.filter((left) => left.before === at).map((left) => left.block),
    ...blocks.slice(at, at + 1),
  ])
}

describe('putting back and leaving out', () => {
  it('moves blocks, and loses, doubles or reorders none', () => {
    fc.assert(
      fc.property(withLeftOut, fc.nat(), fc.nat(), (tree, a, b) => {
        const made = rework(tree, { putBack: some(tree.leftOut.length, a), remove: some(tree.blocks.length, b) })
        if (!made) throw new Error('refused')
        expect(all(made)).toEqual(all(tree))
        expect(made.leftOut.map((left) => left.before)).toEqual(
          made.leftOut.map((left) => left.before).sort((x, y) => x - y),
        )
      }),
    )
  })

  it('takes back what it left out', () => {
    fc.assert(
      fc.property(text, fc.nat(), (tree, seed) => {
        const less = rework(tree, { putBack: [], remove: some(tree.blocks.length, seed) })
        const again = less && rework(less, { putBack: less.leftOut.map((_, i) => i), remove: [] })
        expect(again).toEqual(tree)
      }),
    )
  })

  it('takes out what it put back', () => {
    fc.assert(
      fc.property(withLeftOut, fc.nat(), (tree, seed) => {
        const putBack = some(tree.leftOut.length, seed)
        const more = rework(tree, { putBack, remove: [] })
        const put = new Set(putBack.map((i) => tree.leftOut[i]?.block))
        const again =
          more && rework(more, { putBack: [], remove: more.blocks.flatMap((one, i) => (put.has(one) ? [i] : [])) })
        expect(again?.blocks).toEqual(tree.blocks)
        expect(again && plainText(again)).toEqual(plainText(tree))
      }),
    )
  })

  it('says why: the reader did', () => {
    const tree: Text = { plainTextVersion: 1, blocks: [paragraph('a')], leftOut: [] }
    expect(rework(tree, { putBack: [], remove: [0] })).toEqual({
      plainTextVersion: 1,
      blocks: [],
      leftOut: [{ before: 0, reason: 'reader', block: paragraph('a') }],
    })
  })

  it('refuses what names nothing', () => {
    const tree: Text = { plainTextVersion: 1, blocks: [paragraph('a')], leftOut: [] }
    expect(rework(tree, { putBack: [0], remove: [] })).toBeNull()
    expect(rework(tree, { putBack: [], remove: [-1] })).toBeNull()
    expect(rework(tree, { putBack: [], remove: [1] })).toBeNull()
  })
})

import fc from 'fast-check'
import type { Block, Cell, Definition, Image, Item, Span, Text } from '../../../core/text/tree'

/** Words, spaces, signs outside the Basic Multilingual Plane, combining marks, Korean and right-to-left letters. */
const words = fc
  .array(
    fc.constantFrom('a', 'of ', 'End. ', 'é', 'e\u0301', '한국', '、', '🙂', '👩\u200D🚀', 'עברית ', 'x'.repeat(12)),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

const image: fc.Arbitrary<Image> = fc.record({
  kind: fc.constant('image' as const),
  source: fc.constantFrom(null, 'a.png'),
  alternative: words,
})

const { spans } = fc.letrec<{ spans: Span[]; span: Span }>((tie) => ({
  span: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    image,
    fc.constant({ kind: 'break' as const }),
    fc.record({ kind: fc.constant('noteReference' as const), note: fc.constant('n1'), sign: fc.constant('1') }),
    fc.record({ kind: fc.constant('inlineMath' as const), tex: fc.constantFrom('x^2', 'E=mc^2') }),
    fc.record({ kind: fc.constantFrom('emphasis' as const, 'strong' as const, 'code' as const), spans: tie('spans') }),
    fc.record({
      kind: fc.constant('link' as const),
      address: fc.constant('https://example.org/'),
      spans: tie('spans'),
    }),
    fc.record({ kind: fc.constant('ruby' as const), spans: fc.constant(['漢']), reading: fc.constant('かん') }),
    fc.record({ kind: fc.constant('foreign' as const), language: fc.constant('ko'), spans: tie('spans') }),
  ),
  spans: fc.array(tie('span'), { minLength: 1, maxLength: 4 }),
}))

const cell: fc.Arbitrary<Cell> = fc.record(
  { spans: fc.oneof(fc.constant([]), spans), rows: fc.integer({ min: 1, max: 3 }), header: fc.constant(true as const) },
  { requiredKeys: ['spans'] },
)

/** Blocks of every kind, nested a few levels. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[]; item: Item }>((tie) => ({
  item: fc.record({ kind: fc.constant('item' as const), blocks: tie('blocks') }),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), spans }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4, 5, 6), spans }),
    fc.record({ kind: fc.constant('verse' as const), spans }),
    fc.record({ kind: fc.constant('code' as const), text: fc.constantFrom('let a = 1', 'one\n  two\n\nthree') }),
    fc.record({ kind: fc.constant('divider' as const) }),
    fc.record({ kind: fc.constant('displayMath' as const), tex: fc.constant('a') }),
    fc.record({ kind: fc.constant('figure' as const), image, caption: spans }, { requiredKeys: ['kind', 'image'] }),
    fc.record(
      {
        kind: fc.constant('table' as const),
        caption: spans,
        rows: fc.array(fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 3 }) }), {
          minLength: 1,
          maxLength: 5,
        }),
      },
      { requiredKeys: ['kind', 'rows'] },
    ),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({
      kind: fc.constant('footnote' as const),
      id: fc.constant('n1'),
      sign: fc.constant('1'),
      blocks: tie('blocks'),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('definitions' as const),
      entries: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constant('term' as const), spans }),
          fc.record({ kind: fc.constant('description' as const), blocks: tie('blocks') }),
        ) as fc.Arbitrary<Definition>,
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ) as fc.Arbitrary<Block>,
})).block

/** Whole texts of up to a dozen top-level blocks. */
export const text: fc.Arbitrary<Text> = fc
  .array(block, { maxLength: 12 })
  .map((blocks) => ({ plainTextVersion: 1, blocks, leftOut: [] }))

/** A paragraph of plain words, for examples. */
export function paragraph(...spans: Span[]): Block {
  return { kind: 'paragraph', spans }
}

export { spans }

import { expect, test } from 'vitest'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import type { PlacedMark } from '../../../core/mark/placed'
import { STRIP_HEIGHT, stripPaths } from '../../../renderer/reader/strip-segments'
import { slotsOf } from '../../../renderer/ui/label-look'

const slots = slotsOf(DEFAULT_LABELS)
const [claim, evidence] = DEFAULT_LABELS as readonly [Label, Label]
const at = (start: number, label: string): PlacedMark =>
  ({ mark: { label }, range: { start, end: start + 10 } }) as PlacedMark

/** The heights at which a label has strokes, as shares. */
const heights = (path = '') => [...path.matchAll(/M\S+ (\S+)h/g)].map(([, y]) => (Number(y) - 0.5) / STRIP_HEIGHT)

test('a stroke stands where its mark is, in its label’s look', () => {
  const paths = stripPaths([at(0, claim.id), at(500, evidence.id)], slots, 1000)
  expect(paths.map(({ slot, path }) => [slot, heights(path)])).toEqual([
    ['0', [0]],
    ['1', [0.5]],
  ])
})

test('labels at the same height stand side by side, three at most', () => {
  const [, , definition, disputed] = DEFAULT_LABELS as readonly [Label, Label, Label, Label]
  const paths = stripPaths(
    [claim, evidence, definition, disputed].map(({ id }) => at(0, id)),
    slots,
    1000,
  )
  expect(paths.map(({ path }) => path)).toEqual(['M2 0.5h2', 'M4 0.5h2', 'M6 0.5h2'])
})

test('however many marks there are, a label has one stroke at each height', () => {
  const crowd = Array.from({ length: 10_000 }, (_, i) => at(i * 10, i % 2 === 0 ? claim.id : evidence.id))
  const paths = stripPaths(crowd, slots, 100_000)
  expect(paths.map(({ path }) => heights(path).length)).toEqual([STRIP_HEIGHT, STRIP_HEIGHT])
})

test('a mark whose label is gone has a stroke too, and an empty text has none', () => {
  expect(stripPaths([at(0, 'gone000000000')], slots, 100)).toEqual([{ slot: 'none', path: 'M2 0.5h6' }])
  expect(stripPaths([at(0, claim.id)], slots, 0)).toEqual([])
})

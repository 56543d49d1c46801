import { expect, test } from 'vitest'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import type { PlacedMark } from '../../../core/mark/placed'
import { stripStrokes } from '../../../renderer/reader/strip-segments'
import { slotsOf } from '../../../renderer/ui/label-look'

const slots = slotsOf(DEFAULT_LABELS)
const [claim, evidence] = DEFAULT_LABELS as readonly [Label, Label]
const at = (start: number, label: string): PlacedMark =>
  ({ mark: { label }, range: { start, end: start + 10 } }) as PlacedMark

test('a stroke stands where its mark is, in its label’s look', () => {
  expect(stripStrokes([at(0, claim.id), at(500, evidence.id)], slots, 1000)).toEqual([
    { at: 0, slot: '0' },
    { at: 0.5, slot: '1' },
  ])
})

test('marks nearer than a stroke is high are one stroke for each label', () => {
  const crowd = Array.from({ length: 10_000 }, (_, i) => at(i * 10, i % 2 === 0 ? claim.id : evidence.id))
  const strokes = stripStrokes(crowd, slots, 100_000)
  expect(strokes.length).toBeLessThanOrEqual(2 * 251)
  expect(strokes.length).toBeGreaterThan(2 * 200)
})

test('a mark whose label is gone has a stroke too, and an empty text has none', () => {
  expect(stripStrokes([at(0, 'gone000000000')], slots, 100)).toEqual([{ at: 0, slot: 'none' }])
  expect(stripStrokes([at(0, claim.id)], slots, 0)).toEqual([])
})

import { expect, test } from 'vitest'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import type { PlacedMark } from '../../../core/mark/placed'
import { stripStrokes } from '../../../renderer/reader/strip-segments'

const labels = new Map(DEFAULT_LABELS.map((label) => [label.id, label]))
const [claim, evidence] = DEFAULT_LABELS as readonly [Label, Label]
const at = (start: number, label: string): PlacedMark =>
  ({ mark: { label }, range: { start, end: start + 10 } }) as PlacedMark

test('a stroke stands where its mark is, in its label’s colour', () => {
  expect(stripStrokes([at(0, claim.id), at(500, evidence.id)], labels, 1000)).toEqual([
    { at: 0, colour: 'amber' },
    { at: 0.5, colour: 'green' },
  ])
})

test('marks nearer than a stroke is high are one stroke for each colour', () => {
  const crowd = Array.from({ length: 10_000 }, (_, i) => at(i * 10, i % 2 === 0 ? claim.id : evidence.id))
  const strokes = stripStrokes(crowd, labels, 100_000)
  expect(strokes.length).toBeLessThanOrEqual(2 * 251)
  expect(strokes.length).toBeGreaterThan(2 * 200)
})

test('an unknown label and an empty text have no strokes', () => {
  expect(stripStrokes([at(0, 'gone000000000')], labels, 100)).toEqual([])
  expect(stripStrokes([at(0, claim.id)], labels, 0)).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from '../../../core/change/apply'
import { touchedBy } from '../../../core/change/touched'
import { diceOf } from '../../support/dice'
import { aChange, aMarkedRecord } from '../../support/records'

test('the marks that a change is about are those that it changes', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = diceOf(seed)
      const { marks, ...fields } = aMarkedRecord(dice, 4)
      const change = aChange(dice, { marks, ...fields })
      const after = applyChange({ marks, ...fields }, change, '2026-03-03T00:00:00.000Z').marks
      const all = new Set([...Object.keys(marks), ...Object.keys(after)])
      const differing = [...all].filter((id) => after[id] !== marks[id])
      expect(touchedBy(change)).toEqual(differing)
    }),
  )
})

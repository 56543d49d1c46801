import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../core/document/record'
import type { PlacedMark } from '../../../core/mark/placed'
import { type CardRun, cardRuns } from '../../../renderer/margin/card-runs'

const mark = (id: string): Mark => ({
  id,
  label: 'l',
  anchor: { start: 0, end: 1, quote: 'a', prefix: '', suffix: '', textHash: '' },
  note: 'A note',
  tags: [],
  createdAt: '',
  changedAt: '',
  trashedAt: null,
})
const marks = (count: number): readonly PlacedMark[] =>
  Array.from({ length: count }, (_, i) => ({ mark: mark(`m${i}`), range: { start: i, end: i + 1 } }))

const shown = (runs: readonly CardRun[]) => runs.flatMap((run) => (run.kind === 'card' ? [run.placed.mark.id] : []))
const folded = (runs: readonly CardRun[]) => runs.flatMap((run) => (run.kind === 'crowd' ? [run.marks.length] : []))

describe('cardRuns', () => {
  test('few cards are all shown; of many the first, or those around the active one', () => {
    expect(folded(cardRuns(marks(5), null, 'folded'))).toEqual([])
    expect(folded(cardRuns(marks(6), null, 'folded'))).toEqual([2])
    const around = cardRuns(marks(40), 'm20', 'folded')
    expect(shown(around)).toEqual(['m19', 'm20', 'm21', 'm22'])
    expect(folded(around)).toEqual([19, 17])
  })

  test('each is a card or counted once, in order, and the active one is a card', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (count, at) => {
        const list = marks(count)
        const active = at < count ? `m${at}` : null
        const runs = cardRuns(list, active, 'folded')
        const ids = runs.flatMap((run) => (run.kind === 'card' ? [run.placed.mark.id] : run.marks))
        expect(ids).toEqual(list.map((one) => one.mark.id))
        if (active !== null) expect(shown(runs)).toContain(active)
        expect(shown(cardRuns(list, active, 'open'))).toEqual(list.map((one) => one.mark.id))
      }),
    )
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueRow } from '../../../core/document/record'

Object.assign(globalThis, { window: {} })
const { EMPTY, chosenBy, keyStep } = await import('../../../renderer/library/list-choice')
const { FIRST_ORDER, listed, reordered } = await import('../../../renderer/library/list-order')
const { shelved } = await import('../../../renderer/state/shelves')
const { aboutRow } = await import('../../../renderer/library/about-row')

const row = (id: string, given: Partial<CatalogueRow> = {}): CatalogueRow => ({
  id,
  seq: 1,
  title: `Title ${id}`,
  authors: [],
  site: null,
  section: null,
  date: null,
  language: null,
  addedAt: `2026-01-${id.padStart(2, '0')}T00:00:00Z`,
  openedAt: null,
  state: 'toRead',
  tags: [],
  marks: 0,
  notes: 0,
  words: 0,
  progress: 0,
  trashedAt: null,
  sha256: '',
  address: null,
  labels: {},
  ...given,
})
const map = (...rows: CatalogueRow[]) => new Map(rows.map((one) => [one.id, one]))
const ids = (rows: readonly CatalogueRow[]) => rows.map(({ id }) => id).join('')

describe('order', () => {
  const rows = map(
    row('1', { title: 'Émile 10', authors: ['Park'], date: '2019-11-28', marks: 2 }),
    row('2', { title: 'emile 9', site: 'A site', progress: 0.5 }),
    row('3', { title: 'Zebra', date: '2020-01-01', trashedAt: '2026-02-01T00:00:00Z' }),
    row('4', { title: 'Zebra', date: '2020-01-01', state: 'reading', tags: ['Trade'] }),
  )

  test.each([
    ['title', 'ascending', '214'],
    ['title', 'descending', '412'],
    // What is not known comes last either way.
    ['authorOrSite', 'ascending', '214'],
    ['authorOrSite', 'descending', '124'],
    ['date', 'ascending', '142'],
    ['date', 'descending', '412'],
    ['added', 'descending', '421'],
    ['progress', 'descending', '214'],
    ['marks', 'descending', '124'],
  ] as const)('by %s, %s', (by, direction, order) => {
    expect(ids(listed(rows, 'all', null, { by, direction }))).toBe(order)
  })

  test('shelves and tags narrow it', () => {
    expect(ids(listed(rows, 'trash', null, FIRST_ORDER))).toBe('3')
    expect(ids(listed(rows, 'reading', null, FIRST_ORDER))).toBe('4')
    expect(ids(listed(rows, 'all', 'trade', FIRST_ORDER))).toBe('4')
    expect(listed(null, 'all', null, FIRST_ORDER)).toEqual([])
  })

  test('a head sorts by its column, and again the other way round', () => {
    const byTitle = reordered(FIRST_ORDER, 'title')
    expect(byTitle).toEqual({ by: 'title', direction: 'ascending' })
    expect(reordered(byTitle, 'title').direction).toBe('descending')
    expect(reordered(byTitle, 'marks').direction).toBe('descending')
  })
})

describe('choosing by keys', () => {
  const rows = [row('1'), row('2'), row('3'), row('4')]
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  const press = (chosen: typeof EMPTY, key: string, held: Partial<typeof none> = {}) => {
    const step = keyStep({ ...none, ...held, key }, chosen, rows, 2)
    if (step?.kind !== 'chosen') throw new Error(`${key} chose nothing`)
    return step.chosen
  }
  const documents = (chosen: typeof EMPTY) => [...chosen.documents].join('')

  test('arrows move, pages and ends too, and stop at the edges', () => {
    expect(press(EMPTY, 'ArrowUp').active).toBe(0)
    expect(press(EMPTY, 'ArrowDown').active).toBe(1)
    expect(press(EMPTY, 'PageDown').active).toBe(2)
    expect(press(EMPTY, 'End').active).toBe(3)
    expect(press(press(EMPTY, 'End'), 'ArrowDown').active).toBe(3)
  })

  test('with Shift they choose a stretch, and give it back', () => {
    const two = press(press(EMPTY, 'ArrowDown', { shiftKey: true }), 'ArrowDown', { shiftKey: true })
    expect(documents(two)).toBe('123')
    expect(documents(press(two, 'ArrowUp', { shiftKey: true }))).toBe('12')
  })

  test('Space ticks and unticks, Ctrl+A takes all, Esc none', () => {
    const one = press(EMPTY, ' ')
    expect(documents(one)).toBe('1')
    expect(documents(press(one, ' '))).toBe('')
    expect(documents(press(EMPTY, 'a', { ctrlKey: true }))).toBe('1234')
    expect(documents(press(one, 'Escape'))).toBe('')
    expect(keyStep({ ...none, key: 'Escape' }, EMPTY, rows, 2)).toBeNull()
  })

  test('Enter opens, and what is not the list’s is left alone', () => {
    expect(keyStep({ ...none, key: 'Enter' }, { ...EMPTY, active: 2 }, rows, 2)).toEqual({
      kind: 'open',
      document: '3',
    })
    expect(keyStep({ ...none, key: 'Delete' }, EMPTY, rows, 2)).toEqual({ kind: 'remove' })
    for (const key of ['x', 'Tab']) expect(keyStep({ ...none, key }, EMPTY, rows, 2)).toBeNull()
    expect(keyStep({ ...none, key: 'ArrowLeft', altKey: true }, EMPTY, rows, 2)).toBeNull()
    expect(keyStep({ ...none, key: 'Enter' }, EMPTY, [], 2)).toBeNull()
  })

  test('a list that grew shorter acts on its last row', () => {
    expect(keyStep({ ...none, key: 'Enter' }, { ...EMPTY, active: 9 }, rows, 2)).toEqual({
      kind: 'open',
      document: '4',
    })
  })

  test('clicks choose one, or with Shift all between', () => {
    const one = chosenBy(none, 3, EMPTY, rows)
    expect(documents(one)).toBe('4')
    expect(documents(chosenBy({ ...none, shiftKey: true }, 1, one, rows))).toBe('234')
    expect(documents(chosenBy(none, 3, one, rows))).toBe('')
  })
})

describe('the sidebar', () => {
  let shelves: ReturnType<typeof shelved>
  beforeAll(() => {
    const rows = map(
      row('1', { tags: ['Trade', 'japan'], openedAt: '2026-03-01T00:00:00Z' }),
      row('2', { tags: ['trade'], state: 'finished' }),
      row('3', { tags: ['gone'], trashedAt: '2026-02-01T00:00:00Z' }),
    )
    shelves = shelved({ rows } as never)
  })

  test('counts, names tags once, and lists the latest first', () => {
    expect(shelves.counts).toEqual({ all: 2, toRead: 1, reading: 0, finished: 1, trash: 1 })
    expect(shelves.tagCounts).toEqual([
      { tag: 'Trade', documents: 2, marks: 0 },
      { tag: 'japan', documents: 1, marks: 0 },
    ])
    expect(ids(shelves.recent)).toBe('12')
  })

  test('says of a document what is known', () => {
    expect(aboutRow(row('1', { section: 'Briefing', date: '2019-11-28', marks: 7 }))).toBe(
      'Briefing · 28 Nov 2019 · 7 marks',
    )
    expect(aboutRow(row('1', { authors: ['J. Park'], marks: 1 }))).toBe('J. Park · 1 mark')
    expect(aboutRow(row('1'))).toBe('')
  })
})

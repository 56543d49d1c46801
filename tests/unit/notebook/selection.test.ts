import { beforeEach, expect, test, vi } from 'vitest'
import type { NotebookList } from '../../../core/notebook/list'
import type { MarkKey, NotebookEntry } from '../../../core/notebook/notebook'
import { pack } from '../../../core/wire'

/** Main's answers to `notebook:keys`, given when the test says so. */
const asked: { readonly from: number; readonly to: number; readonly give: () => void }[] = []

vi.stubGlobal('window', {
  margent: {
    call: (_: string, json: string) =>
      new Promise((resolve) => {
        const { from, to } = JSON.parse(json)
        const keys = ORDER.slice(from, to).map((mark): MarkKey => ({ document: 'd', mark }))
        asked.push({
          ...{ from, to },
          give: () => resolve(pack({ ok: true, value: keys })),
        })
      }),
    on: () => () => {},
  },
})

const { notebookStore } = await import('../../../renderer/state/notebook-answer')
const { uiStore } = await import('../../../renderer/state/ui')
const { askFor } = await import('../../../renderer/state/notebook')
const { beginStretch, selectAll, selectNone, selectTo, toggleSelected } = await import(
  '../../../renderer/notebook/selection'
)

const ORDER = Array.from({ length: 9 }, (_, i) => `m${i}`)

function entry(mark: string): NotebookEntry {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    ...{ document: 'd', mark, label: 'l', quote: mark, note: '', tags: [] },
    ...{ paragraph: 1, heading: null, passage: 'kept', createdAt: at, changedAt: at },
  }
}

/** A list of these marks, of which those before `come` have come. */
function list(marks: readonly string[], come = marks.length): NotebookList {
  const group = { key: 'd', title: '', start: 0, count: marks.length, of: marks.length }
  return { groups: [group], entries: marks.map((mark, i) => (i < come ? entry(mark) : undefined)) }
}

function shows(marks: readonly string[], come?: number): void {
  const { query } = uiStore.getState().notebook
  const answer = { marks: marks.length } as never
  notebookStore.setState(({ generation }) => ({ list: list(marks, come), query, answer, generation: generation + 1 }))
}

const selected = () => {
  const { selected: now } = uiStore.getState().notebook
  return now === 'filtered' ? now : now.map(({ mark }) => mark).join(' ')
}

beforeEach(() => {
  asked.length = 0
  selectNone()
  askFor({ filter: { ...uiStore.getState().notebook.query.filter } })
  shows(ORDER)
})

test('a stretch begins at the entry where it began, also when others above it have gone', async () => {
  beginStretch(4)
  shows(ORDER.slice(2))
  await selectTo(3)
  expect(selected()).toBe('m4 m5')
})

test('a stretch does not begin where it began in the answer to another question', async () => {
  beginStretch(8)
  askFor({ order: 'newest' })
  shows([...ORDER].reverse())
  await selectTo(1, 0)
  expect(selected()).toBe('m8 m7')
  await selectTo(2, 1)
  expect(selected()).toBe('m8 m7 m6')
})

test('what main answers after the marks are asked for by another filter selects nothing that is not seen', async () => {
  shows(ORDER, 3)
  beginStretch(0)
  const made = selectTo(8)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  askFor({ filter: { ...uiStore.getState().notebook.query.filter, words: 'm1' } })
  asked[0]?.give()
  await made
  expect(selected()).toBe('')
})

test('one after the other is selected in the order in which it was asked for, however late main answers', async () => {
  shows(ORDER, 3)
  beginStretch(1)
  const far = selectTo(8)
  const near = selectTo(2)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  asked[0]?.give()
  await Promise.all([far, near])
  expect(selected()).toBe('m1 m2')

  const late = selectTo(8)
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(selectNone()).toBe(true)
  asked[1]?.give()
  await late
  expect(selected()).toBe('')
})

test('two that are taken out of all at once are both taken out', async () => {
  shows(ORDER, 3)
  selectAll()
  const both = Promise.all([toggleSelected(0), toggleSelected(2)])
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  asked[0]?.give()
  await both
  expect(selected()).toBe('m1 m3 m4 m5 m6 m7 m8')
})

import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { WideCommit } from '../../../core/change/change'
import type { Ahead } from '../../../core/notebook/ahead'
import type { NotebookList } from '../../../core/notebook/list'
import { TIME } from '../../support/records'

vi.stubGlobal('window', { margent: { call: () => new Promise(() => {}), on: () => () => {} } })

const { libraryStore } = await import('../../../renderer/state/library')
const { followAhead } = await import('../../../renderer/state/notebook-ahead')

const entry = (mark: string) => ({
  ...{ document: 'd', mark, label: 'l', quote: mark, note: '', tags: [] },
  ...{ paragraph: 1, heading: null, passage: 'kept' as const, createdAt: TIME, changedAt: TIME },
})

const list: NotebookList = {
  groups: [{ key: 'd', title: '', start: 0, count: 2, of: 2 }],
  entries: [entry('m1'), entry('m2')],
}

function relabelled(id: string, mark: string): WideCommit {
  const changes = [{ kind: 'label.set' as const, mark, before: 'l', after: id }]
  return { id, group: id, at: TIME, title: '', parts: [{ document: 'd', changes }] }
}

test('where main refuses what was done to one mark, what was done to another still shows', () => {
  const ahead: ReadonlyMap<string, Ahead> = new Map()
  const store = createStore<{ list: NotebookList | null; generation: number; ahead: ReadonlyMap<string, Ahead> }>()(
    () => ({ list, generation: 0, ahead }),
  )
  const retaken = vi.fn()
  followAhead(store, retaken)
  const [one, other] = [relabelled('c1', 'm1'), relabelled('c2', 'm2')]
  libraryStore.setState({ run: [one], pending: [one] })
  libraryStore.setState({ run: [one, other], pending: [one, other] })
  expect([...store.getState().ahead]).toEqual([
    ['m1', { label: 'c1' }],
    ['m2', { label: 'c2' }],
  ])
  libraryStore.setState({ run: [other], pending: [other] })
  expect([...store.getState().ahead]).toEqual([['m2', { label: 'c2' }]])
  expect(retaken).toHaveBeenCalledTimes(1)
})

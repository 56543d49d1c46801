import { expect, test, vi } from 'vitest'
import { DEFAULT_LABELS } from '../../../core/document/label'
import { cpuTime } from '../../support/cpu-time'
import { diceOf } from '../../support/dice'
import { aMarkedRecord } from '../../support/records'
import { main } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { commit } = await import('../../../renderer/state/commit')
const { openDocument } = await import('../../../renderer/state/open')
const { undo } = await import('../../../renderer/state/undo')

const A = '0000000000001'
const MARKS = 10_000

/** It takes a tenth of a second on an idle machine; with a copy of all marks for each change it took more than a minute. */
const LIMIT_MS = 3_000

const labelsOf = () => Object.values(libraryStore.getState().open?.record.marks ?? {}).map(({ label }) => label)

test('what was done to ten thousand marks at once is taken back at once', async () => {
  main.add(aMarkedRecord(diceOf(1), MARKS, { id: A }))
  uiStore.setState({ screen: { kind: 'reader' } })
  await openDocument(A)
  const before = labelsOf()
  const after = DEFAULT_LABELS[0]?.id ?? ''
  const changes = Object.values(libraryStore.getState().open?.record.marks ?? {})
    .filter(({ label }) => label !== after)
    .map((mark) => ({ kind: 'label.set', mark: mark.id, before: mark.label, after }) as const)
  commit(A, 'All of one label', changes)
  expect(new Set(labelsOf())).toEqual(new Set([after]))
  const from = cpuTime()
  undo()
  expect(cpuTime() - from).toBeLessThan(LIMIT_MS)
  expect(labelsOf()).toEqual(before)
  await vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))
})

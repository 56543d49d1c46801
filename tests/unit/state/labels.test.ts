import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import { diceOf } from '../../support/dice'
import { aMark, aRecord } from '../../support/records'
import { main, note } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { commit } = await import('../../../renderer/state/commit')
const { commitLabels, removeLabel } = await import('../../../renderer/state/label-changes')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { redo, stacks, undo } = await import('../../../renderer/state/undo')

const A = '0000000000001'
const B = '0000000000002'
const [claim, evidence] = DEFAULT_LABELS as readonly [Label, Label]
const clean = libraryStore.getInitialState()
const info = { id: '0000000000lib', place: '/l', labels: DEFAULT_LABELS, readOnly: null, notices: [] }
const dice = diceOf(4)
const marks = [claim, evidence, claim].map((label) => ({ ...aMark(dice), label: label.id }))
const record = (id: string) => aRecord({ id, marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])) })

receive(
  () => {},
  () => {},
)

const names = () => libraryStore.getState().info?.labels.map(({ name }) => name)
const named = (name: string) => DEFAULT_LABELS.map((label, i) => (i === 0 ? { ...label, name } : label))
const first = () => names()?.[0]
const markLabels = () => Object.values(libraryStore.getState().open?.record.marks ?? {}).map(({ label }) => label)
const settled = () => vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))
const toasts = () => uiStore.getState().toasts.map((toast) => (toast.kind === 'said' ? toast.text : toast.kind))

beforeEach(async () => {
  main.behaviour = 'well'
  main.labels = DEFAULT_LABELS
  main.add(record(A))
  main.add(record(B))
  libraryStore.setState({ ...clean, info }, true)
  uiStore.setState({ toasts: [], screen: { kind: 'reader' }, overlay: null })
  await openDocument(A)
})

describe.each(['before', 'after', 'none'] as const)('with main’s event %s the answer', (events) => {
  beforeEach(() => {
    main.events = events
  })

  test('a change of the labels shows at once and reaches main', async () => {
    expect(commitLabels('Rename', named('Thesis'))).not.toBeNull()
    expect(first()).toBe('Thesis')
    commitLabels('Rename', named('Assertion'))
    await settled()
    expect(first()).toBe('Assertion')
    expect(main.labels).toEqual(named('Assertion'))
  })

  test('one that main refuses is taken back with what rests on it; nothing else is', async () => {
    commitLabels('Rename', named('Thesis'))
    await settled()
    main.behaviour = { refuses: ({ title }) => title === 'Bad' }
    commitLabels('Bad', named('x'))
    commitLabels('Rests on it', named('y'))
    commit(A, 'Note', [note(0, 'a')])
    expect(first()).toBe('y')
    await settled()
    expect(first()).toBe('Thesis')
    expect(libraryStore.getState().open?.record.note).toBe('a')
    expect(toasts()).toEqual(['failure'])
  })

  test('what cannot be written stays, and is written later', async () => {
    main.behaviour = { fails: { kind: 'diskFull' } }
    commitLabels('Rename', named('Thesis'))
    await vi.waitFor(() => expect(libraryStore.getState().saveFailure).not.toBeNull())
    expect(first()).toBe('Thesis')
    main.behaviour = 'well'
    commitLabels('Rename', named('Assertion'))
    await settled()
    expect(main.labels).toEqual(named('Assertion'))
  })

  test('a removal takes the marks along, and is taken back and done again whole', async () => {
    expect(await removeLabel(claim.id, evidence.id)).toBeNull()
    if (events === 'none') await openDocument(B)
    if (events === 'none') main.send('labels', main.labels)
    await vi.waitFor(() => expect(markLabels()).toEqual([evidence.id, evidence.id, evidence.id]))
    await vi.waitFor(() => expect(names()).toHaveLength(4))
    undo()
    expect(markLabels()).toEqual([claim.id, evidence.id, claim.id])
    expect(names()).toHaveLength(5)
    await settled()
    expect(main.labels).toEqual(DEFAULT_LABELS)
    for (const id of [A, B])
      expect(Object.values(main.records.get(id)?.marks ?? {}).map(({ label }) => label)).toEqual([
        claim.id,
        evidence.id,
        claim.id,
      ])
    redo()
    expect(names()).toHaveLength(4)
    await settled()
    expect(main.labels).toEqual(DEFAULT_LABELS.slice(1))
  })
})

test('in the reader what was done to the labels is undone among what was done to the document, in its order', async () => {
  const at = [1, 2, 3, 4].map((second) => `2026-03-02T10:00:0${second}.000Z`)
  vi.useFakeTimers({ toFake: ['Date'] })
  const later = (index: number) => vi.setSystemTime(at[index] ?? '')
  later(0)
  commit(A, 'Note', [note(0, 'a')])
  later(1)
  commitLabels('Rename', named('Thesis'))
  later(2)
  commit(A, 'Note', [note(1, 'b')])
  later(3)
  vi.useRealTimers()
  expect(stacks().undo.map(({ title }) => title)).toEqual(['Note', 'Rename', 'Note'])
  undo()
  expect([libraryStore.getState().open?.record.note, first()]).toEqual(['a', 'Thesis'])
  undo()
  expect([libraryStore.getState().open?.record.note, first()]).toEqual(['a', 'Claim'])
  undo()
  expect([libraryStore.getState().open?.record.note, first()]).toEqual(['', 'Claim'])
  redo()
  redo()
  expect([libraryStore.getState().open?.record.note, first()]).toEqual(['a', 'Thesis'])
  await settled()
  expect(main.labels).toEqual(named('Thesis'))
})

test('where the labels are edited only they are undone, typing in one name as one', async () => {
  const group = commitLabels('Rename', named('T')) ?? ''
  commitLabels('Rename', named('Th'), group)
  commit(A, 'Note', [note(0, 'a')])
  uiStore.setState({ overlay: 'labels' })
  expect(stacks().undo.map(({ title }) => title)).toEqual(['Rename'])
  undo()
  expect(first()).toBe('Claim')
  expect(libraryStore.getState().open?.record.note).toBe('a')
  redo()
  expect(first()).toBe('Th')
  await settled()
})

test('no mark gets a label back that was removed in an earlier run', async () => {
  await removeLabel(claim.id, evidence.id)
  await settled()
  libraryStore.setState({ ...clean, info: { ...info, labels: main.labels } }, true)
  await openDocument(A)
  undo()
  expect(markLabels()).toEqual([evidence.id, evidence.id, evidence.id])
})

test('nothing is changed in a library that is read only, and it is said', () => {
  libraryStore.setState({ info: { ...info, readOnly: { kind: 'libraryReadOnly', reason: 'locked' } } })
  expect(commitLabels('Rename', named('Thesis'))).toBeNull()
  expect(first()).toBe('Claim')
  expect(toasts()).toEqual(['failure'])
})

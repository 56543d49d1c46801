import { beforeEach, describe, expect, test, vi } from 'vitest'
import { aRecord } from '../../support/records'
import { aCommit, main, note, TEXT, textSet } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { commit, commitAll } = await import('../../../renderer/state/commit')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { trash, restore } = await import('../../../renderer/state/shelve')
const { redo, stacks, undo } = await import('../../../renderer/state/undo')
const { strings } = await import('../../../core/strings')

const A = '0000000000001'
const B = '0000000000002'
const clean = libraryStore.getInitialState()

receive(
  () => {},
  () => {},
)

const shown = () => libraryStore.getState().open?.record
const settled = () => vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))
const settledAfter = async (release: () => void) => {
  release()
  await settled()
}
const said = () => uiStore.getState().toasts.map((toast) => (toast.kind === 'said' ? toast.text : toast.kind))

beforeEach(async () => {
  main.behaviour = 'well'
  main.events = 'before'
  main.add(aRecord({ id: A }))
  main.add(aRecord({ id: B }))
  libraryStore.setState(clean, true)
  uiStore.setState({ toasts: [], screen: { kind: 'reader' } })
  await openDocument(A)
})

describe('in the reader', () => {
  test('what was done last is taken back, and done again', async () => {
    commit(A, 'First', [note(0, 'a')])
    commit(A, 'Second', [note(1, 'b')])
    expect(stacks().undo.map(({ title }) => title)).toEqual(['First', 'Second'])
    undo()
    expect(shown()?.note).toBe('a')
    expect(stacks().redo.map(({ title }) => title)).toEqual(['Second'])
    undo()
    expect(shown()?.note).toBe('')
    redo()
    redo()
    expect(shown()?.note).toBe('ab')
    expect(stacks().undo.map(({ title }) => title)).toEqual(['First', 'Second'])
    await settled()
    expect(main.records.get(A)?.note).toBe('ab')
  })

  test('what was done between two parts of a group is undone between them', () => {
    const group = commit(A, 'Typing', [note(0, 'aa')]) ?? ''
    commit(A, 'Tag', [{ kind: 'tags.set', before: [], after: ['law'] }])
    commit(A, 'Typing', [note(2, 'aa')], { group })
    undo()
    expect(shown()).toMatchObject({ note: 'aa', tags: ['law'] })
    undo()
    expect(shown()).toMatchObject({ note: 'aa', tags: [] })
    undo()
    expect(shown()).toMatchObject({ note: '', tags: [] })
    redo()
    redo()
    redo()
    expect(shown()).toMatchObject({ note: 'aaaa', tags: ['law'] })
  })

  test('a group goes at once', () => {
    const group = commit(A, 'Typing', [note(0, 'a')]) ?? ''
    commit(A, 'Typing', [note(1, 'b')], { group })
    undo()
    expect(shown()?.note).toBe('')
    redo()
    expect(shown()?.note).toBe('ab')
  })

  test('what an earlier run did can be undone too', async () => {
    commit(A, 'Before the restart', [note(0, 'a')])
    await settled()
    libraryStore.setState(clean, true)
    await openDocument(A)
    undo()
    await vi.waitFor(() => expect(shown()?.note).toBe(''))
  })

  test('of what an earlier run did to several documents none stays half done', async () => {
    const tag = (before: readonly string[], after: readonly string[]) => ({ kind: 'tags.set', before, after }) as const
    commit(A, 'Before', [note(0, 'a')])
    commitAll(
      'Tag both',
      [A, B].map((document) => ({ document, changes: [tag([], ['law'])] })),
    )
    await settled()
    libraryStore.setState(clean, true)
    await openDocument(A)
    // Pressed twice, the second time before main has answered: then it is what was done before that.
    undo()
    undo()
    await vi.waitFor(() => expect(shown()).toMatchObject({ tags: [], note: '' }))
    expect(main.records.get(B)?.tags).toEqual([])
    expect(said()[0]).toContain('in 2 documents')
    redo()
    redo()
    await vi.waitFor(() => expect(shown()).toMatchObject({ tags: ['law'], note: 'a' }))
    await settled()
    expect(main.records.get(B)?.tags).toEqual(['law'])
    expect(stacks().redo).toEqual([])
  })

  test('a part that was changed since stays, and that is said', async () => {
    commit(A, 'Both', [note(0, 'a'), { kind: 'tags.set', before: [], after: ['mine'] }])
    await settled()
    main.elsewhere(A, aCommit([{ kind: 'tags.set', before: ['mine'], after: ['theirs'] }]))
    const { open } = libraryStore.getState()
    libraryStore.setState({ open: open && { ...open, history: open.history.slice(0, 1) } })
    undo()
    expect(shown()).toMatchObject({ note: '', tags: ['theirs'] })
    expect(said()).toEqual([strings.undo.partly])
    // It is off the stack, so that the next undo reaches what lies below.
    expect(stacks().undo).toEqual([])
  })

  test('of a commit over several documents main takes back what fits, and what does not is said', async () => {
    const tag = (before: readonly string[], after: readonly string[]) => ({ kind: 'tags.set', before, after }) as const
    commitAll(
      'Tag both',
      [A, B].map((document) => ({ document, changes: [tag([], ['law']), note(0, 'a')] })),
    )
    await settled()
    main.elsewhere(B, aCommit([tag(['law'], ['wool'])]))
    undo()
    await settled()
    expect(shown()).toMatchObject({ note: '', tags: [] })
    expect(main.records.get(B)).toMatchObject({ note: '', tags: ['wool'] })
    expect(said().at(-1)).toBe(strings.undo.partly)
    redo()
    await settled()
    expect(main.records.get(A)).toMatchObject({ note: 'a', tags: ['law'] })
    expect(main.records.get(B)).toMatchObject({ note: 'a', tags: ['wool'] })
    expect(shown()).toEqual(main.records.get(A))
  })

  test('what of the open document main did not take back stands here again', async () => {
    commitAll(
      'Tag both',
      [A, B].map((document) => ({ document, changes: [note(0, 'a'), note(1, 'b')] })),
    )
    await settled()
    main.elsewhere(A, aCommit([note(2, 'c')]))
    const { open } = libraryStore.getState()
    libraryStore.setState({ open: open && { ...open, history: open.history.slice(0, 1) } })
    const release = main.hold()
    undo()
    main.elsewhere(A, aCommit([{ kind: 'note.splice', mark: null, at: 1, removed: 'b', inserted: 'B' }]))
    release()
    await settled()
    expect(shown()?.note).toBe(main.records.get(A)?.note)
    expect(shown()?.note).toContain('B')
  })

  test('where nothing fits any more that is said, and not that a part was undone', async () => {
    commit(A, 'Tag', [{ kind: 'tags.set', before: [], after: ['mine'] }])
    await settled()
    main.elsewhere(A, aCommit([{ kind: 'tags.set', before: ['mine'], after: ['theirs'] }]))
    const { open } = libraryStore.getState()
    libraryStore.setState({ open: open && { ...open, history: open.history.slice(0, 1) } })
    undo()
    expect(shown()?.tags).toEqual(['theirs'])
    expect(said()).toEqual([strings.undo.notAtAll('Tag')])
    expect(stacks().undo).toEqual([])
  })

  test('nothing happens where there is nothing to undo', () => {
    undo()
    redo()
    expect(libraryStore.getState().pending).toEqual([])
    expect(said()).toEqual([])
  })

  test('a text version is taken back and brought again by main, after all that is pending, and once however often it is asked', async () => {
    const version = aCommit([textSet], 'New version')
    main.elsewhere(A, version, TEXT)
    const release = main.hold()
    commit(A, 'Mark', [note(0, 'made since')])
    undo()
    await settledAfter(release)
    expect(shown()?.text.version).toBe(2)
    const before = main.calls.length
    undo()
    undo()
    await vi.waitFor(() => expect(said()).toContain(strings.undo.undone('New version')))
    expect(shown()).toMatchObject({ text: { version: 1 }, note: '' })
    expect(main.calls.slice(before)).toMatchObject([
      { name: 'version:take-back', argument: { document: A, group: version.group } },
    ])
    redo()
    await vi.waitFor(() => expect(shown()?.text.version).toBe(2))
    expect(said()).toContain(strings.undo.redone('New version'))
  })

  test('where main cannot take a text back it says so, and nothing changes', async () => {
    main.elsewhere(A, aCommit([textSet], 'New version'), TEXT)
    main.behaviour = 'broken'
    undo()
    await vi.waitFor(() => expect(said()).toEqual(['failure']))
    expect(shown()?.text.version).toBe(2)
  })
})

describe('in lists', () => {
  const rows = () =>
    new Map(
      [A, B].map((id) => [id, { id, state: 'toRead', trashedAt: main.records.get(id)?.trashedAt ?? null } as never]),
    )
  const trashed = () => [A, B].filter((id) => main.records.get(id)?.trashedAt !== null)

  beforeEach(() => {
    uiStore.setState({ screen: { kind: 'list', shelf: 'all', tag: null } })
    libraryStore.setState({ rows: rows() })
  })

  test('what was done to several documents at once is taken back at once', async () => {
    trash([A, B])
    await settled()
    expect(trashed()).toEqual([A, B])
    expect(stacks().undo).toHaveLength(1)
    undo()
    await settled()
    expect(trashed()).toEqual([])
    redo()
    await settled()
    expect(trashed()).toEqual([A, B])
  })

  test('from the reader too, and that is said', async () => {
    trash([A, B])
    await settled()
    uiStore.setState({ screen: { kind: 'reader' }, toasts: [] })
    undo()
    await settled()
    expect(trashed()).toEqual([])
    expect(said()).toEqual([strings.undo.inDocuments(strings.undo.undone(strings.shelve.trashed), 2)])
  })

  test('what main refuses is taken back for all', async () => {
    main.behaviour = { refuses: () => true }
    trash([A, B])
    await settled()
    expect(shown()?.trashedAt).toBeNull()
    expect(stacks().undo).toEqual([])
  })

  test('what is there already is not done again', async () => {
    trash([A])
    await settled()
    libraryStore.setState({ rows: rows() })
    trash([A, B])
    await settled()
    expect(main.histories.get(A)).toHaveLength(1)
    libraryStore.setState({ rows: rows() })
    restore([A, B])
    await settled()
    expect(trashed()).toEqual([])
  })

  test('this run is undone in order, whatever document it was done to', async () => {
    trash([A])
    trash([B])
    await settled()
    undo()
    await settled()
    expect(trashed()).toEqual([A])
    undo()
    await settled()
    expect(trashed()).toEqual([])
  })
})

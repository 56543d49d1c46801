import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { aRecord } from '../../support/records'
import { aCommit, main, note, TEXT, textSet } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { commit, send } = await import('../../../renderer/state/commit')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { answerClosing, provideDraft } = await import('../../../renderer/state/closing')

const DOCUMENT = '0000000000001'
const OTHER = '0000000000002'
const clean = libraryStore.getInitialState()

receive(
  () => {},
  () => {},
)

const state = () => libraryStore.getState()
const shownNote = () => state().open?.record.note
const toasts = () => uiStore.getState().toasts
const sent = () => main.calls.filter(({ name }) => name === 'library:commit')
const settled = () => vi.waitFor(() => expect(state().pending).toEqual([]))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  main.behaviour = 'well'
  main.events = 'before'
  main.add(aRecord({ id: DOCUMENT }))
  main.add(aRecord({ id: OTHER }))
  libraryStore.setState(clean, true)
  uiStore.setState({ toasts: [] })
  await openDocument(DOCUMENT)
  main.calls.length = 0
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a commit', () => {
  test('is applied at once, and acknowledged when main has written it', async () => {
    const release = main.hold()
    commit(DOCUMENT, 'Note', [note(0, 'a')])
    expect(shownNote()).toBe('a')
    expect(state().open?.acknowledged.note).toBe('')
    expect(state().pending).toHaveLength(1)
    release()
    await settled()
    expect(state().open?.acknowledged).toMatchObject({ note: 'a', seq: 1 })
    expect(state().open?.record).toEqual(state().open?.acknowledged)
  })

  test('that does not fit changes nothing and is not sent', async () => {
    expect(commit(DOCUMENT, 'Note', [{ ...note(0, 'b'), removed: 'x' } as never])).toBeNull()
    expect(shownNote()).toBe('')
    await send()
    expect(sent()).toEqual([])
  })

  test('waits for the one before it', async () => {
    const release = main.hold()
    commit(DOCUMENT, 'Note', [note(0, 'a')])
    commit(DOCUMENT, 'Note', [note(1, 'b')])
    commit(OTHER, 'Note', [note(0, 'c')])
    await Promise.resolve()
    expect(sent()).toHaveLength(1)
    release()
    await settled()
    expect(main.records.get(DOCUMENT)?.note).toBe('ab')
    expect(main.records.get(OTHER)?.note).toBe('c')
  })

  test.each(['before', 'after', 'none'] as const)('is taken once, its event %s the answer', async (events) => {
    main.events = events
    commit(DOCUMENT, 'Note', [note(0, 'a')])
    await settled()
    await vi.runAllTimersAsync()
    expect(state().open?.acknowledged).toMatchObject({ note: 'a', seq: 1 })
    expect(state().open?.history).toHaveLength(1)
  })

  test('in a library that is read only is not made, and said', () => {
    const readOnly = { kind: 'libraryReadOnly', reason: 'locked' } as const
    libraryStore.setState({ info: { id: DOCUMENT, place: '', labels: [], readOnly, notices: [] } })
    expect(commit(DOCUMENT, 'Note', [note(0, 'a')])).toBeNull()
    expect(toasts()).toMatchObject([{ kind: 'failure', failure: readOnly }])
    expect(sent()).toEqual([])
  })
})

describe('a disk that fails', () => {
  test('keeps what is pending, in order, and is tried again by itself', async () => {
    main.behaviour = { fails: { kind: 'diskFull' } }
    commit(DOCUMENT, 'Note', [note(0, 'a')])
    await send()
    expect(state().saveFailure).toEqual({ kind: 'diskFull' })
    commit(DOCUMENT, 'Note', [note(1, 'b')])
    await send()
    expect(shownNote()).toBe('ab')
    expect(state().pending.map(({ parts }) => parts[0]?.changes[0])).toEqual([note(0, 'a'), note(1, 'b')])

    main.behaviour = 'well'
    await vi.advanceTimersByTimeAsync(5_000)
    await settled()
    expect(state().saveFailure).toBeNull()
    expect(main.records.get(DOCUMENT)).toMatchObject({ note: 'ab', seq: 2 })
  })

  test('is no reason to lose what main itself broke off: the same commit is sent again', async () => {
    main.behaviour = 'broken'
    const id = commit(DOCUMENT, 'Note', [note(0, 'a')])
    await send()
    expect(state().saveFailure?.kind).toBe('notWritable')
    main.behaviour = 'well'
    await vi.advanceTimersByTimeAsync(5_000)
    await settled()
    expect(sent().map(({ argument }) => (argument as { commit: { id: string } }).commit.id)).toEqual([id, id])
    expect(main.records.get(DOCUMENT)?.note).toBe('a')
  })
})

describe('a refusal', () => {
  test('takes back the commit and what rests on it, keeps the rest, and is said', async () => {
    main.behaviour = { refuses: ({ title }) => title === 'Refused' }
    const release = main.hold()
    commit(DOCUMENT, 'Kept', [{ kind: 'tags.set', before: [], after: ['kept'] }])
    commit(DOCUMENT, 'Refused', [note(0, 'abc')])
    commit(DOCUMENT, 'Rests on it', [{ ...note(3, ''), removed: 'c' } as never])
    commit(DOCUMENT, 'Kept too', [{ kind: 'state.set', before: 'toRead', after: 'reading' }])
    release()
    await settled()
    expect(state().open?.record).toMatchObject({ tags: ['kept'], note: '', state: 'reading' })
    expect(main.records.get(DOCUMENT)).toMatchObject({ tags: ['kept'], note: '', state: 'reading' })
    expect(state().open?.history.map(({ title }) => title)).toEqual(['Kept', 'Kept too'])
    expect(toasts().some(({ kind }) => kind === 'failure')).toBe(true)
  })
})

describe('a commit from elsewhere', () => {
  test('slips in below what is pending', async () => {
    main.behaviour = { fails: { kind: 'diskFull' } }
    commit(DOCUMENT, 'Note', [note(0, 'mine')])
    await send()
    main.elsewhere(DOCUMENT, aCommit([{ kind: 'tags.set', before: [], after: ['theirs'] }]))
    expect(state().open?.record).toMatchObject({ note: 'mine', tags: ['theirs'] })
    expect(state().open?.acknowledged).toMatchObject({ note: '', tags: ['theirs'], seq: 1 })
    expect(state().saveFailure).toEqual({ kind: 'diskFull' })
  })

  test('after one that was missed makes the document be read again', async () => {
    main.inSilence(DOCUMENT, aCommit([note(0, 'missed ')]))
    main.elsewhere(DOCUMENT, aCommit([note(7, 'and heard')]))
    await vi.waitFor(() => expect(shownNote()).toBe('missed and heard'))
    expect(state().open?.acknowledged.seq).toBe(2)
  })

  test('with a new text brings record and text together', () => {
    main.elsewhere(DOCUMENT, aCommit([textSet]), TEXT)
    expect(state().open?.record.text.version).toBe(2)
    expect(state().open?.textHash).toBe(state().open?.record.text.hash)
  })
})

describe('a commit that changes the text', () => {
  test('is shown only when its text is here', async () => {
    const release = main.hold()
    commit(DOCUMENT, 'Put back', [textSet])
    expect(state().open?.record.text.version).toBe(1)
    release()
    await settled()
    expect(state().open?.record.text.version).toBe(2)
    expect(state().open?.textHash).toBe('b'.repeat(64))
  })

  test('whose event is lost makes the document be read again', async () => {
    main.events = 'none'
    commit(DOCUMENT, 'Put back', [textSet])
    await vi.waitFor(() => expect(state().open?.record.text.version).toBe(2))
    expect(state().open?.textHash).toBe('b'.repeat(64))
  })

  test.each(['before', 'none'] as const)(
    'lets go of what is selected in the old one, event %s: the same offsets are other words',
    async (events) => {
      main.events = events
      const { activeMark } = uiStore.getState()
      const selected = { selection: { start: 0, end: 5 }, cursor: { start: 6, end: 9 }, caret: 6 }
      uiStore.setState(selected)
      commit(DOCUMENT, 'Note', [note(0, 'a')])
      await settled()
      expect(uiStore.getState()).toMatchObject(selected)
      const shown: unknown[] = []
      onTestFinished(
        libraryStore.subscribe(({ open }) => {
          if (open?.record.text.version === 2) shown.push(uiStore.getState().selection)
        }),
      )
      commit(DOCUMENT, 'Put back', [textSet])
      await vi.waitFor(() => expect(state().open?.record.text.version).toBe(2))
      expect(shown.every((selection) => selection === null)).toBe(true)
      expect(uiStore.getState()).toMatchObject({ selection: null, cursor: null, caret: null, activeMark })
    },
  )
})

describe('opening', () => {
  test('another document keeps what is pending on the first', async () => {
    main.behaviour = { fails: { kind: 'diskFull' } }
    commit(DOCUMENT, 'Note', [note(0, 'mine')])
    await send()
    await openDocument(OTHER)
    expect(shownNote()).toBe('')
    await openDocument(DOCUMENT)
    expect(shownNote()).toBe('mine')
    expect(state().open?.acknowledged.note).toBe('')
  })

  test('does not apply twice what main has written and not yet answered', async () => {
    main.events = 'none'
    commit(DOCUMENT, 'Note', [note(0, 'once')])
    await settled()
    const [written] = main.histories.get(DOCUMENT) ?? []
    if (!written) throw new Error('nothing was written')
    const { changes, ...whole } = written
    libraryStore.setState({ pending: [{ ...whole, parts: [{ document: DOCUMENT, changes }] }] })
    await openDocument(DOCUMENT)
    expect(shownNote()).toBe('once')
  })

  test('shows the last document asked for, whatever comes first', async () => {
    const release = main.hold()
    const first = openDocument(OTHER)
    const second = openDocument(DOCUMENT)
    release()
    await Promise.all([first, second])
    expect(state().open?.record.id).toBe(DOCUMENT)
  })

  test('says why there is no document', async () => {
    await openDocument('0000000000009')
    expect(state()).toMatchObject({ open: null, openFailure: { kind: 'noDocument', document: '0000000000009' } })
  })
})

test.each([1, 2, 3, 4, 5])('a commit made %i turns after all was written is sent too', async (turns) => {
  main.events = 'none'
  const later = async () => {
    for (let i = 1; i < turns; i++) await null
    commit(DOCUMENT, 'Second', [note(0, 'b')])
  }
  const stop = libraryStore.subscribe(({ pending }) => {
    if (pending.length > 0) return
    stop()
    void later()
  })
  commit(DOCUMENT, 'First', [note(0, 'a')])
  await vi.waitFor(() => expect(main.records.get(DOCUMENT)?.note).toBe('ba'))
})

test('what is pending is sent although the document could not be read again', async () => {
  main.inSilence(DOCUMENT, aCommit([note(0, 'x')]))
  const call = main.call.bind(main)
  onTestFinished(() => void Object.assign(main, { call }))
  main.call = (name, json) => (name === 'document:open' ? Promise.reject(new Error('broken')) : call(name, json))
  commit(DOCUMENT, 'First', [{ kind: 'tags.set', before: [], after: ['a'] }])
  commit(OTHER, 'Second', [note(0, 'b')])
  await vi.waitFor(() => expect(main.records.get(OTHER)?.note).toBe('b'))
})

describe('closing', () => {
  const answers = () => main.calls.filter(({ name }) => name === 'window:close-answer').map(({ argument }) => argument)

  test('writes what is being written, and says that all is saved', async () => {
    const typed = ['draft']
    const stop = provideDraft(() => {
      for (const word of typed.splice(0)) commit(DOCUMENT, 'Note', [note(0, word)])
    })
    await answerClosing()
    stop()
    expect(main.records.get(DOCUMENT)?.note).toBe('draft')
    expect(answers()).toEqual([{ kind: 'saved' }])
  })

  test('writes too what is typed while that is being written, and lets nobody type any more', async () => {
    const typed = ['draft']
    const stop = provideDraft(() => {
      for (const word of typed.splice(0)) commit(DOCUMENT, 'Note', [note(0, word)])
    })
    const release = main.hold()
    const answered = answerClosing()
    typed.push('late ')
    release()
    await answered
    stop()
    expect(main.records.get(DOCUMENT)?.note).toBe('late draft')
    expect(answers()).toEqual([{ kind: 'saved' }])
    expect(document.body.inert).toBe(true)
  })

  test('names what could not be written', async () => {
    main.behaviour = { fails: { kind: 'diskFull' } }
    commit(DOCUMENT, 'Note', [note(0, 'kept')])
    await answerClosing()
    expect(answers()).toMatchObject([
      { kind: 'unsaved', failure: { kind: 'diskFull' }, commits: [{ parts: [{ document: DOCUMENT }] }] },
    ])
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aRecord } from '../../support/records'
import { aCommit, main, note } from '../state/fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { NoteSession, LONGEST_MS, PAUSE_MS } = await import('../../../renderer/margin/note-session')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { send } = await import('../../../renderer/state/commit')

const DOCUMENT = '0000000000001'
const OTHER = '0000000000002'
const clean = libraryStore.getInitialState()
const NO_SPACE = { kind: 'diskFull' } as const

receive(
  () => {},
  () => {},
)

const settled = () => vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))
const sent = () => main.calls.filter(({ name }) => name === 'library:commit').length
const kept = (document = DOCUMENT) => main.records.get(document)?.note

/** A sitting at a document's own note, with what the field was told. */
function sitting(document: string, written?: string) {
  const told: { texts: string[]; kept: boolean; lost: string | null } = { texts: [], kept: false, lost: null }
  const field = { isComposing: false }
  const place = { document, mark: null, ...(written === undefined ? {} : { written }) }
  const session = new NoteSession(place, {
    onText: (text) => {
      if (!field.isComposing) told.texts.push(text)
      return !field.isComposing
    },
    onKept: (now) => {
      told.kept = now
    },
    onLost: (text) => {
      told.lost = text
    },
  })
  session.begin()
  return { session, told, field }
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  main.behaviour = 'well'
  main.events = 'before'
  main.add(aRecord({ id: DOCUMENT, note: 'It began' }))
  main.add(aRecord({ id: OTHER, note: 'Elsewhere' }))
  libraryStore.setState(clean, true)
  await openDocument(DOCUMENT)
  main.calls.length = 0
})

afterEach(() => vi.useRealTimers())

describe('what is typed', () => {
  test('is saved after a pause, and without one all the same; each only as what differs, all as one thing to undo', async () => {
    const { session } = sitting(DOCUMENT)
    session.type('It began w')
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(sent()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(kept()).toBe('It began w')
    for (let i = 1; i * 100 < LONGEST_MS; i++) {
      session.type(`It began with${'!'.repeat(i)}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent()).toBe(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(kept()).toBe(`It began with${'!'.repeat(19)}`)
    session.end()
    const commits = main.histories.get(DOCUMENT) ?? []
    expect(new Set(commits.map(({ group }) => group)).size).toBe(1)
    expect(commits[0]?.changes).toEqual([{ kind: 'note.splice', mark: null, at: 8, removed: '', inserted: ' w' }])
  })

  test('is saved at the end, also where another document is open by then', async () => {
    const { session } = sitting(DOCUMENT)
    session.type('It began well')
    await openDocument(OTHER)
    session.end()
    await settled()
    expect(kept()).toBe('It began well')
  })

  test('of a note with the ends of lines of elsewhere changes no more than it says', async () => {
    main.add(aRecord({ id: OTHER, note: 'one\r\ntwo' }))
    const { session, told } = sitting(OTHER, 'one\r\ntwo')
    expect(session.draft).toBe('one\ntwo')
    session.end()
    expect(sent()).toBe(0)
    const again = sitting(OTHER, 'one\r\ntwo')
    again.session.type('one\ntwo!')
    again.session.end()
    await settled()
    expect(kept(OTHER)).toBe('one\ntwo!')
    expect(told.texts).toEqual([])
  })
})

describe('a note of a document that is not open', () => {
  test('is written from what is known of it', async () => {
    const { session, told } = sitting(OTHER, 'Elsewhere')
    session.type('Elsewhere, too')
    session.save()
    await settled()
    // What is shown beside it may be old by a moment.
    session.reread('Elsewhere')
    session.type('Elsewhere, too.')
    session.end()
    await settled()
    expect(kept(OTHER)).toBe('Elsewhere, too.')
    expect(told).toEqual({ texts: [], kept: false, lost: null })
  })

  test('and changed elsewhere while one writes holds both', async () => {
    const { session, told } = sitting(OTHER, 'Elsewhere')
    session.type('Elsewhere, too')
    session.save()
    await settled()
    main.elsewhere(OTHER, aCommit([note(0, 'Not here. ')]))
    expect(told.texts).toEqual(['Not here. Elsewhere, too'])
    session.type('Not here. Elsewhere, too!')
    main.elsewhere(OTHER, aCommit([note(0, 'No. ')]))
    session.end()
    await settled()
    expect(kept(OTHER)).toBe('No. Not here. Elsewhere, too!')
  })
})

describe.each([
  ['open', DOCUMENT, 'It began'],
  ['not open', OTHER, 'Elsewhere'],
])('where the document is %s', (_, document, before) => {
  test('a commit that main refuses is made again on what is there now', async () => {
    const { session, told } = sitting(document, before)
    const release = main.hold()
    session.type(`${before} anew`)
    session.save()
    // Not told of: main has it, the window hears of it with the refusal at the earliest.
    main.behaviour = { refuses: ({ changes }) => JSON.stringify(changes).includes('" anew"') && sent() === 1 }
    main.elsewhere(document, aCommit([{ ...note(0, 'Then '), removed: '' } as never]))
    release()
    await settled()
    await vi.waitFor(() => expect(kept(document)).toBe(`Then ${before} anew`))
    expect(told.kept).toBe(false)
    expect(session.draft).toBe(`Then ${before} anew`)
  })

  test('what main will never take stays in the field, and is handed over when the field goes', async () => {
    main.behaviour = { refuses: () => true }
    const { session, told } = sitting(document, before)
    session.type(`${before} in vain`)
    session.save()
    await settled()
    expect(told).toEqual({ texts: [], kept: true, lost: null })
    expect(session.draft).toBe(`${before} in vain`)
    session.end()
    await settled()
    expect(told.lost).toBe(`${before} in vain`)
  })

  test('what is refused only after the end is handed over too', async () => {
    main.behaviour = { refuses: () => true }
    const release = main.hold()
    const { session, told } = sitting(document, before)
    session.type(`${before} late`)
    session.end()
    expect(told.lost).toBeNull()
    release()
    await settled()
    await vi.waitFor(() => expect(told.lost).toBe(`${before} late`))
  })

  test('what cannot be written yet stays pending and is written later', async () => {
    main.behaviour = { fails: NO_SPACE }
    const { session, told } = sitting(document, before)
    session.type(`${before} soon`)
    session.save()
    await vi.waitFor(() => expect(libraryStore.getState().saveFailure).toEqual(NO_SPACE))
    session.type(`${before} soon enough`)
    session.end()
    expect(libraryStore.getState().pending).toHaveLength(2)
    main.behaviour = 'well'
    await send()
    expect(kept(document)).toBe(`${before} soon enough`)
    expect(told).toEqual({ texts: [], kept: false, lost: null })
  })
})

test('what was undone elsewhere is shown, and what is typed then is another thing to undo', async () => {
  const { session, told } = sitting(DOCUMENT)
  session.type('It began again')
  session.save()
  await settled()
  main.elsewhere(DOCUMENT, aCommit([{ kind: 'note.splice', mark: null, at: 8, removed: ' again', inserted: '' }]))
  expect(told.texts).toEqual(['It began'])
  session.type('It began anew')
  session.end()
  await settled()
  const groups = (main.histories.get(DOCUMENT) ?? []).map(({ group }) => group)
  expect(new Set(groups).size).toBe(3)
  expect(kept()).toBe('It began anew')
})

test('what is changed elsewhere while an input method composes is kept, and shown when that is done', async () => {
  const { session, told, field } = sitting(DOCUMENT)
  field.isComposing = true
  session.type('It began 나')
  session.save()
  await settled()
  main.elsewhere(DOCUMENT, aCommit([note(0, 'Then: ')]))
  session.type('It began 난')
  session.save()
  await settled()
  main.elsewhere(DOCUMENT, aCommit([note(0, 'And ')]))
  session.type('It began 날')
  session.save()
  await settled()
  expect(kept()).toBe('And Then: It began 날')
  expect(told.texts).toEqual([])
  field.isComposing = false
  session.look()
  expect(told.texts).toEqual(['And Then: It began 날'])
  session.type('And Then: It began 날!')
  session.end()
  await settled()
  expect(kept()).toBe('And Then: It began 날!')
})

test('in a library that is read only what is typed stays in the field', async () => {
  const { session, told } = sitting(DOCUMENT)
  const readOnly = { kind: 'libraryReadOnly', reason: 'locked' } as const
  libraryStore.setState({ info: { id: 'l', place: '', labels: [], readOnly, notices: [] } as never })
  session.type('It began in vain')
  session.save()
  expect(told.kept).toBe(true)
  libraryStore.setState({ info: null })
  session.save()
  await settled()
  expect(told.kept).toBe(false)
  expect(kept()).toBe('It began in vain')
})

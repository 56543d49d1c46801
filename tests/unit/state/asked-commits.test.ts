import { beforeEach, expect, test, vi } from 'vitest'
import { aRecord } from '../../support/records'
import { main, note } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { commit } = await import('../../../renderer/state/commit')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { renameTags } = await import('../../../renderer/state/tag-changes')
const { undo } = await import('../../../renderer/state/undo')
const { NoteSession } = await import('../../../renderer/margin/note-session')

const A = '0000000000001'
const B = '0000000000002'
const NOTE = 'On #trade, on #Trade and on it'
const clean = libraryStore.getInitialState()

receive(
  () => {},
  () => {},
)

const kept = (document: string) => main.records.get(document)?.note
const settled = () => vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))
const asked = () => vi.waitFor(() => expect(main.calls.map(({ name }) => name)).toContain('tags:rename'))

beforeEach(async () => {
  main.behaviour = 'well'
  main.add(aRecord({ id: A, note: NOTE }))
  main.add(aRecord({ id: B, note: NOTE }))
  libraryStore.setState(clean, true)
  await openDocument(A)
  main.calls.length = 0
})

/** Renames a tag, and does something while main is at it. */
async function renaming(meanwhile: () => void): Promise<void> {
  const release = main.hold()
  const renamed = renameTags(['trade'], 'commerce')
  await asked()
  meanwhile()
  release()
  expect(await renamed).toBe(null)
  await settled()
}

test('what is done to a note while main renames a tag in it stands where it was put, and can be undone', async () => {
  await renaming(() => {
    for (const document of [A, B]) {
      commit(document, 'Note', [note(NOTE.length, '.')])
      commit(document, 'Note', [note(0, '! '), note(11, ' at last')])
    }
  })
  expect(kept(A)).toBe('! On #commerce at last, on #commerce and on it.')
  expect(kept(B)).toBe(kept(A))
  const { open } = libraryStore.getState()
  expect(open?.record.note).toBe(kept(A))
  expect(open?.acknowledged.note).toBe(kept(A))
  undo()
  await settled()
  expect(kept(A)).toBe('On #commerce, on #commerce and on it.')
})

test.each([
  ['open', A],
  ['not open', B],
])('what is typed meanwhile into a note of a document that is %s is not torn', async (_, document) => {
  const texts: string[] = []
  const session = new NoteSession(
    { document, mark: null, written: NOTE },
    { onText: (text) => texts.push(text) > 0, onKept: () => {}, onLost: () => {} },
  )
  session.begin()
  await renaming(() => {
    session.type(`${NOTE}, at`)
    session.save()
    session.type(`${NOTE}, at last`)
    session.save()
    session.type(`${NOTE}, at last.`)
  })
  session.end()
  await settled()
  expect(kept(document)).toBe('On #commerce, on #commerce and on it, at last.')
  expect(texts.at(-1)).toBe(kept(document))
})

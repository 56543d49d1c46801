import { beforeEach, expect, test, vi } from 'vitest'
import { aRecord } from '../../support/records'
import { main } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { commit } = await import('../../../renderer/state/commit')
const { provideDraft } = await import('../../../renderer/state/closing')
const { openDocument } = await import('../../../renderer/state/open')
const { receive } = await import('../../../renderer/state/receive')
const { renameTags } = await import('../../../renderer/state/tag-changes')
const { knownTags, refreshTags, suggestedTags, tagsStore, wantTags, writtenTag } = await import(
  '../../../renderer/state/tags'
)
const { redo, stacks, undo } = await import('../../../renderer/state/undo')

const A = '0000000000001'
const B = '0000000000002'
const clean = libraryStore.getInitialState()
const info = { id: '0000000000lib', place: '/l', labels: [], readOnly: null, notices: [] }

receive(
  () => {},
  () => {},
)

const asked = (name: string) => main.calls.filter((call) => call.name === name).length
const listed = (...tags: readonly string[]) => tags.map((tag, i) => ({ tag, documents: tags.length - i, marks: 0 }))
const tagsOf = (document: string) => main.records.get(document)?.tags
const settled = () => vi.waitFor(() => expect(libraryStore.getState().pending).toEqual([]))

beforeEach(async () => {
  main.behaviour = 'well'
  main.add(aRecord({ id: A, tags: ['trade'] }))
  main.add(aRecord({ id: B, tags: ['Trade', 'Handel'] }))
  main.tags = listed('trade', 'Handel', 'tides')
  libraryStore.setState({ ...clean, info }, true)
  uiStore.setState({ ...uiStore.getInitialState() }, true)
  await openDocument(A)
  main.calls.length = 0
})

test('tags are asked for once when they are wanted, and once more however much changes meanwhile', async () => {
  expect(knownTags()).toEqual([])
  wantTags()
  wantTags()
  await vi.waitFor(() => expect(tagsStore.getState().tags).toEqual(main.tags))
  expect(asked('tags:list')).toBe(1)
  expect(writtenTag('HANDEL')).toBe('Handel')
  expect(writtenTag('new')).toBe('new')
  expect(suggestedTags('t', ['Tides']).map(({ tag }) => tag)).toEqual(['trade'])

  const release = main.hold()
  for (let i = 0; i < 5; i++) main.send('notebook', { revision: i })
  main.tags = listed('tides')
  release()
  await vi.waitFor(() => expect(knownTags()).toEqual(main.tags))
  await vi.waitFor(() => expect(asked('tags:list')).toBe(3))
})

test('tags that could not be read leave those that are known', async () => {
  wantTags()
  refreshTags()
  await vi.waitFor(() => expect(knownTags()).toEqual(main.tags))
  main.behaviour = 'broken'
  refreshTags()
  await vi.waitFor(() => expect(main.calls.at(-1)?.name).toBe('tags:list'))
  expect(knownTags()).toEqual(main.tags)
})

test('what was done here is with main before it renames, and renaming is undone where the person is', async () => {
  const forget = provideDraft(() => {
    commit(A, 'Typed', [{ kind: 'note.splice', mark: null, at: 0, removed: '', inserted: 'a #trade' }])
    forget()
  })
  uiStore.setState({ screen: { kind: 'list', shelf: 'all', tag: 'Trade' } })
  expect(await renameTags(['trade'], 'commerce')).toBeNull()
  expect(main.calls.map(({ name }) => name).filter((name) => /commit|rename/.test(name))).toEqual([
    'library:commit',
    'tags:rename',
  ])
  expect([tagsOf(A), tagsOf(B)]).toEqual([['commerce'], ['commerce', 'Handel']])
  expect(libraryStore.getState().open?.record.note).toBe('a #commerce')
  expect(uiStore.getState().screen).toMatchObject({ tag: 'commerce' })

  uiStore.setState({ screen: { kind: 'reader' } })
  expect(stacks().undo.at(-1)?.title).toBe('Rename tags')
  undo()
  await settled()
  expect([tagsOf(A), tagsOf(B)]).toEqual([['trade'], ['Trade', 'Handel']])
  redo()
  await settled()
  expect(libraryStore.getState().open?.record.tags).toEqual(['commerce'])
  uiStore.setState({ overlay: 'tags' })
  expect(stacks().undo.map(({ title }) => title)).toEqual(['Rename tags'])
})

test('renaming that touches not the open document is undone in the reader all the same', async () => {
  expect(await renameTags(['handel'], 'commerce')).toBeNull()
  expect(stacks().undo.at(-1)?.title).toBe('Rename tags')
  undo()
  await settled()
  expect(tagsOf(B)).toEqual(['Trade', 'Handel'])
})

test('where nothing changes there is nothing to undo; where it cannot be written nothing is asked', async () => {
  const { run } = libraryStore.getState()
  expect(await renameTags(['nowhere'], 'commerce')).toBeNull()
  expect(libraryStore.getState().run).toBe(run)
  main.behaviour = { fails: { kind: 'diskFull' } }
  commit(A, 'Tags', [{ kind: 'tags.set', before: ['trade'], after: [] }])
  expect(await renameTags(['trade'], 'commerce')).toEqual({ kind: 'diskFull' })
  expect(asked('tags:rename')).toBe(1)
})

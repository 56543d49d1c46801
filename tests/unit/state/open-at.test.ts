import { beforeEach, expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import type { CatalogueRow, DocumentRecord, Mark } from '../../../core/document/record'
import type { LinkTarget } from '../../../core/link/wiki-link'
import { aRecord, HASH, TIME } from '../../support/records'
import { main } from './fake-main'

const { libraryStore } = await import('../../../renderer/state/library')
const { uiStore } = await import('../../../renderer/state/ui')
const { openDocument } = await import('../../../renderer/state/open')
const { openAt } = await import('../../../renderer/state/open-at')
const { followLink } = await import('../../../renderer/state/follow-link')
const { listShelf, readDocument, showNotebook, startAt, step } = await import('../../../renderer/state/places')
const { readingViewStore } = await import('../../../renderer/state/reading-view')

const [HERE, OTHER, TWIN, TRASHED] = ['0000000000001', '0000000000002', '0000000000003', '0000000000004'] as const
const MARK = 'm000000000001'
const GONE = 'm000000000002'

const PLAIN = 'Wages\nSeoul gave that notice on 22 August.\nThe pier'
const TREE = JSON.stringify({
  plainTextVersion: 1,
  blocks: [
    { kind: 'heading', level: 2, spans: ['Wages'] },
    { kind: 'paragraph', spans: ['Seoul gave that notice on 22 August.'] },
    { kind: 'heading', level: 2, spans: ['The ', { kind: 'emphasis', spans: ['pier'] }] },
  ],
  leftOut: [],
})

function mark(id: string, trashedAt: string | null): Mark {
  const anchor = describePassage(PLAIN, { start: 6, end: 26 }, HASH)
  return { id, label: 'none', anchor, note: '', tags: [], createdAt: TIME, changedAt: TIME, trashedAt }
}

const marks = { [MARK]: mark(MARK, null), [GONE]: mark(GONE, TIME) }

function row(id: string, title: string, day: number, trashedAt: string | null = null): CatalogueRow {
  return { id, title, addedAt: `2026-01-0${day}T00:00:00.000Z`, trashedAt } as CatalogueRow
}

const rows = new Map(
  [row(HERE, 'The harbour', 1), row(OTHER, 'Twin', 2), row(TWIN, 'twin', 3), row(TRASHED, 'An old page', 4, TIME)].map(
    (each) => [each.id, each],
  ),
)

/** What was done to the text on screen, in order. */
let done: string[]

/** Whatever is on its way arrives. */
const turn = () => new Promise((done) => setImmediate(done))

/** The page as the reader would draw it: some time after the document is there, and only while the reader is on screen. */
async function drawn(): Promise<void> {
  while (libraryStore.getState().opening !== null) await turn()
  const { open } = libraryStore.getState()
  if (!open || uiStore.getState().screen.kind !== 'reader') return readingViewStore.setState({ view: null })
  if (readingViewStore.getState().view?.shows(open.text)) return
  let at = 0
  const unused = () => {
    throw new Error('not needed here')
  }
  readingViewStore.setState({
    view: {
      shows: (text) => text === open.text,
      focus: () => done.push('focus'),
      offset: () => at,
      goTo: (offset) => {
        at = offset
        done.push(`${open.record.id} ${offset}`)
      },
      reveal: ({ start, end }) => {
        at = start
        done.push(`${open.record.id} ${start}-${end}`)
      },
      ...{ scrollBy: unused, sectionOf: unused, sectionTop: unused, isNear: unused, lineOf: unused, window: unused },
      subscribe: unused,
    },
  })
  await turn()
}

const record = (id: string): DocumentRecord => aRecord({ id, marks })
const toasts = () =>
  uiStore.getState().toasts.map((toast) => ('text' in toast ? toast.text : `${toast.kind} ${JSON.stringify(toast)}`))
const opened = () => libraryStore.getState().open?.record.id

beforeEach(async () => {
  done = []
  for (const id of rows.keys()) {
    main.add(record(id))
    main.texts.set(id, TREE)
  }
  libraryStore.setState({ ...libraryStore.getInitialState(), rows }, true)
  uiStore.setState({ toasts: [], screen: { kind: 'reader' }, activeMark: null, marks: 'shown' })
  readingViewStore.setState({ view: null })
  startAt(HERE)
  await openDocument(HERE)
  await drawn()
  main.calls.length = 0
})

test('in the open document one is there at once, and comes back by going back', () => {
  uiStore.setState({ marks: 'hidden' })
  openAt(HERE, { kind: 'mark', mark: MARK })
  expect(done).toContain(`${HERE} 6-26`)
  expect(uiStore.getState()).toMatchObject({ activeMark: MARK, marks: 'shown' })
  expect(uiStore.getState().announcement).toContain('Seoul gave that noti')
  step(-1)
  expect(done.at(-1)).toBe(`${HERE} 0`)
})

test('a heading is found whatever its case and signs, an offset is kept within the text', () => {
  openAt(HERE, { kind: 'heading', heading: '  the PIER ' })
  openAt(HERE, { kind: 'offset', offset: 7 })
  openAt(HERE, { kind: 'offset', offset: 100_000 })
  expect(done.filter((each) => each.startsWith(HERE))).toEqual([43, 7, PLAIN.length - 1].map((at) => `${HERE} ${at}`))
})

test('another document is opened first, however slowly, and then its place is gone to', async () => {
  const release = main.hold()
  openAt(OTHER, { kind: 'mark', mark: MARK })
  await turn()
  expect(done).toEqual([])
  release()
  await drawn()
  expect(done).toEqual([`${OTHER} 6-26`, 'focus'])
  expect(uiStore.getState().activeMark).toBe(MARK)
})

test('from the notebook the open document is drawn again and gone to', async () => {
  showNotebook()
  await drawn()
  openAt(HERE, { kind: 'offset', offset: 9 })
  expect(done).toEqual([])
  await drawn()
  expect(done).toEqual([`${HERE} 9`, 'focus'])
})

test('who goes elsewhere meanwhile stays there', async () => {
  for (const leave of [
    () => listShelf('all'),
    () => readDocument(TWIN),
    () => openAt(TWIN, { kind: 'offset', offset: 3 }),
  ]) {
    openAt(OTHER, { kind: 'mark', mark: MARK })
    leave()
    await drawn()
    readDocument(OTHER)
    await drawn()
    expect(done.filter((each) => each.startsWith(OTHER))).toEqual([])
    readDocument(HERE)
    await drawn()
  }
})

test('what is not there is said in a sentence', async () => {
  openAt(HERE, { kind: 'mark', mark: GONE })
  openAt(HERE, { kind: 'mark', mark: 'm00000000000x' })
  openAt(HERE, { kind: 'heading', heading: 'Nowhere' })
  await followLink({ kind: 'document', title: 'No such page', document: null }, HERE)
  await followLink({ kind: 'mark', title: null, mark: 'm00000000000x' }, HERE)
  expect(toasts()).toEqual([
    expect.stringContaining('That mark was removed'),
    expect.stringContaining('“Nowhere”'),
    expect.stringContaining('“No such page”'),
    expect.stringContaining('not in the library'),
  ])
  expect(uiStore.getState().activeMark).toBeNull()
})

const target = (given: Partial<LinkTarget>) => ({ title: null, document: null, ...given }) as LinkTarget

test('a link leads to a document by its id, else by its title: of several the one added last, which is said', async () => {
  await followLink(target({ kind: 'document', title: 'TWIN' }), HERE)
  await drawn()
  expect(opened()).toBe(TWIN)
  expect(toasts()).toEqual([expect.stringContaining('2 documents are called “twin”')])
  await followLink(target({ kind: 'document', title: 'TWIN', document: OTHER }), HERE)
  await drawn()
  expect(opened()).toBe(OTHER)
  await followLink(target({ kind: 'document', title: 'the harbour', document: 'd00000000000x' }), HERE)
  await drawn()
  expect(opened()).toBe(HERE)
})

test('a link to a heading or a mark goes there, a mark by its id alone', async () => {
  await followLink(target({ kind: 'heading', heading: 'The pier' }), HERE)
  expect(done).toContain(`${HERE} 43`)
  await followLink(target({ kind: 'heading', title: 'twin', heading: 'Wages' }), HERE)
  await drawn()
  expect(done).toContain(`${TWIN} 0`)
  const elsewhere = 'm000000000009'
  main.records.set(OTHER, { ...record(OTHER), marks: { [elsewhere]: mark(elsewhere, null) } })
  main.holders.set(elsewhere, OTHER)
  await followLink(target({ kind: 'mark', title: 'renamed since', mark: elsewhere }), HERE)
  await drawn()
  expect(done).toContain(`${OTHER} 6-26`)
})

test('what is in the trash is opened only when the person says so; the catalogue may still be on its way', async () => {
  libraryStore.setState({ rows: null })
  const following = followLink(target({ kind: 'document', title: 'an old page' }), HERE)
  libraryStore.setState({ rows })
  await following
  expect(opened()).toBe(HERE)
  expect(uiStore.getState().toasts).toMatchObject([{ kind: 'inTrash', document: TRASHED, title: 'An old page' }])
})

test('a note that was being written when one left is not opened again where one goes to another mark', async () => {
  await openDocument(HERE)
  await drawn()
  uiStore.setState({ editing: GONE })
  showNotebook()
  await drawn()
  openAt(HERE, { kind: 'mark', mark: MARK })
  await drawn()
  await turn()
  const { activeMark, editing } = uiStore.getState()
  expect({ activeMark, editing }).toEqual({ activeMark: MARK, editing: null })
})

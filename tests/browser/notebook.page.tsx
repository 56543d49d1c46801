/** The notebook under its bar, with a main that has some marks, or as many as a test asks for. */
import { createRoot } from 'react-dom/client'
import type { CallName, EventName } from '../../core/api'
import type { CommitRequest, WideCommit } from '../../core/change/change'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { CatalogueRow } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import type { NotebookAction, NotebookQuery, NotebookSelection } from '../../core/notebook/notebook'
import type { Theme } from '../../core/settings'
import { type Packed, pack } from '../../core/wire'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { listenToKeys } from '../../renderer/commands/keys'
import { SaveState } from '../../renderer/library/SaveState'
import { TopBar } from '../../renderer/library/TopBar'
import { marginLater, noteParts } from '../../renderer/margin/slots'
import { NotebookBar } from '../../renderer/notebook/NotebookBar'
import { NotebookScreen } from '../../renderer/notebook/NotebookScreen'
import { followLabels } from '../../renderer/state/labels'
import { libraryStore } from '../../renderer/state/library'
import { followNotebook, notebookStore } from '../../renderer/state/notebook-answer'
import { showNotebook } from '../../renderer/state/places'
import { followTheme } from '../../renderer/state/settings'
import { uiStore } from '../../renderer/state/ui'
import { LiveRegion } from '../../renderer/ui/LiveRegion'
import { Toasts } from '../../renderer/ui/Toasts'
import {
  answerQuery,
  arranged,
  chosen,
  type FakeLibrary,
  type Kept,
  labelAt,
  shown,
  take,
  wideChange,
} from './fake-notebook'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/labels.css'
import '../../renderer/styles/base.css'

function row(id: string, title: string, more: Partial<CatalogueRow>): CatalogueRow {
  return {
    ...{ id, seq: 1, title, authors: [], site: null, section: null, date: null, language: 'en' },
    ...{ addedAt: '2026-01-01T00:00:00.000Z', openedAt: null, state: 'toRead', tags: [], marks: 0, notes: 0 },
    ...{ words: 900, progress: 0, trashedAt: null, sha256: '', address: null, labels: {} },
    ...more,
  }
}

const DOCUMENTS = [
  row('00000000000d1', 'Six hours before the deadline', { date: '2019-11-28', authors: ['J. Park'], tags: ['japan'] }),
  row('00000000000d2', 'How to read an export-control list', { date: '2020-01-04', state: 'reading' }),
  row('00000000000d3', '한일군사정보보호협정의 종료 유예', { language: 'ko', state: 'finished' }),
]

let made = 0
function mark(document: string, label: number, quote: string, more: Partial<Kept> = {}): Kept {
  made++
  const at = new Date(Date.UTC(2026, 0, 1, 0, made)).toISOString()
  return {
    ...{ document, mark: `mark${String(made).padStart(9, '0')}`, label: labelAt(label), quote, note: '', tags: [] },
    ...{ paragraph: made, heading: null, passage: 'kept', createdAt: at, changedAt: at, trashed: false },
    ...more,
  }
}

const library: FakeLibrary = {
  rows: new Map(DOCUMENTS.map((one) => [one.id, one])),
  revision: 1,
  marks: [
    mark('00000000000d1', 0, 'Seoul gave that notice on 22 August, answering export controls that Tokyo had imposed', {
      note: 'Ninety days before 23 Nov = 25 Aug. So the notice came with **three days** to spare: check against the treaty text, art. 21.',
      tags: ['timeline'],
      heading: 'Who apologised to whom',
    }),
    mark('00000000000d1', 3, 'Japan’s foreign minister said that it never had', {
      note: 'Contradicts the Blue House account: see [[Who said what, 20–26 Nov]].',
      tags: ['apology'],
    }),
    mark('00000000000d1', 1, 'If the Supreme Court’s ruling on wartime labour is bound to the export question'),
    mark('00000000000d2', 1, 'A catch-all clause reaches any item once the exporter knows of a military end use', {
      note: 'The “white list” removal matters because it switches this clause on.',
      tags: ['trade'],
    }),
    mark('00000000000d2', 4, 'words that are gone', { paragraph: null, passage: 'lost' }),
    mark('00000000000d3', 2, '협정은 종료 통보의 효력을 정지한다', { note: 'כך נכתב' }),
  ],
}

const asked: { readonly name: CallName; readonly argument: unknown }[] = []
const listeners = new Map<EventName, Set<(event: Packed) => void>>()
let failure: Failure | null = null

function tell(): void {
  for (const listener of listeners.get('notebook') ?? []) listener(pack({ revision: library.revision }))
}

function written(commit: Pick<WideCommit, 'parts' | 'title'>): unknown {
  if (failure) return { ok: false, failure }
  if (!take(library, commit)) return { ok: false, failure: { kind: 'refused', change: commit.title } }
  setTimeout(tell, 20)
  return { ok: true, value: { seq: library.revision } }
}

function preview(selection: NotebookSelection) {
  const marks = chosen(library, selection)
  const lines = marks.slice(0, 200).map(({ quote, note }) => `> ${quote}\n${note === '' ? '' : `\n${note}\n`}`)
  return { markdown: lines.join('\n'), whole: marks.length <= 200, marks: marks.length, documents: 1 }
}

interface Asked {
  readonly query: NotebookQuery
  readonly selection: NotebookSelection
  readonly action: NotebookAction
  readonly from: number
  readonly to: number
  readonly most: number
}

function answer(name: CallName, argument: Asked & CommitRequest & WideCommit): unknown {
  switch (name) {
    case 'library:commit':
      return written({
        title: argument.commit.title,
        parts: [{ document: argument.document, changes: argument.commit.changes }],
      })
    case 'library:commit-all':
      return written(argument)
    case 'notebook:query':
      return failure ? { ok: false, failure } : { ok: true, value: answerQuery(library, argument.query, argument.most) }
    case 'notebook:entries':
      return {
        ok: true,
        value: arranged(library, argument.query)
          .entries.slice(argument.from, argument.from + argument.most)
          .map(shown),
      }
    case 'notebook:keys':
      return {
        ok: true,
        value: arranged(library, argument.query)
          .entries.slice(argument.from, argument.to)
          .map(({ document, mark: id }) => ({ document, mark: id })),
      }
    case 'notebook:change': {
      const commit = wideChange(library, argument.selection, argument.action)
      written(commit)
      return { ok: true, value: commit }
    }
    case 'notebook:preview':
      return { ok: true, value: preview(argument.selection) }
    case 'notebook:text':
      return { ok: true, value: preview(argument.selection).markdown }
    case 'notebook:export':
      return { ok: true, value: 'Notes.md' }
    case 'tags:list':
      return { ok: true, value: [] }
    default:
      return null
  }
}

Object.assign(window, {
  margent: {
    call: async (name: CallName, json: string) => {
      const argument = JSON.parse(json)
      asked.push({ name, argument })
      return pack(answer(name, argument))
    },
    on: (name: EventName, listener: (event: Packed) => void) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => known.delete(listener)
    },
  },
})

libraryStore.setState({
  info: { id: '0000000000lib', place: '/home/someone/Margent', labels: DEFAULT_LABELS, readOnly: null, notices: [] },
  rows: library.rows,
})
followTheme()
followLabels()
followNotebook()
provideAppCommands()
listenToKeys(window, 'linux')
// The app does so when its window is idle; what is typed into a note is never too early here.
await Promise.all(marginLater.map(({ load }) => load()))

const element = document.getElementById('root')
const root = element && createRoot(element)

function draw(): void {
  const isHere = uiStore.getState().screen.kind === 'notebook'
  root?.render(
    <>
      <main style={{ display: 'flex', flexDirection: 'column', blockSize: '100%' }}>
        <TopBar>{isHere ? <NotebookBar saving={<SaveState />} /> : null}</TopBar>
        <div style={{ position: 'relative', flex: 1, minBlockSize: 0 }}>
          {isHere && <NotebookScreen parts={noteParts} />}
        </div>
      </main>
      <Toasts />
      <LiveRegion />
    </>,
  )
}
uiStore.subscribe(({ screen }, before) => screen !== before.screen && draw())
draw()

export const api = {
  open: () => showNotebook(),
  leave: () => uiStore.setState({ screen: { kind: 'list', shelf: 'all', tag: null } }),
  view: () => uiStore.getState().notebook,
  screen: () => uiStore.getState().screen.kind,
  theme: (theme: Theme) => uiStore.setState(({ settings }) => ({ settings: { ...settings, theme } })),
  announced: () => uiStore.getState().announcement,
  asked: (name: CallName) => asked.filter((one) => one.name === name).map(({ argument }) => argument),
  marks: () => library.marks,
  fail: (given: Failure | null) => {
    failure = given
  },
  generation: () => notebookStore.getState().generation,
  /** So many marks, the first ones, went to the trash without this window. */
  trashFirst: (count: number) => {
    library.marks = library.marks.map((one, i) => (i < count ? { ...one, trashed: true } : one))
    library.revision++
    tell()
  },
  /** So many marks in documents of forty each, every third with a note. */
  fill: (count: number) => {
    const rows = new Map(library.rows)
    const marks = Array.from({ length: count }, (_, i) => {
      const document = `doc${String(Math.floor(i / 40)).padStart(10, '0')}`
      if (!rows.has(document))
        rows.set(document, row(document, `Paper ${rows.size} on the tides of the northern sea`, {}))
      const words = `Sentence ${i} of a paper on tides ${'that went on and on '.repeat(i % 9)}`
      return mark(document, i, words, { note: i % 3 === 0 ? `Note ${i} with *words*` : '' })
    })
    Object.assign(library, { rows, marks, revision: library.revision + 1 })
    libraryStore.setState({ rows })
    tell()
  },
  readOnly: () =>
    libraryStore.setState(({ info }) => ({
      info: info && { ...info, readOnly: { kind: 'libraryReadOnly', reason: 'locked' } },
    })),
}

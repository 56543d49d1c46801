/** The screens that lie over the page, over a plain page with main faked: what it was asked is kept for the test. */
import { createRoot } from 'react-dom/client'
import type { CallName, WatchState } from '../../core/api'
import { COMMANDS, type CommandId } from '../../core/command/command'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { CatalogueRow, DocumentRecord, Mark } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import type { Theme } from '../../core/settings'
import { plainText } from '../../core/text/plain-text'
import { pack } from '../../core/wire'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { listenToKeys } from '../../renderer/commands/keys'
import { provideCommands } from '../../renderer/commands/registry'
import { ExportDialog } from '../../renderer/export/ExportDialog'
import { DropOverlay } from '../../renderer/library/DropOverlay'
import { ImportReport } from '../../renderer/library/ImportReport'
import { WatchButton } from '../../renderer/library/WatchButton'
import { WatchSheet } from '../../renderer/library/WatchSheet'
import { Palette } from '../../renderer/palette/Palette'
import { Recovery } from '../../renderer/recovery/Recovery'
import { Appearance } from '../../renderer/settings/Appearance'
import { KeysHelp } from '../../renderer/settings/KeysHelp'
import { libraryStore } from '../../renderer/state/library'
import { followTheme } from '../../renderer/state/settings'
import { type Overlay, type Toast, toast, uiStore } from '../../renderer/state/ui'
import { Button } from '../../renderer/ui/Button'
import { LiveRegion } from '../../renderer/ui/LiveRegion'
import { Toasts } from '../../renderer/ui/Toasts'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'

const asked: (readonly [CallName, unknown])[] = []
const answers = new Map<CallName, readonly unknown[]>([
  ['document:open', [{ ok: false, failure: { kind: 'noDocument', document: '' } }]],
])
const ran: CommandId[] = []

/** The first of the answers that a test gave is taken; the last one stays. */
function answer(name: CallName): unknown {
  const [first = null, ...rest] = answers.get(name) ?? []
  if (rest.length > 0) answers.set(name, rest)
  return first
}

Object.assign(window, {
  margent: {
    importFiles: async (files: readonly File[]) => {
      asked.push(['import:choose', files.map(({ name }) => name)])
      return pack({ added: [], failures: [], passedOver: 0 })
    },
    call: async (name: CallName, argument: string) => {
      asked.push([name, JSON.parse(argument)])
      return pack(answer(name))
    },
    on: () => () => {},
  },
})

const text = { plainTextVersion: 1, leftOut: [], blocks: [{ kind: 'paragraph', spans: ['Words.'] }] } as const

function mark(id: string, trashedAt: string | null): readonly [string, Mark] {
  const anchor = { start: 0, end: 5, quote: 'Words', prefix: '', suffix: '.', textHash: 'h' }
  return [id, { id, label: '', anchor, note: '', tags: [], createdAt: '', changedAt: '', trashedAt }]
}

function record(id: string, title: string): DocumentRecord {
  return {
    v: 1,
    id,
    seq: 3,
    lastCommit: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    original: { file: 'a.txt', name: 'a.txt', mediaType: 'text/plain', bytes: 6, sha256: '' },
    source: {
      title,
      authors: [],
      date: null,
      site: null,
      section: null,
      series: null,
      credits: [],
      language: 'en',
      excerpt: null,
      address: null,
    },
    text: { version: 1, hash: 'h', length: 6, words: 1 },
    state: 'reading',
    tags: [],
    note: '',
    trashedAt: null,
    marks: Object.fromEntries([mark('m1', null), mark('m2', null), mark('m3', '2026-01-02T00:00:00.000Z')]),
  }
}

function row(id: string, title: string, more: Partial<CatalogueRow>): CatalogueRow {
  return {
    ...{ id, seq: 1, title, authors: [], site: null, section: null, date: null, language: 'en' },
    ...{ addedAt: '2026-01-01T00:00:00.000Z', openedAt: null, state: 'toRead', tags: [], marks: 0, notes: 0 },
    ...{ words: 900, progress: 0, trashedAt: null, sha256: '', address: null, labels: {} },
    ...more,
  }
}

const ROWS = [
  row('00000000000d1', 'Six hours before the deadline', {
    date: '2019-11-28',
    site: 'Briefing',
    openedAt: '2026-03-05T00:00:00.000Z',
    tags: ['security', 'japan'],
  }),
  row('00000000000d2', 'How to read an export-control list', {
    date: '2020-01-04',
    site: 'Guide',
    openedAt: '2026-03-04T00:00:00.000Z',
    tags: ['trade'],
  }),
  row('00000000000d3', 'Alliances under domestic pressure: a reading list for the seminar', {
    authors: ['J. Park'],
    date: '2021-06-01',
    openedAt: '2026-03-03T00:00:00.000Z',
  }),
  row('00000000000d4', '한일군사정보보호협정의 종료 유예', { date: '2019-11-22', language: 'ko' }),
]

libraryStore.setState({
  info: { id: '0000000000lib', place: '/home/someone/Margent', labels: DEFAULT_LABELS, readOnly: null, notices: [] },
  rows: new Map(ROWS.map((known) => [known.id, known])),
})
followTheme()
provideAppCommands()
listenToKeys(window, 'linux')
const here = document.getElementById('root')
if (here)
  createRoot(here).render(
    <>
      <main style={{ blockSize: '100%', overflow: 'auto' }}>
        <div style={{ display: 'flex', justifyContent: 'flex-end', padding: 8, gap: 8 }}>
          <Button
            data-anchor="appearance"
            onClick={() => uiStore.setState(({ overlay }) => ({ overlay: overlay ? null : 'appearance' }))}
          >
            Aa
          </Button>
          <Button>After</Button>
        </div>
        <article style={{ maxInlineSize: '34em', margin: '40px auto', font: '19px/1.62 var(--font-reading)' }}>
          <h1>Six hours</h1>
          <p>Seoul had three months to think about its military intelligence pact with Tokyo.</p>
        </article>
        <Recovery />
        <WatchButton />
      </main>
      <Toasts />
      <LiveRegion />
      <Palette />
      <ExportDialog />
      <Appearance />
      <KeysHelp />
      <ImportReport />
      <WatchSheet />
      <DropOverlay />
    </>,
  )

export const api = {
  show: (overlay: Overlay | null) => uiStore.setState({ overlay }),
  overlay: () => uiStore.getState().overlay,
  settings: () => uiStore.getState().settings,
  theme: (theme: Theme) => uiStore.setState(({ settings }) => ({ settings: { ...settings, theme } })),
  platform: (platform: 'linux' | 'darwin') => uiStore.setState({ platform }),
  fail: (failure: Failure | null) => libraryStore.setState({ failure }),
  failure: () => libraryStore.getState().failure,
  watch: (watch: WatchState) => uiStore.setState({ watch }),
  toast: (message: Toast) => toast(message),
  toasts: () => uiStore.getState().toasts.length,
  announced: () => uiStore.getState().announcement,
  answer: (name: CallName, given: readonly unknown[]) => void answers.set(name, given),
  asked: () => asked,
  ran: () => ran,

  /** Makes commands do nothing but be remembered. */
  remember(ids: readonly CommandId[]): void {
    for (const { id } of COMMANDS) if (ids.includes(id)) provideCommands({ [id]: { run: () => ran.push(id) } })
  },

  /** Opens a document whose marks and unsaved changes do not matter. */
  open(id: string): void {
    const opened = record(id, ROWS.find((known) => known.id === id)?.title ?? '')
    libraryStore.setState({
      open: {
        ...{ record: opened, acknowledged: opened, text, plain: plainText(text), textHash: 'h' },
        ...{ history: [], reading: null, notices: [] },
      },
    })
  },

  /** Says that main has written up to this commit. */
  acknowledge(seq: number): void {
    const { open } = libraryStore.getState()
    if (open) libraryStore.setState({ open: { ...open, acknowledged: { ...open.acknowledged, seq } } })
  },

  /** A change of the open document that could not be written. */
  unsaved(failure: Failure): void {
    const document = libraryStore.getState().open?.record.id ?? ''
    const commit = { id: 'c', group: 'c', at: '', title: '', parts: [{ document, changes: [] }] }
    libraryStore.setState({ pending: [commit], saveFailure: failure })
  },

  /** So many documents as well as those that are there. */
  fill(count: number): void {
    const rows = Array.from({ length: count }, (_, i) =>
      row(`m${i}`, `Paper ${i} on the tides of the northern sea`, {}),
    )
    libraryStore.setState({ rows: new Map([...ROWS, ...rows].map((known) => [known.id, known])) })
  },
}

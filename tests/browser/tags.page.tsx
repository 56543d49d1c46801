/** What changes tags and titles, over the sidebar and the list, with a library in memory behind the bridge. */

import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import type { CommandId } from '../../core/command/command'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { DocumentRecord, Mark } from '../../core/document/record'
import type { Theme } from '../../core/settings'
import { plainText } from '../../core/text/plain-text'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { listenToKeys } from '../../renderer/commands/keys'
import { runCommand } from '../../renderer/commands/registry'
import { DocumentTagsSheet } from '../../renderer/library/DocumentTagsSheet'
import { ListScreen } from '../../renderer/library/ListScreen'
import { RenameSheet } from '../../renderer/library/RenameSheet'
import { Sidebar } from '../../renderer/library/Sidebar'
import { TagEditor } from '../../renderer/margin/TagEditor'
import { TagsSheet } from '../../renderer/settings/TagsSheet'
import { libraryStore } from '../../renderer/state/library'
import { receive } from '../../renderer/state/receive'
import { followTheme } from '../../renderer/state/settings'
import { uiStore } from '../../renderer/state/ui'
import { LiveRegion } from '../../renderer/ui/LiveRegion'
import { Toasts } from '../../renderer/ui/Toasts'
import { aRecord, aSource, TIME } from '../support/records'
import { asked, fail, hold, records, row } from './tag-library'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/labels.css'
import '../../renderer/styles/base.css'

const text = { plainTextVersion: 1, leftOut: [], blocks: [{ kind: 'paragraph', spans: ['Words.'] }] } as const

function mark(id: string, tags: readonly string[], note: string): readonly [string, Mark] {
  const anchor = { start: 0, end: 5, quote: 'Words', prefix: '', suffix: '.', textHash: 'h' }
  return [
    id,
    { id, label: DEFAULT_LABELS[0]?.id ?? '', anchor, note, tags, createdAt: TIME, changedAt: TIME, trashedAt: null },
  ]
}

function document_(id: string, title: string, given: Partial<DocumentRecord>): DocumentRecord {
  return aRecord({ id, source: aSource({ title }), text: { version: 1, hash: 'h', length: 6, words: 1 }, ...given })
}

const TIDES = '00000000000d1'
const HARBOUR = '00000000000d2'

for (const record of [
  document_(TIDES, 'The tides', {
    tags: ['trade', 'Japan'],
    marks: Object.fromEntries([
      mark('m000000000001', ['ferry'], 'About #trade and wages'),
      mark('m000000000002', ['trade/export', 'method'], ''),
    ]),
  }),
  document_(HARBOUR, 'The harbour', {
    tags: ['commerce'],
    marks: Object.fromEntries([mark('m000000000003', ['ferry', 'only-here'], 'See [[The tides]]')]),
  }),
])
  records.set(record.id, record)

const [opened] = records.values()
libraryStore.setState({
  info: { id: '0000000000lib', place: '/home/someone/Margent', labels: DEFAULT_LABELS, readOnly: null, notices: [] },
  rows: new Map([...records.values()].map((record) => [record.id, row(record)])),
  open: opened
    ? {
        ...{ record: opened, acknowledged: opened, text, plain: plainText(text), textHash: 'h' },
        ...{ history: [], reading: null, notices: [] },
      }
    : null,
})
receive(
  () => {},
  () => {},
)
followTheme()
provideAppCommands()
listenToKeys(window, 'linux')

/** The tags of a mark in a document that is not open, as the notebook shows them: from main, not at once. */
function Elsewhere() {
  useStore(libraryStore, ({ rows }) => rows)
  const held = records.get(HARBOUR)?.marks.m000000000003
  return held ? <TagEditor document={HARBOUR} mark={held} onEnd={() => {}} /> : null
}

function Screen() {
  const screen = useStore(uiStore, (state) => state.screen)
  const editor = useStore(uiStore, ({ tagging }) => tagging !== null)
  return (
    <main style={{ flex: 1, minInlineSize: 0 }}>
      {screen.kind === 'list' ? (
        <ListScreen key={screen.tag} shelf={screen.shelf} tag={screen.tag} />
      ) : (
        <h1 style={{ padding: 24 }}>{screen.kind}</h1>
      )}
      {editor && <Elsewhere />}
    </main>
  )
}

const here = document.getElementById('root')
if (here)
  createRoot(here).render(
    <>
      <div style={{ display: 'flex', blockSize: '100%' }}>
        <div style={{ inlineSize: 288, display: 'grid' }}>
          <Sidebar />
        </div>
        <Screen />
      </div>
      <Toasts />
      <LiveRegion />
      <TagsSheet />
      <RenameSheet />
      <DocumentTagsSheet />
    </>,
  )

let release = () => {}

export const api = {
  hold: () => {
    release = hold()
  },
  release: () => release(),
  run: (command: CommandId) => runCommand(command),
  theme: (theme: Theme) => uiStore.setState(({ settings }) => ({ settings: { ...settings, theme } })),
  screen: () => uiStore.getState().screen,
  filter: () => uiStore.getState().notebook.query.filter.tags,
  announced: () => uiStore.getState().announcement,
  asked: () => asked.filter(([name]) => /tags|rename|commit/.test(name)).map(([name]) => name),
  fail,
  /** Writes the tags of the mark in the document that is not open, or (null) ends it in the middle of a word. */
  tagElsewhere: (mark: string | null) => uiStore.setState({ tagging: mark }),
  readOnly: () =>
    libraryStore.setState(({ info }) => ({
      info: info && { ...info, readOnly: { kind: 'libraryReadOnly', reason: 'locked' } },
    })),
  /** What main has: of each document its title, tags, and each mark's tags and note. */
  saved: () =>
    [...records.values()].map(({ source, tags, marks }) => ({
      title: source.title,
      tags,
      marks: Object.values(marks).map((one) => ({ tags: one.tags, note: one.note })),
    })),
  /** So many more tags. */
  fill(count: number): void {
    const record = records.get(HARBOUR)
    if (record) records.set(HARBOUR, { ...record, tags: Array.from({ length: count }, (_, i) => `tag-${i}`) })
  },
}

/** The whole window with main faked: newer texts are offered, orphans found again. What main was asked is kept for the test. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { differencePieces } from '../../core/anchor/difference'
import type { Place } from '../../core/anchor/place'
import type { CallName, VersionOffer } from '../../core/api'
import type { CommandId } from '../../core/command/command'
import type { CatalogueRow, Source } from '../../core/document/record'
import { pack } from '../../core/wire'
import { App } from '../../renderer/App'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { closeTopmost } from '../../renderer/commands/escape'
import { listenToKeys } from '../../renderer/commands/keys'
import { isEnabled, runCommand } from '../../renderer/commands/registry'
import { followLabels } from '../../renderer/state/labels'
import { libraryStore } from '../../renderer/state/library'
import { placedMarks } from '../../renderer/state/placed'
import { startAt } from '../../renderer/state/places'
import { changeSettings, followTheme } from '../../renderer/state/settings'
import { type Toast, toast, uiStore } from '../../renderer/state/ui'
import { harbour } from './harbour'
import { open } from './open-text'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'

const asked: (readonly [CallName, unknown])[] = []
/** Answers that wait to be given; a call without one waits for it. */
const waiting = new Map<CallName, ((answer: unknown) => void)[]>()
const ready = new Map<CallName, unknown[]>()
const DOCUMENT = 'd000000000000'
/** The calls whose answers tests give. */
const GIVEN: readonly CallName[] = [
  'version:again',
  'version:choose',
  'version:compare',
  'version:take',
  'version:separate',
  'mark:places',
]

let seq = 0

function answer(name: CallName): unknown {
  if (name === 'library:commit') return { ok: true, value: { seq: ++seq } }
  if (name === 'document:open') return { ok: false, failure: { kind: 'noDocument', document: '' } }
  if (!GIVEN.includes(name)) return null
  const given = ready.get(name)?.shift()
  return given ?? new Promise((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]))
}

Object.assign(window, {
  margent: {
    importFiles: async () => pack({ added: [], failures: [], passedOver: 0 }),
    call: async (name: CallName, argument: string) => {
      asked.push([name, JSON.parse(argument)])
      return pack(await answer(name))
    },
    on: () => () => {},
  },
})

provideAppCommands()
listenToKeys(window, 'linux')
followTheme()
followLabels()

const root = createRoot(document.getElementById('root') as HTMLElement)
flushSync(() => root.render(<App />))

const plain = () => libraryStore.getState().open?.plain.text ?? ''
const record = () => libraryStore.getState().open?.record

function row(id: string, title: string): CatalogueRow {
  return {
    ...{ id, seq: 1, title, authors: [], site: null, section: null, date: null, language: 'en' },
    ...{ addedAt: '2026-01-01T00:00:00.000Z', openedAt: null, state: 'reading', tags: [], marks: 0, notes: 0 },
    ...{ words: 900, progress: 0, trashedAt: null, sha256: '', address: null, labels: {} },
  }
}

export const api = {
  /** Opens the harbour text with these of its marks, from 1, turned into orphans by other words. */
  show(quotes: Readonly<Record<number, string>> = {}): void {
    flushSync(() => open(harbour))
    startAt(DOCUMENT)
    const opened = libraryStore.getState().open
    if (!opened) return
    const marks = Object.fromEntries(
      Object.values(opened.record.marks).map((mark, i) => {
        const quote = quotes[i + 1]
        return [mark.id, quote === undefined ? mark : { ...mark, anchor: { ...mark.anchor, quote } }]
      }),
    )
    const changed = { ...opened.record, marks }
    const rows = new Map(
      [row(DOCUMENT, opened.record.source.title), row('d000000000002', 'Six weeks')].map((r) => [r.id, r]),
    )
    flushSync(() => libraryStore.setState({ open: { ...opened, record: changed, acknowledged: changed }, rows }))
  },

  /** So many more orphans, younger than all others. */
  crowd(count: number): void {
    const { open: opened } = libraryStore.getState()
    const like = Object.values(opened?.record.marks ?? {})[0]
    if (!opened || !like) return
    const more = Array.from({ length: count }, (_, i) => {
      const id = `n${String(i).padStart(12, '0')}`
      const anchor = { ...like.anchor, quote: `nowhere in this text, ${i}` }
      return [id, { ...like, id, anchor, createdAt: '2026-02-01T00:00:00.000Z' }] as const
    })
    const changed = { ...opened.record, marks: { ...opened.record.marks, ...Object.fromEntries(more) } }
    flushSync(() => libraryStore.setState({ open: { ...opened, record: changed, acknowledged: changed } }))
  },

  /** An offer for the document that is open, with these things else. */
  offer(more: Partial<VersionOffer> & { readonly changed?: Partial<Source> } = {}): VersionOffer {
    const { changed = {}, ...given } = more
    const source = { ...(record() as { source: Source }).source, ...changed }
    return {
      ...{ id: 'f000000000001', document: DOCUMENT, from: 'original', name: 'a.txt' },
      report: { kept: 37, moved: 3, needYou: 1, cameBack: 2 },
      difference: [],
      fields: Object.keys(changed) as (keyof Source)[],
      source,
      ...given,
    }
  },

  /** A place where these words stand, for a quote. */
  place(words: string, quote: string, alike: number, context: number, paragraph: number): Place {
    const start = plain().indexOf(words)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    const range = { start, end: start + words.length }
    return { range, quote: alike, context, difference: differencePieces(quote, words), paragraph }
  },

  /** Answers the oldest call that waits, or the next one. */
  answer(name: CallName, value: unknown): void {
    const [first, ...rest] = waiting.get(name) ?? []
    waiting.set(name, rest)
    if (first) first(value)
    else ready.set(name, [...(ready.get(name) ?? []), value])
  },

  asked: (name: CallName) => asked.filter(([call]) => call === name).map(([, argument]) => argument),
  run: (command: CommandId) => runCommand(command),
  enabled: (command: CommandId) => isEnabled(command),
  escape: () => closeTopmost(),
  toast: (message: Toast) => toast(message),
  ui: () => {
    const { overlay, screen, offer, attaching, selection, cursor, activeMark, announcement } = uiStore.getState()
    return { overlay, screen, offer: offer?.id ?? null, attaching, selection, cursor, activeMark, announcement }
  },
  selected(): string | null {
    const { selection } = uiStore.getState()
    return selection && plain().slice(selection.start, selection.end)
  },
  select(words: string): void {
    const start = plain().indexOf(words)
    uiStore.setState({ selection: { start, end: start + words.length } })
  },
  importing: (part: number | null) =>
    uiStore.setState({ importing: part === null ? null : { done: 0, total: 1, name: 'newer.html', part } }),
  orphans: () => placedMarks(libraryStore.getState())?.orphans.map(({ id }) => id) ?? [],
  quoteOf: (n: number) => Object.values(record()?.marks ?? {})[n - 1]?.anchor.quote,
  theme: (theme: 'paper' | 'sepia' | 'night') => changeSettings({ theme }),
  focused: () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
}

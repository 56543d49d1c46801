import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { CommandId } from '../../core/command/command'
import type { CatalogueRow } from '../../core/document/record'
import type { Overlap } from '../../core/settings'
import { runCommand } from '../../renderer/commands/registry'
import { marginLater } from '../../renderer/margin/slots'
import { libraryStore } from '../../renderer/state/library'
import { readingViewStore } from '../../renderer/state/reading-view'
import { changeSettings } from '../../renderer/state/settings'
import { uiStore } from '../../renderer/state/ui'
import { redo, undo } from '../../renderer/state/undo'
import { everyKind } from './every-kind'
import { answers, calls } from './fake-bridge'
import { harbour } from './harbour'
import { longText } from './long-text'
import { type Given, open } from './open-text'
import { ReaderHost } from './ReaderHost'

// The app does so when its window is idle; what is typed into a note is never too early here.
await Promise.all(marginLater.map(({ load }) => load()))

const root = createRoot(document.getElementById('root') as HTMLElement)
flushSync(() => root.render(<ReaderHost />))

const plain = () => libraryStore.getState().open?.plain.text ?? ''

function spelled({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const live = document.createRange()
  live.setStart(startContainer, startOffset)
  live.setEnd(endContainer, endOffset)
  return live.toString()
}

const ROW: CatalogueRow = {
  id: '',
  seq: 1,
  title: '',
  authors: [],
  site: null,
  section: null,
  date: null,
  language: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  openedAt: null,
  state: 'reading',
  tags: [],
  marks: 0,
  notes: 0,
  words: 0,
  progress: 0,
  trashedAt: null,
  sha256: '',
  address: null,
  labels: {},
}

export const api = {
  /** Opens a document; it is drawn when this returns. `marks` stand beside those of a fixture. */
  show(given: Given | 'harbour' | 'everyKind' | number, more: Partial<Given> = {}): void {
    const base: Given =
      given === 'harbour'
        ? harbour
        : given === 'everyKind'
          ? { blocks: everyKind.blocks }
          : typeof given === 'number'
            ? { blocks: longText(given) }
            : given
    flushSync(() => open({ ...base, ...more }))
  },

  calls: () => calls,
  /** Main answers so from now on; undefined: as it did. */
  answer(name: string, value?: unknown): void {
    if (value === undefined) answers.delete(name)
    else answers.set(name, value)
  },
  /** The documents of the library, as far as links and lists look at them. */
  setRows(rows: readonly Partial<CatalogueRow>[]): void {
    const whole = rows.map((row) => ({ ...ROW, ...row }))
    libraryStore.setState({ rows: new Map(whole.map((row) => [row.id, row])) })
  },
  /** The library may only be read from now on. */
  setReadOnly(): void {
    const { info } = libraryStore.getState()
    if (info) libraryStore.setState({ info: { ...info, readOnly: { kind: 'libraryReadOnly', reason: 'locked' } } })
  },
  plain,

  ui() {
    const {
      selection,
      cursor,
      activeMark,
      editing,
      tagging,
      extent,
      progress,
      titleInView,
      announcement,
      toasts,
      leftOut,
    } = uiStore.getState()
    return {
      selection,
      cursor,
      activeMark,
      editing,
      tagging,
      extent,
      progress,
      titleInView,
      announcement,
      toasts,
      leftOut,
    }
  },

  words(range: { start: number; end: number } | null): string | null {
    return range && plain().slice(range.start, range.end)
  },

  select: (start: number, end: number) => uiStore.setState({ selection: { start, end } }),
  setActive: (activeMark: string | null) => uiStore.setState({ activeMark }),
  setLeftOut: (leftOut: 'shown' | 'hidden') => uiStore.setState({ leftOut }),
  setTextSize: (textSize: number) => changeSettings({ textSize }),
  setOverlap: (overlap: Overlap) => changeSettings({ overlap }),
  run: (command: CommandId) => runCommand(command),
  letters: () => Object.fromEntries((libraryStore.getState().info?.labels ?? []).map(({ id, letter }) => [id, letter])),
  setMargin: (margin: 'shown' | 'hidden') => changeSettings({ margin }),
  undo,
  redo,

  /** Makes a mark one whose passage is not in the text. */
  orphan(id: string): void {
    const { open: opened } = libraryStore.getState()
    const mark = opened?.record.marks[id]
    if (!opened || !mark) throw new Error(`no mark ${id}`)
    const anchor = { ...mark.anchor, quote: 'nowhere in this text at all' }
    const marks = { ...opened.record.marks, [id]: { ...mark, anchor } }
    flushSync(() => libraryStore.setState({ open: { ...opened, record: { ...opened.record, marks } } }))
  },

  /** The words under our highlights, by highlight; parts of one mark in one string. */
  painted(): Readonly<Record<string, readonly string[]>> {
    const found: Record<string, readonly string[]> = {}
    for (const [name, highlight] of CSS.highlights) {
      const words = [...highlight].map(spelled)
      if (words.length > 0) found[name] = words
    }
    return found
  },

  marks: () => Object.values(libraryStore.getState().open?.record.marks ?? {}),
  record: () => libraryStore.getState().open?.record,
  history: () => libraryStore.getState().open?.history ?? [],

  reveal(words: string): void {
    const start = plain().indexOf(words)
    readingViewStore.getState().view?.reveal({ start, end: start + words.length })
  },

  /** Where words are drawn, in CSS pixels of the window: the rectangle of their first line. */
  rectOf(words: string): { x: number; y: number; width: number; height: number } {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect
      return { x, y, width, height }
    }
    throw new Error(`not drawn: ${words}`)
  },

  /** The cards of the margin by their order: where each stands and whose it is. */
  cards: () =>
    [...document.querySelectorAll<HTMLElement>('[data-note]')].map((card) => {
      const { top, bottom, left } = card.getBoundingClientRect()
      return { mark: card.dataset.note ?? '', top, bottom, left, active: card.dataset.active !== undefined }
    }),

  drawnSections: () => document.querySelectorAll('[data-section]:not(:empty)').length,
  scrollTop: () => document.querySelector('article')?.closest<HTMLElement>('[class*=scroller]')?.scrollTop ?? -1,
  scrollTo(top: number): void {
    const scroller = document.querySelector('article')?.closest<HTMLElement>('[class*=scroller]')
    if (!scroller) return
    // As a person does: with the wheel.
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
    scroller.scrollTop = top
  },

  /** The style that our highlight gives the words of the article. */
  highlightStyle(name: string) {
    const style = getComputedStyle(document.querySelector('article p[data-start]') as Element, `::highlight(${name})`)
    const { backgroundColor, textDecorationStyle, textDecorationThickness, textUnderlineOffset } = style
    return { backgroundColor, textDecorationStyle, textDecorationThickness, textUnderlineOffset }
  },
}

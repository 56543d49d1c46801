import './fake-bridge'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { DEFAULT_LABELS, LABEL_PATTERNS, type Label, MOST_LABELS } from '../../core/document/label'
import { relabelled, removed } from '../../core/mark/make'
import type { Theme } from '../../core/settings'
import type { Block, LeftOut } from '../../core/text/tree'
import { runCommand } from '../../renderer/commands/registry'
import { marginLater } from '../../renderer/margin/slots'
import { markPassage } from '../../renderer/reader/marking'
import { commit } from '../../renderer/state/commit'
import { libraryStore } from '../../renderer/state/library'
import { placedMarks } from '../../renderer/state/placed'
import { readingViewStore } from '../../renderer/state/reading-view'
import { changeSettings } from '../../renderer/state/settings'
import { uiStore } from '../../renderer/state/ui'
import { redo, undo } from '../../renderer/state/undo'
import { everyKind } from './every-kind'
import { longText } from './long-text'
import { open } from './open-text'
import { paintedWords } from './painted-words'
import { ReaderHost } from './ReaderHost'

// The app does so when its window is idle; what is typed into a note is never too early here.
await Promise.all(marginLater.map(({ load }) => load()))

const root = createRoot(document.getElementById('root') as HTMLElement)
flushSync(() => root.render(<ReaderHost />))

/** Numbers from 0 to below 1, the same for the same seed: mulberry32, by Tommy Ettinger, in the public domain. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Twenty-four labels: the five that there are, and others in colours of a person's own. */
const LABELS: readonly Label[] = Array.from({ length: MOST_LABELS }, (_, i): Label => {
  const known = DEFAULT_LABELS[i]
  if (known) return known
  const hex = (n: number) => `#${((n * 2_654_435_761) >>> 8).toString(16).padStart(6, '0').slice(-6)}`
  return {
    id: `label${String(i).padStart(8, '0')}`,
    name: `Own ${i}`,
    colour: { light: hex(i), dark: hex(i + 100) },
    pattern: LABEL_PATTERNS[i % LABEL_PATTERNS.length] ?? 'solid',
    letter: 'O',
    digit: null,
  }
})

/** Every kind of block between long stretches of prose, three times; with something left out at several places. */
function blocks(extra: number): readonly Block[] {
  const added = Array.from({ length: extra }, (_, i): Block => ({ kind: 'paragraph', spans: [`Put back, line ${i}.`] }))
  return [...added, ...[0, 1, 2].flatMap(() => [...everyKind.blocks, ...longText(41)])]
}
const leftOut: readonly LeftOut[] = [0, 3, 20, 60].map((before) => ({
  before,
  reason: 'menu',
  block: { kind: 'paragraph', spans: ['The tide of day 5 came late. Home | News | Sport'] },
}))

const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

let random = numbers(1)
let extra = 0
const below = (n: number) => Math.floor(random() * n)
const some = <T,>(from: readonly T[]): T => from[below(from.length)] as T
const opened = () => {
  const state = libraryStore.getState().open
  if (!state) throw new Error('nothing is open')
  return state
}
const anyMark = () => {
  const all = Object.values(opened().record.marks).filter(({ trashedAt }) => trashedAt === null)
  return all.length > 0 ? some(all) : null
}

/** What a person may do, and what happens to them; each by name, so that a failure tells what came before it. */
const DEEDS: Readonly<Record<string, () => void>> = {
  mark: () => {
    const { length } = opened().plain.text
    const { first, last } = near()
    const from = first + below(Math.max(1, last - first))
    const size = some([1, 2, 9, 40, 300, 3000])
    const end = Math.min(length, from + size)
    if (from < end) markPassage({ start: from, end }, some(LABELS).id)
  },
  remove: () => {
    const mark = anyMark()
    if (mark) commit(opened().record.id, 'Remove', removed(mark, '2026-02-02T00:00:00.000Z'))
  },
  relabel: () => {
    const mark = anyMark()
    if (mark) commit(opened().record.id, 'Relabel', relabelled(mark, some(LABELS).id))
  },
  unknownLabel: () => {
    const mark = anyMark()
    if (mark) commit(opened().record.id, 'Relabel', relabelled(mark, 'gone000000000'))
  },
  split: () => {
    const mark = anyMark()
    if (!mark) return
    const at = mark.anchor.start + below(mark.anchor.end - mark.anchor.start)
    uiStore.setState({ activeMark: mark.id, selection: null, cursor: { start: at, end: at + 1 } })
    runCommand('mark.split')
  },
  join: () => {
    uiStore.setState({ activeMark: anyMark()?.id ?? null, selection: null, cursor: null })
    runCommand('mark.join')
  },
  extent: () => {
    uiStore.setState({ activeMark: anyMark()?.id ?? null, selection: null, cursor: null })
    if (!runCommand('mark.extent')) return
    for (let i = below(12); i >= 0; i--) press()
    runCommand('mark.extent')
  },
  overlap: () => changeSettings({ overlap: some(['both', 'merge']) }),
  undo: () => void undo(),
  redo: () => void redo(),
  activate: () => uiStore.setState({ activeMark: anyMark()?.id ?? null, selection: null, cursor: null }),
  select: () => {
    const start = below(opened().plain.text.length - 50)
    uiStore.setState({ selection: { start, end: start + 50 }, cursor: null, activeMark: null })
  },
  leftOut: () => uiStore.setState(({ leftOut: now }) => ({ leftOut: now === 'shown' ? 'hidden' : 'shown' })),
  size: () => changeSettings({ textSize: some([16, 19, 24, 32]) }),
  theme: () => changeSettings({ theme: some(['paper', 'sepia', 'night']) }),
  margin: () => changeSettings({ margin: some(['shown', 'hidden']) }),
  hide: () => uiStore.setState(({ marks }) => ({ marks: marks === 'shown' ? 'hidden' : 'shown', activeMark: null })),
  scroll: () => scrollBy(some([-700, -90, 90, 700])),
  jump: () => readingViewStore.getState().view?.goTo(below(opened().plain.text.length)),
  labels: () =>
    libraryStore.setState(({ info }) => ({
      info: info && { ...info, labels: LABELS.toSorted(() => random() - 0.5) },
    })),
  /** Another text version: what was left out is put back before everything else, so that every offset is another. */
  putBack: () => {
    const { record } = opened()
    extra = (extra + 1) % 4
    open({ blocks: blocks(extra), leftOut, id: record.id })
    const fresh = opened()
    const text = { ...fresh.record, marks: record.marks }
    libraryStore.setState(({ info }) => ({
      open: { ...fresh, record: text, acknowledged: text },
      info: info && { ...info, labels: LABELS },
    }))
  },
}

/** An arrow that changes an extent, by any unit and at either end. */
function press(): void {
  const key = some(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
  const modifiers = { shiftKey: true, altKey: random() < 0.5, ctrlKey: random() < 0.5 }
  document.querySelector('article')?.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true }))
}

function near(): { readonly first: number; readonly last: number } {
  const first = readingViewStore.getState().view?.offset() ?? 0
  return { first: Math.max(0, first - 500), last: first + 2500 }
}

function scrollBy(pixels: number): void {
  const scroller = document.querySelector('article')?.closest<HTMLElement>('[class*=scroller]')
  scroller?.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  scroller?.scrollBy(0, pixels)
}

/** What a highlight makes of the words of the text. */
const styleOf = (name: string) =>
  getComputedStyle(document.querySelector('article p') as Element, `::highlight(${name})`)

export const api = {
  /** Gives the label in a slot another colour and pattern, as a commit on the labels does. */
  look(slot: number, look: Pick<Label, 'colour' | 'pattern'>): void {
    libraryStore.setState(({ info }) => ({
      info: info && { ...info, labels: info.labels.map((label, i) => (i === slot ? { ...label, ...look } : label)) },
    }))
  },
  theme(theme: Theme): void {
    document.documentElement.dataset.theme = theme
  },
  styleOf(name: string) {
    const { textDecorationColor, textDecorationStyle, textUnderlineOffset, backgroundColor } = styleOf(name)
    return { textDecorationColor, textDecorationStyle, textUnderlineOffset, backgroundColor }
  },
  ranges: () => [...CSS.highlights].map(([name, highlight]) => `${name} ${highlight.size}`).toSorted(),

  begin(seed: number): void {
    random = numbers(seed)
    extra = 0
    flushSync(() => {
      open({ blocks: blocks(0), leftOut })
      libraryStore.setState(({ info }) => ({ info: info && { ...info, labels: LABELS } }))
    })
    for (let i = 0; i < 60; i++) {
      const { length } = opened().plain.text
      const start = below(length - 400)
      markPassage({ start, end: start + some([1, 5, 30, 200, 400]) }, some(LABELS).id)
    }
  },

  /** Does one thing, and says which; it has been painted when this resolves. */
  async deed(): Promise<string> {
    // Marks are made far more often than hidden, as in life; else there would be little to see.
    const name = random() < 0.25 ? 'mark' : some(Object.keys(DEEDS))
    flushSync(() => DEEDS[name]?.())
    await twoFrames()
    if (uiStore.getState().marks === 'hidden' && random() < 0.7) uiStore.setState({ marks: 'shown' })
    await twoFrames()
    return name
  },

  /** What is wrong with what is painted now; nothing where all is right. And how many characters were looked at. */
  wrong(): { readonly faults: readonly string[]; readonly looked: number } {
    const { info } = libraryStore.getState()
    const { marks, activeMark } = uiStore.getState()
    const placed = marks === 'shown' ? (placedMarks(libraryStore.getState())?.placed ?? []) : []
    return paintedWords({ plain: opened().plain.text, placed, labels: info?.labels ?? [], activeMark })
  },
}

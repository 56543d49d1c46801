/**
 * What main answered about the notebook, as far as the window has it. A question is sent as soon as the screen is asked for, before
 * its code is there. The list is swapped for a newer one in one step, with the entries that are in view, so that nothing jumps; and
 * not while the person writes in an entry, or has just changed it, for it may stand elsewhere in the newer one.
 */
import { createStore } from 'zustand/vanilla'
import type { MarkId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import type { Ahead } from '../../core/notebook/ahead'
import { forgotten, listOf, type NotebookList, withEntries, withoutMarks } from '../../core/notebook/list'
import type { NotebookAnswer, NotebookQuery } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { followAhead, type Held, settled, stillAhead, trashedOf } from './notebook-ahead'
import { uiStore } from './ui'

/** More entries than the tallest window shows. */
const FIRST = 40
/** Entries that are asked for at once. */
const PAGE = 60
/** Entries kept on either side of the view: more would be memory only. */
const KEPT = 3_000

export interface NotebookState {
  /** The newest answer: its counts are shown. Null before the first. */
  readonly answer: NotebookAnswer | null
  /** What is listed, and the question that it answers. */
  readonly list: NotebookList | null
  readonly query: NotebookQuery | null
  /** Another number whenever the list is another one, and not only more of it has come. */
  readonly generation: number
  /** Why there is no answer; null while there is one. */
  readonly failure: Failure | null
  /** What is ahead of main's answer, by mark. */
  readonly ahead: ReadonlyMap<MarkId, Ahead>
}

export const notebookStore = createStore<NotebookState>()(() => ({
  answer: null,
  list: null,
  query: null,
  generation: 0,
  failure: null,
  ahead: new Map(),
}))

/** A question on its way; `again` where something changed since. */
interface Flight {
  readonly query: NotebookQuery
  again: boolean
}

/** The entries in view: from, to (without it). */
let view = { from: 0, to: FIRST }
let isHeld: Held = () => false
/** Main has something newer than the list. */
let stale = false
let flight: Flight | null = null
let fetching = false

/** From now on the notebook is asked for when it is opened, and again when something in it changed. */
export function followNotebook(): void {
  bridge.on('notebook', () => {
    stale = true
    if (isOpen()) refresh()
  })
  uiStore.subscribe(({ screen, notebook }, before) => {
    const opened = screen.kind === 'notebook' && before.screen.kind !== 'notebook'
    if (opened) stale = true
    if (opened || (isOpen() && notebook.query !== before.notebook.query)) refresh()
  })
  followAhead(notebookStore, () => {
    stale = true
    if (isOpen()) refresh()
  })
}

/** Says as long as it is registered when the list has to stay as it is. Returns what ends that. */
export function provideHold(held: Held): () => void {
  isHeld = held
  return () => {
    isHeld = () => false
  }
}

/** Brings the list up to date, where it is not and may be. */
export function catchUp(): void {
  if (stale && !isHeld()) refresh()
}

/** Asks once more after a failure. */
export function askAgain(): void {
  refresh()
}

/** These entries are in view; those that have not come are fetched. */
export function lookAt(from: number, to: number): void {
  view = { from, to }
  void fetch()
}

const isOpen = () => uiStore.getState().screen.kind === 'notebook'
const wanted = () => uiStore.getState().notebook.query

/** Asks. A new question does not wait for the answer to another; the same one is asked again when its answer has come. */
function refresh(): void {
  const query = wanted()
  if (flight?.query === query) {
    flight.again = true
    return
  }
  const mine: Flight = { query, again: false }
  flight = mine
  void ask(mine).finally(() => {
    if (flight !== mine) return
    flight = null
    if (mine.again) stale = true
    if (mine.again && isOpen()) catchUp()
  })
}

async function ask(mine: Flight): Promise<void> {
  const { query } = mine
  const isSame = notebookStore.getState().query === query
  stale = false
  const before = settled(notebookStore.getState().ahead)
  if (!isSame) view = { from: 0, to: FIRST }
  const made = await bridge.call('notebook:query', { query, most: isSame && view.from > 0 ? 1 : FIRST })
  if (flight !== mine) return
  if (!made.ok) {
    notebookStore.setState({ failure: made.failure })
    return
  }
  const answer = made.value
  if (isSame && isHeld()) return countOnly(answer)
  const { from, to } = around()
  const more =
    isSame && to > answer.first.length && answer.entries > answer.first.length
      ? await bridge.call('notebook:entries', { query, from, most: to - from })
      : null
  if (flight !== mine) return
  if (isSame && isHeld()) return countOnly(answer)
  const list = more?.ok ? withEntries(listOf(answer), from, more.value) : listOf(answer)
  notebookStore.setState(({ generation, ahead: known }) => {
    const ahead = stillAhead(known, before)
    return {
      answer,
      list: withoutMarks(list, trashedOf(ahead)),
      query,
      failure: null,
      generation: generation + 1,
      ahead,
    }
  })
  void fetch()
}

/** The list has to stay as it is for now; the counts are true all the same. */
function countOnly(answer: NotebookAnswer): void {
  stale = true
  notebookStore.setState({ answer, failure: null })
}

/** The view with as much on either side, because what is in view may have moved by some entries. */
function around() {
  const beyond = Math.min(PAGE, view.to - view.from)
  const from = Math.max(0, view.from - beyond)
  return { from, to: view.to + beyond }
}

/** Fetches the entries in view that have not come, a page at a time; always those of where the view is by then. */
async function fetch(): Promise<void> {
  if (fetching) return
  fetching = true
  try {
    for (;;) {
      const { list, query, generation } = notebookStore.getState()
      const missing = list ? firstMissing(list) : -1
      if (!list || !query || missing < 0) return
      const from = Math.max(0, missing - (missing % PAGE))
      const page = await bridge.call('notebook:entries', { query, from, most: PAGE })
      const now = notebookStore.getState()
      if (now.generation !== generation || !now.list) continue
      if (!page.ok) return notebookStore.setState({ failure: page.failure })
      // Fewer than the answer told of: the notebook changed, and main says so.
      if (page.value.length <= missing - from) return
      notebookStore.setState({ list: kept(withEntries(now.list, from, page.value)) })
    }
  } finally {
    fetching = false
  }
}

function firstMissing({ entries }: NotebookList): number {
  for (let index = view.from; index < Math.min(view.to, entries.length); index++) if (!entries[index]) return index
  return -1
}

function kept(list: NotebookList): NotebookList {
  const middle = (view.from + view.to) >> 1
  const here = list.entries.reduce((count, entry) => count + (entry ? 1 : 0), 0)
  return here > 2 * KEPT + PAGE ? forgotten(list, middle, KEPT) : list
}

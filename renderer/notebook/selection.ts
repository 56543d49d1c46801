/** Which entries are selected, and how keys and clicks select them. A stretch may reach over entries that have not come. */
import type { MarkId } from '../../core/document/id'
import { type EntryKey, indexOf, keyAt } from '../../core/notebook/list'
import type { MarkKey, NotebookQuery, NotebookSelection } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { setNotebook } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { type NotebookView, uiStore } from '../state/ui'

type Selected = NotebookView['selected']

/** Where a stretch began: a place among the entries that answered a question, and which entry stood there. */
let anchor: { readonly index: number; readonly key: EntryKey | null; readonly query: NotebookQuery | null } | null =
  null

/** What is being selected: each begins with what the one before it selected, whose keys may have to come from main. */
let turn: Promise<void> = Promise.resolve()
/** Another number whenever what is being selected is not wanted any more. */
let wanted = 0

let last: { readonly selected: Selected; readonly marks: ReadonlySet<MarkId> | 'all' } = {
  selected: [],
  marks: new Set(),
}

/** The marks that are selected, to look one up; the same set while they do not change. */
export function selectedMarks(selected: Selected): ReadonlySet<MarkId> | 'all' {
  if (last.selected !== selected)
    last = { selected, marks: selected === 'filtered' ? 'all' : new Set(selected.map(({ mark }) => mark)) }
  return last.marks
}

/** How many marks are selected. */
export function selectedCount(selected: Selected): number {
  return selected === 'filtered' ? (notebookStore.getState().answer?.marks ?? 0) : selected.length
}

/** What is selected, as main is asked to do something to it; null where nothing is. */
export function selection({ selected, query }: NotebookView): NotebookSelection | null {
  if (selected === 'filtered') return { kind: 'filtered', filter: query.filter }
  return selected.length > 0 ? { kind: 'these', marks: selected } : null
}

/** From here a stretch is selected. */
export function beginStretch(index: number): void {
  const { list, query } = notebookStore.getState()
  anchor = { index, key: list && keyAt(list, index), query }
}

/** Selects the entry at `index`, or takes it out of what is selected. */
export function toggleSelected(index: number): Promise<void> {
  const entry = notebookStore.getState().list?.entries[index]
  if (!entry) return Promise.resolve()
  beginStretch(index)
  const { document, mark } = entry
  return inTurn(async () => {
    const { selected } = uiStore.getState().notebook
    const all = selected === 'filtered' ? await keys(0, Number.MAX_SAFE_INTEGER) : selected
    if (all === null) return null
    const without = all.filter((key) => key.mark !== mark)
    return without.length < all.length ? without : [...all, { document, mark }]
  })
}

/** Selects all from where the stretch began up to `index`; it begins at `from` where none did, or it began in another list. */
export function selectTo(index: number, from = index): Promise<void> {
  const begin = stretchStart() ?? from
  if (stretchStart() === null) beginStretch(from)
  return inTurn(() => keys(Math.min(begin, index), Math.max(begin, index) + 1))
}

/** Where the stretch began as the list is now: entries above it may have come or gone since. */
function stretchStart(): number | null {
  const { list, query } = notebookStore.getState()
  if (!list || !anchor || anchor.query !== query) return null
  const { index, key } = anchor
  const now = key ? indexOf(list, key, index) : -1
  if (now >= 0) return now
  // Far from the view entries are not here, and their places are as good as known.
  return index < list.entries.length && list.entries[index] === undefined ? index : null
}

/** Selects what `choose` finds, unless by then something else was selected at once, or the marks are asked for by another filter. */
function inTurn(choose: () => Promise<Selected | null>): Promise<void> {
  const mine = wanted
  const { filter } = uiStore.getState().notebook.query
  const isOver = () => wanted !== mine || uiStore.getState().notebook.query.filter !== filter
  const before = turn
  const select = async () => {
    await before
    const selected = isOver() ? null : await choose()
    if (selected && !isOver()) setNotebook({ selected })
  }
  turn = select()
  return turn
}

/** Selects all that pass the filter. */
export function selectAll(): void {
  wanted++
  if ((notebookStore.getState().answer?.marks ?? 0) > 0) setNotebook({ selected: 'filtered' })
}

/** Selects nothing; tells whether anything was selected. */
export function selectNone(): boolean {
  wanted++
  if (uiStore.getState().notebook.selected.length === 0) return false
  setNotebook({ selected: [] })
  return true
}

/** Takes those out that are in the list no more, after they were put into the trash. */
export function forgetSelected(marks: ReadonlySet<MarkId>): void {
  const { selected } = uiStore.getState().notebook
  if (selected !== 'filtered') setNotebook({ selected: selected.filter(({ mark }) => !marks.has(mark)) })
}

/** The place of the active entry; -1 where none is, or it has not come. */
export function activeIndex(near = 0): number {
  const { active } = uiStore.getState().notebook
  const { list } = notebookStore.getState()
  return list && active ? indexOf(list, active, near) : -1
}

/** The keys of entries from one place to another, each mark once. What has come is known here; main knows the others. */
async function keys(from: number, to: number): Promise<readonly MarkKey[] | null> {
  const { list, query, generation } = notebookStore.getState()
  if (!list || !query) return null
  const end = Math.min(to, list.entries.length)
  const here = list.entries.slice(from, end)
  if (here.every((entry) => entry !== undefined)) return unique(here)
  const made = await bridge.call('notebook:keys', { query, from, to: end }).catch(() => null)
  return made?.ok && notebookStore.getState().generation === generation ? unique(made.value) : null
}

function unique(keys: readonly (MarkKey | undefined)[]): readonly MarkKey[] {
  const byMark = new Map<MarkId, MarkKey>()
  for (const key of keys) if (key) byMark.set(key.mark, { document: key.document, mark: key.mark })
  return [...byMark.values()]
}

/** Which entries are selected, and how keys and clicks select them. A stretch may reach over entries that have not come. */
import type { MarkId } from '../../core/document/id'
import { indexOf } from '../../core/notebook/list'
import type { MarkKey, NotebookSelection } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { setNotebook } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { type NotebookView, uiStore } from '../state/ui'

type Selected = NotebookView['selected']

/** Where a stretch began: a place among the entries. */
let anchor = 0

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
  anchor = index
}

/** Selects the entry at `index`, or takes it out of what is selected. */
export async function toggleSelected(index: number): Promise<void> {
  const entry = notebookStore.getState().list?.entries[index]
  if (!entry) return
  anchor = index
  const { document, mark } = entry
  const { selected } = uiStore.getState().notebook
  const all = selected === 'filtered' ? await keys(0, Number.MAX_SAFE_INTEGER) : selected
  if (all === null) return
  const without = all.filter((key) => key.mark !== mark)
  setNotebook({ selected: without.length < all.length ? without : [...all, { document, mark }] })
}

/** Selects all from where the stretch began up to `index`. */
export async function selectTo(index: number): Promise<void> {
  const made = await keys(Math.min(anchor, index), Math.max(anchor, index) + 1)
  if (made) setNotebook({ selected: made })
}

/** Selects all that pass the filter. */
export function selectAll(): void {
  if ((notebookStore.getState().answer?.marks ?? 0) > 0) setNotebook({ selected: 'filtered' })
}

/** Selects nothing; tells whether anything was selected. */
export function selectNone(): boolean {
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
  const made = await bridge.call('notebook:keys', { query, from, to: end })
  return made.ok && notebookStore.getState().generation === generation ? unique(made.value) : null
}

function unique(keys: readonly (MarkKey | undefined)[]): readonly MarkKey[] {
  const byMark = new Map<MarkId, MarkKey>()
  for (const key of keys) if (key) byMark.set(key.mark, { document: key.document, mark: key.mark })
  return [...byMark.values()]
}

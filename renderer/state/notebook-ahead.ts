/**
 * Changes that were made in this window show in the notebook at once. They stay laid over main's answers until one comes that was
 * asked for after main had written them.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { Change, WideCommit } from '../../core/change/change'
import { touchedBy } from '../../core/change/touched'
import type { MarkId } from '../../core/document/id'
import { type Ahead, aheadBy } from '../../core/notebook/ahead'
import { type NotebookList, withoutMarks } from '../../core/notebook/list'
import { libraryStore } from './library'

/** Whether the list has to stay as it is for now. */
export type Held = () => boolean

interface AheadState {
  readonly list: NotebookList | null
  readonly ahead: ReadonlyMap<MarkId, Ahead>
}

/** Lays what is committed from now on over the list; `retaken` is called where main did not take a commit. */
export function followAhead(store: StoreApi<AheadState & { readonly generation: number }>, retaken: () => void): void {
  libraryStore.subscribe(({ run }, before) => {
    if (run === before.run) return
    const known = new Set(before.run.map(({ id }) => id))
    const made = run.filter(({ id }) => !known.has(id))
    if (made.length > 0) lay(store, made)
    else if (run.length < before.run.length) {
      const kept = new Set(run.map(({ id }) => id))
      const lost = changesByMark(before.run.filter(({ id }) => !kept.has(id)))
      store.setState(({ ahead }) => ({ ahead: new Map([...ahead].filter(([mark]) => !lost.has(mark))) }))
      retaken()
    }
  })
}

/** Of what is ahead that which main has written: an answer that is asked for now has it. */
export function settled(ahead: ReadonlyMap<MarkId, Ahead>): ReadonlyMap<MarkId, Ahead> {
  const { pending } = libraryStore.getState()
  if (pending.length === 0) return ahead
  const waiting = new Set(pending.flatMap(changesOf).flatMap(touchedBy))
  return new Map([...ahead].filter(([mark]) => !waiting.has(mark)))
}

/** What is still ahead of an answer that has all of `answered`. */
export function stillAhead(
  ahead: ReadonlyMap<MarkId, Ahead>,
  answered: ReadonlyMap<MarkId, Ahead>,
): ReadonlyMap<MarkId, Ahead> {
  return new Map([...ahead].filter(([mark, one]) => answered.get(mark) !== one))
}

function lay(store: StoreApi<AheadState & { readonly generation: number }>, made: readonly WideCommit[]): void {
  const { list, ahead } = store.getState()
  const changes = changesByMark(made)
  if (!list || changes.size === 0) return
  const next = new Map(ahead)
  const gone = new Set<MarkId>()
  const seen = new Set<MarkId>()
  for (const entry of list.entries) {
    const own = entry && changes.get(entry.mark)
    if (!own || seen.has(entry.mark)) continue
    seen.add(entry.mark)
    const after = aheadBy(entry, ahead.get(entry.mark), own)
    if (after) next.set(entry.mark, after)
    if (after?.trashed === 'trashed') gone.add(entry.mark)
  }
  for (const [mark, own] of changes) if (!seen.has(mark) && own.some(takesBack)) next.delete(mark)
  if (gone.size === 0) store.setState({ ahead: next })
  else
    store.setState(({ generation }) => ({
      ahead: next,
      list: withoutMarks(list, gone),
      generation: generation + 1,
    }))
}

/** Out of the trash again: main's next answer has it. */
function takesBack(change: Change): boolean {
  return change.kind === 'markTrashedAt.set' && change.after === null
}

function changesByMark(made: readonly WideCommit[]): ReadonlyMap<MarkId, readonly Change[]> {
  const byMark = new Map<MarkId, Change[]>()
  for (const change of made.flatMap(changesOf)) {
    for (const mark of touchedBy(change)) {
      const own = byMark.get(mark)
      if (own) own.push(change)
      else byMark.set(mark, [change])
    }
  }
  return byMark
}

function changesOf({ parts }: WideCommit): readonly Change[] {
  return parts.flatMap(({ changes }) => changes)
}

/** The marks that were put into the trash here. */
export function trashedOf(ahead: ReadonlyMap<MarkId, Ahead>): ReadonlySet<MarkId> {
  return new Set([...ahead].filter(([, one]) => one.trashed === 'trashed').map(([mark]) => mark))
}

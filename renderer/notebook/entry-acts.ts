/** What a person does to one entry: each is a commit on its document, which need not be open. */
import type { LabelId } from '../../core/document/id'
import { withAhead } from '../../core/notebook/ahead'
import { copiedEntry } from '../../core/notebook/copied'
import { type EntryKey, keyAt } from '../../core/notebook/list'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { now } from '../state/clock'
import { flushDrafts } from '../state/closing'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'
import { setNotebook } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { openAt } from '../state/open-at'
import { labelsById } from '../state/placed'
import { showOrphans } from '../state/places'
import { announce, toast, uiStore } from '../state/ui'
import { activeIndex } from './selection'

const t = strings.marking

/** The entry that keys are about, as it is now; null where there is none. */
export function activeEntry(): NotebookEntry | null {
  const { list, ahead } = notebookStore.getState()
  const entry = list?.entries[activeIndex()]
  return entry ? withAhead(entry, ahead.get(entry.mark)) : null
}

/** Whether anything can be written here; where not, it is said why. */
export function mayWrite(): boolean {
  const failure = libraryStore.getState().info?.readOnly ?? null
  if (failure) toast({ kind: 'failure', failure })
  return failure === null
}

/** Writes the entry's note or tags in place. */
export function edit(key: EntryKey, what: 'note' | 'tags'): void {
  if (mayWrite()) setNotebook({ active: key, editing: { ...key, what } })
}

/** The same for the active entry. */
export function editActive(what: 'note' | 'tags'): void {
  const { list } = notebookStore.getState()
  const key = list && keyAt(list, activeIndex())
  if (key) edit(key, what)
}

/** Gives the entry's mark another label. */
export function relabelEntry({ document, mark, label }: NotebookEntry, after: LabelId): void {
  const name = labelsById(libraryStore.getState()).get(after)?.name
  if (name === undefined || label === after) return
  const change = { kind: 'label.set', mark, before: label, after } as const
  if (commit(document, t.relabelled(name), [change]) === null) return
  uiStore.setState({ lastLabel: after })
  announce(t.saidRelabelled(name))
}

/** Puts the entry's mark into the trash; a message offers to take that back. */
export function trashEntry({ document, mark }: NotebookEntry): void {
  // What is typed in its note goes with it.
  flushDrafts()
  const change = { kind: 'markTrashedAt.set', mark, before: null, after: now() } as const
  if (commit(document, t.removed, [change]) === null) return
  toast({ kind: 'said', text: t.saidRemoved, command: 'edit.undo' })
}

/** Puts the entry's words and where they are from on the clipboard. */
export function copyEntry(entry: NotebookEntry): void {
  const row = libraryStore.getState().rows?.get(entry.document)
  void bridge.call('clipboard:write', copiedEntry(entry, row))
  announce(t.saidCopied)
}

/** Opens the document at the mark's passage; where that is lost, among the places where it may be. */
export function openPassage({ document, mark, passage }: NotebookEntry): void {
  flushDrafts()
  if (passage === 'lost') showOrphans(document)
  else openAt(document, { kind: 'mark', mark })
}

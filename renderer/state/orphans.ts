/**
 * Marks that have lost their passage, and how they are given one again: by a place that main found, or by what the person
 * selects in the text.
 */
import type { Range } from '../../core/anchor/anchor'
import { describe } from '../../core/anchor/describe'
import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { commit } from './commit'
import { libraryStore } from './library'
import { placedMarks } from './placed'
import { readDocument } from './places'
import { readingViewStore } from './reading-view'
import { toast, uiStore } from './ui'

const NONE: readonly Mark[] = []

/** The open document's orphans, oldest first. */
export function orphans(): readonly Mark[] {
  return placedMarks(libraryStore.getState())?.orphans ?? NONE
}

/** The orphan that the person is looking for in the text, as long as it is one. */
export function attaching(): Mark | null {
  const { attaching: id } = uiStore.getState()
  return id === null ? null : (orphans().find((mark) => mark.id === id) ?? null)
}

/** What is selected, or the sentence at the cursor: where an orphan would be attached. */
export function selectedPassage(): Range | null {
  const { selection, cursor, screen } = uiStore.getState()
  return screen.kind === 'reader' ? (selection ?? cursor) : null
}

/** Gives the mark this passage of the open text. False where it cannot be written, which is said. */
export function attach(mark: Mark, range: Range): boolean {
  const { open } = libraryStore.getState()
  if (!open) return false
  const after = describe(open.plain.text, range, open.textHash)
  const changes = [{ kind: 'anchor.set', mark: mark.id, before: mark.anchor, after }] as const
  return commit(open.record.id, strings.versions.attachTitle, changes) !== null
}

/** Attaches the orphan to what is selected in the text: the one that is looked for, or the only one; of several one is chosen. */
export function attachHere(): void {
  const looked = attaching()
  const all = orphans()
  const mark = looked ?? (all.length === 1 ? all[0] : undefined)
  if (mark) attachSelected(mark)
  else if (all.length > 1) uiStore.setState({ overlay: 'attach' })
}

/** Attaches this orphan to what is selected; it is the active mark then. */
export function attachSelected(mark: Mark): void {
  const range = selectedPassage()
  if (!range || !attach(mark, range)) return
  const { overlay } = uiStore.getState()
  uiStore.setState({
    ...{ selection: null, cursor: null, attaching: null, activeMark: mark.id, marks: 'shown' },
    overlay: overlay === 'attach' ? null : overlay,
  })
  toast({ kind: 'said', text: strings.versions.attached, command: 'edit.undo' })
}

/** Shows the text, to select the mark's passage in; `range` is selected already, where one is given. */
export function lookInText(mark: MarkId, range: Range | null): void {
  const { open } = libraryStore.getState()
  if (!open) return
  readDocument(open.record.id)
  uiStore.setState({ attaching: mark, selection: range, cursor: null, activeMark: null })
  if (range) onceViewed(() => readingViewStore.getState().view?.reveal(range))
  onceViewed(() => readingViewStore.getState().view?.focus())
}

/** The text may have to be drawn first. */
function onceViewed(run: () => void): void {
  if (readingViewStore.getState().view) {
    run()
    return
  }
  const stop = readingViewStore.subscribe(({ view }) => {
    if (!view) return
    stop()
    // React is in the middle of putting it there.
    queueMicrotask(run)
  })
}

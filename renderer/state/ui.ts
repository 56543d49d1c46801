import { createStore } from 'zustand/vanilla'
import type { Range } from '../../core/anchor/anchor'
import type { ImportProgress, ImportSummary, Start, VersionOffer, WatchState } from '../../core/api'
import type { CommandId } from '../../core/command/command'
import type { DocumentId, LabelId, MarkId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import type { LinkTarget } from '../../core/link/wiki-link'
import type { EntryKey } from '../../core/notebook/list'
import { EVERYTHING, type MarkKey, type NotebookQuery } from '../../core/notebook/notebook'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'

export type Shelf = 'all' | 'toRead' | 'reading' | 'finished' | 'trash'

/** `tag` narrows a shelf to the documents that carry it, case-folded; null is the whole shelf. */
export type Screen =
  | { readonly kind: 'reader' }
  /** The open document's orphans, with the places where they may belong. */
  | { readonly kind: 'orphans' }
  /** All marks of the library; what of them is in `notebook`. */
  | { readonly kind: 'notebook' }
  | { readonly kind: 'list'; readonly shelf: Shelf; readonly tag: string | null }

/** What lies over everything; one at a time. */
export type Overlay =
  | 'palette'
  | 'keys'
  | 'export'
  | 'appearance'
  | 'added'
  | 'watch'
  | 'contents'
  | 'original'
  | 'version'
  | 'labels'
  /** Which of several orphans belongs to the selected passage. */
  | 'attach'
  | 'tags'
  /** The title of `subject`, to be changed. */
  | 'rename'
  /** The tags of `subject`. */
  | 'documentTags'

/** `said` goes by itself; `notice` (from main: something was mended), failures and imports that were not whole stay until dismissed. */
export type Toast =
  | { readonly kind: 'said'; readonly text: string; readonly command?: CommandId }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'imported'; readonly summary: ImportSummary }
  /** What the watched folder brought. */
  | { readonly kind: 'watched'; readonly added: ImportSummary['added'] }
  /** What a person wrote as a note, and what could not be kept in the library. */
  | { readonly kind: 'unsavedNote'; readonly note: string }
  /** Marks that a new version of this document left without a passage. */
  | { readonly kind: 'needYou'; readonly document: DocumentId; readonly marks: number }
  /** A link led to a document that is in the trash. */
  | { readonly kind: 'inTrash'; readonly document: DocumentId; readonly title: string; readonly target: LinkTarget }

/** How the notebook stands, also while one is elsewhere. */
export interface NotebookView {
  readonly query: NotebookQuery
  /** Entries that something will be done to at once; `filtered` is all that pass. */
  readonly selected: readonly MarkKey[] | 'filtered'
  /** The entry that keys are about; null before one was. */
  readonly active: EntryKey | null
  /** Whose note or tags are written in place. */
  readonly editing: (EntryKey & { readonly what: 'note' | 'tags' }) | null
  readonly preview: 'shown' | 'hidden'
  /** How far it is scrolled, in CSS pixels. */
  readonly scroll: number
}

/** What dies with the window. */
export interface UiState {
  readonly settings: Settings
  /** Decides how keys are named. */
  readonly platform: Start['platform']
  readonly screen: Screen
  readonly overlay: Overlay | null
  /** The document that the overlays `rename` and `documentTags` are about; null is the open one. */
  readonly subject: DocumentId | null
  /** The passage selected with the mouse (or Shift and arrows), in the open document's plain text. */
  readonly selection: Range | null
  /** While the pointer is down and selecting, the bar beside the selection waits. */
  readonly selecting: 'pointer' | null
  /** Where a click without a selection was, or the cursor last: the cursor and Shift with arrows begin there. Not painted. */
  readonly caret: number | null
  /** The sentence cursor. */
  readonly cursor: Range | null
  readonly activeMark: MarkId | null
  /** The label used last, with which `N` and `T` mark; null before the first. */
  readonly lastLabel: LabelId | null
  /** Whose note is being written: a mark's, or the document's own. */
  readonly editing: MarkId | 'document' | null
  /** Whose tags are being written. */
  readonly tagging: MarkId | null
  /** The mark whose extent is being changed. */
  readonly extent: MarkId | null
  /** The orphan that is attached to the passage which is selected next; it is looked for in the text. */
  readonly attaching: MarkId | null
  /** The newer text that the sheet `version` shows; null while it is being read. */
  readonly offer: VersionOffer | null
  readonly notebook: NotebookView
  readonly marks: 'shown' | 'hidden'
  readonly leftOut: 'shown' | 'hidden'
  /** Whether the sidebar, an overlay in a narrow window, is open there. */
  readonly drawer: 'open' | 'closed'
  /** Share of the text above the lower edge of the view, 0 to 1. */
  readonly progress: number
  /** Whether the document's own heading is in view; where it is not, the bar shows its title. The reader says so. */
  readonly titleInView: boolean
  readonly toasts: readonly (Toast & { readonly id: number })[]
  /** What the one live region says. */
  readonly announcement: string
  readonly importing: ImportProgress | null
  /** What the sheet `added` tells of; null before the first. */
  readonly report: ImportSummary | null
  readonly watch: WatchState
}

export const uiStore = createStore<UiState>()(() => ({
  settings: DEFAULT_SETTINGS,
  platform: 'linux',
  screen: { kind: 'reader' },
  overlay: null,
  subject: null,
  selection: null,
  selecting: null,
  caret: null,
  cursor: null,
  activeMark: null,
  lastLabel: null,
  editing: null,
  tagging: null,
  extent: null,
  attaching: null,
  offer: null,
  notebook: {
    query: { filter: EVERYTHING, grouping: 'document', order: 'text' },
    selected: [],
    active: null,
    editing: null,
    preview: 'shown',
    scroll: 0,
  },
  marks: 'shown',
  leftOut: 'hidden',
  drawer: 'closed',
  progress: 0,
  titleInView: true,
  toasts: [],
  announcement: '',
  importing: null,
  report: null,
  watch: { place: null, trouble: null, failures: [] },
}))

let lastToast = 0

/**
 * Shows a message above the page; it is spoken as well. Failures stay until dismissed. A notice that is shown already is not
 * shown twice.
 */
export function toast(message: Toast): void {
  lastToast += 1
  const id = lastToast
  uiStore.setState(({ toasts }) => {
    const others = toasts.filter((shown) => !isSameNotice(shown, message))
    return { toasts: [...others, { ...message, id }] }
  })
}

function isSameNotice(shown: Toast, message: Toast): boolean {
  return shown.kind === 'notice' && message.kind === 'notice' && shown.text === message.text
}

export function dismissToast(id: number): void {
  uiStore.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }))
}

/** Says something through the live region; the same words twice are said twice. */
export function announce(text: string): void {
  const { announcement } = uiStore.getState()
  uiStore.setState({ announcement: announcement === text ? `${text}\u00a0` : text })
}

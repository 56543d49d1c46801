/**
 * Who links to the open document, asked of main once for the whole document: when it is opened, as soon as the window is idle,
 * and again when something in the notebook changed. Cards and the document's head read from it.
 */
import { createStore } from 'zustand/vanilla'
import type { DocumentId } from '../../core/document/id'
import type { LinkedFrom } from '../../core/link/linked-from'
import { bridge } from '../bridge'
import { libraryStore } from './library'
import { uiStore } from './ui'

interface LinkedFromState {
  /** Whose `entries` are; null before the first answer. */
  readonly document: DocumentId | null
  /** Notes that link to the document or into it. */
  readonly entries: readonly LinkedFrom[]
}

const NOTHING: LinkedFromState = { document: null, entries: [] }

export const linkedFromStore = createStore<LinkedFromState>()(() => NOTHING)

/** What answers for this document is on its way; `again` where something changed since. */
let asked: { readonly document: DocumentId; again: boolean } | null = null
/** Changes that came while the reader was not on screen. */
let isStale = false

/** From now on it is known who links to the open document. */
export function followLinkedFrom(): void {
  bridge.on('notebook', () => {
    isStale = true
    lookAgain()
  })
  libraryStore.subscribe(({ open }, before) => {
    if (open?.record.id === before.open?.record.id) return
    isStale = true
    lookAgain()
  })
  uiStore.subscribe(({ screen }, before) => {
    if (screen !== before.screen) lookAgain()
  })
  isStale = true
  lookAgain()
}

function lookAgain(): void {
  const document = libraryStore.getState().open?.record.id
  if (!isStale || document === undefined || uiStore.getState().screen.kind !== 'reader') return
  if (asked?.document === document) {
    asked.again = true
    return
  }
  const mine = { document, again: false }
  asked = mine
  isStale = false
  // Main makes ready for such questions at the first of them, which must not be in the way of the first text.
  requestIdleCallback(() => void ask(mine))
}

async function ask(mine: NonNullable<typeof asked>): Promise<void> {
  const { document } = mine
  // Where it cannot be answered nothing is shown: the next change asks again.
  const answer = await bridge.call('links:to', { document }).catch(() => null)
  if (asked !== mine) return
  asked = null
  if (answer?.ok) linkedFromStore.setState({ document, entries: answer.value })
  if (mine.again) lookAgain()
}

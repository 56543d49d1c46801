/** Where the person is and was: documents and lists, with a way back and forward. */
import { createStore } from 'zustand/vanilla'
import type { DocumentId } from '../../core/document/id'
import { libraryStore } from './library'
import { openDocument } from './open'
import { readingViewStore } from './reading-view'
import { type Screen, type Shelf, uiStore } from './ui'

/** A place; in the reader null is the page without a document. `offset` is where in the text one was when one left it by a jump. */
export type Place =
  | { readonly kind: 'reader'; readonly document: DocumentId | null; readonly offset?: number }
  | { readonly kind: 'orphans'; readonly document: DocumentId }
  | { readonly kind: 'notebook' }
  | { readonly kind: 'list'; readonly shelf: Shelf; readonly tag: string | null }

interface Trail {
  readonly places: readonly Place[]
  readonly at: number
}

/** More than anyone goes back. */
const LONGEST_TRAIL = 200

export const trailStore = createStore<Trail>()(() => ({ places: [{ kind: 'reader', document: null }], at: 0 }))

/** Begins the trail where the window opened. */
export function startAt(document: DocumentId | null): void {
  trailStore.setState({ places: [{ kind: 'reader', document }], at: 0 })
}

/** Opens a document in the reader. */
export function readDocument(document: DocumentId): void {
  go({ kind: 'reader', document })
}

/** Opens the orphans of a document. */
export function showOrphans(document: DocumentId): void {
  go({ kind: 'orphans', document })
}

/** Opens the notebook as it was left. */
export function showNotebook(): void {
  go({ kind: 'notebook' })
}

/** Opens the list of a shelf, or of a tag within it. */
export function listShelf(shelf: Shelf, tag: string | null = null): void {
  go({ kind: 'list', shelf, tag })
}

/** Goes back (-1) or forward (1); tells whether there is a place. */
export function canStep(by: -1 | 1): boolean {
  const { places, at } = trailStore.getState()
  return places[at + by] !== undefined
}

/** Goes back (-1) or forward (1) where there is a place. */
export function step(by: -1 | 1): void {
  const { places, at } = trailStore.getState()
  const place = places[at + by]
  if (!place) return
  const left = withOffset(places[at])
  trailStore.setState({ at: at + by, places: left ? places.with(at, left) : places })
  show(place)
  const { open } = libraryStore.getState()
  if (place.kind !== 'reader' || place.offset === undefined || open?.record.id !== place.document) return
  readingViewStore.getState().view?.goTo(place.offset)
}

/** A place that was jumped from or to, with where one is in it now. */
function withOffset(place: Place | undefined): Place | null {
  const offset = readingViewStore.getState().view?.offset()
  return place?.kind === 'reader' && place.offset !== undefined && offset !== undefined ? { ...place, offset } : null
}

/** Goes elsewhere in the text by `move`; where that scrolled, the way back leads to where one was. */
export function jump(move: () => void): void {
  const { view } = readingViewStore.getState()
  const { places, at } = trailStore.getState()
  const here = places[at]
  const from = view?.offset()
  move()
  const to = view?.offset()
  if (here?.kind !== 'reader' || from === undefined || to === undefined || from === to) return
  const kept = [...places.slice(0, at), { ...here, offset: from }, { ...here, offset: to }].slice(-LONGEST_TRAIL)
  trailStore.setState({ places: kept, at: kept.length - 1 })
}

function go(place: Place): void {
  const { places, at } = trailStore.getState()
  const here = places[at]
  if (!here || !same(here, place)) {
    const kept = [...places.slice(0, at + 1), place].slice(-LONGEST_TRAIL)
    trailStore.setState({ places: kept, at: kept.length - 1 })
  }
  show(place)
}

function show(place: Place): void {
  const screen: Screen = place.kind === 'list' ? place : { kind: place.kind }
  uiStore.setState({ screen, overlay: null, drawer: 'closed' })
  if (place.kind === 'list' || place.kind === 'notebook' || place.document === null) return
  if (libraryStore.getState().open?.record.id !== place.document) {
    void openDocument(place.document)
    return
  }
  libraryStore.setState({ opening: null })
  readingViewStore.getState().view?.focus()
}

function same(a: Place, b: Place): boolean {
  if (a.kind === 'list') return b.kind === 'list' && a.shelf === b.shelf && a.tag === b.tag
  if (a.kind === 'notebook' || b.kind === 'notebook') return a.kind === b.kind
  return a.kind === b.kind && a.document === b.document
}

/**
 * Going to a place in a document, wherever one is. The document may have to be opened and drawn first; then what is wanted is
 * remembered, and dropped as soon as the person goes elsewhere.
 */
import type { DocumentId, MarkId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import { foldTitle } from '../../core/link/wiki-link'
import { strings } from '../../core/strings'
import { contents } from './contents'
import { libraryStore, type OpenState } from './library'
import { markWords } from './mark-words'
import { placedMarks } from './placed'
import { jump, readDocument, showOrphans } from './places'
import { type ReadingView, readingViewStore } from './reading-view'
import { announce, toast, uiStore } from './ui'

/** Where in a document one wants to be. */
export type At =
  | { readonly kind: 'mark'; readonly mark: MarkId }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'offset'; readonly offset: number }

/** Lets go of what was wanted before; only the last place that was asked for is gone to. */
let forgetWanted = () => {}

/**
 * Opens a document at a mark (which is the active one then), a heading or an offset of its plain text. What is not there is
 * said, and the document stays open. Returns at once; a document that is on its way is gone to when it is there.
 */
export function openAt(document: DocumentId, at: At): void {
  forgetWanted()
  const isHere = shownView(document) !== null
  // A note that was left by keys in the middle of writing would open again, and take the focus from what one goes to.
  uiStore.setState({ editing: null, tagging: null })
  readDocument(document)
  const here = isHere ? shownView(document) : null
  if (here) {
    jump(() => goTo(here, at))
    return
  }
  const look = () => {
    if (isElsewhere(document)) forgetWanted()
    const shown = shownView(document)
    if (!shown) return
    forgetWanted()
    // React is in the middle of putting it there.
    queueMicrotask(() => goTo(shown, at))
  }
  const stops = [libraryStore.subscribe(look), uiStore.subscribe(look), readingViewStore.subscribe(look)]
  forgetWanted = () => {
    for (const stop of stops) stop()
    forgetWanted = () => {}
  }
}

interface Shown {
  readonly open: OpenState
  readonly view: ReadingView
}

/** The document's page, where it is on screen; null while it is on its way or being drawn. */
function shownView(document: DocumentId): Shown | null {
  const { open } = libraryStore.getState()
  const { view } = readingViewStore.getState()
  if (open?.record.id !== document || !view?.shows(open.text)) return null
  return uiStore.getState().screen.kind === 'reader' ? { open, view } : null
}

/** Whether the person is not waiting for this document any more, or it could not be opened. */
function isElsewhere(document: DocumentId): boolean {
  const { open, opening } = libraryStore.getState()
  return uiStore.getState().screen.kind !== 'reader' || (opening ?? open?.record.id) !== document
}

function goTo({ open, view }: Shown, at: At): void {
  switch (at.kind) {
    case 'mark':
      goToMark(open.record, view, at.mark)
      break
    case 'heading':
      goToHeading(open, view, at.heading)
      break
    case 'offset':
      letGo()
      view.goTo(Math.min(Math.max(0, at.offset), Math.max(0, open.plain.text.length - 1)))
      view.focus()
  }
}

function goToMark(record: DocumentRecord, view: ReadingView, id: MarkId): void {
  const mark = record.marks[id]
  if (!mark || mark.trashedAt !== null) {
    toast({ kind: 'notice', text: mark ? strings.wikiLinks.markRemoved : strings.wikiLinks.markGone })
    return
  }
  uiStore.setState({ activeMark: id, selection: null, cursor: null, marks: 'shown' })
  announce(markWords(mark))
  const range = placedMarks(libraryStore.getState())?.placed.find((one) => one.mark.id === id)?.range
  if (range) {
    view.reveal(range)
    view.focus()
    return
  }
  // What has lost its passage has a card below the text, the first hundred of them; drawn now, where marks were hidden.
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-note="${id}"]`)
    if (!card) showOrphans(record.id)
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  })
}

function goToHeading(open: OpenState, view: ReadingView, heading: string): void {
  const wanted = foldTitle(heading)
  const entry = contents(open).find(({ title }) => foldTitle(title) === wanted)
  if (!entry) {
    toast({ kind: 'notice', text: strings.wikiLinks.noHeading(heading) })
    return
  }
  letGo()
  view.goTo(entry.start)
  view.focus()
  announce(entry.title)
}

function letGo(): void {
  uiStore.setState({ selection: null, cursor: null, activeMark: null })
}

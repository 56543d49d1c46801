import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { jump } from '../state/places'
import { uiStore } from '../state/ui'
import { characterAt, markAt } from './hit'
import { objectOf } from './point'
import { findTarget } from './targets'
import type { TextView } from './view'

/** Clicks in the text: links are followed, marks become active, anything else lets go of the active mark. And the End key. */
export function followInput(text: HTMLElement, view: TextView): () => void {
  const stop = new AbortController()
  text.addEventListener('click', (event) => onClick(event, view), { signal: stop.signal })
  text.addEventListener('keydown', (event) => onKey(event, view), { signal: stop.signal })
  // The middle button and Ctrl would ask for a new window, of which there is none.
  text.addEventListener('auxclick', (event) => event.preventDefault(), { signal: stop.signal })
  return () => stop.abort()
}

/** The browser's own End stops where the estimated heights of what is not drawn say that the end is. */
function onKey(event: KeyboardEvent, view: TextView): void {
  if (event.key !== 'End' || event.target !== event.currentTarget || event.shiftKey || event.altKey) return
  view.viewport.toEnd()
  event.preventDefault()
}

function onClick(event: MouseEvent, view: TextView): void {
  const target = event.target instanceof Element ? event.target : null
  // A note within the text follows its links itself.
  if (target?.closest('[data-own-links]')) return
  const link = target?.closest('a[href]')
  // A drag, a second click or a click with Shift has selected: then no link is followed and no mark chosen.
  const { selection } = uiStore.getState()
  const selects = selection !== null && event.detail > 0 && !target?.closest('[data-skip]:not(rt, sup)')
  if (link) {
    event.preventDefault()
    if (!selects) follow(link.getAttribute('href') ?? '', view)
    return
  }
  if (event.button !== 0 || event.detail > 1 || event.shiftKey || target?.closest('[data-skip]')) return
  if (selects || getSelection()?.isCollapsed === false) return
  const { marks, activeMark } = uiStore.getState()
  const placed = placedMarks(libraryStore.getState())
  const offset = marks === 'shown' && placed ? characterAt(view.text.drawn, event.clientX, event.clientY) : null
  const hit = offset === null || !placed ? null : markAt(placed.lookup, offset, activeMark)
  // An image or a formula is selected by a click on it, as long as no mark is there to be chosen.
  const object = hit === null ? objectOf(view.text.drawn, target) : null
  if (object) uiStore.setState({ selection: object, cursor: null, activeMark: null })
  else uiStore.setState({ activeMark: hit, cursor: null })
}

/** Places within the text are shown; other addresses go to main, which asks the person before the system's browser opens. */
function follow(address: string, view: TextView): void {
  if (!address.startsWith('#')) {
    void bridge.call('link:open', { address })
    return
  }
  const range = findTarget(view.text.text, decoded(address.slice(1)))
  if (range) jump(() => view.reveal(range))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

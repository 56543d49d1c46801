/**
 * Dragging one end of the active mark, by mouse, pen or finger: it follows the pointer by whole words, with Shift by
 * characters, and is committed when it is let go. Near the edges of the view the text scrolls. Esc puts it back.
 */
import type { Range } from '../../core/anchor/anchor'
import { dragged, type End } from '../../core/mark/extent'
import { strings } from '../../core/strings'
import { provideEscape } from '../commands/escape'
import { announce } from '../state/ui'
import type { DrawnSections } from './drawn-sections'
import { endPlace } from './extent-place'
import type { ExtentSession } from './extent-session'
import { extentText, spoken } from './extent-text'

export interface Dragging {
  readonly session: ExtentSession
  readonly end: End
  readonly drawn: DrawnSections
  readonly article: HTMLElement
  readonly scroller: HTMLElement
}

/** Nearer to an edge of the view than this the text scrolls, in CSS pixels; the nearer the faster. */
const EDGE = 48
/** The fastest, in CSS pixels a frame: a line or so. */
const FASTEST = 24
/** A hand that clicks moves so far, in CSS pixels. */
const STILL = 3

/**
 * Follows the pointer that went down on a handle. A click that does not drag is one on the text behind.
 * @returns ends it and lets go of what was shown, if it has not ended: for a handle that goes while it is held, which no
 * event tells of
 */
export function dragEnd(handle: HTMLElement, down: PointerEvent, dragging: Dragging): () => void {
  const { session, end, drawn, scroller } = dragging
  const from = session.range()
  const place = from && endPlace(drawn, from, end)
  const text = extentText()
  if (!from || !place || !text) return () => {}
  // The handle hangs beside its line: what moves is the end itself and not the pointer.
  const offset = { x: place.x - down.clientX, y: place.top + place.height / 2 - down.clientY }
  let last = down
  let moved = false
  let frame = 0
  const follow = () => {
    const at = offsetAt(dragging, last.clientX + offset.x, last.clientY + offset.y)
    const range = session.range()
    if (at === null || !range) return
    const next = dragged(text, range, end, at, last.shiftKey ? 'character' : 'word')
    if (!same(next, range)) session.show(next)
  }
  const scroll = () => {
    frame = 0
    const by = speed(scroller.getBoundingClientRect(), down.clientY, last.clientY)
    if (by === 0) return
    scroller.scrollTop += by
    follow()
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: PointerEvent) => {
    last = event
    if (!moved && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) <= STILL) return
    moved = true
    follow()
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const stop = new AbortController()
  const finish = () => {
    stop.abort()
    unprovide()
    cancelAnimationFrame(frame)
    delete handle.dataset.dragging
  }
  const putBack = () => {
    finish()
    session.drop()
    announce(strings.marks.extent.putBack)
    return true
  }
  const unprovide = provideEscape('popover', putBack)
  const { signal } = stop
  handle.dataset.dragging = ''
  handle.setPointerCapture(down.pointerId)
  handle.addEventListener('pointermove', onMove, { signal })
  handle.addEventListener('pointercancel', putBack, { signal })
  handle.addEventListener(
    'pointerup',
    () => {
      finish()
      const range = session.range()
      session.save()
      if (!moved) clickBehind(handle, down)
      else if (range && !same(range, from)) announce(strings.marks.extent.ended(spoken(text.plain, range)))
    },
    { signal },
  )
  return () => {
    if (signal.aborted) return
    finish()
    session.drop()
  }
}

/** The offset nearest to a point of the window; null where no text is near it. */
function offsetAt({ drawn, article, scroller, end }: Dragging, x: number, y: number): number | null {
  const column = article.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(
    Math.min(Math.max(x, column.left + 1), column.right - 1),
    Math.min(Math.max(y, view.top + 1), view.bottom - 1),
  )
  if (!caret) return null
  const element = caret.offsetNode instanceof Element ? caret.offsetNode : caret.offsetNode.parentElement
  if (!element?.closest('[data-section]')) return null
  return drawn.offsetOf(caret.offsetNode, caret.offset, end)
}

/**
 * How far the text scrolls in a frame while the pointer is at height `y`. One that went down near an edge already has to come
 * nearer to it first.
 */
function speed({ top, bottom }: DOMRect, down: number, y: number): number {
  const above = top + Math.min(EDGE, down - top - STILL) - y
  const below = y - (bottom - Math.min(EDGE, bottom - down - STILL))
  if (above > 0) return -Math.min(1, above / EDGE) * FASTEST
  return below > 0 ? Math.min(1, below / EDGE) * FASTEST : 0
}

function clickBehind(handle: HTMLElement, { clientX, clientY }: PointerEvent): void {
  handle.dataset.dragging = ''
  const behind = document.elementFromPoint(clientX, clientY)
  behind?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, detail: 1 }))
  delete handle.dataset.dragging
}

function same(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

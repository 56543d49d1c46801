/**
 * Selecting with the mouse, a pen or a touchpad. The browser's own selection is not used: it would take in what is not part
 * of the text, stop at sections that are not laid out, and know no sentences. What is painted is what will be marked.
 */
import type { Range } from '../../core/anchor/anchor'
import { type Grain, type Pointed, unitAt } from '../../core/mark/reach'
import { uiStore } from '../state/ui'
import { pointedAt } from './point'
import type { Reach } from './reach'
import { reachText } from './reach-text'
import type { TextView, ViewElements } from './view'

/** By the number of the click. */
const GRAINS: readonly Grain[] = ['character', 'character', 'word', 'sentence', 'block']
/** A hand that clicks moves so far, in CSS pixels. */
const STILL = 3
/** Nearer to the upper or lower edge than this the text scrolls, in CSS pixels: a window may end where the screen does. */
const EDGE = 16
/** It scrolls so much a frame for each CSS pixel that the pointer is beyond that, and so much at most. */
const PACE = 1
const FASTEST = 60

/** What keeps its own clicks, also where it stands among the text. */
const INTERFACE =
  '[data-skip]:not(rt, sup), button, input, textarea, select, summary, [data-note], [data-mark-bar], [data-extent], svg'

interface Drag {
  readonly anchor: Range
  readonly grain: Grain
  readonly from: { readonly x: number; readonly y: number }
  moved: boolean
}

/** Follows the pointer, until the returned function is called. */
export function followPointer(box: ViewElements, view: TextView, reach: Reach): () => void {
  const { scroller } = box
  const { drawn } = view.text
  const stop = new AbortController()
  const { signal } = stop
  let drag: Drag | null = null
  let last = { x: 0, y: 0 }
  let frame = 0

  const unit = (pointed: Pointed, grain: Grain): Range | null => {
    const text = reachText(view.text)
    return text && unitAt(text, pointed, grain)
  }
  const follow = () => {
    const pointed = drag && pointedAt(drawn, box, last.x, last.y)
    const to = drag && pointed && unit(pointed, drag.grain)
    if (drag && to) reach.extend(drag.anchor, to)
  }
  const scroll = () => {
    frame = 0
    const by = drag?.moved ? scrollBy(scroller, last.y) : 0
    const sideways = drag?.moved ? scrollSideways(drag.from, last) : 0
    if (by === 0 && sideways === 0) return
    scroller.scrollTop += by
    follow()
    frame = requestAnimationFrame(scroll)
  }

  const onDown = (event: MouseEvent) => {
    if (event.button !== 0 || !isOnText(event, box) || onScrollbar(event)) return
    last = { x: event.clientX, y: event.clientY }
    const pointed = pointedAt(drawn, box, last.x, last.y)
    if (!pointed) return
    event.preventDefault()
    getSelection()?.removeAllRanges()
    view.focus()
    const grain = GRAINS[Math.min(event.detail, GRAINS.length - 1)] ?? 'character'
    const own = unit(pointed, grain)
    if (!own) return
    if (event.shiftKey && grain === 'character') {
      const { anchor } = reach.from(uiStore.getState().caret ?? view.viewport.place.offset)
      drag = { anchor, grain, from: last, moved: true }
      uiStore.setState({ selecting: 'pointer' })
      reach.extend(anchor, own)
      return
    }
    reach.begin(own)
    drag = { anchor: own, grain, from: last, moved: grain !== 'character' }
    uiStore.setState({ selecting: 'pointer', selection: null, caret: pointed.caret })
    if (drag.moved) reach.extend(own, own)
  }
  const onMove = (event: MouseEvent) => {
    if (!drag) return
    // The button was let go where nobody told of it.
    if ((event.buttons & 1) === 0) {
      finish()
      return
    }
    last = { x: event.clientX, y: event.clientY }
    if (!drag.moved && Math.hypot(last.x - drag.from.x, last.y - drag.from.y) <= STILL) return
    drag.moved = true
    follow()
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const finish = () => {
    if (!drag) return
    drag = null
    cancelAnimationFrame(frame)
    frame = 0
    uiStore.setState({ selecting: null })
  }
  scroller.addEventListener('mousedown', onDown, { signal })
  window.addEventListener('mousemove', onMove, { signal })
  window.addEventListener('mouseup', finish, { signal })
  window.addEventListener('blur', finish, { signal })
  return () => {
    finish()
    stop.abort()
  }
}

/** Whether a press is on the text or on the bare page beside it, and not on something that stands among the text. */
function isOnText({ target }: MouseEvent, { article, page, scroller }: ViewElements): boolean {
  if (!(target instanceof Element) || target.closest(INTERFACE)) return false
  if (target === article || target === page || target === scroller || target.localName === 'aside') return true
  return target.closest('[data-section]') !== null || target.querySelector(':scope > [data-section]') !== null
}

/** What scrolls in itself where it is wider than the text. */
const WIDE = 'pre, [role=group], [data-object]'

/** Whether a press is on the scroll bar of a wide table, formula or listing. */
function onScrollbar({ target, clientY }: MouseEvent): boolean {
  const wide = target instanceof Element ? target.closest<HTMLElement>(WIDE) : null
  if (!wide || wide.clientHeight === 0 || wide.scrollWidth <= wide.clientWidth) return false
  return clientY >= wide.getBoundingClientRect().top + wide.clientTop + wide.clientHeight
}

function scrollBy(scroller: HTMLElement, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect()
  return pace(y < top + EDGE ? y - top - EDGE : Math.max(0, y - bottom + EDGE))
}

/** A wide table or listing in which the selection began scrolls along. */
function scrollSideways(
  from: { readonly x: number; readonly y: number },
  { x, y }: { readonly x: number; readonly y: number },
): number {
  const wide = document.elementFromPoint(from.x, y)?.closest<HTMLElement>(WIDE)
  if (!wide || wide.scrollWidth <= wide.clientWidth) return 0
  const { left, right } = wide.getBoundingClientRect()
  const by = pace(x < left ? x - left : Math.max(0, x - right))
  const before = wide.scrollLeft
  wide.scrollLeft += by
  return wide.scrollLeft - before
}

function pace(outside: number): number {
  return Math.sign(outside) * Math.min(FASTEST, Math.ceil(Math.abs(outside) * PACE))
}

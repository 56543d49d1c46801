/**
 * Selecting with Shift and the arrows: by character, with Ctrl or Alt by word, up and down by line, with Ctrl or Alt by
 * sentence, Home and End to the ends of the line, with Ctrl of the text. Every step is spoken.
 */
import type { Range } from '../../core/anchor/anchor'
import { caretAfter } from '../../core/mark/reach'
import { strings } from '../../core/strings'
import { announce, uiStore } from '../state/ui'
import { directionAt } from './direction'
import { spoken } from './extent-text'
import { pointedAt, type TextBox } from './point'
import type { Reach } from './reach'
import { reachText } from './reach-text'
import { startingPlace } from './starting-place'
import type { TextView } from './view'

/** The line above or below is looked for so far from this one, step by step, in CSS pixels: past images and headings. */
const NEXT_LINE_STEP = 8
const NEXT_LINE_FARTHEST = 640

/** Follows the keys while the text has the focus, until the returned function is called. */
export function followShiftKeys(box: TextBox, view: TextView, reach: Reach): () => void {
  const { article } = box
  const stop = new AbortController()
  let stood: (Standing & { readonly scrolled: number }) | null = null
  const onKey = (event: KeyboardEvent) => {
    if (!event.shiftKey || event.isComposing || event.keyCode === 229) return
    const { extent, overlay } = uiStore.getState()
    if (extent !== null || overlay !== null || !isText(event.target, article)) return
    const { anchor, focus } = reach.from(startingPlace(view))
    const to = target(event, focus)
    if (to === null) return
    event.preventDefault()
    if (to === focus) return
    const before = uiStore.getState().selection
    reach.extend(anchor, { start: to, end: to })
    const at = to < focus ? to : to - 1
    view.reveal({ start: Math.max(0, at), end: Math.max(0, at) + 1 })
    say(before, { start: Math.min(to, focus), end: Math.max(to, focus) })
  }

  const target = (event: KeyboardEvent, at: number): number | null => {
    const text = reachText(view.text)
    if (!text) return null
    const far = event.ctrlKey || event.altKey || event.metaKey
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        const forwards = (event.key === 'ArrowRight') === (directionAt(view.text.drawn, at) === 'ltr')
        return caretAfter(text, at, far ? 'word' : 'character', forwards ? 1 : -1)
      }
      case 'ArrowUp':
      case 'ArrowDown': {
        const direction = event.key === 'ArrowDown' ? 1 : -1
        const from = far ? null : standing(at)
        return stand(from && lineAway(box, view, from, direction)) ?? caretAfter(text, at, 'sentence', direction)
      }
      case 'Home':
      case 'End': {
        if (far) return event.key === 'Home' ? 0 : view.text.plain.length
        const from = standing(at)
        return stand(from && lineEdge(box, view, from, event.key === 'Home' ? 'start' : 'end')) ?? at
      }
      default:
        return null
    }
  }

  const standing = (at: number): Standing | null => {
    const now = standingAt(view, at)
    if (stood?.at !== at) return now
    const up = box.scroller.scrollTop - stood.scrolled
    return { ...stood, top: stood.top - up, bottom: stood.bottom - up }
  }
  const stand = (place: Standing | null): number | null => {
    stood = place && { ...place, scrolled: box.scroller.scrollTop }
    return place?.at ?? null
  }

  const say = (before: Range | null, step: Range) => {
    const { selection } = uiStore.getState()
    const isLess =
      before !== null && (selection === null || selection.end - selection.start < before.end - before.start)
    const words = spoken(view.text.plain, step)
    if (words.trim() !== '') announce(isLess ? strings.marks.extent.went(words) : words)
  }

  article.addEventListener('keydown', onKey, { signal: stop.signal })
  return () => stop.abort()
}

function isText(target: EventTarget | null, article: HTMLElement): boolean {
  if (target === article) return true
  return target instanceof Element && target.closest('[data-section]') !== null && !target.closest('[data-skip], input')
}

/** Where the moving end stands on the screen: up and down keep their column, and a line that wraps has two ends at one offset. */
interface Standing {
  readonly at: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Where the caret at an offset stands: before the character there, at the end of a block behind the last one. */
function standingAt(view: TextView, at: number): Standing | null {
  const { drawn } = view.text
  const last = Math.min(at, drawn.plain.length - 1)
  view.reveal({ start: last, end: last + 1 })
  const rectOf = (start: number) => drawn.rectsOf({ start, end: start + 1 }).find(({ height }) => height > 0)
  const after = at < drawn.plain.length ? rectOf(at) : undefined
  const rect = after ?? (at > 0 ? rectOf(at - 1) : undefined)
  if (!rect) return null
  const isAtLeft = (after !== undefined) === (directionAt(view.text.drawn, at) === 'ltr')
  return { at, x: isAtLeft ? rect.left : rect.right, top: rect.top, bottom: rect.bottom }
}

/** The line that a place found at a height belongs to: a place where lines wrap lies in two. */
function lineAt(view: TextView, at: number, y: number): { readonly top: number; readonly bottom: number } | null {
  const rects = view.text.drawn.rectsOf({ start: Math.max(0, at - 1), end: at + 1 }).filter(({ height }) => height > 0)
  return rects.find(({ top, bottom }) => top <= y && y <= bottom) ?? rects[0] ?? null
}

/** The place in the line above or below; null where there is none. */
function lineAway(box: TextBox, view: TextView, from: Standing, direction: -1 | 1): Standing | null {
  for (let away = NEXT_LINE_STEP; away < NEXT_LINE_FARTHEST; away += NEXT_LINE_STEP) {
    const y = direction > 0 ? from.bottom + away : from.top - away
    const at = pointedAt(view.text.drawn, box, from.x, y)?.caret ?? null
    const line = at === null ? null : lineAt(view, at, y)
    if (at === null || !line) return null
    const middle = (line.top + line.bottom) / 2
    if (direction > 0 ? middle > from.bottom : middle < from.top) return { at, x: from.x, ...heights(line) }
  }
  return null
}

function lineEdge(box: TextBox, view: TextView, from: Standing, edge: 'start' | 'end'): Standing | null {
  const { left, right } = box.article.getBoundingClientRect()
  const isLeft = (edge === 'start') === (directionAt(view.text.drawn, from.at) === 'ltr')
  const x = isLeft ? left : right
  const at = pointedAt(view.text.drawn, box, x, (from.top + from.bottom) / 2)?.caret
  return at === undefined ? null : { at, x, ...heights(from) }
}

function heights({ top, bottom }: { readonly top: number; readonly bottom: number }) {
  return { top, bottom }
}

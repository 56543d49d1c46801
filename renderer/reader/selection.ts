/**
 * What is selected in the text: a range of the plain text in the ui store, painted by us, so that it outlives every render
 * and reaches over what is not drawn. The pointer and the keys make it without the browser's own selection. That one is
 * still followed where it comes about in another way: by touch, by assistive technology, or from the title block.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import { trimmed } from '../../core/text/trimmed'
import { uiStore } from '../state/ui'
import type { DrawnSections } from './drawn-sections'
import { followShiftKeys } from './key-selection'
import { followPointer } from './pointer-selection'
import { Reach } from './reach'
import type { TextView, ViewElements } from './view'

/** Follows pointer, keys and the browser's selection, until the returned function is called. */
export function followSelection(elements: ViewElements, view: TextView): () => void {
  const reach = new Reach(view.text.plain)
  const stops = [
    followPointer(elements, view, reach),
    followShiftKeys(elements, view, reach),
    followNative(elements.article, view.text.drawn),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function followNative(text: HTMLElement, drawn: DrawnSections): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let pointer: 'up' | 'down' = 'up'
  const take = () => {
    const selected = nativeSelection(text, drawn)
    if (selected === 'elsewhere') return
    const { selection } = uiStore.getState()
    if (selected?.start === selection?.start && selected?.end === selection?.end) return
    uiStore.setState(selected ? { selection: selected, cursor: null, activeMark: null } : { selection: null })
  }
  text.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      pointer = 'down'
      text.dataset.selecting = ''
    },
    { signal },
  )
  const release = () => {
    if (pointer === 'up') return
    pointer = 'up'
    delete text.dataset.selecting
    if (getSelection()?.isCollapsed === false) take()
  }
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', release, { signal })
  document.addEventListener(
    'selectionchange',
    () => {
      // A caret that we took away ourselves says nothing.
      if (pointer === 'up' && getSelection()?.isCollapsed === false) take()
    },
    { signal },
  )
  const unsubscribe = uiStore.subscribe((state, before) => {
    if (state.selection !== before.selection && pointer === 'up') dropStale(text, drawn)
  })
  return () => {
    stop.abort()
    unsubscribe()
  }
}

/** A selection of the browser's that is no longer ours goes. */
function dropStale(text: HTMLElement, drawn: DrawnSections): void {
  const native = nativeSelection(text, drawn)
  if (native === 'elsewhere' || native === null) return
  const { selection } = uiStore.getState()
  if (native.start !== selection?.start || native.end !== selection.end) getSelection()?.removeAllRanges()
}

/** The browser's selection as a range of words, null where it is empty, `elsewhere` where it is not in the text. */
function nativeSelection(text: HTMLElement, drawn: DrawnSections): TextRange | 'elsewhere' | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return 'elsewhere'
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(text)) return 'elsewhere'
  if (inInterface(range)) return 'elsewhere'
  if (range.collapsed) return text.contains(range.startContainer) ? null : 'elsewhere'
  const start = drawn.offsetOf(range.startContainer, range.startOffset, 'start')
  const end = drawn.offsetOf(range.endContainer, range.endOffset, 'end')
  return start === null || end === null ? null : trimmed({ start, end }, drawn.plain)
}

/** Whether a selection lies within a note or a control that stands among the text. */
function inInterface({ commonAncestorContainer: node }: Range): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('article [data-skip]') != null
}

/**
 * What is selected in the text. The browser's selection is only how one selects: as soon as the pointer or the key is up it
 * becomes a range of the plain text in the ui store, and that is what is painted, so it outlives every render.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import { trimmed } from '../../core/text/trimmed'
import { uiStore } from '../state/ui'
import type { DrawnSections } from './drawn-sections'

/** Follows the browser's selection within `text`, until the returned function is called. */
export function followSelection(text: HTMLElement, drawn: DrawnSections): () => void {
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
      if (!event.shiftKey) uiStore.setState({ selection: null })
    },
    { signal },
  )
  const release = () => {
    if (pointer === 'up') return
    pointer = 'up'
    delete text.dataset.selecting
    take()
  }
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', release, { signal })
  document.addEventListener(
    'selectionchange',
    () => {
      if (pointer === 'up') take()
    },
    { signal },
  )
  const unsubscribe = uiStore.subscribe((state, before) => {
    if (state.selection === null && before.selection !== null && pointer === 'up') dropNative(text)
  })
  return () => {
    stop.abort()
    unsubscribe()
  }
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

function dropNative(text: HTMLElement): void {
  const selection = getSelection()
  if (selection && selection.rangeCount > 0 && selection.getRangeAt(0).intersectsNode(text)) selection.removeAllRanges()
}

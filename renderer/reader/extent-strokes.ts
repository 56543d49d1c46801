import type { End, Step, Unit } from '../../core/mark/extent'

/** What of a `KeyboardEvent` decides. */
export type ExtentStroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * The step that a stroke means, or null. Shift and an arrow go by character, with Alt by word, up and down by sentence; Ctrl
 * (on macOS Cmd) means the start. On a handle, `own` is its end and Shift may be left out. Left and right go as one sees them.
 */
export function stepOf(stroke: ExtentStroke, own: End | null, direction: 'ltr' | 'rtl'): Step | null {
  const towards = ARROWS[stroke.key]
  if (!towards || (!stroke.shiftKey && own === null)) return null
  const end: End = own ?? (stroke.ctrlKey || stroke.metaKey ? 'start' : 'end')
  if (towards.axis === 'block') return { end, by: 'sentence', direction: towards.by }
  const by: Unit = stroke.altKey ? 'word' : 'character'
  return { end, by, direction: direction === 'ltr' ? towards.by : towards.by === 1 ? -1 : 1 }
}

const ARROWS: Readonly<Record<string, { readonly axis: 'line' | 'block'; readonly by: 1 | -1 }>> = {
  ArrowLeft: { axis: 'line', by: -1 },
  ArrowRight: { axis: 'line', by: 1 },
  ArrowUp: { axis: 'block', by: -1 },
  ArrowDown: { axis: 'block', by: 1 },
}

/**
 * Where in the window an offset of a field's text is. A textarea does not tell, so its text is set once more, unseen, in a
 * box of the same width and type; only while a list of completions is open, and once for each.
 */
import type { LinePlace } from '../../ui/Completion'

/** What of the field decides where its lines break. */
const LAID_OUT = [
  'direction',
  'boxSizing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'textAlign',
] as const

/** Laying out more than this once more would be felt; the list then stands below the field. */
const LONGEST = 50_000

/** Of what follows the offset: where its line breaks depends on the word alone. */
const REST = 100

/** The line of the text at `offset`, in CSS pixels of the field's scrolled content: constant while one scrolls. */
export interface CaretLine {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Measures where `offset` is; null where the text is too long for that. */
export function caretLine(field: HTMLTextAreaElement, offset: number): CaretLine | null {
  if (field.value.length > LONGEST) return null
  const mirror = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of LAID_OUT) mirror.style[name] = style[name]
  mirror.style.cssText += `;position:fixed;inset-block-start:0;inset-inline-start:0;visibility:hidden;contain:strict;
    block-size:10px;inline-size:${field.clientWidth + field.clientLeft * 2}px;border-style:solid;
    white-space:pre-wrap;overflow-wrap:break-word;overflow:hidden`
  const at = document.createElement('span')
  at.textContent = field.value.slice(offset, offset + REST) || '.'
  mirror.append(field.value.slice(0, offset), at)
  document.body.append(mirror)
  const from = mirror.getBoundingClientRect()
  const [first] = at.getClientRects()
  mirror.remove()
  if (!first) return null
  return { x: first.left - from.left, y: first.top - from.top, height: first.height }
}

/** Where the line is in the window now; below the field where it could not be measured or is not in view. */
export function placeIn(field: HTMLTextAreaElement, line: CaretLine | null): LinePlace {
  const box = field.getBoundingClientRect()
  if (!line) return { x: box.left, top: box.top, bottom: box.bottom }
  const top = box.top + line.y - field.scrollTop
  const bottom = top + line.height
  return { x: box.left + line.x, top: Math.max(top, box.top), bottom: Math.min(Math.max(bottom, box.top), box.bottom) }
}

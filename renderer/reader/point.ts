/** What is at a point of the window, in places of the text. */
import type { Range } from '../../core/anchor/anchor'
import type { Pointed } from '../../core/mark/reach'
import { characterAround } from '../../core/text/character'
import type { DrawnSections } from './drawn-sections'
import { characterAt } from './hit'

/** The elements by which a point beside the text is brought into it. */
export interface TextBox {
  readonly article: HTMLElement
  readonly scroller: HTMLElement
}

/** So far inside the edges of the column or the view a point is brought, in CSS pixels. */
const INSIDE = 1

/** What is nearest to a point of the window, which may lie beside the text; null where nothing of the text can be found. */
export function pointedAt(drawn: DrawnSections, box: TextBox, x: number, y: number): Pointed | null {
  const column = box.article.getBoundingClientRect()
  const view = box.scroller.getBoundingClientRect()
  const within = {
    x: between(x, column.left + INSIDE, column.right - INSIDE),
    y: between(y, view.top + INSIDE, view.bottom - INSIDE),
  }
  const caret = caretAt(drawn, within.x, within.y)
  if (caret === null) return null
  const object = objectAt(drawn, within.x, within.y)
  const character = object ? null : characterAt(drawn, x, y)
  return { caret, object, on: object ?? (character === null ? null : characterAround(drawn.plain, character)) }
}

/** The image or formula that an element is in, as a stretch of the text. */
export function objectOf(drawn: DrawnSections, element: Element | null): Range | null {
  const object = element?.closest<HTMLElement>('[data-section] [data-object]')
  const parent = object?.parentNode
  if (!object || !parent) return null
  const index = Array.prototype.indexOf.call(parent.childNodes, object)
  const start = drawn.offsetOf(parent, index, 'start')
  return start === null ? null : { start, end: start + Number(object.dataset.object) }
}

function objectAt(drawn: DrawnSections, x: number, y: number): Range | null {
  return objectOf(drawn, document.elementFromPoint(x, y))
}

function caretAt(drawn: DrawnSections, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  const element = caret?.offsetNode instanceof Element ? caret.offsetNode : caret?.offsetNode.parentElement
  if (caret && element?.closest('[data-section]')) return drawn.offsetOf(caret.offsetNode, caret.offset, 'start')
  return beyond(drawn, y)
}

/** Above the text its start, below it its end. */
function beyond(drawn: DrawnSections, y: number): number | null {
  const first = drawn.element(0)?.getBoundingClientRect()
  if (first && y < first.top) return 0
  const last = drawn.element(drawn.sections.length - 1)?.getBoundingClientRect()
  return last && y > last.bottom ? drawn.plain.length : null
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}

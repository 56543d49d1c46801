import { type PointerEvent, type RefObject, useState } from 'react'

/** A list whose rows are dragged to other places. */
interface Dragging {
  readonly begin: (event: PointerEvent, index: number) => void
  /** Where the dragged row would land, seen from this one. */
  readonly mark: (index: number) => 'before' | 'after' | 'dragged' | undefined
}

/** A press that moves less than this, in CSS pixels, is a click. */
const SLACK = 6

/** Lets the rows of `list` be dragged; `drop` is told from where to where. Esc, or the pointer taken away, ends it and nothing moves. */
export function useDragging(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void): Dragging {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const begin = ({ button, clientY: start, pointerId }: PointerEvent, from: number) => {
    if (button !== 0) return
    let to = from
    let isDragging = false
    const ending = new AbortController()
    const { signal } = ending
    const end = () => {
      ending.abort()
      setDrag(null)
    }
    const on = <T extends keyof WindowEventMap>(type: T, act: (event: WindowEventMap[T]) => void) =>
      window.addEventListener(type, act, { signal, capture: true })
    on('pointermove', (event) => {
      if (event.pointerId !== pointerId || (!isDragging && Math.abs(event.clientY - start) < SLACK)) return
      isDragging = true
      to = placeAt(list.current, event.clientY, from)
      setDrag({ from, to })
    })
    on('pointerup', () => {
      end()
      if (isDragging && to !== from) drop(from, to)
    })
    on('pointercancel', end)
    on('keydown', (event) => {
      if (event.key !== 'Escape' || !isDragging) return
      event.preventDefault()
      event.stopPropagation()
      end()
    })
  }
  const mark = (index: number) => {
    if (!drag) return undefined
    if (index === drag.from) return 'dragged'
    if (index !== drag.to) return undefined
    return drag.to < drag.from ? 'before' : 'after'
  }
  return { begin, mark }
}

/** The place of the row that the pointer is on, or of the first or last where it is beyond them. */
function placeAt(list: HTMLElement | null, y: number, otherwise: number): number {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect())
  if (rows.length === 0) return otherwise
  const at = rows.findIndex(({ bottom }) => y < bottom)
  return at < 0 ? rows.length - 1 : at
}

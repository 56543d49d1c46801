import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './Popover.module.css'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** The button that it belongs to: the element with `data-anchor` of this name. */
  readonly anchor: string
  /** Which of its edges stands over that of its button: the end, or the start where the button stands at the page's start. */
  readonly edge?: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

const FOCUSABLE = 'button:enabled, input:enabled, [tabindex="0"]'

/**
 * A small panel under its button, open as long as it is mounted. It takes the focus and gives it back to the button; Esc, a
 * click elsewhere and leaving it with Tab close it. The page behind stays usable.
 */
export function Popover({ label, anchor, edge = 'end', onClose, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useLayoutEffect(() => {
    const popover = element.current
    if (!popover) return
    const before = document.activeElement
    const button = anchorOf(anchor)
    button?.style.setProperty('anchor-name', '--popover')
    popover.showPopover()
    firstIn(popover)?.focus({ preventScroll: true })
    const outside = (event: PointerEvent) => {
      const target = event.target
      if (target instanceof Node && !popover.contains(target) && !button?.contains(target)) close.current()
    }
    document.addEventListener('pointerdown', outside, true)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      button?.style.removeProperty('anchor-name')
      const inside = popover.contains(document.activeElement)
      popover.hidePopover()
      const back = button ?? before
      if (inside && back instanceof HTMLElement) back.focus({ preventScroll: true })
    }
  }, [anchor])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Tab') leave(event, anchor, onClose)
  }

  return (
    <div
      ref={element}
      popover="manual"
      role="dialog"
      aria-label={label}
      data-edge={edge}
      className={styles.popover}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

function anchorOf(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-anchor="${name}"]`)
}

/** The chosen one of a radio group stands for the group. */
function firstIn(popover: HTMLElement): HTMLElement | null {
  return popover.querySelector<HTMLElement>('input:checked') ?? popover.querySelector<HTMLElement>(FOCUSABLE)
}

/** The panel stands last in the document, but belongs behind its button: Tab at its edges goes on from there. */
function leave(event: KeyboardEvent, anchor: string, onClose: () => void): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked),
  )
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge) return
  anchorOf(anchor)?.focus({ preventScroll: true })
  // Forwards the browser itself goes on from the button; backwards the button is where one arrives.
  if (event.shiftKey) event.preventDefault()
  onClose()
}

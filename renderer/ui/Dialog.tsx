import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './Dialog.module.css'
import { LiveRegion } from './LiveRegion'

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** Where it stands: centred, or high up with its own width (the palette). */
  readonly place?: 'centre' | 'top'
  /** A small one for a question or a list, a large one for a whole task, a full one for a page of its own. */
  readonly size?: 'small' | 'large' | 'full'
  /** It was closed by Esc or a click beside it, or is asked to. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal dialog, open as long as it is mounted. The browser's own <dialog> holds the focus and gives it back; everything
 * outside is inert.
 */
export function Dialog({ label, place = 'centre', size = 'small', onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    // `close` is an event of its own task: it may come after another showModal.
    const closed = () => {
      if (!dialog.open) close.current()
    }
    dialog.addEventListener('close', closed)
    dialog.showModal()
    // Where it is not the first control that a person wants: the browser's own attribute for it is not React's.
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog.removeEventListener('close', closed)
      dialog.close()
    }
  }, [])

  return (
    <dialog ref={element} className={styles[place]} data-size={size} aria-label={label} closedby="any">
      {children}
      <LiveRegion />
    </dialog>
  )
}

import { CircleCheck, FolderSync, Info, TriangleAlert, Unlink, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { type LibraryState, libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { dismissToast, type Toast } from '../state/ui'
import { Button } from './Button'
import { focusPage } from './focus-page'
import { ICON, IconButton } from './IconButton'
import styles from './Toasts.module.css'
import { isPassing, toastAct, toastWords } from './toast-words'

/** How long a message stays that asks for nothing: a short sentence is read twice in this time. */
const PASSING_MS = 4_000

/** One message. One that passes waits while the pointer or the focus is on it. */
export function ToastCard({ toast }: { readonly toast: Toast & { readonly id: number } }) {
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const act = toastAct(toast)
  const passing = isPassing(toast) && !held.pointer && !held.focus

  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(() => dismissToast(toast.id), PASSING_MS)
    return () => clearTimeout(timer)
  }, [passing, toast.id])

  const isOver = useStore(libraryStore, (state) => isAttended(toast, state))
  useEffect(() => {
    if (isOver) dismissToast(toast.id)
  }, [isOver, toast.id])

  const Icon = iconOf(toast)
  return (
    <li
      className={styles.toast}
      data-kind={toast.kind}
      onPointerEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
      onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
      onFocus={() => setHeld((now) => ({ ...now, focus: true }))}
      onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
    >
      <Icon {...ICON} className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p>{toastWords(toast)}</p>
      </div>
      {act && (
        <div className={styles.act}>
          <Button
            look="quiet"
            onClick={() => {
              dismiss(toast.id)
              act.run()
            }}
          >
            {act.words}
          </Button>
        </div>
      )}
      <IconButton icon={X} label={strings.toasts.dismiss} onClick={() => dismiss(toast.id)} />
    </li>
  )
}

/** Marks that needed the person have their passages again, by the person or because the new version was taken back. */
function isAttended(toast: Toast, state: LibraryState): boolean {
  if (toast.kind !== 'needYou' || state.open?.record.id !== toast.document) return false
  return placedMarks(state)?.orphans.length === 0
}

/** The button that was pressed goes with the message, so the focus is given to the page. */
function dismiss(id: number): void {
  dismissToast(id)
  focusPage()
}

function iconOf(toast: Toast) {
  switch (toast.kind) {
    case 'said':
      return CircleCheck
    case 'notice':
    case 'inTrash':
      return Info
    case 'failure':
    case 'unsavedNote':
      return TriangleAlert
    case 'imported':
      return toast.summary.failures.length > 0 ? TriangleAlert : CircleCheck
    case 'watched':
      return FolderSync
    case 'needYou':
      return Unlink
  }
}

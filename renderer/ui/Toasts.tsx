import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { announce, uiStore } from '../state/ui'
import { ToastCard } from './ToastCard'
import styles from './Toasts.module.css'
import { toastWords } from './toast-words'

/** The messages at the window's lower edge, the newest last. Each is spoken once, when it comes. */
export function Toasts() {
  const toasts = useStore(uiStore, (state) => state.toasts)
  const spoken = useRef(0)
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    const fresh = toasts.filter(({ id }) => id > spoken.current)
    if (fresh.length === 0) return
    spoken.current = Math.max(...fresh.map(({ id }) => id))
    announce(fresh.map(toastWords).join(' '))
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [toasts])

  if (toasts.length === 0) return null
  return (
    <section aria-label={strings.toasts.messages}>
      <ol ref={list} className={styles.toasts}>
        {toasts.map((shown) => (
          <ToastCard key={shown.id} toast={shown} />
        ))}
      </ol>
    </section>
  )
}

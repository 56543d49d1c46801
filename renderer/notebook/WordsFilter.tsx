import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { narrowTo } from '../state/notebook'
import { uiStore } from '../state/ui'
import styles from './Filters.module.css'

/** So long after a key the list follows: most people type the next letter sooner. */
const PAUSE_MS = 80

/** Words that a mark must have; the list follows while one types. Esc empties the field. */
export function WordsFilter(): ReactNode {
  const words = useStore(uiStore, ({ notebook }) => notebook.query.filter.words)
  const [typed, setTyped] = useState(words)
  const asked = useRef(words)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Taken off elsewhere: the field follows, but not its own words, which come back while one types on.
  useEffect(() => {
    if (words === asked.current) return
    asked.current = words
    clearTimeout(pause.current)
    setTyped(words)
  }, [words])
  useEffect(() => () => clearTimeout(pause.current), [])

  const ask = (next: string) => {
    clearTimeout(pause.current)
    if (next === asked.current) return
    asked.current = next
    narrowTo({ words: next })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
      ask('')
    } else if (event.key === 'Enter') ask(typed)
  }
  return (
    <input
      className={styles.words}
      data-filter="words"
      type="text"
      dir="auto"
      aria-label={strings.notebook.words}
      placeholder={strings.notebook.wordsPlaceholder}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        clearTimeout(pause.current)
        pause.current = setTimeout(() => ask(target.value), PAUSE_MS)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

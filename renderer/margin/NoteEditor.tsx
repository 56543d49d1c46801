import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DocumentId, MarkId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { provideDraft } from '../state/closing'
import { libraryStore } from '../state/library'
import { insertMarkup } from './markup'
import styles from './NoteEditor.module.css'
import { NoteSession } from './note-session'

interface NoteEditorProps {
  readonly document: DocumentId
  /** Null is the document's own note. */
  readonly mark: MarkId | null
  readonly placeholder?: string
  /** Called with `key` when Esc or Ctrl+Enter ended it, with `blur` when the focus went elsewhere. */
  readonly onEnd: (by: 'key' | 'blur') => void
}

/** A note as Markdown in a field that grows with it. It is saved while one types; nothing has to be pressed. */
export function NoteEditor({ document, mark, placeholder, onEnd }: NoteEditorProps): ReactNode {
  const [session] = useState(() => new NoteSession(document, mark))
  const field = useRef<HTMLTextAreaElement>(null)

  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
    // Only when the card has its place: in the margin that comes with the layout, after this.
    const frame = requestAnimationFrame(() => current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    window.addEventListener('blur', session.save, { signal: stop.signal })
    window.addEventListener('pagehide', session.save, { signal: stop.signal })
    const unprovide = provideDraft(session.save)
    // Undone or changed elsewhere meanwhile: the field shows what is written, unless one is just typing.
    const unsubscribe = libraryStore.subscribe(() => {
      const written = session.written()
      if (field.current && !session.isDirty && field.current.value !== written) field.current.value = written
    })
    return () => {
      session.save()
      stop.abort()
      unprovide()
      unsubscribe()
    }
  }, [session])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'Escape' || (event.key === 'Enter' && control)) {
      event.preventDefault()
      event.stopPropagation()
      session.save()
      onEnd('key')
    } else if (control && !event.shiftKey && !event.altKey && insertMarkup(event.currentTarget, event.key)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <textarea
      ref={field}
      className={styles.field}
      defaultValue={session.written()}
      placeholder={placeholder ?? strings.margin.notePlaceholder}
      aria-label={mark === null ? strings.margin.noteOnDocument : strings.margin.note}
      rows={2}
      spellCheck={false}
      onInput={(event) => session.type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        session.save()
        // The whole window losing the focus is no end; one comes back to the same place.
        if (globalThis.document.hasFocus()) onEnd('blur')
      }}
    />
  )
}

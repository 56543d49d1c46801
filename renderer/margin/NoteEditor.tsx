import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { DocumentId, MarkId } from '../../core/document/id'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { useNoteSession } from './editor/use-note-session'
import { insertMarkup } from './markup'
import styles from './NoteEditor.module.css'

interface NoteEditorProps {
  readonly document: DocumentId
  /** Null is the document's own note. */
  readonly mark: MarkId | null
  /** The note as it is known, where its document is not the open one. */
  readonly written?: string
  readonly placeholder?: string
  /** Called with `key` when Esc or Ctrl+Enter ended it, with `blur` when the focus went elsewhere. */
  readonly onEnd: (by: 'key' | 'blur') => void
}

/** A note as Markdown in a field that grows with it. It is saved while one types; nothing has to be pressed. */
export function NoteEditor({ document, mark, written, placeholder, onEnd }: NoteEditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  const place = { document, mark, ...(written === undefined ? {} : { written }) }
  const { session, kept } = useNoteSession(place, field)

  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
    // Only when the card has its place: in the margin that comes with the layout, after this.
    const frame = requestAnimationFrame(() => current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])

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
    <>
      <textarea
        ref={field}
        className={styles.field}
        defaultValue={session.draft}
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
      {kept && <Kept />}
    </>
  )
}

/** Says that what is in the field is not saved, and why. */
function Kept(): ReactNode {
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly ?? null)
  return (
    <p className={styles.kept} role="alert">
      {readOnly ? strings.note.keptReadOnly(sentence(readOnly)) : strings.note.kept}
    </p>
  )
}

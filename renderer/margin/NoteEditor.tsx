import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { DocumentId, MarkId } from '../../core/document/id'
import { addressPasted } from '../../core/note/linked'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { Completion } from '../ui/Completion'
import { EditorTools } from './editor/EditorTools'
import { editByKey } from './editor/keys'
import { useNoteCompletion } from './editor/use-note-completion'
import { useNoteSession } from './editor/use-note-session'
import { fieldOf, write } from './editor/write'
import styles from './NoteEditor.module.css'

/** Characters; in the widest field some forty screens. */
const LONG = 50_000

export interface NoteEditorProps {
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

  const [begun] = useState(session.draft)
  const [isLong, setIsLong] = useState(begun.length > LONG)
  const completion = useNoteCompletion(field, document)

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'Escape' || (event.key === 'Enter' && control)) {
      session.save()
      onEnd('key')
    } else if (!editByKey(event.nativeEvent, event.currentTarget, uiStore.getState().platform)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what leaves the field for its own buttons stays within
    <div
      onBlur={(event) => {
        session.save()
        completion.onBlur()
        if (event.currentTarget.contains(event.relatedTarget)) return
        // The whole window losing the focus is no end; one comes back to the same place.
        if (globalThis.document.hasFocus()) onEnd('blur')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        field.current?.focus({ preventScroll: true })
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        defaultValue={begun}
        data-long={isLong || undefined}
        placeholder={placeholder ?? strings.margin.notePlaceholder}
        aria-label={mark === null ? strings.margin.noteOnDocument : strings.margin.note}
        {...completion.field}
        dir="auto"
        rows={2}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => {
          const { value } = event.currentTarget
          session.type(value)
          setIsLong(value.length > LONG)
          completion.onType()
        }}
        onKeyDown={onKeyDown}
        onPaste={pasteAddress}
      />
      {completion.list && <Completion {...completion.list} />}
      <EditorTools field={field} />
      {kept && <Kept />}
    </div>
  )
}

/** An address over words makes them a link; everything else is pasted as the plain words that it has. */
function pasteAddress(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const edit = addressPasted(fieldOf(event.currentTarget), event.clipboardData.getData('text/plain'))
  if (!edit) return
  event.preventDefault()
  write(event.currentTarget, edit)
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

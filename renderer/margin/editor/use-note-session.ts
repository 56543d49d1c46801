import { type RefObject, useEffect, useRef, useState } from 'react'
import { provideDraft } from '../../state/closing'
import { toast } from '../../state/ui'
import { type NotePlace, NoteSession } from '../note-session'
import { rewrite } from './write'

interface Sitting {
  readonly session: NoteSession
  /** Whether what was typed cannot be saved. */
  readonly kept: boolean
}

/** A sitting at a note, for as long as its field is drawn: saved when one pauses, leaves, closes or reloads the window. */
export function useNoteSession(place: NotePlace, field: RefObject<HTMLTextAreaElement | null>): Sitting {
  const [kept, setKept] = useState(false)
  const composing = useRef(false)
  const [session] = useState(
    () =>
      new NoteSession(place, {
        onText: (text) => show(text),
        onKept: setKept,
        onLost: (note) => toast({ kind: 'unsavedNote', note }),
      }),
  )
  const show = (text: string) => {
    const { current } = field
    // What an input method is composing is never disturbed; the field follows when that is done.
    if (!current || composing.current) return false
    if (current.value !== text) rewrite(current, text)
    return true
  }

  const { written } = place
  useEffect(() => {
    if (written !== undefined) session.reread(written)
  }, [session, written])

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    session.begin()
    const unprovide = provideDraft(session.save)
    window.addEventListener('blur', session.save, { signal })
    window.addEventListener('pagehide', session.save, { signal })
    field.current?.addEventListener('compositionstart', () => setComposing(true), { signal })
    field.current?.addEventListener('compositionend', () => setComposing(false), { signal })
    const setComposing = (now: boolean) => {
      composing.current = now
      if (!now) session.look()
    }
    return () => {
      stop.abort()
      unprovide()
      session.end()
    }
  }, [session, field])

  return { session, kept }
}

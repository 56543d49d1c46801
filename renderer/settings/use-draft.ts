import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommitId } from '../../core/document/id'
import { provideDraft } from '../state/closing'

/** Typing is committed after so many milliseconds without a key: each commit is a write to the disk. */
const PAUSE_MS = 300

/** What is being typed and not committed yet. */
export interface Draft<T> {
  /** What the field shows. */
  readonly shown: T
  /** The person changed it to this. */
  readonly put: (value: T) => void
  /** The field was left: what was typed is committed, and what cannot be is forgotten. */
  readonly end: () => void
}

/**
 * A field whose changes are commits: at each pause, when it is left, and before the window closes. Those from one visit to the
 * field are one group, so they are undone together.
 * @param commit returns the commit's group, or null where the value cannot be taken (the field goes on showing it)
 */
export function useDraft<T>(value: T, commit: (value: T, group: CommitId | undefined) => CommitId | null): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null)
  const waiting = useRef<{ readonly value: T } | null>(null)
  const group = useRef<CommitId | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const commitNow = useRef(commit)
  useEffect(() => {
    commitNow.current = commit
  })

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const typed = waiting.current
    waiting.current = null
    if (!typed) return
    // The field goes on showing what was typed, as it was typed, until it is left.
    group.current = commitNow.current(typed.value, group.current) ?? group.current
  }, [])

  // What was typed is not lost where the field goes away, or the window does.
  useEffect(() => {
    const forget = provideDraft(flush)
    return () => {
      forget()
      flush()
    }
  }, [flush])

  return {
    shown: draft ? draft.value : value,
    put: (next) => {
      waiting.current = { value: next }
      setDraft(waiting.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    end: () => {
      flush()
      setDraft(null)
      group.current = undefined
    },
  }
}

import type { DocumentId } from '../../core/document/id'
import type { Reading } from '../../core/document/record'
import { bridge } from '../bridge'
import { now } from '../state/clock'
import { provideDraft } from '../state/closing'
import { libraryStore } from '../state/library'
import type { TextView } from './view'

/** After the first scroll that is not saved yet; what is lost at a crash is at most this much of the place, never a note. */
const SAVE_AFTER_MS = 5_000

/** Saves where one reads: some time after scrolling, when the window is left, and when another document is opened. */
export function keepReading(view: TextView): () => void {
  const { document: id, textHash, plain } = view.text
  const openedAt = now()
  let furthest = libraryStore.getState().open?.reading?.progress ?? 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const reading = (): Reading => {
    const share = plain.length === 0 ? 1 : view.viewport.lastOffset() / plain.length
    furthest = Math.max(furthest, share)
    return { offset: view.viewport.place.offset, textHash, progress: furthest, openedAt }
  }
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    void bridge.call('reading:save', { document: id, reading: reading() })
  }
  const saveIfMoved = () => {
    if (timer !== undefined) save()
  }
  const stop = new AbortController()
  window.addEventListener('blur', saveIfMoved, { signal: stop.signal })
  window.addEventListener('pagehide', saveIfMoved, { signal: stop.signal })
  document.addEventListener('visibilitychange', saveIfMoved, { signal: stop.signal })
  const unprovide = provideDraft(saveIfMoved)
  const unsubscribe = view.subscribe(({ kind }) => {
    if (kind === 'scrolled') timer ??= setTimeout(save, SAVE_AFTER_MS)
  })
  timer = setTimeout(save, SAVE_AFTER_MS)
  return () => {
    saveIfMoved()
    leave(reading(), id)
    stop.abort()
    unprovide()
    unsubscribe()
  }
}

/** The document stays open while a list or its orphans are shown: one comes back to where one was, not to where it was opened. */
function leave(reading: Reading, document: DocumentId): void {
  const { open } = libraryStore.getState()
  if (open?.record.id !== document || open.textHash !== reading.textHash) return
  libraryStore.setState({ open: { ...open, reading } })
}

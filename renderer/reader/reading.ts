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
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const share = plain.length === 0 ? 1 : view.viewport.lastOffset() / plain.length
    furthest = Math.max(furthest, share)
    const reading = { offset: view.viewport.place.offset, textHash, progress: furthest, openedAt }
    void bridge.call('reading:save', { document: id, reading })
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
    stop.abort()
    unprovide()
    unsubscribe()
  }
}

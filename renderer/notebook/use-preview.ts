import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Result } from '../../core/failure'
import type { NotebookPreview } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { selection } from './selection'

/** The list comes first; what export writes of it follows when the hand rests. */
const PAUSE_MS = 150

/** What export writes of what is selected, or else of what passes; the last one stays until the next has come. */
export function usePreview(): { readonly shown: Result<NotebookPreview> | null; readonly isBusy: boolean } {
  const query = useStore(notebookStore, (state) => state.query)
  const revision = useStore(notebookStore, ({ answer }) => answer?.revision)
  const selected = useStore(uiStore, ({ notebook }) => notebook.selected)
  const [shown, setShown] = useState<Result<NotebookPreview> | null>(null)
  const [isBusy, setBusy] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what main has of the marks
  useEffect(() => {
    if (!query) return
    let wanted = true
    setBusy(true)
    const timer = setTimeout(async () => {
      const chosen = selection(uiStore.getState().notebook) ?? { kind: 'filtered', filter: query.filter }
      const answer = await bridge.call('notebook:preview', { query, selection: chosen })
      if (!wanted) return
      setShown(answer)
      setBusy(false)
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [query, revision, selected])
  return { shown, isBusy }
}

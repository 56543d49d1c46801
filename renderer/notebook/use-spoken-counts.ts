import { useEffect } from 'react'
import { strings } from '../../core/strings'
import { notebookStore } from '../state/notebook-answer'
import { announce } from '../state/ui'

/** Says how many marks pass whenever another question was answered. */
export function useSpokenCounts(): void {
  useEffect(
    () =>
      notebookStore.subscribe(({ query, answer }, before) => {
        if (!answer || query === before.query || before.query === null) return
        announce(strings.notebook.marksIn(answer.marks, answer.documents))
      }),
    [],
  )
}

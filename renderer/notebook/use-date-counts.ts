import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { NotebookFilter } from '../../core/notebook/notebook'
import { bridge } from '../bridge'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { beginningOf, SPANS, type Span } from './dates'

type DateFilter = NonNullable<NotebookFilter['date']>

const CHOICES = ['any', ...SPANS] as const

/** How many marks each span would leave, all else as it is narrowed; empty until main has answered. */
export function useDateCounts(of: DateFilter['of']): Readonly<Partial<Record<Span | 'any', number>>> {
  const query = useStore(uiStore, ({ notebook }) => notebook.query)
  const revision = useStore(notebookStore, ({ answer }) => answer?.revision)
  const [counts, setCounts] = useState<Readonly<Partial<Record<Span | 'any', number>>>>({})
  useEffect(() => {
    // What is counted is asked for again when something in the notebook changed.
    void revision
    let isWanted = true
    // Only the window knows the person's midnight; and one question after another lets what one does meanwhile pass.
    const ask = async () => {
      const now = new Date()
      const found: Partial<Record<Span | 'any', number>> = {}
      for (const span of CHOICES) {
        const date = span === 'any' ? null : { of, from: beginningOf(span, now), before: null }
        const asked = { query: { ...query, filter: { ...query.filter, date } }, most: 0 }
        const answer = await bridge.call('notebook:query', asked).catch(() => null)
        if (!isWanted) return
        if (answer?.ok) found[span] = answer.value.marks
      }
      setCounts(found)
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [of, query, revision])
  return counts
}

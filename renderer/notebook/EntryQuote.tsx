import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NotebookEntry } from '../../core/notebook/notebook'
import { libraryStore } from '../state/library'
import styles from './Entry.module.css'
import { CLAMPED_QUOTE } from './heights'

interface EntryQuoteProps {
  readonly entry: NotebookEntry
  readonly length: 'clamped' | 'whole'
}

/** The words of the passage, in the language of their document. */
export function EntryQuote({ entry, length }: EntryQuoteProps): ReactNode {
  const language = useStore(libraryStore, ({ rows }) => rows?.get(entry.document)?.language ?? undefined)
  const { quote } = entry
  return (
    <blockquote className={styles.quote} data-length={length} dir="auto" lang={language}>
      {length === 'whole' ? quote : quote.slice(0, CLAMPED_QUOTE)}
    </blockquote>
  )
}

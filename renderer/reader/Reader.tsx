import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { libraryStore } from '../state/library'
import { ReaderPage } from './ReaderPage'
import type { MarginSlots } from './slots'
import '../styles/labels.css'
import '../styles/marks.css'

/**
 * The open document: title block, text, margin, strip. Fills its container, which must have a height. A new text version is
 * another page: nothing measured or painted on the old one is carried over but the place.
 */
export function Reader({ margin }: { readonly margin: MarginSlots }): ReactNode {
  const key = useStore(libraryStore, ({ open }) => open && `${open.record.id} ${open.textHash}`)
  return key === null ? null : <ReaderPage key={key} margin={margin} />
}

import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Text } from '../../core/text/tree'
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
  const text = useStore(libraryStore, ({ open }) => open?.text)
  return text ? <ReaderPage key={keyOf(text)} margin={margin} /> : null
}

const keys = new WeakMap<Text, number>()
let lastKey = 0

/** Another tree is another page, whatever it is called: its words decide, not its name. */
function keyOf(text: Text): number {
  const known = keys.get(text)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(text, lastKey)
  return lastKey
}

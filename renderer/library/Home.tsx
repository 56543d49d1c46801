import { useEffect } from 'react'
import { useStore } from 'zustand'
import { libraryStore } from '../state/library'
import { listShelf } from '../state/places'
import { shelved } from '../state/shelves'
import { EmptyScreen } from './EmptyScreen'
import { OpenFailure } from './OpenFailure'

/** The page without a document: why it could not be opened, the list of all where there are some, else where to begin. */
export function Home() {
  const failure = useStore(libraryStore, (state) => state.openFailure)
  const opening = useStore(libraryStore, (state) => state.opening)
  const count = useStore(libraryStore, (state) => (state.rows ? shelved(state).counts.all : null))
  const list = failure === null && opening === null && count !== null && count > 0
  useEffect(() => {
    if (list) listShelf('all')
  }, [list])
  if (failure) return <OpenFailure failure={failure} />
  return count === 0 && opening === null ? <EmptyScreen /> : null
}

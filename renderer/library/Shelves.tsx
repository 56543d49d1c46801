import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { listShelf } from '../state/places'
import { SHELVES, shelved } from '../state/shelves'
import { uiStore } from '../state/ui'
import styles from './Shelves.module.css'

/** The shelves, each with how many documents stand on it. */
export function Shelves() {
  const { counts } = useStore(libraryStore, shelved)
  const screen = useStore(uiStore, (state) => state.screen)
  return (
    <nav className={styles.shelves} aria-label={strings.sidebar.shelves}>
      {SHELVES.map((shelf) => {
        const here = screen.kind === 'list' && screen.shelf === shelf && screen.tag === null
        return (
          <button key={shelf} type="button" aria-current={here ? 'page' : undefined} onClick={() => listShelf(shelf)}>
            {strings.shelves[shelf]} <b>{counts[shelf].toLocaleString('en')}</b>
          </button>
        )
      })}
    </nav>
  )
}

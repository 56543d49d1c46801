import { Fragment } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { listShelf, showNotebook } from '../state/places'
import { SHELVES, shelved } from '../state/shelves'
import { type Shelf, uiStore } from '../state/ui'
import styles from './Shelves.module.css'

/** The shelves, each with how many documents stand on it, and the notebook with how many marks there are. */
export function Shelves() {
  const { counts, marks } = useStore(libraryStore, shelved)
  const screen = useStore(uiStore, (state) => state.screen)
  const isOn = (shelf: Shelf) => screen.kind === 'list' && screen.shelf === shelf && screen.tag === null
  return (
    <nav className={styles.shelves} aria-label={strings.sidebar.shelves}>
      {SHELVES.map((shelf) => (
        <Fragment key={shelf}>
          {shelf === 'trash' && (
            <button type="button" aria-current={screen.kind === 'notebook' ? 'page' : undefined} onClick={showNotebook}>
              {strings.notebook.name} <b>{marks.toLocaleString('en')}</b>
            </button>
          )}
          <button type="button" aria-current={isOn(shelf) ? 'page' : undefined} onClick={() => listShelf(shelf)}>
            {strings.shelves[shelf]} <b>{counts[shelf].toLocaleString('en')}</b>
          </button>
        </Fragment>
      ))}
    </nav>
  )
}

import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { listShelf } from '../state/places'
import { shelved } from '../state/shelves'
import { uiStore } from '../state/ui'
import sidebar from './Sidebar.module.css'
import styles from './Tags.module.css'

/** So many stand in the sidebar, those of most documents. */
const SHOWN = 16

/** Tags of documents; each lists the documents that carry it, and again all. */
export function Tags() {
  const { tagCounts } = useStore(libraryStore, shelved)
  const chosen = useStore(uiStore, ({ screen }) => (screen.kind === 'list' ? screen.tag : null))
  if (tagCounts.length === 0) return null
  return (
    <section aria-labelledby="sidebar-tags">
      <h2 id="sidebar-tags" className={sidebar.heading}>
        {strings.sidebar.tags}
      </h2>
      <div className={styles.tags}>
        {tagCounts.slice(0, SHOWN).map(({ tag }) => (
          <button
            key={tag}
            type="button"
            aria-pressed={tag === chosen}
            onClick={() => listShelf('all', tag === chosen ? null : tag)}
          >
            {tag}
          </button>
        ))}
      </div>
    </section>
  )
}

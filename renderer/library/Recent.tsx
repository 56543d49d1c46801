import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { readDocument } from '../state/places'
import { shelved } from '../state/shelves'
import { uiStore } from '../state/ui'
import { aboutRow } from './about-row'
import { ProgressRing } from './ProgressRing'
import styles from './Recent.module.css'
import sidebar from './Sidebar.module.css'

/** The ten documents read last. */
export function Recent() {
  const { recent } = useStore(libraryStore, shelved)
  const open = useStore(libraryStore, (state) => state.open?.record.id)
  const reading = useStore(uiStore, ({ screen }) => screen.kind === 'reader')
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="sidebar-recent">
      <h2 id="sidebar-recent" className={sidebar.heading}>
        {strings.sidebar.recent}
      </h2>
      <ol className={styles.recent}>
        {recent.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              aria-current={reading && row.id === open ? 'page' : undefined}
              onClick={() => readDocument(row.id)}
            >
              <ProgressRing progress={row.progress} />
              <span>
                <span className={styles.title} lang={row.language ?? undefined} dir="auto">
                  {row.title}
                </span>
                <span className={styles.about}>{aboutRow(row)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore, partFor } from '../state/library'
import styles from './ExportDialog.module.css'

const t = strings.exportDialog

/** What is exported and how; so far there is one of each. */
export function ExportOptions() {
  const marks = useStore(libraryStore, ({ open }) => {
    return open ? Object.values(open.record.marks).filter((mark) => mark.trashedAt === null).length : 0
  })
  const unsaved = useStore(libraryStore, ({ open, pending, saveFailure }) => {
    return saveFailure ? pending.filter((wide) => open && partFor(open.record.id, wide)).length : 0
  })
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.what}</dt>
        <dd>{t.whole(marks)}</dd>
        <dt>{t.format}</dt>
        <dd>{t.markdown}</dd>
      </dl>
      <p className={styles.explanation}>{t.explanation}</p>
      {unsaved > 0 && (
        <p role="alert" className={styles.failure}>
          {t.unsaved(unsaved)}
        </p>
      )}
    </>
  )
}

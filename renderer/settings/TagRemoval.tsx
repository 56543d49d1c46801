import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import { removeTag } from '../state/tag-changes'
import styles from './TagFields.module.css'
import { TagQuestion } from './TagQuestion'
import type { TagRow } from './tag-rows'
import { useAsking } from './use-asking'

interface TagRemovalProps {
  readonly row: TagRow
  readonly onKept: () => void
  readonly onDone: (said: string, tag: null) => void
}

const t = strings.tagsSheet

/** Says what a tag is on and what becomes of it in notes, and removes it. */
export function TagRemoval({ row, onKept, onDone }: TagRemovalProps): ReactNode {
  const { isBusy, trouble, progress, ask } = useAsking()
  return (
    <>
      <TagQuestion
        question={t.removeWhat(row.tag, row.documents, row.marks)}
        act={isBusy ? t.removing : t.removeDo}
        keep={t.removeCancel}
        isBusy={isBusy}
        onAct={() =>
          void ask(
            () => removeTag(row.tag),
            t.saidRemoved(row.tag),
            (said) => onDone(said, null),
          )
        }
        onKeep={onKept}
      />
      {progress !== null && (
        <p className={styles.hint} role="status">
          {t.progress(progress)}
        </p>
      )}
      {trouble && (
        <p className={styles.told} role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

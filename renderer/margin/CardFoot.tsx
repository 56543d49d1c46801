import type { ReactNode } from 'react'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { LinkedFrom } from './LinkedFrom'
import styles from './NoteCard.module.css'
import { relativeTime, useMinute } from './relative-time'

interface CardFootProps {
  readonly mark: Mark
  /** What shows the rest of a note that is cut off; null where nothing is. */
  readonly onMore: (() => void) | null
}

/** The mark's own tags (those in its note stand in the note), and when it was changed. */
export function CardFoot({ mark, onMore }: CardFootProps): ReactNode {
  const now = useMinute()
  return (
    <footer className={styles.foot}>
      {onMore && (
        <button type="button" className={styles.more} onClick={onMore}>
          {strings.margin.showMore}
        </button>
      )}
      {mark.tags.map((each) => (
        <span key={each}>#{each}</span>
      ))}
      <time dateTime={mark.changedAt}>{relativeTime(mark.changedAt, now)}</time>
      <LinkedFrom mark={mark.id} />
    </footer>
  )
}

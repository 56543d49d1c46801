import type { ReactNode } from 'react'
import { strings } from '../../../core/strings'
import type { Footnote } from '../../../core/text/tree'
import styles from './text.module.css'

interface FootnoteViewProps {
  readonly note: Footnote
  /** A long footnote is drawn in parts; its sign and the way back stand at the first. */
  readonly part: 'first' | 'later'
  readonly id?: string
  readonly children: ReactNode
}

/** A footnote with its sign and the way back to where it is referred to. */
export function FootnoteView({ note, part, id, children, ...base }: FootnoteViewProps): ReactNode {
  return (
    <div {...base} className={styles.footnote} role="note" id={part === 'first' ? id : undefined}>
      {part === 'first' && (
        <a data-skip className={styles.sign} href={`#ref-${note.id}`} aria-label={strings.text.backFrom(note.sign)}>
          {note.sign}
        </a>
      )}
      <div>{children}</div>
    </div>
  )
}

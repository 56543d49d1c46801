import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import { shortDate } from '../../core/document/long-date'
import type { CatalogueRow } from '../../core/document/record'
import styles from './ListScreen.module.css'
import { authorOrSite } from './list-order'
import { ProgressRing } from './ProgressRing'

/** Height of a row in CSS pixels; the stylesheet has the same. */
export const ROW_HEIGHT = 46

interface Props {
  readonly row: CatalogueRow
  readonly index: number
  readonly of: number
  readonly active: boolean
  readonly selected: boolean
  readonly onChoose: (event: MouseEvent) => void
  readonly onOpen: () => void
}

/** A document in the list. A click opens it; one on its box, or with Ctrl or Shift, chooses it. */
export function ListRow({ row, index, of, active, selected, onChoose, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
    <div
      id={`row-${row.id}`}
      className={styles.row}
      role="option"
      aria-selected={selected}
      aria-setsize={of}
      aria-posinset={index + 1}
      data-active={active}
      tabIndex={-1}
      style={{ insetBlockStart: index * ROW_HEIGHT }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => (event.ctrlKey || event.metaKey || event.shiftKey ? onChoose(event) : onOpen())}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the row */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <span
        className={styles.box}
        onClick={(event) => {
          event.stopPropagation()
          onChoose(event)
        }}
      >
        {selected && <Check size={12} strokeWidth={2.5} aria-hidden="true" />}
      </span>
      <span className={styles.title} lang={row.language ?? undefined} dir="auto">
        {row.title}
      </span>
      <span className={styles.soft}>{authorOrSite(row)}</span>
      <span className={styles.soft}>{row.date && shortDate(row.date)}</span>
      <span className={styles.soft}>{shortDate(row.addedAt.slice(0, 10))}</span>
      <span className={styles.progress}>
        <ProgressRing progress={row.progress} />
      </span>
      <span className={styles.marks}>{row.marks > 0 && row.marks.toLocaleString('en')}</span>
    </div>
  )
}

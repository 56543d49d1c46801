import { Check } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { strings } from '../../core/strings'
import hidden from '../ui/hidden.module.css'
import { useWindowed } from '../ui/use-windowed'
import styles from './TagsList.module.css'
import { activePlace, chosenByBox, chosenByClick, type TagChoice } from './tag-choice'
import { TAG_ORDERS, type TagOrder, type TagRow } from './tag-rows'

/** Height of a row in CSS pixels; the stylesheet has the same. */
const ROW_HEIGHT = 32

/** How far a nested tag is set in, in CSS pixels for each that it is nested in. */
const STEP = 14

interface TagsListProps {
  /** Of the list, for the field that filters it; a row's is this, `-` and its key. */
  readonly id: string
  readonly rows: readonly TagRow[]
  readonly choice: TagChoice
  readonly order: TagOrder
  readonly onOrder: (order: TagOrder) => void
  readonly onChoice: (choice: TagChoice) => void
  /** The active tag is to be renamed. */
  readonly onRename: () => void
}

const t = strings.tagsSheet

const HEADS: Readonly<Record<TagOrder, string>> = { name: t.tag, documents: t.documents, marks: t.marks }

/** The tags with how much each is on, of any number: only the rows in view are drawn. The field above keeps the focus. */
export function TagsList({ id, rows, choice, order, onOrder, onChoice, onRename }: TagsListProps): ReactNode {
  const grid = useRef<HTMLDivElement>(null)
  const { first, last, onScroll } = useWindowed(grid, rows.length, ROW_HEIGHT)
  const active = activePlace(choice, rows)
  useEffect(() => {
    const { current } = grid
    if (!current || active < 0) return
    const top = active * ROW_HEIGHT
    if (top < current.scrollTop) current.scrollTop = top
    else if (top + ROW_HEIGHT > current.scrollTop + current.clientHeight)
      current.scrollTop = top + ROW_HEIGHT - current.clientHeight
  }, [active])
  const onClick = (event: MouseEvent, at: number) => {
    const onBox = event.target instanceof Element && event.target.closest(`.${styles.box}`) !== null
    onChoice(onBox ? chosenByBox(choice, rows, at) : chosenByClick(event, choice, rows, at))
  }
  return (
    <>
      <fieldset className={styles.heads} aria-label={t.sort}>
        {TAG_ORDERS.map((one) => (
          <button key={one} type="button" aria-pressed={order === one} onClick={() => onOrder(one)}>
            {HEADS[one]}
          </button>
        ))}
      </fieldset>
      <div
        ref={grid}
        id={id}
        className={styles.rows}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t.list}
        tabIndex={-1}
        onScroll={onScroll}
      >
        <div style={{ blockSize: rows.length * ROW_HEIGHT }} role="presentation">
          {rows.slice(first, last).map((row, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
            <div
              key={row.key}
              id={`${id}-${row.key}`}
              className={styles.row}
              role="option"
              aria-selected={choice.marked.has(row.key)}
              aria-setsize={rows.length}
              aria-posinset={first + i + 1}
              data-active={first + i === active}
              tabIndex={-1}
              style={{ insetBlockStart: (first + i) * ROW_HEIGHT }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onClick(event, first + i)}
              onDoubleClick={onRename}
            >
              <span className={styles.box}>
                {choice.marked.has(row.key) && <Check size={12} strokeWidth={2.5} aria-hidden="true" />}
              </span>
              <span className={styles.tag} style={{ paddingInlineStart: row.depth * STEP }} dir="auto">
                <i>#{row.above}</i>
                {row.name}
              </span>
              <span className={hidden.hidden}>{t.isOn(row.documents, row.marks)}</span>
              <span className={styles.count} data-of="documents" aria-hidden="true">
                {row.documents > 0 && row.documents.toLocaleString('en')}
              </span>
              <span className={styles.count} data-of="marks" aria-hidden="true">
                {row.marks > 0 && row.marks.toLocaleString('en')}
              </span>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { readDocument } from '../state/places'
import type { Shelf } from '../state/ui'
import { useWindowed } from '../ui/use-windowed'
import { BulkBar } from './BulkBar'
import { EmptyScreen } from './EmptyScreen'
import { ListHead } from './ListHead'
import { ListRow, ROW_HEIGHT } from './ListRow'
import styles from './ListScreen.module.css'
import { type Chosen, chosenBy, EMPTY, keyStep, type Step } from './list-choice'
import { provideListCommands } from './list-commands'
import { FIRST_ORDER, listed, type Order } from './list-order'
import { TagLine } from './TagLine'

interface Props {
  readonly shelf: Shelf
  /** Only documents that carry it; null lists the whole shelf. */
  readonly tag: string | null
}

/** A shelf as a list: sorted, of any length (only the rows in view are drawn), for one document or many at once. */
export function ListScreen({ shelf, tag }: Props) {
  const catalogue = useStore(libraryStore, (state) => state.rows)
  const [order, setOrder] = useState<Order>(FIRST_ORDER)
  const rows = useMemo(() => listed(catalogue, shelf, tag, order), [catalogue, shelf, tag, order])
  const [chosen, setChosen] = useState<Chosen>(EMPTY)
  const grid = useRef<HTMLDivElement>(null)
  const { first, last, onScroll } = useWindowed(grid, rows.length, ROW_HEIGHT)

  const active = Math.min(chosen.active, rows.length - 1)
  const documents = rows.filter(({ id }) => chosen.documents.has(id)).map(({ id }) => id)
  const acting = documents.length > 0 ? documents : rows.slice(active, active + 1).map(({ id }) => id)
  useEffect(() => provideListCommands(shelf, () => acting))
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const row = grid.current
    if (!row) return
    const top = active * ROW_HEIGHT
    if (top < row.scrollTop) row.scrollTop = top
    else if (top + ROW_HEIGHT > row.scrollTop + row.clientHeight) row.scrollTop = top + ROW_HEIGHT - row.clientHeight
  }, [active])

  const act = (step: Step) => {
    switch (step.kind) {
      case 'chosen':
        return setChosen(step.chosen)
      case 'open':
        return readDocument(step.document)
      case 'remove':
        if (runCommand('document.trash')) setChosen({ ...chosen, documents: EMPTY.documents })
    }
  }

  if (catalogue && rows.length === 0 && shelf === 'all' && tag === null) return <EmptyScreen />

  const title = tag === null ? strings.shelves[shelf] : `#${tag}`
  return (
    <section className={styles.list} aria-labelledby="list-title">
      <div className={styles.head}>
        <h1 id="list-title">{title}</h1>
        {documents.length > 0 ? (
          <BulkBar shelf={shelf} documents={documents} onDone={() => setChosen(EMPTY)} />
        ) : (
          <p>{strings.list.documents(rows.length)}</p>
        )}
      </div>
      {tag !== null && <TagLine tag={tag} />}
      {rows.length === 0 ? (
        <p className={styles.nothing}>{catalogue && strings.list.nothing}</p>
      ) : (
        <div className={styles.table}>
          <ListHead order={order} onOrder={setOrder} />
          <div
            ref={grid}
            className={styles.rows}
            role="listbox"
            aria-multiselectable="true"
            aria-label={title}
            aria-activedescendant={rows[active] && `row-${rows[active].id}`}
            tabIndex={0}
            data-keys="list"
            onScroll={onScroll}
            onKeyDown={(event) => {
              const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 1)
              const step = keyStep(event, chosen, rows, page)
              if (!step) return
              event.preventDefault()
              act(step)
            }}
          >
            <div style={{ blockSize: rows.length * ROW_HEIGHT }} role="presentation">
              {rows.slice(first, last).map((row, i) => (
                <ListRow
                  key={row.id}
                  row={row}
                  index={first + i}
                  of={rows.length}
                  active={first + i === active}
                  selected={chosen.documents.has(row.id)}
                  onChoose={(event) => setChosen(chosenBy(event, first + i, chosen, rows))}
                  onOpen={() => readDocument(row.id)}
                />
              ))}
            </div>
          </div>
        </div>
      )}
    </section>
  )
}

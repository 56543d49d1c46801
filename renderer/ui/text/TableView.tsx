import type { ReactNode } from 'react'
import { strings } from '../../../core/strings'
import { spansText } from '../../../core/text/plain-text'
import type { Cell, Table } from '../../../core/text/tree'
import { type Drawing, inOrder } from './drawing'
import { Spans } from './Spans'
import styles from './text.module.css'

interface TableViewProps {
  readonly table: Table
  readonly drawing: Drawing
}

/** A table that scrolls in itself where it is wider than the text. */
export function TableView({ table, drawing, ...base }: TableViewProps): ReactNode {
  const name = table.caption ? spansText(table.caption) : strings.text.table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: no landmark, since each would need a name of its own, and no form either
    <section {...base} role="group" className={styles.table} tabIndex={0} aria-label={name}>
      <table>
        {table.caption && (
          <caption data-start={drawing.starts?.get(table.caption)}>
            <Spans spans={table.caption} drawing={drawing} />
          </caption>
        )}
        <tbody>
          {inOrder(
            table.rows.map((row) => (
              // biome-ignore lint/correctness/useJsxKeyInIterable: rows never change places
              <tr>{inOrder(row.cells.map((cell) => drawCell(cell, drawing)))}</tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}

function drawCell(cell: Cell, drawing: Drawing): ReactNode {
  const Element = cell.header ? 'th' : 'td'
  return (
    <Element colSpan={cell.columns} rowSpan={cell.rows} data-align={cell.align} data-start={drawing.starts?.get(cell)}>
      <Spans spans={cell.spans} drawing={drawing} />
    </Element>
  )
}

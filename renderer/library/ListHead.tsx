import { ArrowDown, ArrowUp } from 'lucide-react'
import { strings } from '../../core/strings'
import styles from './ListScreen.module.css'
import { COLUMNS, type Order, reordered } from './list-order'

interface Props {
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

/** The columns' heads; each sorts by its column, and again the other way round. */
export function ListHead({ order, onOrder }: Props) {
  return (
    <fieldset className={styles.columns}>
      <legend>{strings.list.sort}</legend>
      {COLUMNS.map((column) => {
        const Arrow = order.direction === 'ascending' ? ArrowUp : ArrowDown
        return (
          <button
            key={column}
            type="button"
            data-column={column}
            aria-pressed={order.by === column}
            onClick={() => onOrder(reordered(order, column))}
          >
            {strings.list[column]}
            {order.by === column && (
              <Arrow size={12} strokeWidth={1.5} role="img" aria-label={strings.list[order.direction]} />
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

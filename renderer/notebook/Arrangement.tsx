import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { GROUPINGS, ORDERS } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { askFor } from '../state/notebook'
import { uiStore } from '../state/ui'
import styles from './Filters.module.css'

const t = strings.notebook

/** By what the marks are grouped, and in what order they stand. */
export function Arrangement(): ReactNode {
  const { grouping, order } = useStore(uiStore, ({ notebook }) => notebook.query)
  return (
    <>
      <select
        className={styles.select}
        aria-label={t.grouping}
        value={grouping}
        onChange={({ target }) => {
          const chosen = GROUPINGS.find((one) => one === target.value)
          if (chosen) askFor({ grouping: chosen })
        }}
      >
        {GROUPINGS.map((one) => (
          <option key={one} value={one}>
            {t.groupings[one]}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t.order}
        value={order}
        onChange={({ target }) => {
          const chosen = ORDERS.find((one) => one === target.value)
          if (chosen) askFor({ order: chosen })
        }}
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {t.orders[one]}
          </option>
        ))}
      </select>
    </>
  )
}

import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Popover } from '../ui/Popover'
import styles from './Filters.module.css'

interface FilterMenuProps {
  readonly name: string
  /** How many of its values narrow the notebook now. */
  readonly chosen: number
  readonly children: ReactNode
}

/** A button with the name of what one filters by, and under it what there is to choose from. */
export function FilterMenu({ name, chosen, children }: FilterMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const anchor = `notebook-${name}`
  return (
    <>
      <button
        type="button"
        className={styles.menu}
        data-anchor={anchor}
        data-narrows={chosen > 0}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 1 ? `${name} (${chosen})` : name}
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {isOpen && (
        <Popover label={name} anchor={anchor} edge="start" onClose={() => setOpen(false)}>
          {children}
        </Popover>
      )}
    </>
  )
}

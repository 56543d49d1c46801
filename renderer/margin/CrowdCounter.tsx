import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import { announce } from '../state/ui'
import { ICON } from '../ui/IconButton'
import styles from './CrowdCounter.module.css'
import type { ShownCrowd } from './rail-layout'

interface CrowdCounterProps {
  readonly crowd: ShownCrowd
  readonly onToggle: (crowd: ShownCrowd) => void
}

/** Stands for notes that have no room near their passages; pressed, it shows them below itself. */
export function CrowdCounter({ crowd, onToggle }: CrowdCounterProps): ReactNode {
  const { state, marks } = crowd
  const isOpen = state === 'open'
  const Icon = isOpen ? ChevronUp : ChevronDown
  return (
    <button
      type="button"
      className={styles.counter}
      aria-expanded={isOpen}
      data-crowd={marks.length}
      onClick={() => {
        onToggle(crowd)
        announce(isOpen ? strings.margin.foldedAgain(marks.length) : strings.margin.opened(marks.length))
      }}
    >
      <Icon {...ICON} size={14} aria-hidden="true" />
      {isOpen ? strings.margin.fold(marks.length) : strings.margin.folded(marks.length)}
    </button>
  )
}

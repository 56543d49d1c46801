import { Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { LabelId } from '../../core/document/id'
import { type Label, MOST_LABELS } from '../../core/document/label'
import { strings } from '../../core/strings'
import { Button } from '../ui/Button'
import hidden from '../ui/hidden.module.css'
import { ICON } from '../ui/IconButton'
import { lookStyle } from '../ui/label-look'
import styles from './LabelList.module.css'
import { add, move } from './label-commits'
import { useDragging } from './use-dragging'

interface LabelListProps {
  readonly all: readonly Label[]
  readonly chosen: LabelId
  readonly onChosen: (id: LabelId, origin: 'there' | 'added') => void
}

const t = strings.labels

/** The labels in their order. One is chosen; arrows choose, with Alt they move it, and it can be dragged. */
export function LabelList({ all, chosen, onChosen }: LabelListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const dragging = useDragging(list, (from, to) => {
    const label = all[from]
    if (label) move(label.id, to - from)
  })
  const follow = useRef(false)
  useLayoutEffect(() => {
    if (!follow.current) return
    follow.current = false
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const at = all.findIndex(({ id }) => id === chosen)
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    follow.current = true
    const next = all[Math.min(all.length - 1, Math.max(0, to))]
    if (event.altKey) move(chosen, to - at)
    else if (next) onChosen(next.id, 'there')
  }
  return (
    <div className={styles.side}>
      <ul ref={list} className={styles.list} aria-label={t.list} onKeyDown={onKeyDown}>
        {all.map((label, index) => (
          <li key={label.id} data-drop={dragging.mark(index)}>
            <button
              type="button"
              className={styles.label}
              style={lookStyle(label)}
              aria-current={label.id === chosen ? 'true' : undefined}
              tabIndex={label.id === chosen ? 0 : -1}
              data-autofocus={label.id === chosen ? '' : undefined}
              onClick={() => onChosen(label.id, 'there')}
              onPointerDown={(event) => dragging.begin(event, index)}
            >
              <i className={styles.dot} aria-hidden="true">
                {label.letter}
              </i>
              <span className={styles.name} dir="auto">
                {label.name}
              </span>
              {label.digit !== null && <span className={hidden.hidden}>{t.key}</span>}
              <span className={styles.digit}>{label.digit}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          disabled={all.length >= MOST_LABELS}
          onClick={() => {
            const id = add()
            if (id) onChosen(id, 'added')
          }}
        >
          <Plus {...ICON} aria-hidden="true" /> {t.add}
        </Button>
        <p className={styles.hint}>{all.length >= MOST_LABELS ? t.addFull(MOST_LABELS) : t.listHint}</p>
      </div>
    </div>
  )
}

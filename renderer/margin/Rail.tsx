import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { type ReadingView, readingViewStore } from '../state/reading-view'
import { CrowdCounter } from './CrowdCounter'
import { NoteCard } from './NoteCard'
import styles from './Rail.module.css'
import { useRail } from './use-rail'

/** The margin beside the text: each card stands with its first line level with its passage's, as near as others allow. */
export function Rail(): ReactNode {
  const view = useStore(readingViewStore, (state) => state.view)
  return (
    <aside className={styles.rail} aria-label={strings.margin.name}>
      {view && <Cards view={view} />}
    </aside>
  )
}

function Cards({ view }: { readonly view: ReadingView }): ReactNode {
  const { shown, opened, toggle, slot, wire } = useRail(view)
  return (
    <>
      <svg className={styles.wire} aria-hidden="true" data-wire>
        <path ref={wire} />
      </svg>
      {shown.map((one) => (
        <div
          key={one.key}
          ref={slot}
          className={styles.slot}
          data-slot={one.key}
          data-opened={(one.kind === 'card' && opened?.cards.has(one.key)) || undefined}
        >
          {one.kind === 'card' ? <NoteCard mark={one.placed.mark} /> : <CrowdCounter crowd={one} onToggle={toggle} />}
        </div>
      ))}
    </>
  )
}

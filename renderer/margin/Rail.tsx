import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { type ReadingView, readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
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
  const { cards, folded, slot, wire } = useRail(view)
  return (
    <>
      {folded > 0 && (
        <button type="button" className={styles.folded} onClick={() => uiStore.setState({ activeMark: null })}>
          {strings.margin.folded(folded)}
        </button>
      )}
      <svg className={styles.wire} aria-hidden="true" data-wire>
        <path ref={wire} />
      </svg>
      {cards.map(({ mark }) => (
        <div key={mark.id} ref={slot} className={styles.slot} data-slot={mark.id}>
          <NoteCard mark={mark} />
        </div>
      ))}
    </>
  )
}

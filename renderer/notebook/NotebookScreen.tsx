import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { provideEscape } from '../commands/escape'
import { askAgain, notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Emptiness } from './Emptiness'
import { Entries } from './Entries'
import { provideEntryCommands } from './entry-commands'
import { Filters } from './Filters'
import { Making } from './Making'
import styles from './NotebookScreen.module.css'
import { Preview } from './Preview'
import { usePane } from './pane'
import { SelectionBar } from './SelectionBar'
import { selectNone } from './selection'
import type { NoteParts } from './slots'
import { useSpokenCounts } from './use-spoken-counts'
import '../styles/labels.css'

/** All marks of the library: filtered, grouped, edited in place, with what export will write of them beside. */
export function NotebookScreen({ parts }: { readonly parts: NoteParts }): ReactNode {
  const [screen, setScreen] = useState<HTMLElement | null>(null)
  const failure = useStore(notebookStore, (state) => state.failure)
  const isKnown = useStore(notebookStore, ({ list }) => list !== null)
  const isNothing = useStore(notebookStore, ({ list }) => list?.entries.length === 0)
  const anySelected = useStore(uiStore, ({ notebook }) => notebook.selected.length > 0)
  const pane = usePane(screen)
  useEffect(provideEntryCommands, [])
  useEffect(() => provideEscape('selection', selectNone), [])
  useSpokenCounts()
  return (
    <section ref={setScreen} className={styles.screen} aria-label={strings.notebook.name} data-preview={pane}>
      <div className={styles.marks}>
        <Filters />
        <Making />
        {failure && (
          <div className={styles.failure} role="alert">
            <p>{sentence(failure)}</p>
            <Button onClick={askAgain}>{strings.notebook.again}</Button>
          </div>
        )}
        {isNothing && <Emptiness />}
        {isKnown && !isNothing && <Entries parts={parts} />}
        {anySelected && <SelectionBar />}
      </div>
      {pane !== 'none' && <Preview />}
    </section>
  )
}

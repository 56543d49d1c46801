import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { NoteCard } from './NoteCard'
import styles from './Orphans.module.css'

/** A text that was written anew may leave thousands; they are all on the screen of orphans. */
const MOST = 100

/** Marks whose passage is gone: listed below the text with their words, never painted. */
export function Orphans(): ReactNode {
  const orphans = useStore(libraryStore, (state) => placedMarks(state)?.orphans)
  const hidden = useStore(uiStore, ({ marks }) => marks === 'hidden')
  if (!orphans || orphans.length === 0 || hidden) return null
  return (
    <section className={styles.orphans} aria-labelledby="margent-orphans" data-orphans>
      <h2 id="margent-orphans">{strings.margin.orphans(orphans.length)}</h2>
      <p>{strings.margin.orphansHint}</p>
      <Button onClick={() => runCommand('orphans.open')}>{strings.orphans.find}</Button>
      {orphans.slice(0, MOST).map((mark) => (
        <NoteCard key={mark.id} mark={mark} quote={mark.anchor.quote} />
      ))}
      {orphans.length > MOST && (
        <Button onClick={() => runCommand('orphans.open')}>{strings.orphans.more(orphans.length - MOST)}</Button>
      )}
    </section>
  )
}

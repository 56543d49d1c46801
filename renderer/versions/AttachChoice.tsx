import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { Mark } from '../../core/document/record'
import { strings } from '../../core/strings'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { attachSelected } from '../state/orphans'
import { labelsById, placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import { focusPage } from '../ui/focus-page'
import { Sheet } from '../ui/Sheet'
import styles from './AttachChoice.module.css'
import { shownWords } from './Pieces'
import '../styles/labels.css'

const t = strings.orphans

/** Which of several orphans belongs to the passage that is selected; drawn while `overlay` is `attach`. */
export function AttachChoice(): ReactNode {
  const shown = useStore(uiStore, ({ overlay }) => overlay === 'attach')
  const orphans = useStore(libraryStore, (state) => placedMarks(state)?.orphans)
  return shown && orphans && orphans.length > 0 ? <OpenChoice orphans={orphans} /> : null
}

function OpenChoice({ orphans }: { readonly orphans: readonly Mark[] }): ReactNode {
  const [at, setAt] = useState(0)
  const list = useId()
  const chosen = orphans[Math.min(at, orphans.length - 1)] as Mark
  const idOf = ({ id }: Mark) => `${list}-${id}`
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, orphans.length)
    if (to !== null) {
      setAt(to)
      document.getElementById(idOf(orphans[to] as Mark))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') choose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Sheet title={t.choose}>
      <div
        className={styles.list}
        role="listbox"
        aria-label={t.choose}
        aria-activedescendant={idOf(chosen)}
        tabIndex={0}
        data-autofocus=""
        onKeyDown={onKeyDown}
      >
        {orphans.map((mark) => (
          <Choice key={mark.id} id={idOf(mark)} mark={mark} chosen={mark === chosen ? 'chosen' : 'other'} />
        ))}
      </div>
    </Sheet>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly mark: Mark
  readonly chosen: 'chosen' | 'other'
}

function Choice({ id, mark, chosen }: ChoiceProps): ReactNode {
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const name = useStore(libraryStore, (state) => labelName(state, mark.label))
  const letter = useStore(libraryStore, (state) => labelsById(state).get(mark.label)?.letter)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the chosen option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the list's
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-selected={chosen === 'chosen'}
      data-label={slot}
      onClick={() => choose(mark)}
    >
      <i aria-hidden="true">{letter ?? '?'}</i>
      <span className={styles.name}>{name}</span>
      <span className={styles.quote} dir="auto">
        {shownWords(mark.anchor.quote)}
      </span>
    </div>
  )
}

function choose(mark: Mark): void {
  attachSelected(mark)
  focusPage()
}

function moved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { shownName } from '../../core/document/shown-name'
import { strings } from '../../core/strings'
import { provideEscape } from '../commands/escape'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { focusPage } from '../ui/focus-page'
import { Kbd } from '../ui/Kbd'
import styles from './AttachHint.module.css'

const t = strings.orphans

/** Above the text while the person looks for an orphan's passage in it: whose it is, and the key that attaches. */
export function AttachHint(): ReactNode {
  const id = useStore(uiStore, ({ attaching, screen }) => (screen.kind === 'reader' ? attaching : null))
  const mark = useStore(libraryStore, (state) => placedMarks(state)?.orphans.find((orphan) => orphan.id === id))
  return mark ? <Hint key={mark.id} quote={shownName(mark.anchor.quote)} /> : null
}

function Hint({ quote }: { readonly quote: string }): ReactNode {
  const hasPassage = useStore(uiStore, ({ selection, cursor }) => (selection ?? cursor) !== null)
  useEffect(() => {
    announce(`${t.attaching(quote)} ${t.thenPress} A`)
    return provideEscape('extent', stop)
  }, [quote])
  return (
    <section
      className={styles.hint}
      aria-label={strings.commands.attach}
      // The text keeps the selection when a button is clicked.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p>
        <span className={styles.quote}>{t.attaching(quote)}</span>
        <span className={styles.press}>
          {t.thenPress} <Kbd chord="a" />
        </span>
      </p>
      <Button disabled={!hasPassage} onClick={() => act(() => runCommand('mark.attach'))}>
        {t.attachNow}
      </Button>
      <Button look="quiet" onClick={() => act(stop)}>
        {t.stop} <Kbd chord="Escape" />
      </Button>
    </section>
  )
}

/** The hint goes with what it says, so the focus is given to the text. */
function act(action: () => void): void {
  action()
  focusPage()
}

function stop(): boolean {
  if (uiStore.getState().attaching === null) return false
  uiStore.setState({ attaching: null })
  return true
}

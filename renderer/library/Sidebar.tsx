import { Plus, Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { uiStore } from '../state/ui'
import { ICON, IconButton } from '../ui/IconButton'
import { Kbd } from '../ui/Kbd'
import { Recent } from './Recent'
import { Shelves } from './Shelves'
import styles from './Sidebar.module.css'
import { Tags } from './Tags'
import { WatchButton } from './WatchButton'

/** The library at the window's side: what to add, where to go, what was read last. In a narrow window it lies over the page. */
export function Sidebar() {
  const shown = useStore(uiStore, ({ settings }) => settings.sidebar)
  const drawer = useStore(uiStore, (state) => state.drawer)
  const goTo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (drawer === 'closed') return
    const before = document.activeElement
    goTo.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [drawer])
  return (
    <>
      <button
        type="button"
        className={styles.scrim}
        data-drawer={drawer}
        tabIndex={-1}
        aria-label={strings.sidebar.close}
        onClick={() => uiStore.setState({ drawer: 'closed' })}
      />
      <aside className={styles.sidebar} data-shown={shown} data-drawer={drawer} aria-label={strings.sidebar.library}>
        <div className={styles.head}>
          <span className={styles.wordmark}>{strings.app.name}</span>
          <IconButton
            icon={Plus}
            label={strings.dialogs.add}
            chord="CmdOrCtrl+O"
            onClick={() => runCommand('import.choose')}
          />
        </div>
        <button ref={goTo} type="button" className={styles.goTo} onClick={() => runCommand('palette.open')}>
          <Search {...ICON} aria-hidden="true" />
          <span>{strings.sidebar.goTo}</span>
          <Kbd chord="CmdOrCtrl+K" />
        </button>
        <div className={styles.rest}>
          <Shelves />
          <Tags />
          <Recent />
        </div>
        <WatchButton />
      </aside>
    </>
  )
}

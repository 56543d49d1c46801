import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import styles from './App.module.css'
import { DropOverlay } from './library/DropOverlay'
import { Home } from './library/Home'
import { ImportProgress } from './library/ImportProgress'
import { PageNotices } from './library/PageNotices'
import { Sidebar } from './library/Sidebar'
import { TopBar } from './library/TopBar'
import { marginSlots } from './margin/slots'
import { Reader } from './reader/Reader'
import { libraryStore } from './state/library'
import { type Overlay, type Screen, uiStore } from './state/ui'
import { LiveRegion } from './ui/LiveRegion'
import { Toasts } from './ui/Toasts'

// What the first text does without is loaded when it is there, so that it comes at once when it is asked for.
const loadList = async () => ({ default: (await import('./library/ListScreen')).ListScreen })
const loadRecovery = async () => ({ default: (await import('./recovery/Recovery')).Recovery })
const LOADS: Readonly<Record<Overlay, () => Promise<{ readonly default: ComponentType }>>> = {
  palette: async () => ({ default: (await import('./palette/Palette')).Palette }),
  keys: async () => ({ default: (await import('./settings/KeysHelp')).KeysHelp }),
  export: async () => ({ default: (await import('./export/ExportDialog')).ExportDialog }),
  appearance: async () => ({ default: (await import('./settings/Appearance')).Appearance }),
}
const ListScreen = lazy(loadList)
const Recovery = lazy(loadRecovery)
const OVERLAYS: Readonly<Record<Overlay, ComponentType>> = {
  palette: lazy(LOADS.palette),
  keys: lazy(LOADS.keys),
  export: lazy(LOADS.export),
  appearance: lazy(LOADS.appearance),
}

/** The window: sidebar, bar and page, and what lies over them. The one place where features meet. */
export function App() {
  const failure = useStore(libraryStore, (state) => state.failure)
  const open = useStore(libraryStore, (state) => state.open?.record.id)
  const screen = useStore(uiStore, (state) => state.screen)
  const overlay = useStore(uiStore, (state) => state.overlay)
  const drawer = useStore(uiStore, (state) => state.drawer)
  const sidebar = useStore(uiStore, ({ settings }) => settings.sidebar)
  const Sheet = overlay && OVERLAYS[overlay]
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of [loadList, ...Object.values(LOADS)]) void load()
    })
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <>
      {failure ? (
        <main className={styles.recovery}>
          <Suspense fallback={null}>
            <Recovery />
          </Suspense>
        </main>
      ) : (
        <div className={styles.window} data-sidebar={sidebar} data-drawer={drawer}>
          <Sidebar />
          <main className={styles.page}>
            <TopBar />
            <ImportProgress />
            <PageNotices />
            <div className={styles.screen}>
              <Suspense fallback={null}>{shown(screen, open !== undefined)}</Suspense>
            </div>
          </main>
          <DropOverlay />
        </div>
      )}
      <Toasts />
      <LiveRegion />
      <Suspense fallback={null}>{Sheet && <Sheet />}</Suspense>
    </>
  )
}

function shown(screen: Screen, isOpen: boolean): ReactNode {
  if (screen.kind === 'list')
    return <ListScreen key={`${screen.shelf} ${screen.tag}`} shelf={screen.shelf} tag={screen.tag} />
  return isOpen ? <Reader margin={marginSlots} /> : <Home />
}

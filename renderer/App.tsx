import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import styles from './App.module.css'
import { DropOverlay } from './library/DropOverlay'
import { Home } from './library/Home'
import { ImportProgress } from './library/ImportProgress'
import { PageNotices } from './library/PageNotices'
import { SaveState } from './library/SaveState'
import { Sidebar } from './library/Sidebar'
import { TopBar } from './library/TopBar'
import { NoteBody } from './margin/NoteBody'
import { marginLater, marginSlots, noteParts } from './margin/slots'
import { Reader } from './reader/Reader'
import { libraryStore } from './state/library'
import { type Overlay, type Screen, uiStore } from './state/ui'
import { type Deferred, deferred } from './ui/deferred'
import { LiveRegion } from './ui/LiveRegion'
import { Toasts } from './ui/Toasts'
import { AttachHint } from './versions/AttachHint'

// What the first text does without is loaded when it is there, so that it comes at once when it is asked for.
const list = deferred(async () => (await import('./library/ListScreen')).ListScreen)
const orphans = deferred(async () => (await import('./versions/OrphansScreen')).OrphansScreen)
const notebook = deferred(async () => (await import('./notebook/NotebookScreen')).NotebookScreen)
const notebookBar = deferred(async () => (await import('./notebook/NotebookBar')).NotebookBar)
const recovery = deferred(async () => (await import('./recovery/Recovery')).Recovery)
const overlays: Readonly<Record<Overlay, Deferred<object>>> = {
  palette: deferred(async () => (await import('./palette/Palette')).Palette),
  keys: deferred(async () => (await import('./settings/KeysHelp')).KeysHelp),
  export: deferred(async () => (await import('./export/ExportDialog')).ExportDialog),
  appearance: deferred(async () => (await import('./settings/Appearance')).Appearance),
  added: deferred(async () => (await import('./library/ImportReport')).ImportReport),
  watch: deferred(async () => (await import('./library/WatchSheet')).WatchSheet),
  contents: deferred(async () => (await import('./reader/Contents')).Contents),
  original: deferred(async () => (await import('./reader/Original')).Original),
  version: deferred(async () => (await import('./versions/VersionSheet')).VersionSheet),
  attach: deferred(async () => (await import('./versions/AttachChoice')).AttachChoice),
  labels: deferred(async () => (await import('./settings/LabelsSheet')).LabelsSheet),
  tags: deferred(async () => (await import('./settings/TagsSheet')).TagsSheet),
  rename: deferred(async () => (await import('./library/RenameSheet')).RenameSheet),
  documentTags: deferred(async () => (await import('./library/DocumentTagsSheet')).DocumentTagsSheet),
}

/** The window: sidebar, bar and page, and what lies over them. The one place where features meet. */
export function App() {
  const failure = useStore(libraryStore, (state) => state.failure)
  const open = useStore(libraryStore, (state) => state.open?.record.id)
  const screen = useStore(uiStore, (state) => state.screen)
  const overlay = useStore(uiStore, (state) => state.overlay)
  const drawer = useStore(uiStore, (state) => state.drawer)
  const sidebar = useStore(uiStore, ({ settings }) => settings.sidebar)
  const Sheet = overlay && overlays[overlay].Part
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // What one writes with comes first: a word is typed sooner than a list is opened.
      for (const { load } of [...marginLater, list, orphans, notebook, notebookBar, ...Object.values(overlays)])
        void load()
    })
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <>
      {failure ? (
        <main className={styles.recovery}>
          <recovery.Part />
        </main>
      ) : (
        <div className={styles.window} data-sidebar={sidebar} data-drawer={drawer}>
          <Sidebar />
          <main className={styles.page}>
            <TopBar>{screen.kind === 'notebook' ? <notebookBar.Part saving={<SaveState />} /> : null}</TopBar>
            <ImportProgress />
            <PageNotices />
            <AttachHint />
            <div className={styles.screen}>{shown(screen, open !== undefined)}</div>
          </main>
          <DropOverlay />
        </div>
      )}
      <Toasts />
      <LiveRegion />
      {Sheet && <Sheet />}
    </>
  )
}

function shown(screen: Screen, isOpen: boolean): ReactNode {
  if (screen.kind === 'list')
    return <list.Part key={`${screen.shelf} ${screen.tag}`} shelf={screen.shelf} tag={screen.tag} />
  if (screen.kind === 'notebook') return <notebook.Part parts={noteParts} />
  if (screen.kind === 'orphans') return <orphans.Part Note={NoteBody} />
  return isOpen ? <Reader margin={marginSlots} /> : <Home />
}

import { PanelLeft, TableOfContents, Unlink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { contents } from '../state/contents'
import { libraryStore } from '../state/library'
import { isNarrow } from '../state/narrow'
import { placedMarks } from '../state/placed'
import { uiStore } from '../state/ui'
import { versionsStore } from '../state/versions'
import { Button } from '../ui/Button'
import { ICON, IconButton } from '../ui/IconButton'
import { SaveState } from './SaveState'
import styles from './TopBar.module.css'

/** A text with fewer headings is seen at a glance. */
const FEWEST_HEADINGS = 3

/**
 * The bar over the page: the sidebar's switch, what is being saved, the document's title once its heading is out of view. A screen
 * may put something of its own in their place; it says what is being saved then.
 */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const isReading = useStore(uiStore, ({ screen }) => screen.kind === 'reader')
  const ofOrphans = useStore(uiStore, ({ screen }) => screen.kind === 'orphans')
  const title = useStore(libraryStore, ({ open }) => open?.record.source.title)
  const titleInView = useStore(uiStore, (state) => state.titleInView)
  const progress = useStore(uiStore, (state) => Math.round(state.progress * 100))
  const appearance = useStore(uiStore, ({ overlay }) => overlay === 'appearance')
  const platform = useStore(uiStore, (state) => state.platform)
  const sidebarShown = useStore(uiStore, ({ settings, drawer }) =>
    isNarrow() ? drawer === 'open' : settings.sidebar === 'shown',
  )
  const headings = useStore(libraryStore, ({ open }) => contents(open).length)
  const orphans = useStore(libraryStore, (state) => placedMarks(state)?.orphans.length ?? 0)
  const reads = isReading && title !== undefined
  return (
    <header className={styles.bar}>
      <IconButton
        icon={PanelLeft}
        label={sidebarShown ? strings.topBar.hideSidebar : strings.topBar.showSidebar}
        chord="CmdOrCtrl+Shift+L"
        onClick={() => runCommand('view.sidebar')}
      />
      {children ?? (
        <>
          <SaveState />
          <div className={styles.title} aria-hidden="true">
            {(reads && !titleInView) || ofOrphans ? <span dir="auto">{title}</span> : null}
          </div>
        </>
      )}
      {ofOrphans && <OrphanWords orphans={orphans} />}
      {reads && orphans > 0 && (
        <button
          type="button"
          className={styles.orphans}
          aria-label={strings.orphans.count(orphans)}
          title={strings.orphans.count(orphans)}
          onClick={() => runCommand('orphans.open')}
        >
          <Unlink {...ICON} aria-hidden="true" />
          {orphans.toLocaleString('en')}
        </button>
      )}
      {reads && headings >= FEWEST_HEADINGS && (
        <IconButton
          icon={TableOfContents}
          label={strings.commands.contents}
          aria-haspopup="dialog"
          onClick={() => runCommand('go.contents')}
        />
      )}
      <button
        type="button"
        className={styles.appearance}
        data-anchor="appearance"
        aria-haspopup="dialog"
        aria-expanded={appearance}
        aria-label={strings.topBar.appearance}
        title={strings.topBar.appearance}
        onClick={() => runCommand('view.appearance')}
      >
        {strings.topBar.letters}
      </button>
      {reads && (
        <>
          <span className={styles.progress}>{strings.topBar.progress(progress)}</span>
          <Button title={keyNames('CmdOrCtrl+E', platform).spoken} onClick={() => runCommand('export.open')}>
            {strings.topBar.export}
          </Button>
        </>
      )}
    </header>
  )
}

/** On the screen of orphans: what a new version did to the marks, where one has just come; else how many have no passage. */
function OrphanWords({ orphans }: { readonly orphans: number }) {
  const textHash = useStore(libraryStore, ({ open }) => open?.textHash)
  const taken = useStore(versionsStore, (state) => state.taken)
  const isNew = taken !== null && taken.textHash === textHash
  return (
    <p className={styles.words}>
      {isNew ? strings.versions.bar({ ...taken.report, needYou: orphans }) : strings.orphans.count(orphans)}
    </p>
  )
}

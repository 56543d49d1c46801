import { PanelLeft, TableOfContents } from 'lucide-react'
import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { contents } from '../state/contents'
import { libraryStore } from '../state/library'
import { isNarrow } from '../state/narrow'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { SaveState } from './SaveState'
import styles from './TopBar.module.css'

/** A text with fewer headings is seen at a glance. */
const FEWEST_HEADINGS = 3

/** The bar over the page: the sidebar's switch, what is being saved, the document's title once its heading is out of view. */
export function TopBar() {
  const isReading = useStore(uiStore, ({ screen }) => screen.kind === 'reader')
  const title = useStore(libraryStore, ({ open }) => open?.record.source.title)
  const titleInView = useStore(uiStore, (state) => state.titleInView)
  const progress = useStore(uiStore, (state) => Math.round(state.progress * 100))
  const appearance = useStore(uiStore, ({ overlay }) => overlay === 'appearance')
  const platform = useStore(uiStore, (state) => state.platform)
  const sidebarShown = useStore(uiStore, ({ settings, drawer }) =>
    isNarrow() ? drawer === 'open' : settings.sidebar === 'shown',
  )
  const headings = useStore(libraryStore, ({ open }) => contents(open).length)
  const reads = isReading && title !== undefined
  return (
    <header className={styles.bar}>
      <IconButton
        icon={PanelLeft}
        label={sidebarShown ? strings.topBar.hideSidebar : strings.topBar.showSidebar}
        chord="CmdOrCtrl+Shift+L"
        onClick={() => runCommand('view.sidebar')}
      />
      <SaveState />
      <div className={styles.title} aria-hidden="true">
        {reads && !titleInView && <span dir="auto">{title}</span>}
      </div>
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

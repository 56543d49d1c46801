/** What the commands do that belong to no part of the window alone. */
import type { DocumentId } from '../../core/document/id'
import type { Overlap } from '../../core/settings'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { send } from '../state/commit'
import { chooseFiles, chooseFolder, openGuide, pasteDocument } from '../state/importing'
import { libraryStore } from '../state/library'
import { isNarrow } from '../state/narrow'
import { showMarksOf } from '../state/notebook'
import { attachHere, orphans, selectedPassage } from '../state/orphans'
import { canStep, listShelf, showNotebook, showOrphans, step } from '../state/places'
import { changeSettings, nextTheme, resetTextSize, stepTextSize } from '../state/settings'
import { restore, setReadingState, trash } from '../state/shelve'
import { openAbout } from '../state/subject'
import { type Overlay, type Shelf, toast, uiStore } from '../state/ui'
import { redo, stacks, undo } from '../state/undo'
import { chooseNewer, readAgain } from '../state/versions'
import { type Handler, type Handlers, provideCommands } from './registry'

const hasLibrary = () => libraryStore.getState().info !== null
const settings = () => uiStore.getState().settings

const read = (): DocumentId | null =>
  uiStore.getState().screen.kind === 'reader' ? (libraryStore.getState().open?.record.id ?? null) : null
const isReading = () => read() !== null

/** A command about the document that is being read. */
const ofDocument = (run: (document: DocumentId) => void, enabled = isReading): Handler => ({
  enabled,
  run: () => {
    const document = read()
    if (document) run(document)
  },
})

const overlay = (name: Overlay, enabled: () => boolean = hasLibrary): Handler => ({
  enabled,
  run: () => uiStore.setState(({ overlay: shown }) => ({ overlay: shown === name ? null : name })),
})

const shelf = (name: Shelf): Handler => ({
  enabled: hasLibrary,
  checked: () => {
    const { screen } = uiStore.getState()
    return screen.kind === 'list' && screen.shelf === name
  },
  run: () => listShelf(name),
})

const theme = (name: 'system' | 'paper' | 'sepia' | 'night'): Handler => ({
  checked: () => settings().theme === name,
  run: () => changeSettings({ theme: name }),
})

const overlap = (name: Overlap): Handler => ({
  checked: () => settings().overlap === name,
  run: () => changeSettings({ overlap: name }),
})

const isTrashed = () => Boolean(libraryStore.getState().open?.record.trashedAt)

/** What lies in the trash, or may not be written, gets no new text. */
const mayRenew = () => isReading() && !isTrashed() && libraryStore.getState().info?.readOnly === null

function toggleSidebar(): void {
  if (isNarrow()) uiStore.setState(({ drawer }) => ({ drawer: drawer === 'open' ? 'closed' : 'open' }))
  else changeSettings({ sidebar: settings().sidebar === 'shown' ? 'hidden' : 'shown' })
}

async function copyNotes(document: DocumentId): Promise<void> {
  const made = await bridge.call('export:text', { document })
  if (!made.ok) return toast({ kind: 'failure', failure: made.failure })
  await bridge.call('clipboard:write', { text: made.value, html: null })
  toast({ kind: 'said', text: strings.exported.copied })
}

const HANDLERS: Handlers = {
  'import.choose': { enabled: hasLibrary, run: () => void chooseFiles() },
  'import.folder': { enabled: hasLibrary, run: () => void chooseFolder() },
  'import.paste': { enabled: hasLibrary, run: () => void pasteDocument() },
  'import.watch': overlay('watch'),
  'export.open': overlay('export', isReading),
  'export.copy': ofDocument((document) => void copyNotes(document)),
  'document.original': overlay('original', isReading),
  'document.again': ofDocument(readAgain, mayRenew),
  'document.newer': ofDocument(chooseNewer, mayRenew),
  'document.reveal': ofDocument((document) => void bridge.call('document:reveal', { document })),
  'library.reveal': { run: () => void bridge.call('library:reveal', null) },
  'document.trash': ofDocument(
    (document) => trash([document]),
    () => isReading() && !isTrashed(),
  ),
  'document.restore': ofDocument(
    (document) => restore([document]),
    () => isReading() && isTrashed(),
  ),
  'state.toRead': ofDocument((document) => setReadingState([document], 'toRead')),
  'state.reading': ofDocument((document) => setReadingState([document], 'reading')),
  'state.finished': ofDocument((document) => setReadingState([document], 'finished')),
  'app.quit': { run: () => window.close() },
  'orphans.open': {
    enabled: () => orphans().length > 0 && uiStore.getState().screen.kind !== 'list',
    run: () => {
      const { open } = libraryStore.getState()
      if (open) showOrphans(open.record.id)
    },
  },
  'notebook.open': {
    enabled: hasLibrary,
    checked: () => uiStore.getState().screen.kind === 'notebook',
    run: showNotebook,
  },
  'notebook.document': ofDocument(showMarksOf),
  'tags.edit': overlay('tags'),
  'document.rename': ofDocument((document) => openAbout(document, 'rename'), mayRenew),
  'document.tags': ofDocument((document) => openAbout(document, 'documentTags'), mayRenew),
  'mark.attach': { enabled: () => selectedPassage() !== null && orphans().length > 0, run: attachHere },
  'labels.edit': overlay('labels'),
  'edit.undo': { enabled: () => stacks().undo.length > 0, run: undo },
  'edit.redo': { enabled: () => stacks().redo.length > 0, run: redo },
  'overlap.both': overlap('both'),
  'overlap.merge': overlap('merge'),
  'overlap.ask': overlap('ask'),
  'palette.open': overlay('palette'),
  'go.back': { enabled: () => canStep(-1), run: () => step(-1) },
  'go.forward': { enabled: () => canStep(1), run: () => step(1) },
  'shelf.all': shelf('all'),
  'shelf.toRead': shelf('toRead'),
  'shelf.reading': shelf('reading'),
  'shelf.finished': shelf('finished'),
  'shelf.trash': shelf('trash'),
  'view.sidebar': { checked: () => settings().sidebar === 'shown', run: toggleSidebar },
  'view.margin': {
    checked: () => settings().margin === 'shown',
    run: () => changeSettings({ margin: settings().margin === 'shown' ? 'hidden' : 'shown' }),
  },
  'view.letters': {
    checked: () => settings().letters === 'shown',
    run: () => changeSettings({ letters: settings().letters === 'shown' ? 'hidden' : 'shown' }),
  },
  'view.appearance': overlay('appearance', () => true),
  'view.singleKeys': {
    checked: () => settings().singleKeys === 'on',
    run: () => changeSettings({ singleKeys: settings().singleKeys === 'on' ? 'off' : 'on' }),
  },
  'view.fullScreen': { run: () => void bridge.call('window:full-screen', null) },
  'theme.next': { run: nextTheme },
  'theme.system': theme('system'),
  'theme.paper': theme('paper'),
  'theme.sepia': theme('sepia'),
  'theme.night': theme('night'),
  'size.larger': { run: () => stepTextSize(1) },
  'size.smaller': { run: () => stepTextSize(-1) },
  'size.reset': { run: resetTextSize },
  'help.keys': overlay('keys', () => true),
  'help.guide': { enabled: hasLibrary, run: () => void openGuide() },
  'save.retry': { enabled: () => libraryStore.getState().pending.length > 0, run: () => void send() },
}

/** Registers them for good. */
export function provideAppCommands(): void {
  provideCommands(HANDLERS)
}

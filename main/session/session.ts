import { randomBytes } from 'node:crypto'
import { app, type BrowserWindow, dialog } from 'electron'
import { EVENT_CHANNEL, type EventName, type Events, type Start } from '../../core/api'
import { ID_LENGTH, idFromBytes } from '../../core/document/id'
import { strings } from '../../core/strings'
import { pack } from '../../core/wire'
import { type Adding, adding } from '../adding/add-files'
import { readAgain, readInProcess } from '../adding/read-in-process'
import { disk, type FileOperations } from '../library/file-system'
import { openLibrary } from '../library/library'
import { startDisk } from '../library/start-disk'
import { type Notebook, notebookOf } from '../notebook/notebook'
import type { AppArguments } from '../settings/arguments'
import { type Log, openLog } from '../settings/log'
import { openSettings, type SettingsFile } from '../settings/settings-file'
import { versions } from '../versions/versions'
import { type Watching, watching } from '../watching/watching'
import type { Context } from './context'
import { bundledDocuments, type Folders, foldersOf } from './folders'
import { type LibrarySlot, librarySlot } from './library-slot'
import { linkedDocument } from './links'
import { prepareStart, welcome } from './start'

/** A run of the app: its library, settings and window. */
export interface Session extends Context {
  readonly folders: Folders
  readonly now: () => string
  readonly setWindow: (window: BrowserWindow) => void
  /** Adds the files, and opens the document, that a start asked for. To be called when the window is there. */
  readonly carryOut: (asked: AppArguments) => void
  /** Writes everything that waits and gives the library back. */
  readonly finish: () => Promise<void>
  /** The end of a start that cannot go on. */
  readonly couldNotStart: (error: unknown) => void
}

const now = () => new Date().toISOString()
const newId = () => idFromBytes(randomBytes(ID_LENGTH))

/** Begins the run: reads the settings, and begins to open the library. `program` is the folder of the built main program. */
export function beginSession(asked: AppArguments, program: string): Session {
  const folders = foldersOf(app, program)
  const log = openLog(folders.userData, disk, now)
  const settings = openSettings(folders.userData, newId, (error) => log.add('settings', error))
  let window: BrowserWindow | null = null
  const send = <N extends EventName>(name: N, event: Events[N]) => {
    if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, pack(event))
  }
  const { files, goOn } = startDisk()
  const library = openSlot(asked, folders, files, settings, send)
  const queue = openQueue(library, send, log)
  const watched = openWatching(library, queue, settings, folders, send, log)
  const offers = versions({
    library: library.current,
    read: readInProcess,
    progressed: (progress) => send('import:progress', progress),
    newId,
    following: async (opened, document, title) => {
      const { linksThatFollow } = await import('../notebook/wide-changes')
      const found = await linksThatFollow(opened, notebook.index, document, title)
      return found.ok ? found.value : null
    },
  })
  const notebook = openNotebook(library, folders, send, log)
  const bundled = bundledDocuments(folders.resources)
  const prepare = () => prepareStart(library, settings, now)
  let prepared: Promise<Start> | null = welcome(library, settings, () => queue.addFiles(bundled)).then(prepare)
  void prepared.then(goOn, goOn)

  return {
    folders,
    log,
    settings,
    library,
    adding: queue,
    watching: watched,
    notebook,
    versions: offers,
    bundled,
    now,
    send,
    window: () => window,
    setWindow: (made) => {
      window = made
      // Not in the way of the first frames.
      setTimeout(notebook.prepare, AT_REST).unref()
    },
    start: () => {
      const start = prepared ?? prepare()
      // A window that begins anew knows of none.
      offers.clear()
      prepared = null
      return start
    },
    carryOut: ({ files, links }) => {
      if (files.length > 0) void queue.addFiles(files).then((summary) => send('imported', summary))
      const document = links.map(linkedDocument).find((id) => id !== null)
      if (document) send('open', { document })
    },
    finish: async () => {
      queue.cancel()
      offers.cancel()
      await watched.finish()
      await notebook.close()
      await library.close()
      await settings.flush()
      await log.written()
    },
    couldNotStart: (error) => {
      log.add('start', error)
      dialog.showErrorBox(strings.crash.start, strings.crash.startDetail(log.path))
      app.exit(1)
    },
  }
}

/** Milliseconds after the window was made in which a start comes to rest. */
const AT_REST = 5_000

type Send = Context['send']

function openSlot(
  asked: AppArguments,
  folders: Folders,
  files: FileOperations,
  settings: SettingsFile,
  send: Send,
): LibrarySlot {
  const remembered = settings.current().library
  return librarySlot({
    folder: asked.library ?? remembered ?? folders.newLibrary,
    origin: asked.library === null && remembered !== null ? 'known' : 'new',
    open: (folder, mode) =>
      openLibrary({ folder, mode, cacheFolder: folders.caches, access: 'write', readAgain, files }),
    opened: async (opened) => {
      if (asked.library === null) settings.change({ library: opened.folder })
      opened.on('committed', (event) => send('committed', event))
      opened.on('row', (row) => send('row', row))
      opened.on('labels', (labels) => send('labels', labels))
      opened.on('notice', (notice) => send('notice', notice))
    },
  })
}

function openQueue(library: LibrarySlot, send: Send, log: Log): Adding {
  return adding({
    read: readInProcess,
    add: async (document) => {
      const opened = await library.current()
      return opened.ok ? opened.value.add(document) : opened
    },
    earlier: async (document) => {
      const opened = await library.current()
      return opened.ok ? opened.value.earlier(document) : null
    },
    progressed: (progress) => send('import:progress', progress),
    broke: (error) => log.add('import', error),
  })
}

function openNotebook(library: LibrarySlot, folders: Folders, send: Send, log: Log): Notebook {
  return notebookOf({
    library: library.current,
    caches: folders.caches,
    changed: (revision) => send('notebook', { revision }),
    trouble: (what) => log.add('notebook', what),
  })
}

function openWatching(
  library: LibrarySlot,
  queue: Adding,
  settings: SettingsFile,
  folders: Folders,
  send: Send,
  log: Log,
): Watching {
  return watching({
    remembered: () => settings.current().watchedFolder,
    remember: (watchedFolder) => settings.change({ watchedFolder }),
    userData: folders.userData,
    library: library.folder,
    add: queue.addItem,
    changed: (state) => send('watch', state),
    brought: (summary) => send('watched', summary),
    failed: (error) => log.add('watching', error),
    newId,
  })
}

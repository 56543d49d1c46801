import { app, session as electronSession, powerMonitor, protocol } from 'electron'
import { strings } from '../../core/strings'
import { answerCalls } from '../ipc/answer'
import { documentCalls } from '../ipc/document-calls'
import { exportCalls } from '../ipc/export-calls'
import { importCalls } from '../ipc/import-calls'
import { labelCalls } from '../ipc/label-calls'
import { libraryCalls } from '../ipc/library-calls'
import { notebookCalls } from '../ipc/notebook-calls'
import { notebookExportCalls } from '../ipc/notebook-export-calls'
import { versionCalls } from '../ipc/version-calls'
import { wideChangeCalls } from '../ipc/wide-change-calls'
import { windowCalls } from '../ipc/window-calls'
import { installMenu } from '../menu/menu'
import { appFiles } from '../security/app-files'
import { documentFiles } from '../security/document-files'
import { originalPages } from '../security/original-pages'
import { APP_SCHEME, DOCUMENT_SCHEME, ORIGINAL_SCHEME } from '../security/schemes'
import { closeSession } from '../security/session'
import { originalOf } from '../session/original'
import type { Session } from '../session/session'
import { guardClosing } from './closing'
import { mendCrashes } from './crashes'
import { followFrameKeys } from './frame-keys'
import { createWindow, loadPage } from './window'

/** Shows the window and connects it with the run. To be called when Electron is ready. */
export async function showApp(session: Session): Promise<void> {
  const { log, send, settings } = session
  closeSession(electronSession.defaultSession)
  app.configureHostResolver({
    secureDnsMode: 'off',
    enableBuiltInResolver: false,
    enableAdditionalDnsQueryTypes: false,
  })
  protocol.handle(APP_SCHEME, appFiles(session.folders.renderer))
  protocol.handle(
    DOCUMENT_SCHEME,
    documentFiles(async (document, name) => {
      const library = await session.library.current()
      return library.ok ? library.value.file(document, name) : null
    }),
  )
  protocol.handle(
    ORIGINAL_SCHEME,
    originalPages(async (document) => {
      const library = await session.library.current()
      return library.ok ? originalOf(library.value, document) : null
    }),
  )

  const window = createWindow(settings)
  session.setWindow(window)
  // The page's process starts from here on; what follows is done meanwhile, and before the page can call.
  const loaded = loadPage(window)
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
  const showMenu = installMenu(platform, (id) => (id === 'app.quit' ? app.quit() : send('command', { command: id })))
  const closing = guardClosing(window, log, () => send('close:asked', null), session.finish)
  mendCrashes(window, log, (text) => send('notice', { text }))
  followFrameKeys(window.webContents, () => send('escape', null))
  settleWhenLeft(session)
  answerCalls(
    {
      ...libraryCalls(session),
      ...documentCalls(session, session.now),
      ...importCalls(session),
      ...exportCalls(session),
      ...versionCalls(session),
      ...labelCalls(session),
      ...notebookCalls(session),
      ...wideChangeCalls(session),
      ...notebookExportCalls(session),
      ...windowCalls(session, { showMenu, closeAnswered: closing.answered }),
    },
    session.adding.addFiles,
    session.window,
    log,
  )
  reportMistakes(session)
  await loaded
  // After the first screen: a start has no time for it.
  void session.watching.begin().catch((error) => log.add('watching', error))
}

/** When the person turns elsewhere, the system sleeps or the day ends, what waits is written. */
function settleWhenLeft({ library, window, log, settings }: Session): void {
  const settle = () => {
    void settings.flush()
    void library
      .current()
      .then((opened) => (opened.ok ? opened.value.settle() : undefined))
      .catch((error) => log.add('settle', error))
  }
  window()?.on('blur', settle)
  window()?.on('session-end', settle)
  powerMonitor.on('suspend', settle)
  powerMonitor.on('shutdown', settle)
}

/** A mistake in the program is written to the log and said in plain words; the run goes on. */
function reportMistakes({ log, send }: Session): void {
  const report = (error: unknown) => {
    log.add('main', error)
    send('notice', { text: strings.crash.broken })
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}

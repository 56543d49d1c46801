/**
 * The app's main process. A start is half over before this runs, so what takes long begins in the first lines: the library
 * and the last document are read while Electron still gets ready.
 */
import { app } from 'electron'
import { guardContents } from './security/guards'
import { registerSchemes } from './security/schemes'
import { closeNetwork } from './security/switches'
import { beginSession } from './session/session'
import { type AppArguments, readArguments } from './settings/arguments'
import { showApp } from './window/show-app'

closeNetwork(app.commandLine)
// As root Chromium starts only where its sandbox is given up (containers, tests); asking for both ends it at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerSchemes()
guardContents(app)

const program = process.defaultApp ? __filename : null
const asked = readArguments(process.argv, process.cwd(), program)

if (app.requestSingleInstanceLock(asked)) {
  const session = beginSession(asked, __dirname)
  app.on('second-instance', (_event, _argv, _from, handed) => {
    const window = session.window()
    if (window?.isMinimized()) window.restore()
    window?.focus()
    session.carryOut(handed as AppArguments)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    session.carryOut({ library: null, files: [path], links: [] })
  })
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => showApp(session))
    .then(() => session.carryOut(asked))
    .catch(session.couldNotStart)
} else app.quit()

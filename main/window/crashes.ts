import { type BrowserWindow, dialog } from 'electron'
import { strings } from '../../core/strings'
import type { Log } from '../settings/log'
import { loadPage } from './window'

/** A page that dies this often in a minute dies of itself; loading it once more would go on for ever. */
const MOST_RELOADS = 3
const RELOADS_WITHIN_MS = 60_000

/** Loads the page again when it died, and says so there; asks what to do with one that hangs. */
export function mendCrashes(window: BrowserWindow, log: Log, say: (text: string) => void): void {
  let died: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.add('window', `render process gone: ${reason} ${exitCode}`)
    const now = Date.now()
    died = [...died.filter((time) => now - time < RELOADS_WITHIN_MS), now]
    // Electron itself falls over a page that is loaded while it still tells of the one that died.
    setImmediate(() => {
      if (window.isDestroyed()) return
      if (died.length <= MOST_RELOADS) reload(window, log, say)
      else void askAfterCrashes(window, log, say)
    })
  })

  let asking = false
  window.on('unresponsive', async () => {
    if (asking) return
    asking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: strings.crash.hangs,
      detail: strings.crash.hangsDetail,
      buttons: [strings.crash.wait, strings.crash.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    asking = false
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
}

function reload(window: BrowserWindow, log: Log, say: (text: string) => void): void {
  loadPage(window)
    .then(() => say(strings.crash.reloaded))
    .catch((error) => log.add('reload', error))
}

async function askAfterCrashes(window: BrowserWindow, log: Log, say: (text: string) => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: strings.crash.often,
    detail: strings.crash.oftenDetail(log.path),
    buttons: [strings.crash.reload, strings.commands.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) reload(window, log, say)
  else window.destroy()
}

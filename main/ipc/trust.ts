import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { APP_ORIGIN } from '../security/schemes'

/** Whether a call comes from the page of our own window: its main frame, loaded from `app://`. */
export function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  if (!frame || !window || window.isDestroyed()) return false
  return (
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${APP_ORIGIN}/`)
  )
}

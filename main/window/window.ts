import { join } from 'node:path'
import { app, BrowserWindow, screen, nativeTheme as system } from 'electron'
import { APP_ORIGIN } from '../security/schemes'
import type { SettingsFile } from '../settings/settings-file'
import { placeWindow, SMALLEST_SIZE } from './bounds'
import { nativeTheme, pageColour } from './page-colour'

/** Where it is built to: beside the main program. */
const PRELOAD = join(__dirname, 'preload.cjs')
/** The icon of a window where the system takes it from the window (Linux). */
const ICON = join(__dirname, '..', '..', 'resources', 'icons', '256x256.png')

/** Makes the one window, not yet shown; it shows itself with its first frame, in the colour of the page before that. */
export function createWindow(settings: SettingsFile): BrowserWindow {
  const { theme, window: remembered } = settings.current()
  system.themeSource = nativeTheme(theme)
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(remembered, screens),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    show: false,
    title: app.name,
    backgroundColor: pageColour(theme, system.shouldUseDarkColors ? 'dark' : 'light'),
    ...(process.platform === 'linux' ? { icon: ICON } : {}),
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (remembered?.maximised) window.maximize()
    window.show()
  })
  rememberPlace(window, settings)
  return window
}

/** Loads the page of the app into the window. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/index.html`)
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  const remember = () => {
    if (window.isMinimized() || window.isFullScreen()) return
    const maximised = window.isMaximized()
    const { x, y, width, height } = window.getNormalBounds()
    settings.change({ window: { x, y, width, height, maximised } })
  }
  window.on('resized', remember)
  window.on('resize', remember)
  window.on('move', remember)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
}

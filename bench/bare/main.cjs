/** The least that Electron can show: one sandboxed window with a static page. What a start costs before any app. */
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360,
    height: 833,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, 'page.html'))
})
app.on('window-all-closed', () => app.quit())

/**
 * Loaded into Electron before the program under test (`-r`): keeps it from becoming ready until playwright listens, which
 * calls `__playwright_run` then. Without that a window can be loading already when playwright attaches to it, and its
 * first navigation is never seen. Playwright has such a script of its own, but it also switches off much of what Chromium
 * asks the network for, and that is what some tests are about.
 */
const { app } = require('electron')

// The program finds its arguments as if nothing stood before it.
process.argv.splice(1, process.argv.indexOf(__filename))

const { emit, isReady, whenReady } = app
const ready = app.whenReady()
let release
const released = new Promise((resolve) => {
  release = resolve
})
let held

app.isReady = () => false
app.whenReady = () => released
app.emit = (event, ...values) => {
  if (event !== 'ready') return emit.call(app, event, ...values)
  held = values
  return app.listenerCount('ready') > 0
}

globalThis.__playwright_run = async () => {
  await ready
  Object.assign(app, { emit, isReady, whenReady })
  release()
  if (held) app.emit('ready', ...held)
}

/**
 * Electron's main process for the browser tests: one window as sandboxed as the app's, and `app://browser/NAME`, which
 * is a bare page with the module `out/browser/NAME.js` (built from `NAME.page.tsx`) and its styles.
 */
const { readFile } = require('node:fs/promises')
const { extname, join, normalize } = require('node:path')
const { app, BrowserWindow, protocol } = require('electron')

const pages = join(__dirname, '../../out/browser')
const types = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.json': 'application/json' }

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname))
    if (extname(path) === '') return respond(await html(path.slice(1)), 'text/html')
    return respond(await readFile(join(pages, path)), types[extname(path)] ?? 'application/octet-stream')
  })
  const window = new BrowserWindow({
    width: 1360,
    height: 833,
    useContentSize: true,
    show: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  })
  window.loadURL('about:blank')
})
app.on('window-all-closed', () => app.quit())

const respond = (body, type) => new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })

async function html(name) {
  const manifest = JSON.parse(await readFile(join(pages, 'manifest.json'), 'utf8'))
  const entry = manifest[`tests/browser/${name}.page.tsx`]
  const styles = [...stylesOf(manifest, entry)].map((file) => `<link rel="stylesheet" href="/${file}">`).join('')
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${styles}</head>` +
    `<body><div id="root"></div><script type="module">import { api } from '/${entry.file}'; globalThis.api = api</script></body></html>`
  )
}

function* stylesOf(manifest, chunk) {
  for (const name of chunk.imports ?? []) yield* stylesOf(manifest, manifest[name])
  yield* chunk.css ?? []
}

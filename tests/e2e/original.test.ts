/** Show original shows what strangers wrote as they wrote it: here a page that tries everything. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication } from 'playwright/test'
import { test as base, expect } from '../support/app'
import { dataUrl, png } from '../support/pictures'
import { isReading, searchPalette, writeFiles } from '../support/shell'

/** A server on this machine; `asked` is what it was asked for. */
const test = base.extend<{ server: { readonly address: string; readonly asked: string[] } }>({
  server: async ({ browserName: _ }, use) => {
    const asked: string[] = []
    const server = createServer(({ url }, answer) => {
      asked.push(url ?? '')
      answer.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

const hostile = (server: string) => `<!doctype html><html><head><meta charset="utf-8"><title>A trap</title>
<meta http-equiv="refresh" content="0;url=${server}/refresh">
<base href="${server}/base/" target="_top">
<link rel="stylesheet" href="${server}/style.css"><link rel="preconnect" href="${server}"><link rel="prefetch" href="${server}/fetch">
<style>@import url(${server}/import.css); body { background: url(${server}/background.png) } .shown { color: rgb(1, 2, 3) }</style>
<script>document.documentElement.dataset.ran = 'inline'</script><script src="${server}/script.js"></script></head>
<body onload="document.documentElement.dataset.ran = 'handler'">
<h1>A trap</h1><p class="shown">${'The words of the trap are harmless, and long enough to be an article of their own. '.repeat(8)}</p>
<img id="own" src="${dataUrl(png(30, 20))}" alt="Own"><img src="${server}/image.png" alt="" onerror="document.documentElement.dataset.ran = 'error'">
<a id="web" href="${server}/link">Web</a> <a id="top" href="${server}/top" target="_top">Top</a>
<a id="blank" href="${server}/blank" target="_blank">Blank</a> <a id="script" href="javascript:document.documentElement.dataset.ran='link'">Script</a>
<a id="file" href="file:///etc/passwd" target="_self">File</a> <a id="app" href="app://margent/index.html" target="_self">App</a>
<a id="self" href="original://0123456789abc/" target="_self">Another</a> <a id="save" href="${server}/save" download target="_self">Save</a>
<form action="${server}/form" target="_self"><button id="send">Send</button></form>
<iframe src="${server}/frame"></iframe><iframe srcdoc="<script>parent.document.title = 'x'</script>"></iframe>
<object data="${server}/object"></object><embed src="${server}/embed"><video src="${server}/video" autoplay></video>
<svg><script>document.documentElement.dataset.ran = 'svg'</script></svg>
</body></html>`

test('nothing in an original runs, is fetched, or leads away', async ({ home, start, server }) => {
  const [file = ''] = writeFiles(home, { 'trap.html': hostile(server.address) })
  const { app, page, expectErrors } = await start({ files: [file] })
  expectErrors(/Content Security Policy|sandboxed|Blocked|Not allowed to load local resource|Refused|^Unsafe attempt/)
  await isReading(page, 'A trap')
  const before = page.url()
  await searchPalette(page, '>original')
  await page.keyboard.press('Enter')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'A trap' })).toBeVisible()
  // Its own styles and images are its look.
  await expect(frame.locator('.shown')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect
    .poll(() => frame.locator('#own').evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
    .toBe(30)
  const stays = async (after: string) => {
    await expect(frame.getByRole('heading', { name: 'A trap' }), after).toBeVisible()
    expect(
      page.frames().some((one) => /^original:\/\/[0-9a-z]{13}\/$/.test(one.url())),
      after,
    ).toBe(true)
  }
  for (const id of ['web', 'top', 'blank', 'script', 'file', 'app', 'self', 'save', 'send']) {
    await frame.locator(`#${id}`).click({ force: true, noWaitAfter: true })
    await stays(`a click on ${id}`)
  }
  // As a key does it, for which the pointer's rule does not count.
  for (const id of ['web', 'top', 'blank', 'script', 'file', 'self', 'send']) {
    await frame.locator(`#${id}`).dispatchEvent('click')
    await stays(`following ${id}`)
  }
  await expect(frame.locator('html')).not.toHaveAttribute('data-ran')
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(server.asked).toEqual([])
  // The app's own page does not open in it either: the frame is empty then.
  await frame.locator('#app').dispatchEvent('click')
  await expect(frame.getByRole('heading', { name: 'A trap' })).toBeHidden()
  expect(await origins(app)).toEqual(['null'])
  await page.keyboard.press('Escape')
})

test('our own page can frame an original, and nothing else', async ({ start, home, server }) => {
  const [file = ''] = writeFiles(home, { 'kept.md': '# Kept\n\nAs it was.\n' })
  const { app, page, expectErrors } = await start({ files: [file] })
  expectErrors(/Content Security Policy|Not allowed to load local resource/)
  await isReading(page, 'Kept')
  const addresses = [
    `${server.address}/frame`,
    'app://margent/index.html',
    'doc://0123456789abc/a.svg',
    'file:///etc/passwd',
    'data:text/html,x',
  ]
  await page.evaluate((all) => {
    for (const src of all) document.body.append(Object.assign(document.createElement('iframe'), { src, title: src }))
  }, addresses)
  // An address that is not even tried leaves the empty page there that is our own.
  await expect.poll(() => origins(app)).toEqual(addresses.map((one) => (one.startsWith('file:') ? 'empty' : 'null')))
  expect(page.frames().filter((one) => one.url().startsWith('app:'))).toHaveLength(1)
  expect(server.asked).toEqual([])
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove()
  })
})

/** The origins of the frames in our page; `null` is that of a sandbox, and of an address that was refused. */
const origins = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames.map((one) =>
      one.url === '' || one.url === 'about:blank' ? 'empty' : one.origin,
    ),
  )

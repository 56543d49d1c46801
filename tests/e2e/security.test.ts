import { createSocket } from 'node:dgram'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { test as base, expect } from '../support/app'
import type { Running } from '../support/launch'
import { unprivileged } from '../support/unprivileged'

/** The app as started by somebody who is not root; a new home for each test, since it is somebody else's folder. */
const test = base.extend<{ running: Running }>({
  running: async ({ home, start }, use) => {
    const as = await unprivileged(home)
    await use(await start({ as, userData: join(home, 'user-data') }))
  },
})

test('the page runs in Chromium’s sandbox', async ({ running: { app } }) => {
  // Elsewhere than on Linux the system does not show it so; there Electron's own tests have to do.
  if (process.platform !== 'linux') return
  const processes = await app.evaluate(({ app }) => app.getAppMetrics().map(({ type, pid }) => ({ type, pid })))
  const main = processes.find(({ type }) => type === 'Browser')?.pid ?? 0
  const pages = processes.filter(({ type }) => type === 'Tab')
  expect(pages.length).toBeGreaterThan(0)
  for (const { pid } of pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // 2: every system call of the process is filtered.
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(namespaceOf(pid, 'pid')).not.toBe(namespaceOf(main, 'pid'))
    expect(namespaceOf(pid, 'net')).not.toBe(namespaceOf(main, 'net'))
  }
})

test('the page has neither Node nor Electron, and one bridge with four parts', async ({ running: { page } }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { margent: object }).margent).sort(),
  }))
  expect(found).toEqual({ node: [], bridge: ['call', 'importFiles', 'on', 'start'] })
})

test('main refuses calls that there are not and arguments that do not fit', async ({ running: { page } }) => {
  const refused = (name: string, argument: string) =>
    page.evaluate(
      ([name, argument]) =>
        (window as unknown as { margent: { call: (n: unknown, a: unknown) => Promise<unknown> } }).margent
          .call(name, argument)
          .then(() => 'answered', String),
      [name, argument] as const,
    )
  expect(await refused('settings:change', '{}')).toBe('answered')
  for (const [name, argument] of [
    ['constructor', 'null'],
    ['library:delete', 'null'],
    ['document:open', '{"document":"../../../etc/passwd"}'],
    ['document:open', 'not json'],
    ['link:open', '{"address":7}'],
    ['settings:change', '{"theme":"paint it black"}'],
  ] as const)
    expect(await refused(name, argument), `${name} ${argument}`).toContain('refused')
})

test('no script but our own runs, and nothing is fetched', async ({ running: { page, expectErrors } }) => {
  expectErrors(/Content Security Policy|Trusted Type|TrustedHTML/)
  const violations = await page.evaluate(async () => {
    const found = new Set<string>()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.add(effectiveDirective))
    const attempt = async (action: () => unknown) => {
      try {
        await action()
      } catch {
        // What is refused throws or not; either way it is told to the listener above.
      }
    }
    await attempt(() => new Function('return 1')())
    await attempt(() => fetch('https://example.org/'))
    await attempt(() => fetch('app://margent/index.html'))
    await attempt(() => new WebSocket('wss://example.org/'))
    await attempt(() => {
      document.body.innerHTML = '<img src="x" onerror="alert(1)">'
    })
    const image = new Image()
    image.src = 'https://example.org/pixel.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    const style = document.createElement('style')
    style.textContent = '* { color: red }'
    document.body.append(image, frame, style)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))
    for (const added of [image, frame, style]) added.remove()
    return [...found].sort()
  })
  expect(violations).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']),
  )
})

test('what no policy of a page forbids does not leave the computer either', async ({ running: { page } }) => {
  const listening = await listen()
  const ended = await page.evaluate(async ([host, port]) => {
    for (const rel of ['preconnect', 'dns-prefetch']) {
      const link = Object.assign(document.createElement('link'), { rel, href: `http://${host}:${port}/` })
      document.head.append(link)
    }
    const account = { username: 'a', credential: 'b' }
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}:${port}` },
        { urls: `turn:${host}:${port}?transport=tcp`, ...account },
        { urls: `turn:${host}:${port}?transport=udp`, ...account },
      ],
    })
    connection.createDataChannel('x')
    const done = new Promise((resolve) => {
      connection.onicegatheringstatechange = () => connection.iceGatheringState === 'complete' && resolve('gathered')
    })
    await connection.setLocalDescription(await connection.createOffer())
    const outcome = await done
    connection.close()
    return [outcome, connection.localDescription?.sdp.includes('a=candidate') ?? false]
  }, listening.address)
  expect(ended).toEqual(['gathered', false])
  expect(await listening.stop()).toEqual([])
})

/** Listens on an address of this machine that is not only its own; tells who came by. */
async function listen() {
  const seen: string[] = []
  const host = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address
  const tcp = createServer((socket) => {
    seen.push('tcp')
    socket.destroy()
  })
  await new Promise<void>((resolve) => tcp.listen(0, '0.0.0.0', resolve))
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4').on('message', () => seen.push('udp'))
  await new Promise<void>((resolve) => udp.bind(port, '0.0.0.0', resolve))
  const stop = async () => {
    await Promise.all([
      new Promise((resolve) => tcp.close(resolve)),
      new Promise<void>((resolve) => udp.close(resolve)),
    ])
    return seen
  }
  return { address: [host ?? '127.0.0.1', port] as const, stop }
}

test('the window stays where it is', async ({ running: { app, page, expectErrors } }) => {
  expectErrors(/^Not allowed to load local resource/)
  const before = page.url()
  expect(before).toMatch(/^app:\/\/margent\//)
  const opened = await page.evaluate(() => {
    const link = (href: string, target = '') => Object.assign(document.createElement('a'), { href, target }).click()
    link('https://example.org/')
    link('file:///etc/passwd')
    link('doc://0123456789abc/x.svg')
    link('https://example.org/', '_blank')
    location.assign('https://example.org/')
    return window.open('https://example.org/') !== null
  })
  expect(opened).toBe(false)
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('permissions and devices are refused', async ({ running: { page, expectErrors } }) => {
  expectErrors(/^Permissions policy violation/)
  const answers = await page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'refused',
      )
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      notifications: await Notification.requestPermission(),
      place: await outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      clipboard: await outcome(navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    camera: 'refused',
    screen: 'refused',
    notifications: 'denied',
    place: 'refused',
    clipboard: 'refused',
  })
})

test('nothing is downloaded, and no guest is let in', async ({ running: { app, page }, home }) => {
  await page.evaluate(() => {
    const url = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href: url, download: 'x.txt' }).click()
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'https://example.org/')
    document.body.append(guest)
    guest.remove()
  })
  await contentsSettle(page)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(filesNamed(home, 'x.txt')).toEqual([])
})

/** Two frames and a turn of main's loop: whatever the page has asked for has been answered. */
async function contentsSettle(page: Page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.evaluate(() =>
    (window as unknown as { margent: { call: (n: string, a: string) => unknown } }).margent.call('catalogue', 'null'),
  )
}

const namespaceOf = (pid: number, kind: string): string => readlinkSync(`/proc/${pid}/ns/${kind}`)

const filesNamed = (folder: string, name: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.split('/').at(-1) === name)

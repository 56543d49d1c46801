/**
 * How long an Electron program takes from being spawned to the frame that first shows text in its `<article>`.
 *
 * Chromium itself notes when it painted what (its largest-contentful-paint entries, kept for later readers), so nothing
 * is added to either program and nothing listens while it starts: the page is asked afterwards, over the debugging port.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'

/**
 * Starts the program, waits for its text, reads the time, and ends it.
 * @param {{ executable: string, args: readonly string[], env: NodeJS.ProcessEnv }} program
 * @returns {Promise<number>} milliseconds
 */
export async function firstText({ executable, args, env }) {
  const spawned = performance.timeOrigin + performance.now()
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const browser = await attach(await debuggingAddress(child))
    const [context] = browser.contexts()
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    const painted = await page.evaluate(paintedText, longestWait)
    if (painted === null) throw new Error(`no text was painted in an <article> of ${page.url()}`)
    await browser.close()
    return painted - spawned
  } finally {
    const ended = child.exitCode === null && once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}

/** Chromium says on stderr where it listens; it is left alone until its first frames are long out. */
async function debuggingAddress(child) {
  const address = await new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.stderr.once('end', () => reject(new Error(`it ended before its window was there:\n${said}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, settleTime))
  return address
}

/**
 * Attaches to the page. On a very busy machine it may still be in its first navigation, and playwright waits in vain for a
 * page that it met so; the next attempt finds it loaded.
 */
async function attach(address, attempts = 4) {
  try {
    return await chromium.connectOverCDP(address, { timeout: attachLimit })
  } catch (error) {
    if (attempts <= 1) throw error
    return attach(address, attempts - 1)
  }
}

const attachLimit = 8000

/** Longer than any start takes, so that attaching to the page cannot slow it down. */
const settleTime = 2500

/** Milliseconds after which a page that shows no article is said to have none. */
const longestWait = 10_000

/** In the page: when text inside the article was first painted, as milliseconds of the epoch; null where none was in time. */
function paintedText(wait) {
  return new Promise((resolve) => {
    setTimeout(resolve, wait, null)
    new PerformanceObserver((list) => {
      const first = list.getEntries().find(({ element }) => element?.closest('article'))
      if (first) resolve(performance.timeOrigin + (first.renderTime || first.startTime))
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

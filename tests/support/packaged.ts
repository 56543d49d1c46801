/**
 * The packaged app. Its fuses keep the inspector out, so playwright cannot start it as it starts Electron: it is spawned,
 * and its page is reached over Chromium's debugging port.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright/test'
import { packageApp } from '../../scripts/package.mjs'
import { sandboxArguments } from './electron'

/** A running packaged app. */
export type Packaged = {
  readonly page: Page
  readonly end: () => Promise<void>
}

/** Packages the app as `npm run package` does. @returns its program */
export async function packagedProgram(): Promise<string> {
  const folder = await packageApp()
  if (process.platform === 'darwin') return join(folder, 'Margent.app/Contents/MacOS/Margent')
  return join(folder, process.platform === 'win32' ? 'Margent.exe' : 'margent')
}

/**
 * Starts a packaged program.
 * @param home an empty folder: the person's home folder, with everything that the app writes
 */
export async function startPackaged(program: string, home: string, args: readonly string[]): Promise<Packaged> {
  const { ELECTRON_RUN_AS_NODE: _, ELECTRON_OVERRIDE_DIST_PATH: __, ...env } = process.env
  const child = spawn(
    program,
    [...sandboxArguments(), '--remote-debugging-port=0', `--user-data-dir=${join(home, 'user-data')}`, ...args],
    {
      cwd: home,
      env: { ...env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`the packaged app ended:\n${said}`)))
  })
  const browser = await attach(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('the packaged app has no browser context')
  return {
    page: context.pages()[0] ?? (await context.waitForEvent('page')),
    end: async () => {
      await browser.close()
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * Attaches to the page. Playwright waits in vain for a page that was in the middle of its first navigation when it
 * attached; the next attempt finds it loaded.
 */
async function attach(address: string, attempts = 6): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: attachLimit })
  } catch (error) {
    if (attempts <= 1) throw error
    return attach(address, attempts - 1)
  }
}

const attachLimit = 5000

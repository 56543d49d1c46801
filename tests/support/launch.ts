/** Starts the built app, each time with folders of its own, so that no test meets what another left. */
import { mkdtempSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright/test'
import { electronOptions } from './electron'
import type { Unprivileged } from './unprivileged'

/** What a start may be told beside its folders. */
export type LaunchOptions = {
  /** The library's folder. Without it the app chooses its own place in the person's documents, in `home`. */
  readonly library?: string
  /** Where the device's settings and caches lie; `home/user-data` unless told. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  /** Further arguments, of Chromium or the app. */
  readonly args?: readonly string[]
  /** Files to add, as if they were dropped on the program. */
  readonly files?: readonly string[]
  /** Runs as somebody without privileges, with Chromium's sandbox on. */
  readonly as?: Unprivileged
}

/** The running app and its one window. */
export type Running = {
  readonly app: ElectronApplication
  readonly page: Page
  /** What went wrong in the page: uncaught errors, and errors written to the console, but for the expected ones. */
  readonly errors: () => readonly string[]
  /** The test brings these errors about. */
  readonly expectErrors: (like: RegExp) => void
  /** Ends it as a person would: the window is closed. */
  readonly close: () => Promise<void>
  readonly isRunning: () => boolean
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** A start takes a second or two; a busy machine is given ten times that. */
const firstScreenLimit = 20_000

/** A new folder for a test's files. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'margent-'))

/** Removes what `newFolder` gave; a process that still writes as it ends is waited for. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 20 })

/**
 * Starts the app with `home` as the person's home folder.
 * @param home an existing folder
 */
export async function launchMargent(home: string, options: LaunchOptions = {}): Promise<Running> {
  const { library, userData = join(home, 'user-data'), env = {}, args = [], files = [], as } = options
  if (!as) await mkdir(join(home, 'Documents'), { recursive: true })
  const common = await electronOptions(
    [
      as?.app ?? '.',
      `--user-data-dir=${userData}`,
      '--lang=en-GB',
      ...args,
      ...(library === undefined ? [] : ['--library', library]),
      ...files,
    ],
    { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANG: 'en_GB.UTF-8', TZ: 'UTC', ...as?.env, ...env },
  )
  const app = await electron.launch(
    as ? { ...common, executablePath: as.executablePath, chromiumSandbox: true } : common,
  )
  // Kept now: playwright forgets the process with the connection.
  const process = app.process()
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const page = await app.firstWindow()
  const errors: string[] = []
  const expected: RegExp[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  // Every screen has one; before the first there is an empty page.
  await page.getByRole('main').first().waitFor({ timeout: firstScreenLimit })
  return {
    app,
    page,
    errors: () => errors.filter((error) => !expected.some((like) => like.test(error))),
    expectErrors: (like) => {
      expected.push(like)
    },
    close: async () => {
      await app.close()
      await ended
    },
    isRunning: () => process.exitCode === null && process.signalCode === null,
    kill: async () => {
      process.kill('SIGKILL')
      await ended
    },
  }
}

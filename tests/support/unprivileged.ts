/**
 * Starts Electron as somebody who is not root, so that Chromium's own sandbox is on. Where the tests themselves run
 * unprivileged nothing needs to be done; as root, Electron is started through a small script that gives the rights up.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureElectron } from '../../scripts/electron.mjs'
import { at } from '../../scripts/project.mjs'

/** What playwright's `_electron.launch` must be given to start the app without privileges. */
export type Unprivileged = {
  readonly executablePath: string
  /** The app's folder. */
  readonly app: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Prepares a start from `home`, which belongs to the unprivileged user afterwards. As root it needs setpriv, which is
 * part of every Linux system (util-linux).
 * @param home an empty folder of the test
 */
export async function unprivileged(home: string): Promise<Unprivileged> {
  const electron = await ensureElectron()
  if (process.getuid?.() !== 0) return { executablePath: electron.executable, app: at(), env: {} }
  const { executable, app } = mayRead(electron.executable)
    ? { executable: electron.executable, app: at() }
    : await copied(electron.dist, join(home, 'program'))
  const env: Record<string, string> = {}
  if (process.env.XAUTHORITY) {
    // Xvfb's key is readable for the one who started it only.
    env.XAUTHORITY = join(home, 'xauthority')
    await copyFile(process.env.XAUTHORITY, env.XAUTHORITY)
  }
  const start = join(home, 'start')
  await writeFile(start, `#!/bin/sh\nexec setpriv ${withoutRights.join(' ')} "${executable}" "$@"\n`)
  await chmod(start, 0o755)
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, home])
  return { executablePath: start, app, env }
}

/** The user and group that own nothing, on every Linux. */
const nobody = 65534
const withoutRights = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

/** Whether the unprivileged user can run Electron where it lies; a checkout may be where only its owner may look. */
const mayRead = (executable: string): boolean =>
  spawnSync('setpriv', [...withoutRights, 'test', '-x', executable]).status === 0

async function copied(dist: string, folder: string): Promise<{ executable: string; app: string }> {
  const app = join(folder, 'app')
  await mkdir(join(app, 'out'), { recursive: true })
  execFileSync('cp', ['-a', '--reflink=auto', dist, join(folder, 'electron')])
  for (const part of ['package.json', 'out/app', 'resources']) await cp(at(part), join(app, part), { recursive: true })
  return { executable: join(folder, 'electron/electron'), app }
}

/**
 * Starts Electron as somebody who is not root, so that Chromium's own sandbox is on. Where the tests themselves run
 * unprivileged nothing needs to be done; as root, Electron is started through a small script that gives the rights up.
 */
import { execFileSync } from 'node:child_process'
import { chmod, chown, copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureElectron } from '../../scripts/electron.mjs'
import { at } from '../../scripts/project.mjs'

/** What playwright's `_electron.launch` must be given to start the app without privileges. */
export type Unprivileged = {
  readonly executablePath: string
  /** The app's folder: a copy that anybody may read, since the checkout may lie where only its owner may look. */
  readonly app: string
  readonly env: Readonly<Record<string, string>>
}

/** The user and group that own nothing, on every Linux. */
const nobody = 65534

/**
 * Prepares a start from `folder`, which belongs to the unprivileged user afterwards. As root it needs setpriv, which is
 * part of every Linux system (util-linux).
 * @param folder an empty folder of the test
 */
export async function unprivileged(folder: string): Promise<Unprivileged> {
  const electron = await ensureElectron()
  if (process.getuid?.() !== 0) return { executablePath: electron.executable, app: at(), env: {} }
  const dist = join(folder, 'electron')
  const app = join(folder, 'app')
  // Copies by reference where the disk can: 300 MB otherwise.
  execFileSync('cp', ['-a', '--reflink=auto', electron.dist, dist])
  await mkdir(join(app, 'out'), { recursive: true })
  for (const part of ['package.json', 'out/app', 'resources']) await cp(at(part), join(app, part), { recursive: true })
  const env: Record<string, string> = {}
  if (process.env.XAUTHORITY) {
    // Xvfb's key is readable for the one who started it only.
    env.XAUTHORITY = join(folder, 'xauthority')
    await copyFile(process.env.XAUTHORITY, env.XAUTHORITY)
  }
  const program = join(folder, 'start')
  await writeFile(
    program,
    `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "${join(dist, 'electron')}" "$@"\n`,
  )
  await chmod(program, 0o755)
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, folder])
  await chown(folder, nobody, nobody)
  return { executablePath: program, app, env }
}

/** Where the app keeps things, worked out without Electron: the command line runs as plain Node. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, posix, win32 } from 'node:path'

const APP_NAME = 'Margent'

/** What the places depend on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** A file's text, or null. */
  readonly read: (path: string) => string | null
}

/** Those of this process. */
export function surroundings(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir(), read }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The app's user-data folder, as Electron names it. */
export function userDataFolder({ platform, env, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), APP_NAME)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', APP_NAME)
    default:
      return posix.join(configFolder(env, home), APP_NAME)
  }
}

/** The library that the app opens: the one it remembers, else the one it would make. */
export function appLibrary(around: Surroundings): string {
  return rememberedLibrary(around) ?? join(documentsFolder(around), APP_NAME)
}

function rememberedLibrary(around: Surroundings): string | null {
  const folder = userDataFolder(around)
  for (const name of ['settings.json', 'settings.json.bak']) {
    const library = libraryIn(around.read(join(folder, name)))
    if (library !== undefined) return library
  }
  return null
}

/** The library that settings name; undefined where they cannot be read. */
function libraryIn(settings: string | null): string | null | undefined {
  try {
    const value: unknown = JSON.parse(settings ?? '')
    if (typeof value !== 'object' || value === null || !('library' in value)) return undefined
    return typeof value.library === 'string' ? value.library : null
  } catch {
    return undefined
  }
}

function documentsFolder(around: Surroundings): string {
  const { platform, home } = around
  if (platform === 'win32') return win32.join(home, 'Documents')
  if (platform === 'darwin') return posix.join(home, 'Documents')
  return xdgDocuments(around) ?? posix.join(home, 'Documents')
}

/** The documents folder that the person's desktop has written down (xdg-user-dirs), which is in their language. */
function xdgDocuments({ env, home, read }: Surroundings): string | null {
  const written = read(posix.join(configFolder(env, home), 'user-dirs.dirs'))
  const value = written && /^\s*XDG_DOCUMENTS_DIR\s*=\s*"((?:[^"\\]|\\.)*)"/m.exec(written)?.[1]
  if (!value) return null
  const path = value.replace(/\\(.)/g, '$1').replace(/^\$HOME(?=\/|$)/, home)
  return posix.isAbsolute(path) ? path : null
}

function configFolder(env: Surroundings['env'], home: string): string {
  return env.XDG_CONFIG_HOME || posix.join(home, '.config')
}

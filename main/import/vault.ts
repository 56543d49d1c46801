/**
 * Images that a note of a note-taker's vault names: they may lie anywhere in the vault and are named without their folder.
 * A vault is the folder that holds `.obsidian`; a file outside of any finds what lies in its own folder or below. Links to
 * other folders are not followed.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findBeside } from './beside'
import type { FindImage } from './images/saved-image'

/** A note lies no deeper in its vault. */
const MAX_LEVELS = 16
/** Folders and files that are looked at; a larger folder is an archive, and only what lies beside the file is found. */
const MAX_ENTRIES = 50_000

/** Finds images by their names alone, and by the way from the vault's own folder. */
export function findInVault(path: string): FindImage {
  const root = rootOf(path)
  const fromRoot = findBeside(join(root, basename(path)))
  let folders: ReadonlyMap<string, string> | null = null
  return (address) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return null
    const found = fromRoot(address)
    if (found) return found
    const name = nameIn(address)
    folders ??= foldersByName(root)
    const folder = name === null ? undefined : folders.get(name.normalize('NFC').toLowerCase())
    return folder === undefined || name === null
      ? null
      : findBeside(join(folder, basename(path)))(encodeURIComponent(name))
  }
}

function rootOf(path: string): string {
  const own = dirname(path)
  let folder = own
  for (let level = 0; level < MAX_LEVELS; level++) {
    if (existsSync(join(folder, '.obsidian'))) return folder
    const above = dirname(folder)
    if (above === folder) break
    folder = above
  }
  return own
}

function nameIn(address: string): string | null {
  try {
    return basename(decodeURIComponent(address.split(/[?#]/)[0] ?? '').replaceAll('\\', '/')) || null
  } catch {
    return null
  }
}

/** The folder of each file by its name, the nearest to the vault's own folder first. */
function foldersByName(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open = [root]
  let entries = 0
  for (let folder = open.shift(); folder !== undefined && entries < MAX_ENTRIES; folder = open.shift()) {
    for (const entry of entriesOf(folder)) {
      entries++
      if (entry.name.startsWith('.')) continue
      const name = entry.name.normalize('NFC').toLowerCase()
      if (entry.isDirectory()) open.push(join(folder, entry.name))
      else if (entry.isFile() && !found.has(name)) found.set(name, folder)
    }
  }
  return found
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

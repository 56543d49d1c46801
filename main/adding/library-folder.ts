import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** Whether a folder is a library of Margent, ours or another. */
export function isLibraryFolder(folder: string): boolean {
  return ['library.json', 'documents', 'history'].every((name) => existsSync(join(folder, name)))
}

/** Whether a folder is a library or lies in one. */
export function isInLibrary(folder: string): boolean {
  for (let at = resolved(folder); ; at = dirname(at)) {
    if (isLibraryFolder(at)) return true
    if (dirname(at) === at) return false
  }
}

/** Whether one folder is the other, or lies in it, links resolved. Of a folder that is not there the path counts. */
export function isWithin(inner: string, outer: string): boolean {
  const way = relative(resolved(outer), resolved(inner))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function resolved(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

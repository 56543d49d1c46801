/** What lies in people's folders and is no document of theirs. */

/** What programs keep beside documents: version control, note programs, packages, trash, archives made on a Mac. */
const FOLDERS = new Set(['node_modules', '__macosx', '$recycle.bin', 'system volume information', 'lost+found'])
const FILES = new Set(['thumbs.db', 'desktop.ini', 'icon\r'])
/** What is still being downloaded or edited; Safari downloads into a folder. */
const UNFINISHED = /(?:\.(?:crdownload|part|partial|tmp|temp|download|opdownload|swp)|~)$/i
/** Office programs' locks. */
const LOCK = /^(?:~\$|\.~lock)/

/** Whether a folder is passed over, by its name: hidden, or none of the person's. */
export function isPassedFolder(name: string): boolean {
  return name.startsWith('.') || FOLDERS.has(name.toLowerCase()) || UNFINISHED.test(name)
}

/** Whether a file is passed over without being counted: hidden, the system's own, or not yet finished. */
export function isPassedFile(name: string): boolean {
  return name.startsWith('.') || FILES.has(name.toLowerCase()) || UNFINISHED.test(name) || LOCK.test(name)
}

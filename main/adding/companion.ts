/**
 * The folder of a saved page: browsers put a page's images and styles into a folder beside it, called after the page with an
 * ending in the system's language ("_files", "-Dateien"). So no list of endings tells it, but the page itself, which names it.
 */
import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'

/** The styles and scripts that a page names first stand in its head; a page that names none so far in has no such folder. */
const LOOKED_AT_BYTES = 1_048_576
const PAGES = new Set(['.html', '.htm', '.xhtml', '.xht'])
/** The first folder of a relative address in quotes; what has a colon or begins with a slash is elsewhere. */
const FOLDERS = [/"(?:\.\/)?([^"<>/?#:\\\r\n]{1,300})\//g, /'(?:\.\/)?([^'<>/?#:\\\r\n]{1,300})\//g]

/** Whether a file may have such a folder, by its name. */
export function isPage(name: string): boolean {
  return PAGES.has(extname(name).toLowerCase())
}

/** The name of the folder that a saved page names as its own; null where it names none, or cannot be read. */
export async function companionOf(page: string): Promise<string | null> {
  const start = await startOf(page)
  return start === null ? null : companionNamed(start, basename(page, extname(page)))
}

/** The same for a page's markup. `stem` is the page's file name without its ending. */
export function companionNamed(markup: string, stem: string): string | null {
  if (stem === '') return null
  for (const pattern of FOLDERS)
    for (const [, written = ''] of markup.matchAll(pattern)) {
      const folder = spelled(written)
      if (folder.startsWith(stem) && folder !== stem) return folder
    }
  return null
}

/** An address as the disk has it: without the escapes of HTML and of addresses. */
function spelled(written: string): string {
  const plain = written.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')
  try {
    return decodeURIComponent(plain).normalize('NFC')
  } catch {
    return plain.normalize('NFC')
  }
}

async function startOf(path: string): Promise<string | null> {
  const parts: Buffer[] = []
  try {
    for await (const part of createReadStream(path, { end: LOOKED_AT_BYTES - 1 })) parts.push(part)
    return Buffer.concat(parts).toString('utf8')
  } catch {
    return null
  }
}

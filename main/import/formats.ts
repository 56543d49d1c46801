/** The kinds of file that can be added, by what their names end in: one list. */
import type { Format } from './format'
import { looksLikeMessage, looksLikePage } from './looks-like'
import { readMarkdownFile, readPlainFile } from './text-formats'

const PAGE: Format = {
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
  read: async (file) => (await import('./web/html-format')).readHtmlFile(file),
}

const ARCHIVE: Format = {
  mediaType: 'multipart/related',
  extensions: ['mhtml', 'mht'],
  read: async (file) => (await import('./mhtml/mhtml-format')).readMhtmlFile(file),
}

export const FORMATS: readonly Format[] = [
  {
    mediaType: 'application/epub+zip',
    extensions: ['epub'],
    read: async (file) => (await import('./epub/epub-format')).readEpub(file),
  },
  PAGE,
  ARCHIVE,
  {
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd', 'mkdn'],
    read: readMarkdownFile,
  },
  {
    mediaType: 'text/plain',
    extensions: ['', 'txt', 'text', 'asc', 'log', 'srt', 'vtt'],
    read: readPlainFile,
  },
]

/** All endings that the file dialog offers. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions).filter(
  (extension) => extension !== '',
)

/** The format of a file by its name, or null where it is of no kind that can be read. */
export function formatOf(name: string): Format | null {
  const extension = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null
}

/**
 * The format of a file by its name and its bytes: a page under the name of a text, or under one that no format has
 * (`index.php`), is a page all the same, and some programs call an archive a page.
 */
export function formatFor(name: string, bytes: Uint8Array): Format | null {
  const named = formatOf(name)
  if (named !== PAGE && named !== ARCHIVE && named !== null && named.mediaType !== 'text/plain') return named
  if (named !== ARCHIVE && looksLikeMessage(bytes)) return ARCHIVE
  if (named !== PAGE && looksLikePage(bytes)) return PAGE
  return named
}

/** The kinds of file that can be added, by what their names end in: one list. */
import type { Format } from './format'
import { readMarkdownFile, readPlainFile } from './text-formats'

export const FORMATS: readonly Format[] = [
  {
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd', 'mkdn'],
    read: readMarkdownFile,
  },
  {
    mediaType: 'text/plain',
    extensions: ['', 'txt', 'text', 'asc', 'log'],
    read: readPlainFile,
  },
]

/** The format of a file by its name, or null where it is of no kind that can be read. */
export function formatOf(name: string): Format | null {
  const extension = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null
}

/** The kinds of file that can be added, by what their names end in: one list. */

import type { Hints, Imported } from '../../core/import/imported'
import { importMarkdown } from '../../core/import/markdown'
import { importPlain } from '../../core/import/plain'

export interface Format {
  readonly mediaType: string
  /** Endings in lower case, without the point; `''` is a name without one. */
  readonly extensions: readonly string[]
  readonly read: (text: string, hints: Hints) => Imported
}

export const FORMATS: readonly Format[] = [
  { mediaType: 'text/markdown', extensions: ['md', 'markdown', 'mdown', 'mkd', 'mkdn'], read: importMarkdown },
  {
    mediaType: 'text/plain',
    extensions: ['', 'txt', 'text', 'asc', 'log'],
    read: importPlain,
  },
]

/** The format of a file by its name, or null where it is of no kind that can be read. */
export function formatOf(name: string): Format | null {
  const extension = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null
}

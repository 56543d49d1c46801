import type { Failure, Result } from '../../core/failure'
import { sentence } from '../../core/sentence'
import type { Import } from '../import/client'
import type { ImportedFile } from '../import/import-file'
import type { Options } from './arguments'

/** What the command line touches; a test gives its own. */
export interface Surroundings {
  readonly workingFolder: string
  readonly appLibrary: () => string
  readonly version: () => string
  /** Reads a file for an import. Nobody watches a window here, so that the tree may be made in this thread. */
  readonly read: Import<ImportedFile>
  /** What `margent text` prints. */
  readonly text: (path: string, output: Options['output']) => Promise<Result<string>>
  readonly print: (text: string) => void
  readonly complain: (sentence: string) => void
  /** Shows how far an import is, in one line that the next call replaces; null where nobody watches a terminal. */
  readonly progress: ((line: string) => void) | null
}

/** Exit status: done, failed, wrong usage. */
export type Status = 0 | 1 | 2

/** Says each failure; the status for it. */
export function failedBy(failures: readonly Failure[], { complain }: Pick<Surroundings, 'complain'>): Status {
  for (const failure of failures) complain(sentence(failure))
  return failures.length > 0 ? 1 : 0
}

/** As it is printed: indented, with a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

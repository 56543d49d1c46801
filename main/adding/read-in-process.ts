import type { Result } from '../../core/failure'
import type { NewDocument } from '../library/interface'

/** Reads a file in the import process, which is started when it is first needed. */
export async function readInProcess(path: string, signal: AbortSignal): Promise<Result<NewDocument>> {
  const { readFileForImport } = await import('../import/client')
  return readFileForImport(path, signal)
}

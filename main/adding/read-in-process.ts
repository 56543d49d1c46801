import { app } from 'electron'
import type { Original } from '../../core/document/record'
import type { Result } from '../../core/failure'
import type { Text } from '../../core/text/tree'
import type { Given } from '../import/import-file'
import type { NewDocument } from '../library/interface'
import { givenAgain } from '../versions/given-again'

/** Where a text was is no matter for how it reads. */
const NOWHERE = { address: null }

/** Reads a file in the import process, which is started when it is first needed, and not before Electron is ready. */
export async function readInProcess(
  given: Given,
  signal: AbortSignal,
  progressed: (part: number) => void = () => {},
): Promise<Result<NewDocument>> {
  const { readFileForLibrary } = await client()
  return readFileForLibrary(given, signal, progressed)
}

async function client() {
  const [loaded] = await Promise.all([import('../import/client'), app.whenReady()])
  return loaded
}

/** Reads a document's original again, as an import does; null where that fails. */
export async function readAgain(path: string, original: Original): Promise<Text | null> {
  const { readFileForImport } = await client()
  const read = await readFileForImport(givenAgain(path, original, NOWHERE), new AbortController().signal)
  return read.ok ? read.value.text : null
}

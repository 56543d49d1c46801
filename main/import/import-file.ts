import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { done, failed, type Result } from '../../core/failure'
import { GateLimit } from '../../core/import/dom'
import type { Imported } from '../../core/import/imported'
import { imagesBeside } from './beside'
import { decodeText } from './encoding'
import { formatOf } from './formats'
import { readFileBytes } from './read-file'

/** A file as it was read: the document that it makes, and the file itself. */
export interface ImportedFile extends Imported {
  readonly original: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  /** The WHATWG name of the encoding it was in. */
  readonly encoding: string
  /** Images of the text, by the file names that the tree uses. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Reads a file to its end. Runs in the import process, which may be stopped at any moment. */
export async function importFile(path: string): Promise<Result<ImportedFile>> {
  const name = basename(path)
  const format = formatOf(name)
  const read = await readFileBytes(path)
  if (!read.ok) return read
  const bytes = read.value
  const decoded = decodeText(bytes)
  if (!decoded) return failed({ kind: 'binaryFile', name })
  if (!format) return failed({ kind: 'unknownFormat', name })
  const beside = imagesBeside(path)
  const imported = withinLimits(() => format.read(decoded.text, { name, image: beside.image }))
  if ('limit' in imported) return failed({ kind: 'tooDeep', name, limit: imported.limit })
  const { blocks, leftOut } = imported.text
  if (blocks.length === 0 && leftOut.length === 0) return failed({ kind: 'noText', name })
  return done({
    ...imported,
    original: { name, mediaType: format.mediaType, bytes },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: decoded.encoding,
    files: beside.files(),
  })
}

function withinLimits(read: () => Imported): Imported | GateLimit {
  try {
    return read()
  } catch (error) {
    if (error instanceof GateLimit) return error
    throw error
  }
}

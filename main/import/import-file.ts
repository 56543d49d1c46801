import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { done, failed, type Result } from '../../core/failure'
import { boundedSource, boundedTags } from '../../core/import/title-block-limits'
import { isBinary } from './encoding'
import { type FileToRead, type ReadFile, withinLimits } from './format'
import { formatFor } from './formats'
import { MAX_FILE_BYTES } from './limits'
import { readFileBytes } from './read-file'

/**
 * What to read: a file, or bytes that lie nowhere (the clipboard), named as a file of their kind would be; `address` is where
 * they stood on the web. `kept` is the original of a document, at its place in the library, where nothing of what lay beside it
 * is; `from` says which of the two it was.
 */
export type Given =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'bytes'
      readonly name: string
      readonly bytes: Uint8Array
      readonly address?: string | null
    }
  | {
      readonly kind: 'kept'
      readonly path: string
      readonly name: string
      readonly address: string | null
      readonly from: 'file' | 'bytes'
    }

/** A file as it was read: the document that it makes, and the file itself. */
export interface ImportedFile extends ReadFile {
  readonly original: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
}

/** Reads a file to its end. Runs in the import process, which may be stopped at any moment. */
export async function importFile(
  given: Given,
  progressed: FileToRead['progressed'] = () => {},
): Promise<Result<ImportedFile>> {
  const path = given.kind === 'file' ? given.path : null
  const name = given.kind === 'file' ? basename(given.path) : given.name
  const address = given.kind === 'file' ? null : (given.address ?? null)
  const origin = (given.kind === 'kept' ? given.from : given.kind) === 'bytes' ? 'pasted' : 'file'
  const found = given.kind === 'bytes' ? givenBytes(name, given.bytes) : await readFileBytes(given.path)
  if (!found.ok) return found
  const bytes = found.value
  const format = formatFor(name, bytes)
  if (!format) return failed({ kind: isBinary(bytes) ? 'binaryFile' : 'unknownFormat', name })
  const read = await withinLimits(name, () => format.read({ name, path, origin, address, bytes, progressed }))
  if (!read.ok) return read
  const { blocks, leftOut } = read.value.text
  if (blocks.length === 0 && leftOut.length === 0) return failed({ kind: 'noText', name })
  return done({
    ...read.value,
    source: boundedSource(read.value.source, name),
    tags: boundedTags(read.value.tags),
    original: { name, mediaType: format.mediaType, bytes },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

/** What was pasted, within the same limits as a file. */
function givenBytes(name: string, bytes: Uint8Array): Result<Uint8Array> {
  if (bytes.length > MAX_FILE_BYTES)
    return failed({ kind: 'tooLarge', name, bytes: bytes.length, limit: MAX_FILE_BYTES })
  return bytes.length === 0 ? failed({ kind: 'emptyFile', name }) : done(bytes)
}

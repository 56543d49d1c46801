/** What a kind of file is to the import process: one folder or file each, listed in `formats.ts`. */
import type { Failure, Result } from '../../core/failure'
import { failed } from '../../core/failure'
import { GateLimit } from '../../core/import/dom'
import type { Imported } from '../../core/import/imported'

/** A file to be read. What was pasted has no path, and so nothing beside it; nor has what is read from the library. */
export interface FileToRead {
  /** With its ending. */
  readonly name: string
  readonly path: string | null
  /** Whether it was a file, or a part of a page that was copied; what has no path is the latter unless this says otherwise. */
  readonly origin?: 'file' | 'pasted'
  /** Where what was pasted stood on the web, where the system says so. */
  readonly address?: string | null
  readonly bytes: Uint8Array
  /** To be told now and then, by what takes long, how much is read: 0 to 1. */
  readonly progressed: (part: number) => void
}

/** A file of a document: an image, by the name that the tree uses. */
export interface KeptFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a format makes of a file. */
export interface ReadFile extends Imported {
  /** The WHATWG name of the encoding it was in; null for an archive. */
  readonly encoding: string | null
  readonly files: readonly KeptFile[]
}

export interface Format {
  readonly mediaType: string
  /** Endings in lower case, without the point; `''` is a name without one. */
  readonly extensions: readonly string[]
  /** Reads it. Expected failures name the file; a `GateLimit` that is thrown becomes one (`tooDeep`). */
  readonly read: (file: FileToRead) => Promise<Result<ReadFile>>
}

/** Runs a reader, with the gate's limits as a failure. */
export async function withinLimits(
  name: string,
  read: () => Promise<Result<ReadFile>>,
): Promise<Result<ReadFile> | { readonly ok: false; readonly failure: Failure }> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof GateLimit) return failed({ kind: 'tooDeep', name, limit: error.limit })
    throw error
  }
}

/**
 * What main must do itself with what the import process gave, because it does not believe it: check the tree against the
 * closed schema, spell and hash its plain text, hash the original. All of it is our own code on plain data, and for a book
 * it takes longer than a window may stand still, so that a worker does it (`preparer.ts`).
 */
import { checkText } from '../../core/text/check'
import type { Text } from '../../core/text/tree'
import { bytesHash } from '../library/new-document'
import { type TextFile, textFileOf } from '../library/text-file'

/** The text and the original of a file, as they came. */
export interface ToPrepare {
  /** UTF-8 of JSON of what claims to be a `Text`. */
  readonly text: Uint8Array
  readonly original: Uint8Array
}

export interface Prepared {
  readonly text: TextFile
  readonly original: Uint8Array
  /** SHA-256 of the original, lower-case hex. */
  readonly sha256: string
}

/** The tree; null where it is none of the closed schema. */
export function treeOf(json: Uint8Array): Text | null {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString('utf8'))
  } catch {
    return null
  }
  return checkText(value)
}

/** What the library writes; null where the text is none of the closed schema. */
export function prepare({ text: json, original }: ToPrepare): Prepared | null {
  const text = treeOf(json)
  return text && { text: textFileOf(text), original, sha256: bytesHash(original) }
}

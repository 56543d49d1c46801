/**
 * `text.<version>.json`: the tree, with the hash of its plain text and a seal, so that main can hand it on as a string,
 * without parsing it, and still knows that it is whole and the right one.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { TextVersion } from '../../core/document/record'
import { type PlainText, plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import { countWords } from '../../core/text/words'
import { codeOf, type FileOperations, listIfThere, readIfThere, writeNewFile } from './file-system'
import { openSeal, seal } from './seal'

const TEXT_FILE = /^text\.(\d{1,9})\.json$/
const HASH = /,"hash":"([0-9a-f]{64})"\}$/
const HASH_LENGTH = 75
/** A seal and the end of the line. */
const LONGEST_SEAL = 20
/** The file name of text version `version`, from 1. */
export function textFileName(version: number): string {
  return `text.${version}.json`
}

/** SHA-256 of a plain text's UTF-8, in lower-case hex. */
export function textHash(plain: string): string {
  return createHash('sha256').update(plain).digest('hex')
}

/**
 * A text as it is stored: the bytes of its file, and what the record says of it. Whoever adds a large text makes this where
 * it keeps nobody waiting: for 10 MB it takes half a second.
 */
export interface TextFile extends Omit<TextVersion, 'version'> {
  readonly bytes: Uint8Array
}

/** `text` as it is to be stored. */
export function textFileOf(text: Text): TextFile {
  const { hash, length, words } = textVersionOf(text, 1)
  return { hash, length, words, bytes: fileBytes(text, hash) }
}

/** What the record says of `text` when it is stored as `version`. */
export function textVersionOf(text: Text, version: number): TextVersion & { readonly plain: PlainText } {
  const plain = plainText(text)
  const { text: spelled } = plain
  return { version, hash: textHash(spelled), length: spelled.length, words: countWords(spelled), plain }
}

/** Writes a text version and flushes it; the folder is still to be flushed. Throws Node's error. */
export async function writeText(
  files: FileOperations,
  folder: string,
  text: Text,
  { version, hash }: TextVersion,
): Promise<void> {
  await writeTextFile(files, folder, version, fileBytes(text, hash))
}

/** Writes the bytes of a `TextFile` as version `version`, and flushes it. Throws Node's error. */
export async function writeTextFile(
  files: FileOperations,
  folder: string,
  version: number,
  bytes: Uint8Array,
): Promise<void> {
  await writeNewFile(files, join(folder, textFileName(version)), bytes, 'flushed')
}

function fileBytes({ plainTextVersion, blocks, leftOut }: Text, hash: string): Uint8Array {
  return Buffer.from(`${seal({ plainTextVersion, blocks, leftOut, hash })}\n`)
}

/** JSON of the `Text` of a version; null where the file is not there, not whole, or not the one that the record means. */
export async function readText(
  files: FileOperations,
  folder: string,
  { version, hash }: Pick<TextVersion, 'version' | 'hash'>,
): Promise<string | null> {
  let bytes: Buffer | null
  try {
    bytes = await readIfThere(files, join(folder, textFileName(version)))
  } catch {
    return null
  }
  return bytes && textJson(bytes, hash)
}

/** JSON of the `Text` in the bytes of a text file; null where it is not whole, or its plain text has another hash. */
export function textJson(bytes: Buffer, hash: string): string | null {
  const json = openSeal(bytes)
  if (!json) return null
  const end = HASH.exec(json.slice(-HASH_LENGTH))
  return end?.[1] === hash ? `${json.slice(0, -end[0].length)}}` : null
}

/** The bytes of the newest text version of a document whose plain text has this hash; null where there is none that can be read. */
export async function textWithHash(files: FileOperations, folder: string, hash: string): Promise<Buffer | null> {
  const names = (await listIfThere(files, folder)).filter((name) => TEXT_FILE.test(name))
  const numbers = names.map((name) => Number(TEXT_FILE.exec(name)?.[1])).sort((a, b) => b - a)
  for (const number of numbers) {
    const bytes = await files.readFile(join(folder, textFileName(number))).catch(() => null)
    // The seal stands behind the hash; whoever uses the text looks at it.
    if (bytes?.toString('latin1', Math.max(0, bytes.length - HASH_LENGTH - LONGEST_SEAL)).includes(`"hash":"${hash}"`))
      return bytes
  }
  return null
}

/** Writes a text version where a damaged one stands, which is set aside. Throws Node's error. */
export async function restoreText(
  { files, folder, newId }: { readonly files: FileOperations; readonly folder: string; readonly newId: () => string },
  text: Text,
  version: TextVersion,
): Promise<void> {
  const path = join(folder, textFileName(version.version))
  await files.rename(path, `${path}.damaged-${newId()}`).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await writeText(files, folder, text, version)
  await files.flushFolder(folder)
}

/** A number that no text version of the document has. */
export async function nextTextVersion(files: FileOperations, folder: string): Promise<number> {
  const numbers = (await listIfThere(files, folder)).map((name) => Number(TEXT_FILE.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}

/** Reads books that a test makes, through the same door as every import. */
import type { Failure } from '../../../../core/failure'
import { outline } from '../../../../core/text/outline'
import { plainText } from '../../../../core/text/plain-text'
import { type ImportedFile, importFile } from '../../../../main/import/import-file'
import { epub, type TestBook } from '../../../support/epub'

/** What came of a file; fails where it could not be read. */
export async function readBytes(bytes: Uint8Array): Promise<ImportedFile> {
  const read = await importFile({ kind: 'bytes', name: 'book.epub', bytes })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

export function readTestBook(book: TestBook): Promise<ImportedFile> {
  return readBytes(epub(book))
}

/** Why a file cannot be read; fails where it can. */
export async function failureOf(bytes: Uint8Array): Promise<Failure> {
  const read = await importFile({ kind: 'bytes', name: 'book.epub', bytes })
  if (read.ok) throw new Error('it was read')
  return read.failure
}

/** The plain text, line by line. */
export function linesOf({ text }: ImportedFile): readonly string[] {
  return plainText(text).text.split('\n')
}

/** The outline: "1 Part one". */
export function outlineOf({ text }: ImportedFile): readonly string[] {
  return outline(text, plainText(text)).map(({ level, title }) => `${level} ${title}`)
}

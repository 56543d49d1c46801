/**
 * Adding a document: its folder is built whole in `incoming/`, flushed, and then moved to `documents/` by one rename. So a
 * document is there with everything or not at all.
 */
import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { fileNameSchema } from '../../core/change/schema'
import type { DocumentId } from '../../core/document/id'
import { type DocumentRecord, FORMAT_VERSION } from '../../core/document/record'
import { recordFileOf } from './document-opening'
import { type FileOperations, writeNewFile } from './file-system'
import { segmentName } from './history-reader'
import type { NewDocument } from './interface'
import { encodeBase } from './lines'
import { type TextFile, textFileOf, writeTextFile } from './text-file'

const FIRST_VERSION = 1

export interface NewDocumentPlace {
  readonly files: FileOperations
  /** The library's folder. */
  readonly library: string
  readonly newId: () => string
  readonly now: () => string
}

/** What the original is called in `files/`: its ending only, and none that Electron would take for an archive of its own. */
export function originalFileName(name: string): string {
  const extension = extname(name).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(extension) && extension !== '.asar' ? `original${extension}` : 'original'
}

/** SHA-256 of a file's bytes in lower-case hex, by which a second import of the same file is known. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The same of a document's original, counted only where nobody has. */
export function originalHash({ sha256, bytes }: NewDocument['original']): string {
  return sha256 ?? bytesHash(bytes)
}

/** Writes a new document and returns its record. Throws Node's error; nothing of it is in `documents/` then. */
export async function addDocument(
  { files, library, newId, now }: NewDocumentPlace,
  document: NewDocument,
  sha256: string = originalHash(document.original),
): Promise<DocumentRecord> {
  const id = newId()
  const building = join(library, 'incoming', id)
  const text = 'bytes' in document.text ? document.text : textFileOf(document.text)
  const { hash, length, words } = text
  const { name, mediaType, bytes } = document.original
  const record: DocumentRecord = {
    v: FORMAT_VERSION,
    id,
    seq: 0,
    lastCommit: null,
    addedAt: now(),
    original: { file: originalFileName(name), name, mediaType, bytes: bytes.length, sha256 },
    source: document.source,
    text: { version: FIRST_VERSION, hash, length, words },
    state: 'toRead',
    tags: document.tags ?? [],
    note: '',
    trashedAt: null,
    marks: {},
  }
  try {
    await build(files, building, { ...document, text }, record, newId)
    await files.rename(building, join(library, 'documents', id))
  } catch (error) {
    await files.removeTree(building).catch(() => {})
    throw error
  }
  await settled(files, library, id)
  return record
}

async function build(
  files: FileOperations,
  folder: string,
  document: NewDocument & { readonly text: TextFile },
  record: DocumentRecord,
  newId: () => string,
): Promise<void> {
  await files.makeFolder(folder)
  for (const name of ['files', 'history']) await files.makeFolder(join(folder, name))
  const added = [{ name: record.original.file, bytes: document.original.bytes }, ...(document.files ?? [])]
  for (const { name, bytes } of added) {
    if (!v.is(fileNameSchema, name)) throw new TypeError(`Not a file name: ${name}`)
    await writeNewFile(files, join(folder, 'files', name), bytes, 'flushed')
  }
  await writeTextFile(files, folder, record.text.version, document.text.bytes)
  const base = Buffer.from(encodeBase(FORMAT_VERSION, 0, record))
  await writeNewFile(files, join(folder, 'history', segmentName(1)), base, 'flushed')
  await recordFileOf({ files, folder, id: record.id, newId }).write(record)
  for (const inner of ['files', 'history']) await files.flushFolder(join(folder, inner))
  await files.flushFolder(folder)
}

/** Makes the move last. If that fails the document must not stay half-added: it goes back where it is cleared away. */
async function settled(files: FileOperations, library: string, id: DocumentId): Promise<void> {
  const documents = join(library, 'documents')
  try {
    await files.flushFolder(documents)
  } catch (error) {
    const back = join(library, 'incoming', id)
    await files.rename(join(documents, id), back).catch(() => {})
    await files.removeTree(back).catch(() => {})
    throw error
  }
}

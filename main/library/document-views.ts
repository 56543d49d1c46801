import { join } from 'node:path'
import * as v from 'valibot'
import type { OpenDocument } from '../../core/api'
import type { NumberedCommit } from '../../core/change/change'
import { fileNameSchema } from '../../core/change/schema'
import { type DocumentId, isId } from '../../core/document/id'
import type { DocumentRecord, Original, Reading, TextVersion } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Text } from '../../core/text/tree'
import { type DocumentPlace, readDocument } from './document-opening'
import { documentFolder, type OpenDocuments } from './open-documents'
import { readText, restoreText, textVersionOf } from './text-file'

/** Reads an original at a path again, as an import does; null where that fails. */
export type ReadAgain = (path: string, original: Original) => Promise<Text | null>

export interface DocumentViewsOptions {
  /** The library's folder. */
  readonly folder: string
  readonly placeOf: (document: DocumentId) => DocumentPlace
  /** The documents open for writing; null in a library that is read only, where each look reads the files anew. */
  readonly documents: OpenDocuments | null
  readonly readingOf: (document: DocumentId) => Promise<Reading | null>
  readonly readAgain: ReadAgain | null
}

interface DocumentView {
  readonly record: DocumentRecord
  readonly history: readonly NumberedCommit[]
  readonly notices: readonly string[]
}

/** Looking at documents. What comes from outside (an id, a file's name) is checked before it becomes a path. */
export class DocumentViews {
  readonly #options: DocumentViewsOptions
  /** Documents whose text was made again in this run. */
  readonly #madeAgain = new Set<DocumentId>()

  constructor(options: DocumentViewsOptions) {
    this.#options = options
  }

  /** Fails with noDocument or documentDamaged. */
  async open(document: DocumentId): Promise<Result<OpenDocument>> {
    const view = await this.#view(document)
    if (!view.ok) return view
    const { record, history, notices } = view.value
    const text = await this.textOf(document, record.text)
    if (!text.ok) return text
    return done({
      record,
      text: text.value,
      history,
      reading: await this.#options.readingOf(document),
      notices: this.#madeAgain.has(document) ? [...notices, strings.storage.textMadeAgain] : notices,
    })
  }

  /** Fails with noDocument or documentDamaged. */
  async record(document: DocumentId): Promise<Result<DocumentRecord>> {
    const view = await this.#view(document)
    return view.ok ? done(view.value.record) : view
  }

  /** JSON of the current `Text`. */
  async text(document: DocumentId): Promise<Result<string>> {
    const view = await this.#view(document)
    return view.ok ? this.textOf(document, view.value.record.text) : view
  }

  /** JSON of a text version; fails with documentDamaged where it is not the one that is meant and cannot be made again. */
  async textOf(document: DocumentId, version: TextVersion): Promise<Result<string>> {
    const { files, folder } = this.#options.placeOf(document)
    const text = (await readText(files, folder, version)) ?? (await this.#makeAgain(document, version))
    return text === null ? this.#damaged(document) : done(text)
  }

  file(document: DocumentId, name: string): string | null {
    if (!isId(document) || !v.is(fileNameSchema, name)) return null
    return join(documentFolder(this.#options.folder, document), 'files', name)
  }

  async folderOf(document: DocumentId): Promise<string | null> {
    if (!isId(document)) return null
    const { files, folder } = this.#options.placeOf(document)
    const [stamp] = await files.stamps([folder])
    return stamp?.kind === 'folder' ? folder : null
  }

  /** Reads the original again; what comes out counts only if it spells the very text that the marks stand on. */
  async #makeAgain(document: DocumentId, version: TextVersion): Promise<string | null> {
    const { readAgain, placeOf, documents } = this.#options
    const view = await this.#view(document)
    const original = view.ok ? (version.original ?? view.value.record.original) : null
    const path = original && this.file(document, original.file)
    const text = original && path && readAgain ? await readAgain(path, original) : null
    if (text === null || textVersionOf(text, version.version).hash !== version.hash) return null
    // Where it cannot be written now, it is made again the next time.
    if (documents) await restoreText(placeOf(document), text, version).catch(() => {})
    this.#madeAgain.add(document)
    const { plainTextVersion, blocks, leftOut } = text
    return JSON.stringify({ plainTextVersion, blocks, leftOut })
  }

  async #view(document: DocumentId): Promise<Result<DocumentView>> {
    const { documents, placeOf } = this.#options
    if (documents)
      return documents.use(document, ({ record, history, notices }) => ({ record, history: [...history], notices }))
    if ((await this.folderOf(document)) === null) return failed({ kind: 'noDocument', document })
    const read = await readDocument(placeOf(document))
    return read ? done({ ...read, record: read.record.snapshot() }) : this.#damaged(document)
  }

  #damaged(document: DocumentId): Result<never> {
    return failed({ kind: 'documentDamaged', document, folder: documentFolder(this.#options.folder, document) })
  }
}

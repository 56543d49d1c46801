import { join } from 'node:path'
import * as v from 'valibot'
import type { OpenDocument } from '../../core/api'
import type { CommitRequest, NumberedCommit } from '../../core/change/change'
import type { RecordSummary } from '../../core/change/live-record'
import { fileNameSchema } from '../../core/change/schema'
import { type DocumentId, isId, type LibraryId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { CatalogueRow, DocumentRecord, Reading, TextVersion } from '../../core/document/record'
import { done, type Failure, failed, type Result } from '../../core/failure'
import type { LibraryData } from '../../core/library/library-data'
import { strings } from '../../core/strings'
import { Catalogue } from './catalogue'
import { damagedRow, rowOf } from './catalogue-row'
import { type DocumentPlace, readDocument } from './document-opening'
import type { Library, LibraryEvents, Limits, NewDocument, ReworkRequest } from './interface'
import type { LibraryPlace } from './library-file'
import { Listeners } from './listeners'
import { addDocument, bytesHash } from './new-document'
import { documentFolder, OpenDocuments } from './open-documents'
import { ReadingPlaces } from './reading-places'
import { rework } from './rework'
import { readText } from './text-file'
import { writeFailure } from './write-failure'

export interface OpenLibraryOptions extends LibraryPlace {
  readonly data: LibraryData
  readonly created: boolean
  readonly notices: readonly string[]
  readonly limits: Limits
  readonly cacheFile: string | null
  readonly readOnly: Failure | null
  readonly release: () => Promise<void>
}

/** The parts of a document that can be read without opening it for writing. */
interface DocumentView {
  readonly record: DocumentRecord
  readonly history: readonly NumberedCommit[]
  readonly notices: readonly string[]
}

/** A library that is open. `openLibrary` makes it. */
export class OpenLibrary implements Library {
  readonly id: LibraryId
  readonly folder: string
  readonly labels: readonly Label[]
  readonly created: boolean
  readonly notices: readonly string[]
  readonly #options: OpenLibraryOptions
  readonly #documents: OpenDocuments
  readonly #places: ReadingPlaces
  readonly #catalogue: Catalogue
  readonly #listeners = new Listeners()
  /** New text versions by the commit that brings them, until it is announced. */
  readonly #texts = new Map<string, string>()
  #adding: Promise<unknown> = Promise.resolve()
  #closed: Failure | null = null

  constructor(options: OpenLibraryOptions) {
    const { files, folder, newId, limits, data } = options
    this.#options = options
    this.id = data.id
    this.folder = folder
    this.labels = data.labels
    this.created = options.created
    this.notices = options.notices
    this.#places = new ReadingPlaces({
      files,
      folderOf: (document) => documentFolder(folder, document),
      delay: limits.readingDelay,
      newId,
    })
    this.#documents = new OpenDocuments({
      place: this.#placeOf,
      segmentBytes: limits.segmentBytes,
      recordDelay: limits.recordDelay,
      onCommitted: (commit, record) => this.#committed(commit, record),
    })
    this.#catalogue = new Catalogue({
      files,
      folder: join(folder, 'documents'),
      cacheFile: options.cacheFile,
      newId,
      rowOf: async (document) => {
        const read = await readDocument(this.#placeOf(document))
        return read ? rowOf(read.record.summary(), await this.#places.read(document)) : damagedRow(document)
      },
    })
  }

  get readOnly(): Failure | null {
    return this.#options.readOnly
  }

  async catalogue(): Promise<readonly CatalogueRow[]> {
    const rows = await this.#catalogue.rows()
    if (!this.#catalogue.isComplete) this.#listeners.tell('notice', { text: strings.storage.documentsUnreadable })
    return rows
  }

  async open(document: DocumentId): Promise<Result<OpenDocument>> {
    const view = await this.#view(document)
    if (!view.ok) return view
    const { record, history, notices } = view.value
    const text = await this.#textOf(document, record.text)
    if (!text.ok) return text
    return done({ record, text: text.value, history, reading: await this.#places.read(document), notices })
  }

  async record(document: DocumentId): Promise<Result<DocumentRecord>> {
    const view = await this.#view(document)
    return view.ok ? done(view.value.record) : view
  }

  async text(document: DocumentId): Promise<Result<string>> {
    const view = await this.#view(document)
    return view.ok ? this.#textOf(document, view.value.record.text) : view
  }

  file(document: DocumentId, name: string): string | null {
    if (!isId(document) || !v.is(fileNameSchema, name)) return null
    return join(documentFolder(this.folder, document), 'files', name)
  }

  async folderOf(document: DocumentId): Promise<string | null> {
    if (!isId(document)) return null
    const folder = documentFolder(this.folder, document)
    const [stamp] = await this.#options.files.stamps([folder])
    return stamp?.kind === 'folder' ? folder : null
  }

  async commit({ document, commit }: CommitRequest): Promise<Result<{ readonly seq: number }>> {
    const refusal = this.#refusal()
    if (refusal) return failed(refusal)
    const used = await this.#documents.use(document, async (store) => {
      for (const change of commit.changes) {
        if (change.kind !== 'text.set') continue
        const text = await this.#textOf(document, change.after)
        if (!text.ok) return failed({ kind: 'refused', change: commit.title })
        this.#texts.set(commit.id, text.value)
      }
      await this.#places.read(document)
      return store.commit(commit)
    })
    this.#texts.delete(commit.id)
    return used.ok ? used.value : used
  }

  add(document: NewDocument): Promise<Result<CatalogueRow>> {
    const refusal = this.#refusal()
    if (refusal) return Promise.resolve(failed(refusal))
    // One after another, so that the same file dropped twice is found to be there the second time.
    const added = this.#adding.then(() => this.#add(document))
    this.#adding = added.catch(() => {})
    return added
  }

  async rework(request: ReworkRequest): Promise<Result<NumberedCommit>> {
    const refusal = this.#refusal()
    if (refusal) return failed(refusal)
    const { document } = request
    const made = await this.#documents.use(document, (store) =>
      rework(
        { ...this.#placeOf(document), now: this.#options.now },
        () => store.newest,
        request,
        (commit, text) => {
          this.#texts.set(commit.id, text)
          return store.commit(commit)
        },
      ),
    )
    return made.ok ? made.value : made
  }

  saveReading(document: DocumentId, reading: Reading): void {
    if (this.#refusal() || !isId(document)) return
    this.#places.save(document, reading)
    void this.#showReading(document, reading)
  }

  on<N extends keyof LibraryEvents>(name: N, listener: (event: LibraryEvents[N]) => void): () => void {
    return this.#listeners.on(name, listener)
  }

  async settle(): Promise<void> {
    if (this.readOnly) return
    await this.#places.settle()
    await this.#documents.settle()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = { kind: 'notWritable', reason: strings.storage.closed }
    await this.#adding
    if (!this.readOnly) {
      await this.#places.settle()
      await this.#documents.close()
      await this.#catalogue.write('quiet')
    }
    await this.#options.release()
  }

  #refusal(): Failure | null {
    return this.readOnly ?? this.#closed
  }

  readonly #placeOf = (id: DocumentId): DocumentPlace => {
    const { files, folder, newId } = this.#options
    return { files, folder: documentFolder(folder, id), id, newId }
  }

  async #view(document: DocumentId): Promise<Result<DocumentView>> {
    if (!this.readOnly) {
      return this.#documents.use(document, ({ record, history, notices }) => ({
        record,
        history: [...history],
        notices,
      }))
    }
    if ((await this.folderOf(document)) === null) return failed({ kind: 'noDocument', document })
    const read = await readDocument(this.#placeOf(document))
    return read ? done({ ...read, record: read.record.snapshot() }) : this.#damaged(document)
  }

  async #textOf(document: DocumentId, version: TextVersion): Promise<Result<string>> {
    const text = await readText(this.#options.files, documentFolder(this.folder, document), version)
    return text === null ? this.#damaged(document) : done(text)
  }

  #damaged(document: DocumentId): Result<never> {
    return failed({ kind: 'documentDamaged', document, folder: documentFolder(this.folder, document) })
  }

  async #add(document: NewDocument): Promise<Result<CatalogueRow>> {
    const hash = bytesHash(document.original.bytes)
    const present = await this.#catalogue.rowOfOriginal(hash)
    if (present)
      return failed({ kind: 'alreadyHere', name: document.original.name, document: present.id, title: present.title })
    const { files, newId, now } = this.#options
    try {
      const record = await addDocument({ files, library: this.folder, newId, now }, document)
      const row = rowOf({ record, marks: 0, notes: 0 }, null)
      this.#catalogue.put(row)
      this.#listeners.tell('row', row)
      return done(row)
    } catch (error) {
      return failed(writeFailure(error))
    }
  }

  async #showReading(document: DocumentId, { openedAt, progress }: Reading): Promise<void> {
    const row = await this.#catalogue.row(document)
    if (!row) return
    const changed = { ...row, openedAt, progress }
    this.#catalogue.put(changed)
    this.#listeners.tell('row', changed)
  }

  #committed(commit: NumberedCommit, after: RecordSummary): void {
    const { id } = after.record
    const row = rowOf(after, this.#places.known(id))
    this.#catalogue.put(row)
    const text = this.#texts.get(commit.id) ?? null
    this.#texts.delete(commit.id)
    this.#listeners.tell('committed', { document: id, commit, row, text })
  }
}

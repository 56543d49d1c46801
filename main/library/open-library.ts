import { join } from 'node:path'
import type { Place } from '../../core/anchor/place'
import type { OpenDocument } from '../../core/api'
import type { CommitRequest, NumberedCommit, WideCommit } from '../../core/change/change'
import type { RecordSummary } from '../../core/change/live-record'
import { type CommitId, type DocumentId, isId, type LibraryId, type MarkId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { CatalogueRow, DocumentRecord, Reading } from '../../core/document/record'
import type { CitedDocument } from '../../core/export/notebook'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { type LabelRemoval, planRemoval } from '../../core/label/removal'
import { strings } from '../../core/strings'
import type { TextThread } from '../versions/text-thread'
import { asNewer, type ReadDocument } from './as-newer'
import { BroughtTexts } from './brought-texts'
import { Catalogue } from './catalogue'
import { damagedRow, rowOf } from './catalogue-row'
import { Commits } from './commits'
import { type DocumentPlace, readDocument } from './document-opening'
import { DocumentViews, type ReadAgain } from './document-views'
import { earlierOf } from './earlier'
import type {
  Earlier,
  Library,
  LibraryEvents,
  Limits,
  NewDocument,
  Plan,
  ReworkRequest,
  UndoRequest,
  WideUndone,
} from './interface'
import type { LibraryPlace, ReadLibraryFile } from './library-file'
import { Listeners } from './listeners'
import { addDocument, originalHash } from './new-document'
import { documentFolder, OpenDocuments } from './open-documents'
import { ReadingPlaces } from './reading-places'
import { StoredTexts } from './stored-texts'
import { TextVersions } from './text-versions'
import type { Comparison, Renewal, ToCompare } from './versions-interface'
import { WideCommits, type WideNumber } from './wide-commits'
import { wideCommitsWith, wideCommitWith } from './wide-history'
import { wideUndo } from './wide-undo'
import { writeFailure } from './write-failure'

export interface OpenLibraryOptions extends LibraryPlace {
  readonly file: ReadLibraryFile
  readonly created: boolean
  readonly limits: Limits
  readonly readAgain: ReadAgain | null
  readonly thread: TextThread
  readonly cacheFile: string | null
  readonly readOnly: Failure | null
  readonly release: () => Promise<void>
}

/** A library that is open. `openLibrary` makes it. */
export class OpenLibrary implements Library {
  readonly id: LibraryId
  readonly folder: string
  readonly created: boolean
  readonly readOnly: Failure | null
  readonly #options: OpenLibraryOptions
  readonly #documents: OpenDocuments
  readonly #views: DocumentViews
  readonly #commits: Commits
  readonly #versions: TextVersions
  readonly #stored: StoredTexts
  readonly #placeOf: (document: DocumentId) => DocumentPlace
  readonly #wide: WideCommits
  readonly #places: ReadingPlaces
  readonly #catalogue: Catalogue
  readonly #listeners = new Listeners()
  #notices: readonly string[]
  #adding: Promise<unknown> = Promise.resolve()
  #closed: Failure | null = null

  constructor(options: OpenLibraryOptions) {
    const { files, folder, newId, now, limits, file, readOnly, readAgain } = options
    const { segmentBytes, recordDelay, readingDelay } = limits
    this.#options = options
    this.id = file.data.id
    this.folder = folder
    this.created = options.created
    this.readOnly = readOnly
    this.#notices = file.notices
    const placeOf = (id: DocumentId): DocumentPlace => ({ files, folder: documentFolder(folder, id), id, newId })
    this.#placeOf = placeOf
    const readingOf = (document: DocumentId) => places.read(document)
    const places = new ReadingPlaces({ files, folderOf: (id) => placeOf(id).folder, delay: readingDelay, newId })
    const documents = new OpenDocuments({
      place: placeOf,
      prepare: readingOf,
      segmentBytes,
      recordDelay,
      onCommitted: (commit, after) => this.#commits.committed(commit, after),
    })
    this.#places = places
    this.#documents = documents
    this.#views = new DocumentViews({ folder, placeOf, documents: readOnly ? null : documents, readingOf, readAgain })
    this.#wide = new WideCommits({
      files,
      folder,
      newId,
      file,
      documents,
      segmentBytes,
      fileDelay: recordDelay,
      onLabels: (labels) => this.#listeners.tell('labels', labels),
    })
    const brought = new BroughtTexts()
    this.#stored = new StoredTexts(placeOf, this.#views)
    this.#versions = new TextVersions({
      ...{ documents, brought, placeOf, now, wide: this.#wide, stored: this.#stored, thread: options.thread },
      record: (document) => this.#views.record(document),
      wideCommit: (id) => wideCommitWith(files, folder, this.id, id),
    })
    this.#commits = new Commits({
      ...{ documents, views: this.#views, brought, placeOf, newId },
      ...{ stored: this.#stored, thread: options.thread },
      written: this.#written,
    })
    this.#catalogue = new Catalogue({
      files,
      folder: join(folder, 'documents'),
      cacheFile: options.cacheFile,
      newId,
      rowOf: async (document) => {
        const read = await readDocument(placeOf(document))
        return read ? rowOf(read.record.summary(), await readingOf(document)) : damagedRow(document)
      },
    })
  }

  get labels(): readonly Label[] {
    return this.#wide.labels
  }

  get notices(): readonly string[] {
    return this.#notices
  }

  async catalogue(): Promise<readonly CatalogueRow[]> {
    const rows = await this.#catalogue.rows()
    if (!this.#catalogue.isComplete) this.#listeners.tell('notice', { text: strings.storage.documentsUnreadable })
    return rows
  }

  open(document: DocumentId): Promise<Result<OpenDocument>> {
    return this.#views.open(document)
  }

  record(document: DocumentId): Promise<Result<DocumentRecord>> {
    return this.#views.record(document)
  }

  text(document: DocumentId): Promise<Result<string>> {
    return this.#views.text(document)
  }

  async cite(document: DocumentId, wanted: readonly MarkId[]): Promise<Result<CitedDocument>> {
    const found = await this.#views.record(document)
    if (!found.ok) return found
    const record = found.value
    const marks = wanted.flatMap((id) => {
      const mark = Object.hasOwn(record.marks, id) ? record.marks[id] : undefined
      return mark && mark.trashedAt === null ? [{ ...mark, note: '' }] : []
    })
    if (marks.length === 0) return done({ record, cited: [] })
    const cited = await this.#stored.use(record, (text) => this.#options.thread.run({ kind: 'cite', text, marks }))
    return cited.ok ? done({ record, cited: cited.value }) : cited
  }

  file(document: DocumentId, name: string): string | null {
    return this.#views.file(document, name)
  }

  folderOf(document: DocumentId): Promise<string | null> {
    return this.#views.folderOf(document)
  }

  async commit(request: CommitRequest): Promise<Result<{ readonly seq: number }>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#commits.commit(request)
  }

  async commitAll(commit: WideCommit): Promise<Result<WideNumber>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#wide.commit(commit)
  }

  async commitEach(documents: readonly DocumentId[], plan: Plan): Promise<Result<WideCommit>> {
    const refusal = this.#refusal()
    if (refusal) return failed(refusal)
    const { newId, now } = this.#options
    const made = await this.#wide.commitEach(documents, (labels) => plan(labels, { id: newId(), at: now() }))
    if (!made.ok) return made
    return made.value ? done(made.value) : failed({ kind: 'refused', change: strings.labels.title })
  }

  async undoWide({ commits, group, title }: UndoRequest): Promise<Result<WideUndone | null>> {
    const refusal = this.#refusal()
    if (refusal) return failed(refusal)
    const { files, folder, newId, now } = this.#options
    const made = await wideCommitsWith(files, folder, this.id, commits)
    if (made.length < new Set(commits).size) return done(null)
    const commit = wideUndo(made, this.#wide.labels, { id: newId(), at: now(), group, title })
    const written = await this.#wide.commit(commit)
    return written.ok ? done({ commit, missed: written.value.missed ?? 0 }) : written
  }

  async removeLabel(request: LabelRemoval): Promise<Result<WideCommit>> {
    const documents = (await this.#catalogue.rows()).filter(({ labels }) => Object.hasOwn(labels, request.label))
    return this.commitEach(
      documents.map(({ id }) => id),
      (labels, stamp) => planRemoval(request, labels, stamp),
    )
  }

  async rework(request: ReworkRequest): Promise<Result<NumberedCommit>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#versions.rework(request)
  }

  async compare(asked: ToCompare): Promise<Result<Comparison>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#versions.compare(asked)
  }

  async renew(renewal: Renewal): Promise<Result<NumberedCommit>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#versions.renew(renewal)
  }

  async takeBack(document: DocumentId, group: CommitId): Promise<Result<NumberedCommit>> {
    const refusal = this.#refusal()
    return refusal ? failed(refusal) : this.#versions.takeBack(document, group)
  }

  places(document: DocumentId, mark: MarkId): Promise<Result<readonly Place[]>> {
    return this.#versions.places(document, mark)
  }

  async asNewer(document: DocumentId): Promise<Result<ReadDocument>> {
    const record = await this.#views.record(document)
    return record.ok ? asNewer(this.#placeOf(document), record.value, this.#stored) : record
  }

  earlier(document: DocumentId): Promise<Earlier | null> {
    const { thread } = this.#options
    return earlierOf(document, { catalogue: this.#catalogue, views: this.#views, stored: this.#stored, thread })
  }

  add(document: NewDocument): Promise<Result<CatalogueRow>> {
    const refusal = this.#refusal()
    if (refusal) return Promise.resolve(failed(refusal))
    // One after another, so that the same file dropped twice is found to be there the second time.
    const added = this.#adding.then(() => this.#add(document))
    this.#adding = added.catch(() => {})
    return added
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
    await this.#wide.settle()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = { kind: 'notWritable', reason: strings.storage.closed }
    await this.#adding
    if (!this.readOnly) {
      await this.#places.settle()
      // First: it may give documents their parts.
      await this.#wide.settle()
      await this.#documents.close()
      await this.#catalogue.write('quiet')
    }
    this.#options.thread.close()
    await this.#options.release()
  }

  /**
   * Gives documents what a crash kept from them of commits over several; where nothing may be written it only looks what labels
   * there are. To be called before anything else.
   */
  async catchUp(): Promise<void> {
    if (this.readOnly) return this.#wide.look()
    const misfits = await this.#wide.catchUp()
    this.#notices = [...this.#notices, ...misfits.map(strings.storage.misfit)]
  }

  #refusal(): Failure | null {
    return this.readOnly ?? this.#closed
  }

  async #add(document: NewDocument): Promise<Result<CatalogueRow>> {
    const { name } = document.original
    const sha256 = originalHash(document.original)
    const present = await this.#catalogue.rowOfOriginal(sha256)
    if (present) {
      const { id, title, trashedAt } = present
      return failed({ kind: 'alreadyHere', name, document: id, title, trashedAt })
    }
    const { files, folder, newId, now } = this.#options
    try {
      const record = await addDocument({ files, library: folder, newId, now }, document, sha256)
      return done(this.#show(rowOf({ record, marks: 0, notes: 0, labels: {} }, null)))
    } catch (error) {
      return failed(writeFailure(error))
    }
  }

  async #showReading(document: DocumentId, { openedAt, progress }: Reading): Promise<void> {
    const row = await this.#catalogue.row(document)
    if (row) this.#show({ ...row, openedAt, progress })
  }

  #show(row: CatalogueRow): CatalogueRow {
    this.#catalogue.put(row)
    this.#listeners.tell('row', row)
    return row
  }

  readonly #written = (commit: NumberedCommit, after: RecordSummary, text: string | null): void => {
    const document = after.record.id
    const row = rowOf(after, this.#places.known(document))
    this.#catalogue.put(row)
    this.#listeners.tell('committed', { document, commit, row, text })
  }
}

/** The documents that are open for writing, each exactly once; those used last stay open. */
import { join } from 'node:path'
import { type DocumentId, isId } from '../../core/document/id'
import { done, failed, type Result } from '../../core/failure'
import { type DocumentPlace, readDocument } from './document-opening'
import { DocumentStore, type DocumentStoreOptions } from './document-store'

export interface OpenDocumentsOptions extends Omit<DocumentStoreOptions, 'place'> {
  readonly place: (document: DocumentId) => DocumentPlace
  /** Called before a document is opened: what will be told of it is read in time. */
  readonly prepare: (document: DocumentId) => Promise<unknown>
}

/** So many stay open: their records are in memory. */
const MOST_OPEN = 32

interface Entry {
  readonly opening: Promise<Result<DocumentStore>>
  /** Who works with it just now; it must not be let go of meanwhile. */
  users: number
}

export class OpenDocuments {
  readonly #options: OpenDocumentsOptions
  /** Least recently used first. */
  readonly #entries = new Map<DocumentId, Entry>()
  readonly #underWay = new Set<Promise<unknown>>()
  #lettingGo: Promise<void> | null = null

  constructor(options: OpenDocumentsOptions) {
    this.#options = options
  }

  /** Does something with a document. Fails with noDocument or documentDamaged. */
  use<T>(document: DocumentId, action: (store: DocumentStore) => T | Promise<T>): Promise<Result<T>> {
    if (!isId(document)) return Promise.resolve(failed({ kind: 'noDocument', document: String(document) }))
    const used = this.#use(document, action)
    const ended: Promise<unknown> = used.then(
      () => this.#underWay.delete(ended),
      () => this.#underWay.delete(ended),
    )
    this.#underWay.add(ended)
    return used
  }

  /** Writes what waits in every open document. */
  async settle(): Promise<void> {
    for (const { opening } of this.#entries.values()) {
      const opened = await opening
      if (opened.ok) await opened.value.settle()
    }
  }

  /** Waits for everything that was begun, then settles. Nothing new may be begun. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay)
    await this.#lettingGo
    await this.settle()
  }

  async #use<T>(document: DocumentId, action: (store: DocumentStore) => T | Promise<T>): Promise<Result<T>> {
    const entry = this.#entries.get(document) ?? { opening: this.#open(document), users: 0 }
    this.#entries.delete(document)
    this.#entries.set(document, entry)
    entry.users++
    try {
      const opened = await entry.opening
      if (opened.ok) return done(await action(opened.value))
      if (this.#entries.get(document) === entry) this.#entries.delete(document)
      return opened
    } finally {
      entry.users--
      this.#lettingGo ??= this.#letGo().finally(() => {
        this.#lettingGo = null
      })
    }
  }

  async #open(document: DocumentId): Promise<Result<DocumentStore>> {
    const place = this.#options.place(document)
    const [stamp] = await place.files.stamps([place.folder])
    if (stamp?.kind !== 'folder') return failed({ kind: 'noDocument', document })
    const read = await readDocument(place)
    if (read === null) return failed({ kind: 'documentDamaged', document, folder: place.folder })
    await this.#options.prepare(document)
    return done(await DocumentStore.open({ ...this.#options, place }, read))
  }

  async #letGo(): Promise<void> {
    for (const [document, entry] of this.#entries) {
      if (this.#entries.size <= MOST_OPEN) return
      if (entry.users > 0) continue
      const opened = await entry.opening
      if (opened.ok) await opened.value.settle()
      const isIdle = entry.users === 0 && !(opened.ok && opened.value.isBusy)
      if (isIdle && this.#entries.get(document) === entry) this.#entries.delete(document)
    }
  }
}

/** The folder of a document in the library's folder. */
export function documentFolder(library: string, document: DocumentId): string {
  return join(library, 'documents', document)
}

/**
 * One row for each document. The rows are kept in the cache and derived from the folders: at start each is compared with
 * the stamps of the files that it was made from, and made anew where they differ. A cache that is gone, damaged or of
 * another library costs time and nothing else.
 */
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { type DocumentId, isId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import {
  codeOf,
  type FileOperations,
  type FileStamp,
  listIfThere,
  makeFolders,
  readIfThere,
  writeNewFile,
} from './file-system'
import { segmentName, segmentNumbers } from './history-reader'
import { seal, unseal } from './seal'

export interface CatalogueOptions {
  readonly files: FileOperations
  /** `documents/` of the library. */
  readonly folder: string
  /** Where the cache is kept; null keeps none. */
  readonly cacheFile: string | null
  /** Makes a row from a document's files. */
  readonly rowOf: (document: DocumentId) => Promise<CatalogueRow>
  readonly newId: () => string
}

/** So many documents are read at once where rows are made anew. */
const AT_ONCE = 8
/** Goes up whenever rows are made otherwise, so that old ones are not believed. */
const ROWS_VERSION = 2

/** What a row was made from: the number of the last history segment, and the stamps of the files that tell. */
interface Origin {
  readonly segment: number
  readonly stamps: readonly string[]
}

const entrySchema = v.object({
  row: v.custom<CatalogueRow>((row) => typeof row === 'object' && row !== null && 'id' in row && isId(row.id)),
  origin: v.object({ segment: v.number(), stamps: v.array(v.string()) }),
})
const cacheSchema = v.object({ v: v.literal(ROWS_VERSION), entries: v.array(entrySchema) })

export class Catalogue {
  readonly #options: CatalogueOptions
  readonly #rows = new Map<DocumentId, CatalogueRow>()
  /** Where rows come from that are as their files are; a document that changes leaves. */
  readonly #origins = new Map<DocumentId, Origin>()
  #loading: Promise<void> | null = null
  /** Whether the cache lacked something when it was read. */
  #lacked = false

  constructor(options: CatalogueOptions) {
    this.#options = options
  }

  /** All rows, newest first. */
  async rows(): Promise<readonly CatalogueRow[]> {
    await this.#loaded()
    return [...this.#rows.values()].sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
  }

  /** The same in no order, at no cost. */
  async all(): Promise<Iterable<CatalogueRow>> {
    await this.#loaded()
    return [...this.#rows.values()]
  }

  async row(document: DocumentId): Promise<CatalogueRow | undefined> {
    await this.#loaded()
    return this.#rows.get(document)
  }

  /** The document whose original, or that of its current text version, has these bytes; rather one that is not in the trash. */
  async rowOfOriginal(sha256: string): Promise<CatalogueRow | undefined> {
    await this.#loaded()
    let trashed: CatalogueRow | undefined
    for (const row of this.#rows.values()) {
      if (row.sha256 !== sha256 && row.newerSha256 !== sha256) continue
      if (row.trashedAt === null) return row
      trashed = row
    }
    return trashed
  }

  /** Whether the last reading of the folders succeeded. */
  get isComplete(): boolean {
    return this.#loading !== null
  }

  /** The first call reads the cache and checks it against the folders; so does the next one where that failed. */
  async #loaded(): Promise<void> {
    const isFirst = this.#loading === null
    this.#loading ??= this.#load()
    try {
      await this.#loading
      if (isFirst && this.#lacked) void this.write('busy')
    } catch (error) {
      if (codeOf(error) === '') throw error
      this.#loading = null
    }
  }

  /** Puts the row of a document that was added or changed. */
  put(row: CatalogueRow): void {
    this.#rows.set(row.id, row)
    this.#origins.delete(row.id)
  }

  /**
   * Writes the cache. While the library is `busy`, rows that changed are left out: their files may be ahead of them. When it
   * is `quiet`, everything under way was written, and the stamps taken now are those of the rows. A failure costs time at
   * the next start, nothing else.
   */
  async write(library: 'busy' | 'quiet'): Promise<void> {
    const { cacheFile, files, newId } = this.#options
    if (cacheFile === null || this.#loading === null) return
    await this.#loaded()
    if (!this.isComplete) return
    if (library === 'quiet')
      for (const id of this.#rows.keys()) if (!this.#origins.has(id)) this.#origins.set(id, await this.#originOf(id))
    const entries = [...this.#rows].flatMap(([id, row]) => {
      const origin = this.#origins.get(id)
      return origin ? { row, origin } : []
    })
    const fresh = `${cacheFile}.${newId()}.tmp`
    try {
      await makeFolders(files, dirname(cacheFile))
      await writeNewFile(files, fresh, Buffer.from(seal({ v: ROWS_VERSION, entries })), 'unflushed')
      await files.rename(fresh, cacheFile)
    } catch {
      await files.unlink(fresh).catch(() => {})
    }
  }

  async #load(): Promise<void> {
    const ids = (await listIfThere(this.#options.files, this.#options.folder)).filter(isId)
    const known = await this.#readCache(new Set(ids))
    const unknown = ids.filter((id) => !known.has(id))
    this.#lacked = unknown.length > 0
    for (let from = 0; from < unknown.length; from += AT_ONCE)
      await Promise.all(unknown.slice(from, from + AT_ONCE).map((id) => this.#make(id)))
  }

  /** Takes over the rows whose files are as they were; returns their documents. */
  async #readCache(ids: ReadonlySet<DocumentId>): Promise<ReadonlySet<DocumentId>> {
    const entries = (await this.#cachedEntries()).filter(({ row }) => ids.has(row.id))
    const stamps = await this.#options.files.stamps(
      entries.flatMap(({ row, origin }) => this.#paths(row.id, origin.segment)),
    )
    const known = new Set<DocumentId>()
    entries.forEach(({ row, origin }, index) => {
      const now = stamps.slice(index * TOLD_BY, (index + 1) * TOLD_BY).map(stampText)
      if (now.some((stamp, i) => stamp !== origin.stamps[i])) return
      known.add(row.id)
      // A document that changed while this was read has a newer row already.
      if (this.#rows.has(row.id)) return
      this.#rows.set(row.id, row)
      this.#origins.set(row.id, origin)
    })
    return known
  }

  async #cachedEntries(): Promise<readonly v.InferOutput<typeof entrySchema>[]> {
    const { cacheFile, files } = this.#options
    if (cacheFile === null) return []
    try {
      const bytes = await readIfThere(files, cacheFile)
      const value = bytes && unseal(bytes)
      return v.is(cacheSchema, value) ? value.entries : []
    } catch {
      return []
    }
  }

  async #make(id: DocumentId): Promise<void> {
    // The stamps come first: should the document change meanwhile, they are found to differ next time.
    const origin = await this.#originOf(id)
    const row = await this.#options.rowOf(id)
    if (this.#rows.has(id)) return
    this.#rows.set(id, row)
    this.#origins.set(id, origin)
  }

  async #originOf(id: DocumentId): Promise<Origin> {
    const { files, folder } = this.#options
    const names = await listIfThere(files, join(folder, id, 'history')).catch(() => [])
    const segment = segmentNumbers(names).at(-1) ?? 0
    return { segment, stamps: (await files.stamps(this.#paths(id, segment))).map(stampText) }
  }

  /** The files that tell whether a row is still right: the end of the history, and the place in the text. */
  #paths(id: DocumentId, segment: number): readonly string[] {
    const folder = join(this.#options.folder, id)
    const history = join(folder, 'history')
    return [join(history, segmentName(segment)), join(history, segmentName(segment + 1)), join(folder, 'reading.json')]
  }
}

/** How many paths `#paths` gives for a document. */
const TOLD_BY = 3

function stampText(stamp: FileStamp | null): string {
  return stamp === null ? '' : `${stamp.size} ${stamp.changed}`
}

/**
 * Commits over several documents: one flushed line in the library's own history, and that is "saved"; then each document
 * gets its part under the same id. What a crash kept from a document is given to it at the next start. `library.json` says
 * up to which number every document has its parts.
 */
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as v from 'valibot'
import type { Commit, WideCommit, WidePart } from '../../core/change/change'
import { commitSchema, idSchema, libraryChangeSchema } from '../../core/change/schema'
import type { CommitId } from '../../core/document/id'
import { FORMAT_VERSION } from '../../core/document/record'
import { done, type Failure, failed, type Result } from '../../core/failure'
import type { LibraryData } from '../../core/library/library-data'
import type { DocumentStore } from './document-store'
import type { FileOperations } from './file-system'
import { readHistory } from './history-reader'
import { HistoryWriter } from './history-writer'
import type { ReadLibraryFile } from './library-file'
import { encodeBase, encodeLine, parseLine } from './lines'
import { cutBadEnd } from './mend'
import type { OpenDocuments } from './open-documents'
import { writeFailure } from './write-failure'

interface NumberedWideCommit extends WideCommit {
  readonly v: typeof FORMAT_VERSION
  readonly seq: number
}

const lineSchema = v.object({
  ...v.omit(commitSchema, ['changes']).entries,
  v: v.literal(FORMAT_VERSION),
  seq: v.pipe(v.number(), v.safeInteger()),
  parts: v.array(v.object({ document: idSchema, changes: commitSchema.entries.changes })),
  library: v.exactOptional(v.array(libraryChangeSchema)),
})

export interface WideCommitsOptions {
  readonly files: FileOperations
  /** The library's folder. */
  readonly folder: string
  readonly newId: () => string
  readonly file: ReadLibraryFile
  readonly documents: OpenDocuments
  readonly segmentBytes: number
}

export class WideCommits {
  readonly #options: WideCommitsOptions
  readonly #file: Low<LibraryData>
  readonly #numbers = new Map<CommitId, number>()
  #data: LibraryData
  #seq: number
  #writer: HistoryWriter | null = null
  /** Commits whose parts are not all in their documents, oldest first. */
  #open: NumberedWideCommit[] = []
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: WideCommitsOptions) {
    this.#options = options
    this.#data = options.file.data
    this.#seq = options.file.data.seq
    this.#file = new Low(options.file.file, options.file.data)
  }

  /** Reads the history and gives documents the parts that they lack. Returns the titles of commits that no longer fit. */
  async catchUp(): Promise<readonly string[]> {
    const { files, folder, newId, segmentBytes } = this.#options
    const history = join(folder, 'history')
    const { items, last, badLines } = await readHistory(files, history, this.#data.seq, 0, this.#data.id)
    const lines = items.flatMap((item) => (item.kind === 'line' ? [parseLine(item)] : []))
    const commits = lines.filter((line): line is NumberedWideCommit => v.is(lineSchema, line))
    for (const { id, seq } of commits) this.#numbers.set(id, seq)
    this.#seq = Math.max(this.#data.seq, ...commits.map(({ seq }) => seq))
    this.#open = commits.filter(({ seq }) => seq > this.#data.seq)
    const end = last && (await cutBadEnd(files, history, last, newId).catch(() => last))
    const isBehind = (commits.at(-1)?.seq ?? 0) < this.#data.seq && items.at(-1)?.seq !== this.#data.seq
    this.#writer = new HistoryWriter({
      files,
      folder: history,
      last: end,
      segmentBytes,
      isBroken: badLines > 0 || isBehind,
    })
    return this.#handOut()
  }

  /** All parts or none. Fails with refused where one does not fit, else as `Library.commit` does. */
  commit(commit: WideCommit): Promise<Result<{ readonly seq: number }>> {
    const answer = this.#queue.then(() => {
      const seq = this.#numbers.get(commit.id)
      if (seq !== undefined) return done({ seq })
      if (!canBeWide(commit)) return failed({ kind: 'refused', change: commit.title })
      return this.#withStores(commit.parts, [], (stores) => this.#write(commit, stores))
    })
    this.#queue = answer.catch(() => {})
    return answer
  }

  /** Tries again what documents still lack, and writes down how far they have come. Throws nothing: the history has it all. */
  async settle(): Promise<void> {
    await this.#queue
    if (this.#writer === null) return
    await this.#handOut()
    await this.#writer.close()
  }

  /** Opens the documents one in the other, so that none is let go of before all have their parts. */
  async #withStores<T>(
    parts: readonly WidePart[],
    stores: readonly DocumentStore[],
    action: (stores: readonly DocumentStore[]) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const [part, ...rest] = parts
    if (!part) return action(stores)
    const used = await this.#options.documents.use(part.document, (store) =>
      this.#withStores(rest, [...stores, store], action),
    )
    return used.ok ? used.value : used
  }

  async #write(
    { parts, ...wide }: WideCommit,
    stores: readonly DocumentStore[],
  ): Promise<Result<{ readonly seq: number }>> {
    const commits = parts.map(({ changes }): Commit => ({ ...wide, changes }))
    const pairs = stores.flatMap((store, i) => (commits[i] ? [{ store, commit: commits[i] }] : []))
    if (!this.#writer || !pairs.every(({ store, commit }) => store.fits(commit)))
      return failed({ kind: 'refused', change: wide.title })
    let open: (failure: Failure | null) => void = () => {}
    const gate = new Promise<Failure | null>((resolve) => {
      open = resolve
    })
    // Queued at once, before anything else can change the documents, and held back until the whole is written.
    const answers = pairs.map(({ store, commit }) => store.commit(commit, gate))
    const numbered: NumberedWideCommit = { ...wide, v: FORMAT_VERSION, seq: this.#seq + 1, parts }
    try {
      await this.#writer.append(encodeLine(numbered), this.#baseLine)
    } catch (error) {
      const failure = writeFailure(error)
      open(failure)
      return failed(failure)
    }
    this.#seq = numbered.seq
    this.#numbers.set(numbered.id, numbered.seq)
    this.#open.push(numbered)
    open(null)
    const written = await Promise.all(answers)
    if (written.every(({ ok }) => ok)) this.#open = this.#open.filter(({ id }) => id !== numbered.id)
    return done({ seq: numbered.seq })
  }

  /** Gives each document its part of what is open; a part that is there already is known by its id. */
  async #handOut(): Promise<readonly string[]> {
    const misfits: string[] = []
    for (const { parts, seq: _, v: __, ...wide } of [...this.#open]) {
      let isDone = true
      for (const { document, changes } of parts) {
        const used = await this.#options.documents.use(document, (store) => store.commit({ ...wide, changes }))
        const answer = used.ok ? used.value : used
        if (answer.ok || answer.failure.kind === 'noDocument') continue
        if (answer.failure.kind === 'refused') misfits.push(wide.title)
        else isDone = false
      }
      if (isDone) this.#open = this.#open.filter(({ id }) => id !== wide.id)
    }
    await this.#writeDown().catch(() => {})
    return misfits
  }

  async #writeDown(): Promise<void> {
    const seq = (this.#open[0]?.seq ?? this.#seq + 1) - 1
    if (seq <= this.#data.seq) return
    const data = { ...this.#data, seq }
    this.#file.data = data
    await this.#file.write()
    this.#data = data
  }

  /** A new segment begins with what every document has; what is still open goes into it again, as the lines it was. */
  readonly #baseLine = () =>
    [encodeBase(FORMAT_VERSION, this.#data.seq, this.#data), ...this.#open.map((commit) => encodeLine(commit))].join('')
}

/** A part is known in its document by the commit's id, so there is one for each; text versions are checked elsewhere (commits.ts). */
function canBeWide({ parts }: WideCommit): boolean {
  if (new Set(parts.map(({ document }) => document)).size < parts.length) return false
  return parts.every(({ changes }) => changes.every(({ kind }) => kind !== 'text.set'))
}

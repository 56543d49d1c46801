/**
 * Commits over several documents or on `library.json`: one flushed line in the library's own history, and that is "saved";
 * then each document gets its part under the same id. What a crash kept from a document is given to it at the next start.
 * `library.json` is the sum of the lines up to its number, and up to it every document has its parts; the lines after it
 * are read at each start, and go into each new segment.
 */
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Change, WideCommit, WidePart } from '../../core/change/change'
import type { CommitId, DocumentId, LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { type DocumentRecord, FORMAT_VERSION } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import type { Planned } from '../../core/label/removal'
import { labelsAfter } from '../../core/library/labels-after'
import type { LibraryData } from '../../core/library/library-data'
import type { DocumentStore } from './document-store'
import type { FileOperations } from './file-system'
import { fittingChanges } from './fitting-changes'
import { behindGate, type Pair, type Queued } from './gated'
import { withDocuments } from './held-documents'
import { readHistory } from './history-reader'
import { HistoryWriter } from './history-writer'
import { AT_ONCE, inGroups } from './in-groups'
import type { ReadLibraryFile } from './library-file'
import { encodeBase, encodeLine, parseLine } from './lines'
import { cutBadEnd } from './mend'
import type { OpenDocuments } from './open-documents'
import { isWideLine, type NumberedWideCommit } from './wide-line'
import { writeFailure } from './write-failure'

export interface WideCommitsOptions {
  readonly files: FileOperations
  /** The library's folder. */
  readonly folder: string
  readonly newId: () => string
  readonly file: ReadLibraryFile
  readonly documents: OpenDocuments
  readonly segmentBytes: number
  /** Milliseconds after a commit in which `library.json` follows. */
  readonly fileDelay: number
  /** Told of the library's labels when they have changed on the disk. */
  readonly onLabels: (labels: readonly Label[]) => void
}

/** The number of a commit in the library's history, and how many of its changes were left out, where some were. */
export interface WideNumber {
  readonly seq: number
  readonly missed?: number
}

type Opened = Result<DocumentStore>

/** A line that `library.json` does not have yet. */
interface Tail {
  readonly commit: NumberedWideCommit
  /** Whether every document has its part. */
  isDone: boolean
}

export class WideCommits {
  readonly #options: WideCommitsOptions
  readonly #file: Low<LibraryData>
  readonly #numbers = new Map<CommitId, number>()
  #data: LibraryData
  #seq: number
  #labels: readonly Label[]
  #writer: HistoryWriter | null = null
  /** Oldest first. */
  #tail: Tail[] = []
  #queue: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: WideCommitsOptions) {
    this.#options = options
    this.#data = options.file.data
    this.#seq = options.file.data.seq
    this.#labels = options.file.data.labels
    this.#file = new Low(options.file.file, options.file.data)
  }

  /** The library's labels, those of the newest line. */
  get labels(): readonly Label[] {
    return this.#labels
  }

  /** Reads what lines there are beyond `library.json`, as far as that can be done, and changes nothing: for who only reads. */
  async look(): Promise<void> {
    await this.#read().catch(() => {})
  }

  /** Reads the history and gives documents the parts that they lack. Returns the titles of commits that no longer fit. */
  async catchUp(): Promise<readonly string[]> {
    const { files, folder, newId, segmentBytes } = this.#options
    const history = join(folder, 'history')
    const { items, last, badLines, newest } = await this.#read()
    const end = last && (await cutBadEnd(files, history, last, newId).catch(() => last))
    const isBehind = newest < this.#data.seq && items.at(-1)?.seq !== this.#data.seq
    this.#writer = new HistoryWriter({
      files,
      folder: history,
      last: end,
      segmentBytes,
      isBroken: badLines > 0 || isBehind,
    })
    return this.#handOut()
  }

  /**
   * All parts or none; fails with refused where one does not fit, else as `Library.commit` does. What undoes another commit is
   * taken as far as it fits.
   */
  commit(commit: WideCommit): Promise<Result<WideNumber>> {
    return this.#inTurn(async () => {
      const seq = this.#numbers.get(commit.id)
      if (seq !== undefined) return done({ seq })
      if (!canBeWide(commit)) return failed({ kind: 'refused', change: commit.title })
      const ids = commit.parts.map(({ document }) => document)
      return withDocuments(this.#options.documents, ids, (opened) =>
        commit.undoes === undefined ? this.#commitWhole(commit, opened) : this.#commitFitting(commit, opened),
      )
    })
  }

  /**
   * Makes a commit of what these documents hold at the moment in which it is written: `make` is given their records. Those
   * that are not there or cannot be read are left out. Null from `make` writes nothing.
   */
  commitOver(
    documents: readonly DocumentId[],
    make: (records: readonly DocumentRecord[]) => WideCommit | null,
  ): Promise<Result<WideCommit | null>> {
    return this.#inTurn(() =>
      withDocuments(this.#options.documents, documents, async (opened) => {
        const stores = opened.flatMap((store) => (store.ok ? [store.value] : []))
        const byId = new Map(stores.map((store) => [store.newest.id, store]))
        const made = make(stores.map(({ newest }) => newest))
        if (made === null) return done(null)
        const { parts, library: _, ...whole } = made
        const pairs = parts.flatMap(({ document, changes }): readonly Pair[] => {
          const store = byId.get(document)
          return store ? [{ store, commit: { ...whole, changes } }] : []
        })
        const written = await this.#write(made, pairs)
        return written.ok ? done(made) : written
      }),
    )
  }

  /**
   * The same for any number of documents: what each holds is asked when it gets its part, and main does not stand still. Where
   * nothing changes nothing is written.
   */
  commitEach(
    documents: readonly DocumentId[],
    plan: (labels: readonly Label[]) => Planned | null,
  ): Promise<Result<WideCommit | null>> {
    return this.#inTurn(() =>
      withDocuments(this.#options.documents, documents, async (opened) => {
        const planned = plan(this.#labels)
        if (!planned) return done(null)
        const made = await this.#makeEach(planned, opened)
        return made.ok ? done(made.value.made) : made
      }),
    )
  }

  /** Tries again what documents still lack, and writes down how far they have come. Throws nothing: the history has it all. */
  settle(): Promise<void> {
    clearTimeout(this.#timer)
    return this.#inTurn(async () => {
      if (this.#writer === null) return
      await this.#handOut()
      await this.#writer.close()
    })
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(action)
    this.#queue = done.catch(() => {})
    return done
  }

  /** The history from `library.json` on; its lines are taken in. */
  async #read() {
    const { files, folder } = this.#options
    const read = await readHistory(files, join(folder, 'history'), this.#data.seq, 0, this.#data.id)
    const lines = read.items.flatMap((item) => (item.kind === 'line' ? [parseLine(item)] : []))
    const commits = lines.filter(isWideLine)
    for (const { id, seq } of commits) this.#numbers.set(id, seq)
    this.#seq = Math.max(this.#data.seq, ...commits.map(({ seq }) => seq))
    this.#tail = commits
      .filter(({ seq }) => seq > this.#data.seq)
      .map((commit) => ({ commit, isDone: commit.parts.length === 0 }))
    this.#labels = labelsOf(this.#tail, this.#data.labels)
    return { ...read, newest: commits.at(-1)?.seq ?? 0 }
  }

  async #commitWhole(commit: WideCommit, opened: readonly Opened[]): Promise<Result<WideNumber>> {
    const { parts, library: _, ...whole } = commit
    const pairs: Pair[] = []
    for (const [i, store] of opened.entries()) {
      if (!store.ok) return store
      pairs.push({ store: store.value, commit: { ...whole, changes: parts[i]?.changes ?? [] } })
    }
    return this.#write(commit, pairs)
  }

  /** Every document has its part, were it empty: what was done before it can then be undone there. */
  async #commitFitting({ parts, ...whole }: WideCommit, opened: readonly Opened[]): Promise<Result<WideNumber>> {
    const wanted = new Map(parts.map(({ document, changes }) => [document, changes]))
    const labels = labelsAfter(this.#labels, whole.library ?? []) ?? []
    const changesOf = ({ id, ...record }: DocumentRecord) =>
      fittingChanges(withLabels(wanted.get(id) ?? [], labels))({ id, ...record }).fitting
    const made = await this.#makeEach({ whole, changesOf }, opened)
    if (!made.ok) return made
    const { seq, made: written } = made.value
    const missed = countOf(parts) - countOf(written.parts)
    return done(missed === 0 ? { seq } : { seq, missed })
  }

  /** What each document holds is asked when it is its turn; main does other things between. */
  async #makeEach(
    { whole, changesOf }: Planned,
    opened: readonly Opened[],
  ): Promise<Result<{ readonly seq: number; readonly made: WideCommit }>> {
    const { library = [], ...commit } = whole
    const labels = labelsAfter(this.#labels, library)
    if (!this.#writer || !labels) return failed({ kind: 'refused', change: whole.title })
    const parts: WidePart[] = []
    const queued: Queued[] = []
    for (const [i, store] of opened.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
      const changes = store.ok ? changesOf(store.value.newest) : null
      if (!store.ok || changes === null) continue
      parts.push({ document: store.value.newest.id, changes })
      queued.push(behindGate({ store: store.value, commit: { ...commit, changes } }))
    }
    const made = { ...whole, parts }
    if (parts.length + library.length === 0) return done({ seq: this.#seq, made })
    const written = await this.#append(this.#writer, made, labels, queued)
    return written.ok ? done({ ...written.value, made }) : written
  }

  async #write(wide: WideCommit, pairs: readonly Pair[]): Promise<Result<{ readonly seq: number }>> {
    const labels = labelsAfter(this.#labels, wide.library ?? [])
    if (!this.#writer || labels === null || !pairs.every(({ store, commit }) => store.fits(commit)))
      return failed({ kind: 'refused', change: wide.title })
    // Queued at once, before anything else can change the documents, and held back until the whole is written.
    return this.#append(this.#writer, wide, labels, pairs.map(behindGate))
  }

  async #append(
    writer: HistoryWriter,
    wide: WideCommit,
    labels: readonly Label[],
    queued: readonly Queued[],
  ): Promise<Result<{ readonly seq: number }>> {
    const numbered: NumberedWideCommit = { ...wide, v: FORMAT_VERSION, seq: this.#seq + 1 }
    try {
      await writer.append(encodeLine(numbered), this.#baseLine)
    } catch (error) {
      const failure = writeFailure(error)
      for (const { open } of queued) open(failure)
      return failed(failure)
    }
    this.#seq = numbered.seq
    this.#labels = labels
    this.#numbers.set(numbered.id, numbered.seq)
    const tail: Tail = { commit: numbered, isDone: false }
    this.#tail.push(tail)
    let isDone = true
    await inGroups(queued, async ({ store, open, answer }) => {
      open(null)
      if (!(await answer).ok) isDone = false
      // Of many documents each lets go of its files at once: no system lets a program keep thousands open. What it holds is
      // written down later; its history has it.
      if (queued.length > AT_ONCE) await store.release()
    })
    tail.isDone = isDone
    // Marks that were given other labels are told of by now, so nobody sees one without.
    if (wide.library) this.#options.onLabels(this.#labels)
    this.#followLater()
    return done({ seq: numbered.seq })
  }

  /** Until `library.json` has it a commit is held in memory, and goes into each new segment. */
  #followLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), this.#options.fileDelay)
    this.#timer.unref()
  }

  /** Gives each document its part of what is open; a part that is there already is known by its id. */
  async #handOut(): Promise<readonly string[]> {
    const misfits: string[] = []
    for (const tail of this.#tail) {
      if (tail.isDone) continue
      const { parts, library: _, seq: __, v: ___, ...wide } = tail.commit
      let isDone = true
      for (const { document, changes } of parts) {
        const used = await this.#options.documents.use(document, (store) => store.commit({ ...wide, changes }))
        const answer = used.ok ? used.value : used
        if (answer.ok || answer.failure.kind === 'noDocument') continue
        if (answer.failure.kind === 'refused') misfits.push(wide.title)
        else isDone = false
      }
      tail.isDone = isDone
    }
    await this.#writeDown().catch(() => {})
    return misfits
  }

  async #writeDown(): Promise<void> {
    const stuck = this.#tail.findIndex(({ isDone }) => !isDone)
    const settled = stuck < 0 ? this.#tail : this.#tail.slice(0, stuck)
    const seq = stuck < 0 ? this.#seq : (this.#tail[stuck]?.commit.seq ?? 0) - 1
    if (seq <= this.#data.seq) return
    const data = { ...this.#data, seq, labels: labelsOf(settled, this.#data.labels) }
    this.#file.data = data
    await this.#file.write()
    this.#data = data
    this.#tail = this.#tail.slice(settled.length)
  }

  /** A new segment begins with what `library.json` says; the lines after that go into it again. */
  readonly #baseLine = () =>
    [
      encodeBase(FORMAT_VERSION, this.#data.seq, this.#data),
      ...this.#tail.map(({ commit }) => encodeLine(commit)),
    ].join('')
}

/** The labels after lines that were written: each says them all, so the last one is right whatever was lost before it. */
function labelsOf(tail: readonly Tail[], before: readonly Label[]): readonly Label[] {
  return tail.flatMap(({ commit }) => commit.library ?? []).at(-1)?.after ?? before
}

/** No mark gets a label that the library does not have any more, instead of one that it has. */
function withLabels(changes: readonly Change[], labels: readonly Label[]): readonly Change[] {
  const has = (label: LabelId) => labels.some(({ id }) => id === label)
  return changes.filter((change) => change.kind !== 'label.set' || has(change.after) || !has(change.before))
}

function countOf(parts: readonly WidePart[]): number {
  return parts.reduce((sum, { changes }) => sum + changes.length, 0)
}

/** A part is known in its document by the commit's id, so there is one for each; text versions are checked elsewhere (commits.ts). */
function canBeWide({ parts }: WideCommit): boolean {
  if (new Set(parts.map(({ document }) => document)).size < parts.length) return false
  return parts.every(({ changes }) => changes.every(({ kind }) => kind !== 'text.set'))
}

/**
 * One open document. It alone gives out numbers: a commit is checked and applied to the newest state, queued, and
 * acknowledged when its line is on the disk. While one flush is under way the next commits gather, and go together.
 * `record.json` follows when the reader pauses.
 */
import { Low } from 'lowdb'
import { ChangeMismatch } from '../../core/change/apply'
import type { Commit, NumberedCommit } from '../../core/change/change'
import type { Before, LiveRecord, RecordSummary } from '../../core/change/live-record'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { CommitId } from '../../core/document/id'
import { type DocumentRecord, FORMAT_VERSION } from '../../core/document/record'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { type DocumentPlace, historyFolder, type ReadDocument } from './document-opening'
import { HistoryWriter } from './history-writer'
import { encodeBase, encodeLine } from './lines'
import { cutBadEnd, removeTemporaries } from './mend'
import { writeFailure } from './write-failure'

/** What is told of a commit: it, and what the record is with it. */
export type Committed = (commit: NumberedCommit, record: RecordSummary) => void

export interface DocumentStoreOptions {
  readonly place: DocumentPlace
  readonly segmentBytes: number
  readonly recordDelay: number
  /** Called for each commit when it is on the disk, in order, before its promise resolves. */
  readonly onCommitted: Committed
}

export type Gate = Promise<Failure | null>

type Answer = Result<{ readonly seq: number }>

interface Waiting {
  readonly commit: NumberedCommit
  readonly before: Before
  readonly after: RecordSummary
  /** A part of a wider commit waits here for the whole to be written; resolves to why it was not, or null. */
  readonly gate: Gate | null
  readonly answer: (answer: Answer) => void
}

export class DocumentStore {
  readonly #options: DocumentStoreOptions
  readonly #writer: HistoryWriter
  readonly #recordFile: Low<DocumentRecord>
  /** The sum of all commits, those too that are not yet on the disk. */
  readonly #newest: LiveRecord
  readonly #history: NumberedCommit[]
  readonly #numbers: Map<CommitId, number>
  readonly #queue: Waiting[] = []
  /** What is being written just now. */
  #batch: Waiting[] = []
  readonly #underWay = new Map<CommitId, Promise<Answer>>()
  #draining: Promise<void> | null = null
  #recordSeq: number | null
  #recordWriting: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly notices: readonly string[]

  private constructor(options: DocumentStoreOptions, read: ReadDocument, writer: HistoryWriter) {
    this.#options = options
    this.#writer = writer
    this.#recordFile = new Low(read.recordFile, read.record.snapshot())
    this.#newest = read.record
    this.#recordSeq = read.recordSeq
    this.#history = [...read.history]
    this.#numbers = new Map(read.history.map(({ id, seq }) => [id, seq]))
    this.notices = read.notices
  }

  /** Opens a document for writing and puts right what was found damaged, as far as the disk lets it. */
  static async open(options: DocumentStoreOptions, read: ReadDocument): Promise<DocumentStore> {
    const { files, folder, newId } = options.place
    const history = historyFolder(folder)
    await removeTemporaries(files, folder)
    const last = read.last && (await cutBadEnd(files, history, read.last, newId).catch(() => read.last))
    const writer = new HistoryWriter({
      files,
      folder: history,
      last,
      segmentBytes: options.segmentBytes,
      isBroken: read.isBroken,
    })
    const store = new DocumentStore(options, read, writer)
    if (read.isBroken || last === null) await writer.begin(store.#baseLine).catch(() => {})
    if (read.notices.length > 0) await store.writeRecord().catch(() => {})
    await writer.close()
    return store
  }

  /** The sum of all commits that are on the disk. */
  get record(): DocumentRecord {
    return this.#newest.snapshotBefore(this.#unwritten().map(({ before }) => before))
  }

  /** The sum of all commits, those too that are being written. */
  get newest(): DocumentRecord {
    return this.#newest.snapshot()
  }

  get history(): readonly NumberedCommit[] {
    return this.#history
  }

  /** Whether something waits to be written. */
  get isBusy(): boolean {
    return this.#draining !== null || this.#recordSeq !== this.#newest.seq
  }

  /** Whether a commit would be taken now. */
  fits(commit: Commit): boolean {
    try {
      this.#newest.takeBack(this.#newest.apply(this.#numbered(commit)))
      return true
    } catch (error) {
      if (error instanceof ChangeMismatch) return false
      throw error
    }
  }

  /** Writes a commit; see `Library.commit`. */
  commit(commit: Commit, gate: Gate | null = null): Promise<Answer> {
    const seq = this.#numbers.get(commit.id)
    if (seq !== undefined) return Promise.resolve(done({ seq }))
    const underWay = this.#underWay.get(commit.id)
    if (underWay !== undefined) return underWay
    const numbered = this.#numbered(commit)
    let before: Before
    try {
      before = this.#newest.apply(numbered)
    } catch (error) {
      if (error instanceof ChangeMismatch) return Promise.resolve(failed({ kind: 'refused', change: commit.title }))
      throw error
    }
    const answer = new Promise<Answer>((resolve) => {
      this.#queue.push({ commit: numbered, before, after: this.#newest.summary(), gate, answer: resolve })
    })
    this.#underWay.set(commit.id, answer)
    this.#draining ??= this.#drain()
    return answer
  }

  /** Writes `record.json` where it is behind. Throws Node's error. */
  writeRecord(): Promise<void> {
    clearTimeout(this.#timer)
    // One after another, so that who asks while it is being written does not write the same once more.
    const written = this.#recordWriting.then(() => this.#writeNewest())
    this.#recordWriting = written.catch(() => {})
    return written
  }

  async #writeNewest(): Promise<void> {
    const { record } = this
    if (this.#recordSeq === record.seq) return
    this.#recordFile.data = record
    await this.#recordFile.write()
    this.#recordSeq = record.seq
  }

  /** Waits for what is queued, writes the record, lets go of the files. Throws nothing: the history holds everything. */
  async settle(): Promise<void> {
    await this.#draining
    await this.writeRecord().catch(() => {})
    if (!this.#draining) await this.#writer.close()
  }

  /** Waits for what is queued and lets go of the files; the record follows when it is its time. */
  async release(): Promise<void> {
    await this.#draining
    if (!this.#draining) await this.#writer.close()
  }

  readonly #baseLine = () => {
    const { record } = this
    return encodeBase(FORMAT_VERSION, record.seq, record)
  }

  #numbered(commit: Commit): NumberedCommit {
    return { ...commit, v: FORMAT_VERSION, seq: this.#newest.seq + 1 }
  }

  #unwritten(): readonly Waiting[] {
    return [...this.#batch, ...this.#queue]
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#timer)
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      const shut = await first.gate
      this.#batch = shut ? [] : this.#queue.splice(0, first.gate !== null ? 1 : this.#ungated())
      const failure = shut ?? (await this.#write(this.#batch))
      if (failure) this.#fail(failure)
      else for (let written = this.#batch.shift(); written; written = this.#batch.shift()) this.#acknowledge(written)
    }
    this.#draining = null
    this.#timer = setTimeout(() => void this.settle(), this.#options.recordDelay)
    this.#timer.unref()
  }

  #ungated(): number {
    const gated = this.#queue.findIndex(({ gate }) => gate !== null)
    return gated < 0 ? this.#queue.length : gated
  }

  async #write(batch: readonly Waiting[]): Promise<Failure | null> {
    try {
      await this.#writer.append(batch.map(({ commit }) => encodeLine(commit)).join(''), this.#baseLine)
      return null
    } catch (error) {
      return writeFailure(error)
    }
  }

  /** What was being written was not, and what came after rests on it: all of it goes back to who sent it. */
  #fail(failure: Failure): void {
    const unwritten = this.#unwritten()
    for (const { before } of unwritten.toReversed()) this.#newest.takeBack(before)
    this.#batch = []
    this.#queue.length = 0
    for (const { commit, answer } of unwritten) {
      this.#underWay.delete(commit.id)
      answer(failed(failure))
    }
  }

  #acknowledge({ commit, after, answer }: Waiting): void {
    this.#numbers.set(commit.id, commit.seq)
    this.#history.push(commit)
    if (this.#history.length > UNDO_DEPTH) this.#numbers.delete(this.#history.shift()?.id ?? '')
    this.#underWay.delete(commit.id)
    this.#options.onCommitted(commit, after)
    answer(done({ seq: commit.seq }))
  }
}

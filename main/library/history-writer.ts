/**
 * Appends lines to a history so that what was acknowledged stays. The writer knows the length up to which all is well. After
 * a failed write or flush it does not flush again (a second flush may say yes to pages that were dropped): it closes the
 * file, cuts it to that length and writes the lines anew; where that fails too, it begins a new segment.
 */
import { join } from 'node:path'
import { codeOf, type FileOperations, type OpenFile, writeAll } from './file-system'
import { type LastSegment, segmentName } from './history-reader'

/** A new segment's first line. */
export type BaseLine = () => string

export interface HistoryWriterOptions {
  readonly files: FileOperations
  readonly folder: string
  /** Where the history ends; null where there is none yet. */
  readonly last: LastSegment | null
  /**
   * A segment of this many bytes is followed by a new one, but not before its lines are as long as the state that it begins
   * with: else each line on a document of thousands of marks would bring all of them again.
   */
  readonly segmentBytes: number
  /** The lines alone do not lead to the state: a new segment has to begin with it. */
  readonly isBroken: boolean
}

/**
 * The end of the current segment. `sound`: all up to the known length is acknowledged, and nothing is behind it. `dirty`:
 * behind it stands what a failed write left. `closed`: nothing may be written behind it, and it is not ours to cut.
 */
type End = 'sound' | 'dirty' | 'closed'

/** No space is left for a new segment either, so none is tried. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

export class HistoryWriter {
  readonly #files: FileOperations
  readonly #folder: string
  readonly #segmentBytes: number
  #number: number
  #length: number
  #baseLength: number
  #file: OpenFile | null = null
  #end: End
  /** What is begun waits for it: cutting off the end of a segment that is no longer the last would tear the next one. */
  #closing: Promise<void> = Promise.resolve()

  constructor({ files, folder, last, segmentBytes, isBroken }: HistoryWriterOptions) {
    this.#files = files
    this.#folder = folder
    this.#segmentBytes = segmentBytes
    this.#number = last?.number ?? 0
    this.#length = last?.goodLength ?? 0
    this.#baseLength = last?.baseLength ?? 0
    const isWhole = last !== null && last.goodLength > 0 && last.length === last.goodLength
    this.#end = isWhole && !isBroken ? 'sound' : 'closed'
  }

  /**
   * Writes and flushes `lines`; they are on the disk when it resolves. `base` is the state before them, asked for only where
   * a new segment begins. Throws Node's error; then none of them counts. Not to be called again before it has settled.
   */
  async append(lines: string, base: BaseLine): Promise<void> {
    await this.#closing
    const isFull = this.#length >= Math.max(this.#segmentBytes, 2 * this.#baseLength)
    if (this.#end !== 'sound' || isFull) return this.begin(base, lines)
    const bytes = Buffer.from(lines)
    try {
      await this.#write(bytes)
    } catch {
      try {
        await this.#writeAgain(bytes)
      } catch (error) {
        if (this.#endIs('sound') && FULL.has(codeOf(error))) throw error
        return this.begin(base, lines)
      }
    }
    this.#length += bytes.length
  }

  /** Begins a new segment with its base line and `lines`. */
  async begin(base: BaseLine, lines = ''): Promise<void> {
    await this.close()
    const first = base()
    const bytes = Buffer.from(first + lines)
    const { file, path, number } = await this.#openNew()
    try {
      await writeAll(file, bytes, 0)
      await file.flush()
      await this.#files.flushFolder(this.#folder)
    } catch (error) {
      // Its base would overrule what is written to the segment before it, should it be there after all: gone is only what a
      // flushed folder no longer names. So nothing is written there any more.
      this.#end = 'closed'
      await file.close().catch(() => {})
      await this.#files.unlink(path).catch(() => {})
      throw error
    }
    this.#file = file
    this.#number = number
    this.#length = bytes.length
    this.#baseLength = Buffer.byteLength(first)
    this.#end = 'sound'
  }

  /** Takes the next number that no file has; what stands under a number, even a bad one, is left alone. */
  async #openNew(): Promise<{ readonly file: OpenFile; readonly path: string; readonly number: number }> {
    for (let number = this.#number + 1; ; number++) {
      const path = join(this.#folder, segmentName(number))
      try {
        return { file: await this.#files.open(path, 'new'), path, number }
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
    }
  }

  /** Lets go of the file; the next `append` opens it again. What a failed write left is cut off, if that can be done now. */
  close(): Promise<void> {
    this.#closing = this.#closing.then(() => this.#close())
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#end === 'dirty') await this.#cut().catch(() => {})
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => {})
  }

  async #write(bytes: Buffer): Promise<void> {
    const file = this.#file ?? (await this.#openAgain())
    this.#end = 'dirty'
    await writeAll(file, bytes, this.#length)
    await file.flush()
    this.#end = 'sound'
  }

  async #openAgain(): Promise<OpenFile> {
    const file = await this.#open()
    this.#file = file
    // Another program put another file there: what it holds is left alone, and a new segment goes on from here.
    if ((await file.size()) !== this.#length) {
      this.#end = 'closed'
      throw new Error('The segment has another length than it had')
    }
    return file
  }

  async #writeAgain(bytes: Buffer): Promise<void> {
    if (this.#end !== 'dirty') throw new Error('There is nothing to write again')
    const file = await this.#cut()
    try {
      this.#end = 'dirty'
      await writeAll(file, bytes, this.#length)
      await file.flush()
      this.#end = 'sound'
    } catch (error) {
      await this.#cut()
      throw error
    }
  }

  /** Closes the file, opens it anew, and cuts it to the length that was acknowledged. */
  async #cut(): Promise<OpenFile> {
    const old = this.#file
    this.#file = null
    await old?.close().catch(() => {})
    const file = await this.#open()
    this.#file = file
    await file.truncate(this.#length)
    this.#end = 'sound'
    return file
  }

  #open(): Promise<OpenFile> {
    return this.#files.open(join(this.#folder, segmentName(this.#number)), 'existing')
  }

  /** A method of its own, because the compiler does not know that a call before has changed the field. */
  #endIs(end: End): boolean {
    return this.#end === end
  }
}

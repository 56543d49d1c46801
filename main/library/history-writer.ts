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
  /** A segment of this many bytes is followed by a new one. */
  readonly segmentBytes: number
  /** The lines alone do not lead to the state: a new segment has to begin with it. */
  readonly isBroken: boolean
}

/** No space is left for a new segment either, so none is tried. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

export class HistoryWriter {
  readonly #files: FileOperations
  readonly #folder: string
  readonly #segmentBytes: number
  #number: number
  #length: number
  #file: OpenFile | null = null
  /** False where the current segment's end is not known, so that nothing may be written behind it. */
  #isSound: boolean

  constructor({ files, folder, last, segmentBytes, isBroken }: HistoryWriterOptions) {
    this.#files = files
    this.#folder = folder
    this.#segmentBytes = segmentBytes
    this.#number = last?.number ?? 0
    this.#length = last?.goodLength ?? 0
    this.#isSound = !isBroken && last !== null && last.goodLength > 0 && last.length === last.goodLength
  }

  /**
   * Writes and flushes `lines`; they are on the disk when it resolves. `base` is the state before them, asked for only where
   * a new segment begins. Throws Node's error; then none of them counts. Not to be called again before it has settled.
   */
  async append(lines: string, base: BaseLine): Promise<void> {
    if (!this.#isSound || this.#length >= this.#segmentBytes) return this.begin(base, lines)
    const bytes = Buffer.from(lines)
    try {
      await this.#write(bytes)
    } catch {
      try {
        await this.#cutAndWrite(bytes)
      } catch (error) {
        if (this.#isSound && FULL.has(codeOf(error))) throw error
        return this.begin(base, lines)
      }
    }
    this.#length += bytes.length
  }

  /** Begins a new segment with its base line and `lines`. */
  async begin(base: BaseLine, lines = ''): Promise<void> {
    await this.close()
    const bytes = Buffer.from(base() + lines)
    this.#isSound = false
    const path = await this.#openNew()
    try {
      if (!this.#file) throw new Error('The new segment is not open')
      await writeAll(this.#file, bytes, 0)
      await this.#file.flush()
      await this.#files.flushFolder(this.#folder)
    } catch (error) {
      await this.close()
      await this.#files.unlink(path).catch(() => {})
      throw error
    }
    this.#length = bytes.length
    this.#isSound = true
  }

  /** Takes the next number that no file has; what stands under a number, even a bad one, is left alone. */
  async #openNew(): Promise<string> {
    for (;;) {
      const path = join(this.#folder, segmentName(this.#number + 1))
      try {
        this.#file = await this.#files.open(path, 'new')
        this.#number++
        return path
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
        this.#number++
      }
    }
  }

  /** Lets go of the file; the next `append` opens it again. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => {})
  }

  async #write(bytes: Buffer): Promise<void> {
    if (!this.#file) {
      this.#file = await this.#files.open(join(this.#folder, segmentName(this.#number)), 'existing')
      // Another program put another file there: what it holds is left alone, and a new segment goes on from here.
      if ((await this.#file.size()) !== this.#length) {
        this.#isSound = false
        throw new Error('The segment has another length than it had')
      }
    }
    await writeAll(this.#file, bytes, this.#length)
    await this.#file.flush()
  }

  async #cutAndWrite(bytes: Buffer): Promise<void> {
    if (!this.#isSound) throw new Error('The segment is not to be touched')
    await this.close()
    this.#isSound = false
    const file = await this.#files.open(join(this.#folder, segmentName(this.#number)), 'existing')
    this.#file = file
    await file.truncate(this.#length)
    this.#isSound = true
    try {
      await writeAll(file, bytes, this.#length)
      await file.flush()
    } catch (error) {
      this.#isSound = false
      await file.truncate(this.#length)
      this.#isSound = true
      throw error
    }
  }
}

/**
 * `reading.json`: where the reader is in each document. It changes with every scroll, so changes gather and the last one
 * is written; losing it costs a scroll, so it is not flushed.
 */
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as v from 'valibot'
import { readingSchema } from '../../core/change/schema'
import type { DocumentId } from '../../core/document/id'
import type { Reading } from '../../core/document/record'
import { DurableFile } from './durable-file'
import { codeOf, type FileOperations } from './file-system'

export interface ReadingPlacesOptions {
  readonly files: FileOperations
  readonly folderOf: (document: DocumentId) => string
  readonly delay: number
  readonly newId: () => string
}

export class ReadingPlaces {
  readonly #options: ReadingPlacesOptions
  /** What was read or saved in this run. */
  readonly #known = new Map<DocumentId, Reading | null>()
  readonly #waiting = new Map<DocumentId, Reading>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: ReadingPlacesOptions) {
    this.#options = options
  }

  /** The place in a document; null where there is none yet, or what is there makes no sense. */
  async read(document: DocumentId): Promise<Reading | null> {
    if (!this.#known.has(document)) {
      const read = await this.#fileOf(document).read()
      // A place that was saved meanwhile is newer.
      if (!this.#known.has(document)) this.#known.set(document, read)
    }
    return this.known(document)
  }

  /** The place as it was read or saved last in this run. */
  known(document: DocumentId): Reading | null {
    return this.#known.get(document) ?? null
  }

  /** Remembers a place; it is written later. */
  save(document: DocumentId, reading: Reading): void {
    this.#known.set(document, reading)
    this.#waiting.set(document, reading)
    this.#timer ??= setTimeout(() => void this.settle(), this.#options.delay).unref()
  }

  /** Writes what waits. What cannot be written waits on. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const [document, reading] of [...this.#waiting]) {
      const file = this.#fileOf(document)
      await file.read()
      try {
        const low = new Low<Reading>(file, reading)
        await low.write()
      } catch (error) {
        // Without its folder there is no document to have a place in.
        if (codeOf(error) !== 'ENOENT') continue
      }
      if (this.#waiting.get(document) === reading) this.#waiting.delete(document)
    }
  }

  #fileOf(document: DocumentId): DurableFile<Reading> {
    const { files, folderOf, newId } = this.#options
    return new DurableFile<Reading>({
      path: join(folderOf(document), 'reading.json'),
      files,
      isValid: (value): value is Reading => v.is(readingSchema, value),
      form: 'plain',
      flushing: 'unflushed',
      newId,
    })
  }
}

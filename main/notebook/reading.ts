/** Reading documents from their files for the cache: nothing is changed on the disk, and who has the library open does not wait. */
import { join } from 'node:path'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { DocumentRecord, Mark } from '../../core/document/record'
import { type KeptPlace, type KeptText, keptMarks, keptTags, keptText, placesOf } from '../../core/notebook/kept'
import type { Text } from '../../core/text/tree'
import { readDocument } from '../library/document-opening'
import { disk } from '../library/file-system'
import { readText } from '../library/text-file'
import type { ReadKept } from './cache'

/** So many characters of plain text are kept for marks that come one by one. */
const MOST_CHARACTERS = 4_000_000

export class Reading {
  readonly #folder: string
  /** By hash of the plain text; the last used is the last. */
  readonly #texts = new Map<string, KeptText>()

  /** `folder` is the library's. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** A document as its files say; null where they cannot be read now. */
  async document(id: DocumentId): Promise<ReadKept | null> {
    const folder = this.#folderOf(id)
    const read = await readDocument({ files: disk, folder, id, newId: () => id }).catch(() => null)
    if (read === null) return null
    const record = read.record.snapshot()
    const marks = Object.values(record.marks)
    // Without marks there is nothing to place, and texts are most of what there is to read.
    const text = marks.length === 0 ? null : await this.text(id, record.text.version, record.text.hash)
    const live = marks.filter(({ trashedAt }) => trashedAt === null).length
    return { ...lineOf(record, live), kept: keptMarks(record, text) }
  }

  /** A text with what marks are placed by; null where it cannot be read. */
  async text(id: DocumentId, version: number, hash: string): Promise<KeptText | null> {
    const known = this.#texts.get(hash)
    if (known) {
      this.#texts.delete(hash)
      this.#texts.set(hash, known)
      return known
    }
    const json = await readText(disk, this.#folderOf(id), { version, hash })
    if (json === null) return null
    const text = keptText(JSON.parse(json) as Text, hash)
    this.#texts.set(hash, text)
    this.#letGo()
    return text
  }

  #letGo(): void {
    let characters = [...this.#texts.values()].reduce((sum, { plain }) => sum + plain.text.length, 0)
    for (const [hash, { plain }] of this.#texts) {
      if (characters <= MOST_CHARACTERS || this.#texts.size === 1) return
      this.#texts.delete(hash)
      characters -= plain.text.length
    }
  }

  #folderOf(id: DocumentId): string {
    return join(this.#folder, 'documents', id)
  }
}

/** Where one mark is in a text; null for an orphan. */
export function placeIn(mark: Mark, hash: string, text: KeptText | null): KeptPlace | null {
  const places: ReadonlyMap<MarkId, KeptPlace> = placesOf([mark], hash, text)
  return places.get(mark.id) ?? null
}

function lineOf(record: DocumentRecord, marks: number): Omit<ReadKept, 'kept'> {
  const { id, seq, addedAt, state, trashedAt, note, tags, source, text } = record
  return {
    ...{ id, seq, marks, addedAt, state, trashedAt, note, own: tags, tags: keptTags({ tags, note }) },
    title: source.title,
    version: text.version,
    hash: text.hash,
  }
}

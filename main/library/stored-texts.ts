import { join } from 'node:path'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord, TextVersion } from '../../core/document/record'
import { failed, type Result } from '../../core/failure'
import type { StoredText } from '../versions/task'
import type { DocumentPlace } from './document-opening'
import type { DocumentViews } from './document-views'
import { readIfThere } from './file-system'
import { textFileName, textWithHash } from './text-file'

/** Texts of documents as the bytes of their files, unread, for the thread that reads them. */
export class StoredTexts {
  readonly #placeOf: (document: DocumentId) => DocumentPlace
  readonly #views: DocumentViews

  constructor(placeOf: (document: DocumentId) => DocumentPlace, views: DocumentViews) {
    this.#placeOf = placeOf
    this.#views = views
  }

  /** The text version, or null where its file cannot be read. It may be another text, or damaged: whoever reads it finds out. */
  async of(document: DocumentId, { version, hash }: TextVersion): Promise<StoredText | null> {
    const { files, folder } = this.#placeOf(document)
    const bytes = await readIfThere(files, join(folder, textFileName(version))).catch(() => null)
    return bytes && { bytes, hash }
  }

  /** The document's newest text version with this hash, or null where there is none. */
  async withHash(document: DocumentId, hash: string): Promise<StoredText | null> {
    const { files, folder } = this.#placeOf(document)
    const bytes = await textWithHash(files, folder, hash)
    return bytes && { bytes, hash }
  }

  /** The text version with its JSON, made anew from its original where it was damaged; fails with documentDamaged. */
  async whole(document: DocumentId, version: TextVersion): Promise<Result<StoredText & { readonly json: string }>> {
    const text = await this.#views.textOf(document, version)
    if (!text.ok) return text
    const stored = await this.of(document, version)
    if (stored) return { ok: true, value: { ...stored, json: text.value } }
    return failed({ kind: 'documentDamaged', document, folder: this.#placeOf(document).folder })
  }

  /**
   * Does something with the current text of a document. What comes out null is tried again once the text was made anew from its
   * original; fails with documentDamaged where that does not help.
   */
  async use<T>(record: DocumentRecord, action: (text: StoredText) => Promise<T | null>): Promise<Result<T>> {
    const stored = await this.of(record.id, record.text)
    const made = stored && (await action(stored))
    if (made !== null) return { ok: true, value: made }
    const mended = await this.#views.textOf(record.id, record.text)
    if (!mended.ok) return mended
    const again = await this.of(record.id, record.text)
    const second = again && (await action(again))
    if (second !== null) return { ok: true, value: second }
    return failed({ kind: 'documentDamaged', document: record.id, folder: this.#placeOf(record.id).folder })
  }
}

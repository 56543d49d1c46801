import type { DocumentId } from '../../core/document/id'
import { currentOriginal } from '../../core/document/original'
import type { Library } from '../library/interface'
import type { PlacedOriginal } from '../security/original-pages'

/** A document's original and where it lies; null where there is none. */
export async function originalOf(library: Library, document: DocumentId): Promise<PlacedOriginal | null> {
  const record = await library.record(document)
  if (!record.ok) return null
  const original = currentOriginal(record.value)
  const place = library.file(document, original.file)
  return place === null ? null : { place, mediaType: original.mediaType, bytes: original.bytes }
}

import { join } from 'node:path'
import { currentOriginal } from '../../core/document/original'
import type { DocumentRecord } from '../../core/document/record'
import { failed, type Result } from '../../core/failure'
import type { DocumentPlace } from './document-opening'
import { readIfThere } from './file-system'
import type { NewDocument } from './interface'
import type { StoredTexts } from './stored-texts'
import type { TextFile } from './text-file'

/** What a document holds, in the form in which an import gives it. */
export type ReadDocument = NewDocument & { readonly text: TextFile }

/** A document as what was imported, to be compared with another. Fails with documentDamaged. */
export async function asNewer(
  { files, folder }: DocumentPlace,
  record: DocumentRecord,
  stored: StoredTexts,
): Promise<Result<ReadDocument>> {
  const damaged = failed({ kind: 'documentDamaged', document: record.id, folder })
  const inner = join(folder, 'files')
  const text = await stored.of(record.id, record.text)
  const { file, name, mediaType, sha256 } = currentOriginal(record)
  const bytes = await readIfThere(files, join(inner, file)).catch(() => null)
  if (!text || !bytes) return damaged
  const originals = new Set([record.original.file, file])
  const images: { name: string; bytes: Uint8Array }[] = []
  for (const one of (await files.list(inner).catch(() => [])).filter((given) => !originals.has(given))) {
    const found = await readIfThere(files, join(inner, one)).catch(() => null)
    if (found) images.push({ name: one, bytes: found })
  }
  const { hash, length, words } = record.text
  return {
    ok: true,
    value: {
      source: record.source,
      text: { hash, length, words, bytes: text.bytes },
      original: { name, mediaType, bytes, sha256 },
      files: images,
    },
  }
}

import type { DocumentId } from '../../core/document/id'
import { done, type Result } from '../../core/failure'
import type { DocumentStore } from './document-store'
import { inGroups } from './in-groups'
import type { OpenDocuments } from './open-documents'

/**
 * Does something with documents while all of them are held open, so that none is let go of meanwhile. Each is named once; one
 * that cannot be opened is given as its failure.
 */
export async function withDocuments<T>(
  documents: OpenDocuments,
  ids: readonly DocumentId[],
  action: (stores: readonly Result<DocumentStore>[]) => Promise<T>,
): Promise<T> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const holds: Promise<unknown>[] = []
  const hold = (document: DocumentId) =>
    new Promise<Result<DocumentStore>>((resolve, reject) => {
      const held = documents.use(document, (store) => {
        resolve(done(store))
        return released
      })
      holds.push(held.then((used) => used.ok || resolve(used), reject))
    })
  try {
    const stores: Result<DocumentStore>[] = []
    await inGroups(ids, async (document, index) => {
      stores[index] = await hold(document)
    })
    return await action(stores)
  } finally {
    release()
    await Promise.all(holds)
  }
}

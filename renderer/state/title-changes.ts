import type { DocumentId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import { bridge } from '../bridge'
import { askForCommit } from './asked-commits'

/** Gives a document another title, and the links to it too, in one commit. Returns why it could not be; null where it is done. */
export async function renameDocument(document: DocumentId, title: string): Promise<Failure | null> {
  const answer = await askForCommit('title', () => bridge.call('document:rename', { document, title }))
  return answer.ok ? null : answer.failure
}

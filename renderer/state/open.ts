/** Opening documents: the last one asked for is shown, whatever order the answers come in. */
import type { OpenDocument } from '../../core/api'
import type { DocumentId } from '../../core/document/id'
import type { Result } from '../../core/failure'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import { bridge } from '../bridge'
import { rebased } from './accept'
import { forgetPassages, forgetPlace } from './forget'
import { libraryStore, type OpenState } from './library'

/** Opens a document and shows it; resolves when it is there, or when another was asked for meanwhile. */
export async function openDocument(document: DocumentId): Promise<void> {
  libraryStore.setState({ opening: document })
  const answer = await bridge.call('document:open', { document })
  if (libraryStore.getState().opening === document) showDocument(answer)
}

/** Shows what main answered: the document, or on its page why it could not be opened. */
export function showDocument(answer: Result<OpenDocument>): void {
  const before = libraryStore.getState()
  const open = answer.ok ? rebased(opened(answer.value), unknownTo(answer.value)) : null
  if (open?.textHash !== before.open?.textHash) forgetPassages()
  libraryStore.setState({ opening: null, open, openFailure: answer.ok ? null : answer.failure })
  if (open?.record.id !== before.open?.record.id) forgetPlace()
}

/** Reads the open document again, where what is here does not fit what main says; what is pending is kept. Never rejects. */
export async function reloadDocument(document: DocumentId): Promise<void> {
  if (libraryStore.getState().open?.record.id !== document) return
  // Where main itself failed at it, what is here stays, and the next commit finds the gap again.
  const answer = await bridge.call('document:open', { document }).catch(() => null)
  if (answer && libraryStore.getState().open?.record.id === document) showDocument(answer)
}

/** A document as main sends it. */
export function opened({ record, text: json, history, reading, notices }: OpenDocument): OpenState {
  const text: Text = JSON.parse(json)
  return {
    record,
    acknowledged: record,
    text,
    plain: plainText(text),
    textHash: record.text.hash,
    history,
    reading,
    notices,
  }
}

/** What is pending and not in the document yet: main may have written a commit whose answer is still on its way. */
function unknownTo({ history }: OpenDocument) {
  const known = new Set(history.map((commit) => commit.id))
  return libraryStore.getState().pending.filter(({ id }) => !known.has(id))
}

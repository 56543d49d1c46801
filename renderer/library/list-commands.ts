import type { DocumentId } from '../../core/document/id'
import { type Handler, provideCommands } from '../commands/registry'
import { restore, setReadingState, trash } from '../state/shelve'
import type { Shelf } from '../state/ui'

/** Lets the commands about documents act on what is chosen in the list, until the returned function is called. */
export function provideListCommands(shelf: Shelf, chosen: () => readonly DocumentId[]): () => void {
  const acting = (run: (documents: readonly DocumentId[]) => void, where: boolean): Handler => ({
    enabled: () => where && chosen().length > 0,
    run: () => run(chosen()),
  })
  const inTrash = shelf === 'trash'
  return provideCommands({
    'document.trash': acting(trash, !inTrash),
    'document.restore': acting(restore, inTrash),
    'state.toRead': acting((documents) => setReadingState(documents, 'toRead'), !inTrash),
    'state.reading': acting((documents) => setReadingState(documents, 'reading'), !inTrash),
    'state.finished': acting((documents) => setReadingState(documents, 'finished'), !inTrash),
  })
}

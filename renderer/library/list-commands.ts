import type { DocumentId } from '../../core/document/id'
import { type Handler, provideCommands } from '../commands/registry'
import { libraryStore } from '../state/library'
import { restore, setReadingState, trash } from '../state/shelve'
import { openAbout } from '../state/subject'
import type { Shelf } from '../state/ui'

/** Lets the commands about documents act on what is chosen in the list, until the returned function is called. */
export function provideListCommands(shelf: Shelf, chosen: () => readonly DocumentId[]): () => void {
  const acting = (run: (documents: readonly DocumentId[]) => void, where: boolean): Handler => ({
    enabled: () => where && chosen().length > 0,
    run: () => run(chosen()),
  })
  const inTrash = shelf === 'trash'
  const one = (overlay: 'rename' | 'documentTags'): Handler => ({
    enabled: () => !inTrash && chosen().length === 1 && libraryStore.getState().info?.readOnly === null,
    run: () => {
      const [document] = chosen()
      if (document !== undefined) openAbout(document, overlay)
    },
  })
  return provideCommands({
    'document.rename': one('rename'),
    'document.tags': one('documentTags'),
    'document.trash': acting(trash, !inTrash),
    'document.restore': acting(restore, inTrash),
    'state.toRead': acting((documents) => setReadingState(documents, 'toRead'), !inTrash),
    'state.reading': acting((documents) => setReadingState(documents, 'reading'), !inTrash),
    'state.finished': acting((documents) => setReadingState(documents, 'finished'), !inTrash),
  })
}

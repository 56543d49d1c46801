import type { DocumentId } from '../../core/document/id'
import { done, type Result } from '../../core/failure'
import type { Context } from '../session/context'
import type { Handlers } from './answer'
import { writeClipboard } from './clipboard'
import { saveMarkdown } from './save-markdown'

type ExportCalls = Pick<Handlers, 'export:text' | 'export:save' | 'clipboard:write'>

/** Calls that hand notes on. */
export function exportCalls({ library: slot, window, log }: Context): ExportCalls {
  const notes = async (document: DocumentId) => {
    const library = await slot.current()
    if (!library.ok) return library
    // Loaded when it is first needed: a start does without.
    const { notesOf } = await import('../export/notes')
    return notesOf(library.value, document)
  }
  return {
    'export:text': async ({ document }) => {
      const made = await notes(document)
      return made.ok ? done(made.value.markdown) : made
    },
    'export:save': async ({ document }): Promise<Result<string | null>> => {
      const made = await notes(document)
      if (!made.ok) return made
      return saveMarkdown(made.value.fileName, async () => done(made.value.markdown), { window, log })
    },
    'clipboard:write': async (copied) => {
      await writeClipboard(copied)
      return null
    },
  }
}

import { done, failed } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Context } from '../session/context'
import type { Handlers } from './answer'
import { saveMarkdown } from './save-markdown'

type NotebookExportCalls = Pick<Handlers, 'notebook:preview' | 'notebook:export' | 'notebook:text'>

/** Calls that hand the notebook on. */
export function notebookExportCalls({ library: slot, notebook, window, log }: Context): NotebookExportCalls {
  // Loaded when they are first needed: a start does without.
  const texts = () => import('../notebook/notebook-text')
  return {
    'notebook:preview': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await texts()).previewNotebook(library.value, notebook.index, asked) : library
    },
    'notebook:export': async (asked) => {
      const library = await slot.current()
      if (!library.ok) return library
      const { notebookText } = await texts()
      const name = `${strings.notebookExport.fileName}.md`
      return saveMarkdown(name, () => notebookText(library.value, notebook.index, asked), { window, log })
    },
    'notebook:text': async (asked) => {
      const library = await slot.current()
      if (!library.ok) return library
      const { LONGEST_COPY, notebookText } = await texts()
      const made = await notebookText(library.value, notebook.index, asked)
      if (!made.ok) return made
      const length = made.value.reduce((sum, piece) => sum + piece.length, 0)
      if (length <= LONGEST_COPY) return done(made.value.join(''))
      return failed({ kind: 'tooLongToCopy', characters: length, limit: LONGEST_COPY })
    },
  }
}

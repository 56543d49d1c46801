import { basename } from 'node:path'
import { dialog } from 'electron'
import type { DocumentId } from '../../core/document/id'
import { done, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Context } from '../session/context'
import type { Handlers } from './answer'
import { writeClipboard } from './clipboard'

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
  const chooseFile = async (name: string): Promise<string | null> => {
    const options: Electron.SaveDialogOptions = {
      title: strings.dialogs.save,
      defaultPath: name,
      filters: [{ name: strings.dialogs.markdown, extensions: ['md'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }
    const parent = window()
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options)
    return canceled || !filePath ? null : filePath
  }
  return {
    'export:text': async ({ document }) => {
      const made = await notes(document)
      return made.ok ? done(made.value.markdown) : made
    },
    'export:save': async ({ document }): Promise<Result<string | null>> => {
      const made = await notes(document)
      if (!made.ok) return made
      const path = await chooseFile(made.value.fileName)
      if (path === null) return done(null)
      const { writeOut } = await import('../export/write-out')
      try {
        await writeOut(path, made.value.markdown)
        return done(basename(path))
      } catch (error) {
        log.add('export:save', error)
        return failed({ kind: 'exportNotWritten', name: basename(path), reason: reasonOf(error) })
      }
    },
    'clipboard:write': async (copied) => {
      await writeClipboard(copied)
      return null
    },
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

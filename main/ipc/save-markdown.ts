import { basename } from 'node:path'
import { dialog } from 'electron'
import { done, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Context } from '../session/context'

/**
 * Asks where, and writes what `make` gives there, whole or not at all; null where the person cancelled, else the file's name.
 * @param name what the file is called where the person names none
 */
export async function saveMarkdown(
  name: string,
  make: () => Promise<Result<string | readonly string[]>>,
  { window, log }: Pick<Context, 'window' | 'log'>,
): Promise<Result<string | null>> {
  const path = await chosenFile(name, window())
  if (path === null) return done(null)
  const made = await make()
  if (!made.ok) return made
  const { writeOut } = await import('../export/write-out')
  try {
    await writeOut(path, made.value)
    return done(basename(path))
  } catch (error) {
    log.add('export:save', error)
    return failed({ kind: 'exportNotWritten', name: basename(path), reason: reasonOf(error) })
  }
}

async function chosenFile(name: string, parent: Electron.BrowserWindow | null): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: strings.dialogs.save,
    defaultPath: name,
    filters: [{ name: strings.dialogs.markdown, extensions: ['md'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  return canceled || !filePath ? null : filePath
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

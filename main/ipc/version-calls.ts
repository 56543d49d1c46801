import { dialog } from 'electron'
import { done } from '../../core/failure'
import { strings } from '../../core/strings'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

type VersionCalls = Pick<
  Handlers,
  | 'version:again'
  | 'version:choose'
  | 'version:compare'
  | 'version:take'
  | 'version:separate'
  | 'version:drop'
  | 'version:take-back'
  | 'mark:places'
>

/** Calls about new versions of a text, and about marks that lost their passage. */
export function versionCalls({ versions, library: slot, window }: Context): VersionCalls {
  return {
    'version:again': ({ document }) => versions.again(document),
    'version:choose': async ({ document }) => {
      const path = await chosenFile(window())
      return path === null ? done(null) : versions.file(document, path)
    },
    'version:compare': ({ document, newer }) => versions.compare(document, newer),
    'version:take': ({ offer, fields }) => versions.take(offer, fields),
    'version:separate': ({ offer }) => versions.separate(offer),
    'version:drop': ({ offer }) => {
      versions.drop(offer)
      return null
    },
    'version:take-back': async ({ document, group }) => {
      const library = await slot.current()
      if (!library.ok) return library
      const made = await library.value.takeBack(document, group)
      return made.ok ? done(null) : made
    },
    'mark:places': async ({ document, mark }) => {
      const library = await slot.current()
      return library.ok ? library.value.places(document, mark) : library
    },
  }
}

async function chosenFile(parent: Electron.BrowserWindow | null): Promise<string | null> {
  const { EXTENSIONS } = await import('../import/formats')
  const options: Electron.OpenDialogOptions = {
    title: strings.versions.title.file,
    buttonLabel: strings.versions.compare,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: strings.dialogs.readable, extensions: [...EXTENSIONS] },
      { name: strings.dialogs.allFiles, extensions: ['*'] },
    ],
  }
  const { canceled, filePaths } = parent
    ? await dialog.showOpenDialog(parent, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}

import { dialog } from 'electron'
import type { ImportSummary } from '../../core/api'
import { strings } from '../../core/strings'
import { givenOf, type Pasted } from '../adding/pasted'
import type { Context } from '../session/context'
import type { Handlers } from './answer'
import { readClipboard } from './clipboard'

type ImportCalls = Pick<
  Handlers,
  | 'import:choose'
  | 'import:choose-folder'
  | 'import:paste'
  | 'import:text'
  | 'import:cancel'
  | 'import:guide'
  | 'watch:state'
  | 'watch:choose'
  | 'watch:stop'
  | 'watch:retry'
  | 'watch:dismiss'
>

/** Calls that bring documents into the library. */
export function importCalls({ adding, bundled, versions, watching, window }: Context): ImportCalls {
  const ask = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  const paste = (pasted: Pasted): Promise<ImportSummary> => {
    const given = givenOf(pasted)
    if (given) return adding.addItem({ given, origin: 'named' })
    return Promise.resolve({ added: [], failures: [{ kind: 'emptyClipboard' }], passedOver: 0 })
  }
  return {
    'import:choose': async () => {
      // Whatever else is chosen is told why it cannot be read.
      const { EXTENSIONS } = await import('../import/formats')
      const files = await ask({
        title: strings.dialogs.add,
        buttonLabel: strings.dialogs.addButton,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
        filters: [
          { name: strings.dialogs.readable, extensions: [...EXTENSIONS] },
          { name: strings.dialogs.allFiles, extensions: ['*'] },
        ],
      })
      return adding.addFiles(files)
    },
    'import:choose-folder': async () => {
      const folders = await ask({
        title: strings.dialogs.addFolder,
        buttonLabel: strings.dialogs.addButton,
        properties: ['openDirectory', 'dontAddToRecent'],
      })
      return adding.addFiles(folders)
    },
    'import:paste': async () => paste(await readClipboard()),
    'import:text': (dropped) => paste({ ...dropped, address: null }),
    'watch:state': () => watching.state(),
    'watch:choose': async () => {
      const [folder] = await ask({
        title: strings.dialogs.watch,
        buttonLabel: strings.dialogs.watchButton,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      return folder === undefined ? watching.state() : watching.choose(folder)
    },
    'watch:stop': () => watching.stop(),
    'watch:retry': () => watching.retry(),
    'watch:dismiss': () => watching.dismiss(),
    'import:cancel': () => {
      adding.cancel()
      versions.cancel()
      return null
    },
    'import:guide': () => adding.addFiles(bundled),
  }
}

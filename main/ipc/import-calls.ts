import { dialog } from 'electron'
import type { WatchState } from '../../core/api'
import { strings } from '../../core/strings'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

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

/** What the file dialog offers first; whatever else is chosen is told why it cannot be read. */
const READABLE = ['txt', 'text', 'md', 'markdown']

const UNWATCHED: WatchState = { place: null, trouble: null, failures: [] }

/** Calls that bring documents into the library. */
export function importCalls({ adding, bundled, window }: Context): ImportCalls {
  return {
    'import:choose': async () => {
      const options: Electron.OpenDialogOptions = {
        title: strings.dialogs.add,
        buttonLabel: strings.dialogs.addButton,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
        filters: [
          { name: strings.dialogs.readable, extensions: READABLE },
          { name: strings.dialogs.allFiles, extensions: ['*'] },
        ],
      }
      const parent = window()
      const { canceled, filePaths } = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options)
      return adding.addFiles(canceled ? [] : filePaths)
    },
    'import:choose-folder': () => ({ added: [], failures: [], passedOver: 0 }),
    'import:paste': () => ({ added: [], failures: [{ kind: 'emptyClipboard' }], passedOver: 0 }),
    // Text that was dropped on the window: to be added exactly as what is pasted.
    'import:text': () => ({ added: [], failures: [{ kind: 'emptyClipboard' }], passedOver: 0 }),
    'watch:state': () => UNWATCHED,
    'watch:choose': () => UNWATCHED,
    'watch:stop': () => UNWATCHED,
    'watch:retry': () => UNWATCHED,
    'watch:dismiss': () => UNWATCHED,
    'import:cancel': () => {
      adding.cancel()
      return null
    },
    'import:guide': () => adding.addFiles(bundled),
  }
}

import { shell } from 'electron'
import { done } from '../../core/failure'
import type { Context } from '../session/context'
import { infoOf } from '../session/start'
import type { Handlers } from './answer'

type LibraryCalls = Pick<
  Handlers,
  | 'start'
  | 'catalogue'
  | 'library:commit'
  | 'library:commit-all'
  | 'library:take-back'
  | 'library:reveal'
  | 'library:recover'
  | 'library:retry'
>

/** Calls about the library as a whole, and the one way in for changes. */
export function libraryCalls({ library: slot, start }: Context): LibraryCalls {
  const reopened = async (how: 'open' | 'recover') => {
    const library = await slot.reopen(how)
    return library.ok ? done(infoOf(library.value)) : library
  }
  return {
    start,
    catalogue: async () => {
      const library = await slot.current()
      return JSON.stringify(library.ok ? await library.value.catalogue() : [])
    },
    'library:commit': async (request) => {
      const library = await slot.current()
      return library.ok ? library.value.commit(request) : library
    },
    'library:commit-all': async (commit) => {
      const library = await slot.current()
      return library.ok ? library.value.commitAll(commit) : library
    },
    'library:take-back': async (asked) => {
      const library = await slot.current()
      return library.ok ? library.value.undoWide(asked) : library
    },
    'library:reveal': async () => {
      // A folder that is not there cannot be shown; then nothing happens and nothing is made.
      await shell.openPath(slot.folder)
      return null
    },
    'library:recover': () => reopened('recover'),
    'library:retry': () => reopened('open'),
  }
}

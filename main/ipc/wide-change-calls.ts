import type { Context } from '../session/context'
import type { Handlers } from './answer'

type WideChangeCalls = Pick<Handlers, 'tags:rename' | 'tags:remove' | 'document:rename' | 'notebook:change'>

/** Calls that change many documents at once. */
export function wideChangeCalls({ library: slot, notebook }: Context): WideChangeCalls {
  // Loaded when they are first needed: a start does without.
  const changes = () => import('../notebook/wide-changes')
  return {
    'tags:rename': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).renameTags(library.value, notebook.index, asked) : library
    },
    'tags:remove': async ({ tag }) => {
      const library = await slot.current()
      return library.ok ? (await changes()).removeTag(library.value, notebook.index, tag) : library
    },
    'document:rename': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).renameDocument(library.value, notebook.index, asked) : library
    },
    'notebook:change': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).changeMarks(library.value, notebook.index, asked) : library
    },
  }
}

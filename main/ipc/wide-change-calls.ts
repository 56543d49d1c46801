import { failed } from '../../core/failure'
import type { MarkIndex } from '../notebook/mark-index'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

type WideChangeCalls = Pick<Handlers, 'tags:rename' | 'tags:remove' | 'document:rename' | 'notebook:change'>

/** Knows nothing, so that every document is looked at. */
const NO_INDEX: MarkIndex = {
  ordered: async () => failed({ kind: 'refused', change: '' }),
  documentsWith: async () => null,
}

/** Calls that change many documents at once. */
export function wideChangeCalls({ library: slot }: Context): WideChangeCalls {
  // Loaded when they are first needed: a start does without.
  const changes = () => import('../notebook/wide-changes')
  return {
    'tags:rename': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).renameTags(library.value, NO_INDEX, asked) : library
    },
    'tags:remove': async ({ tag }) => {
      const library = await slot.current()
      return library.ok ? (await changes()).removeTag(library.value, NO_INDEX, tag) : library
    },
    'document:rename': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).renameDocument(library.value, NO_INDEX, asked) : library
    },
    'notebook:change': async (asked) => {
      const library = await slot.current()
      return library.ok ? (await changes()).changeMarks(library.value, NO_INDEX, asked) : library
    },
  }
}

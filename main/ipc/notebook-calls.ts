import { failed } from '../../core/failure'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

type NotebookCalls = Pick<
  Handlers,
  | 'notebook:query'
  | 'notebook:entries'
  | 'notebook:keys'
  | 'notebook:change'
  | 'notebook:preview'
  | 'notebook:export'
  | 'notebook:text'
  | 'tags:list'
  | 'tags:rename'
  | 'tags:remove'
  | 'document:rename'
  | 'links:to'
  | 'links:headings'
  | 'links:marks'
  | 'links:find'
>

/** Calls about all marks, tags and links of the library. */
export function notebookCalls(_: Context): NotebookCalls {
  const notYet = async () => failed({ kind: 'refused', change: '' })
  return {
    'notebook:query': notYet,
    'notebook:entries': notYet,
    'notebook:keys': notYet,
    'notebook:change': notYet,
    'notebook:preview': notYet,
    'notebook:export': notYet,
    'notebook:text': notYet,
    'tags:list': notYet,
    'tags:rename': notYet,
    'tags:remove': notYet,
    'document:rename': notYet,
    'links:to': notYet,
    'links:headings': notYet,
    'links:marks': notYet,
    'links:find': notYet,
  }
}

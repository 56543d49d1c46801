import type { Context } from '../session/context'
import type { Handlers } from './answer'

type NotebookCalls = Pick<
  Handlers,
  | 'notebook:query'
  | 'notebook:entries'
  | 'notebook:keys'
  | 'tags:list'
  | 'links:to'
  | 'links:headings'
  | 'links:marks'
  | 'links:find'
>

/** Calls about all marks, tags and links of the library. */
export function notebookCalls({ notebook }: Context): NotebookCalls {
  return {
    'notebook:query': (asked) => notebook.ask('query', asked),
    'notebook:entries': (asked) => notebook.ask('entries', asked),
    'notebook:keys': (asked) => notebook.ask('keys', asked),
    'tags:list': () => notebook.ask('tags', null),
    'links:to': (asked) => notebook.ask('linksTo', asked),
    'links:headings': (asked) => notebook.ask('headings', asked),
    'links:marks': (asked) => notebook.ask('marks', asked),
    'links:find': (asked) => notebook.ask('find', asked),
  }
}

import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import type { NoteParts } from './slots'

/** All marks of the library: filtered, grouped, edited in place, with what export will write of them beside. */
export function NotebookScreen({ parts: _ }: { readonly parts: NoteParts }): ReactNode {
  return <section aria-label={strings.notebook.name} />
}

import type { DocumentId, MarkId } from '../../core/document/id'
import type { LinkTarget } from '../../core/link/wiki-link'
import { readDocument } from './places'

/** Where in a document one wants to be. */
export type At =
  | { readonly kind: 'mark'; readonly mark: MarkId }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'offset'; readonly offset: number }

/** Opens a document at a mark (which is the active one then), a heading or an offset of its plain text. */
export function openAt(document: DocumentId, _at: At): void {
  readDocument(document)
}

/** Opens what a link leads to, from a note of document `here`; says so where there is nothing. */
export async function followLink(_target: LinkTarget, _here: DocumentId | null): Promise<void> {}

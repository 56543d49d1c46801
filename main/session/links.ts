import { type DocumentId, isId } from '../../core/document/id'

/** The document that a `margent://<library>/<document>#<mark>` link names, or null where it names none. */
export function linkedDocument(link: string): DocumentId | null {
  const url = URL.parse(link)
  const document = url?.protocol === 'margent:' ? url.pathname.slice(1) : null
  return isId(document) ? document : null
}

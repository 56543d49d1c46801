/**
 * Links follow a document that gets another title. A link is changed where it leads to that document before, and nowhere else;
 * what it says instead of the title, and what within the document it leads to, stay as they are written. A link to another
 * document that would lead to this one, now that both are called the same, gets that document's id.
 */
import type { Change, NoteSplice } from '../change/change'
import type { DocumentId, MarkId } from '../document/id'
import type { DocumentRecord } from '../document/record'
import { linksInNote } from './note-links'
import { compareMeant, documentsCalled, type Titled, titlesOf } from './titles'
import { foldTitle, type LinkTarget, type WikiLink, writeLink } from './wiki-link'

/** A document that gets another title. */
export interface Renaming {
  readonly document: DocumentId
  readonly title: string
  /** Whether a mark is one of its marks. */
  readonly hasMark: (mark: MarkId) => boolean
  /** All documents of the library as they are called before. */
  readonly documents: readonly Titled[]
}

/** What of each document's notes changes; to be asked of all in which a link may stand. */
export function linkChanges(renaming: Renaming): (record: DocumentRecord) => readonly Change[] {
  const becomes = addresses(renaming)
  return ({ note, marks }) => [
    ...splices(note, null, becomes),
    ...Object.values(marks).flatMap((mark) => splices(mark.note, mark.id, becomes)),
  ]
}

/** The document that links with the new title mean before, where they would mean the renamed one after; else null. */
export function shadowed({ document, title, documents }: Renaming): DocumentId | null {
  const own = documents.find(({ id }) => id === document)
  const [meant] = documentsCalled(title, titlesOf(documents))
  return own && meant && meant.id !== document && compareMeant(own, meant) < 0 ? meant.id : null
}

/** What a link names before its `#`, as it is to be written; `id` where it must say which of several is meant. */
interface Named {
  readonly title: string
  readonly id: DocumentId | null
}

/** What a link is to name; null where it stays. */
type Becomes = (target: LinkTarget) => Named | null

function addresses(renaming: Renaming): Becomes {
  const { document, title, hasMark, documents } = renaming
  const titles = titlesOf(documents)
  const isMeant = (called: string) => documentsCalled(called, titles)[0]?.id === document
  const isOwn = (target: LinkTarget): boolean => {
    if (target.title === null) return false
    if (target.kind === 'mark') return hasMark(target.mark)
    if (target.kind === 'document' && target.document !== null) return target.document === document
    return isMeant(target.title)
  }
  const own = documents.find(({ id }) => id === document)
  const other = documentsCalled(title, titles).find(({ id }) => id !== document)
  const isFirst = own !== undefined && (other === undefined || compareMeant(own, other) < 0)
  const written = writtenTitle(title)
  const lost = shadowed(renaming)
  return (target) => {
    if (isOwn(target)) {
      // A title of nothing but signs cannot be written in a link, and of two that are called the same only one is meant.
      if (written !== '' && (isFirst || target.kind !== 'document')) return { title: written, id: null }
      return target.kind === 'heading' ? null : { title: written, id: document }
    }
    const isLost = lost !== null && target.kind === 'document' && target.document === null
    return isLost && foldTitle(target.title ?? '') === foldTitle(title) ? { title: target.title ?? '', id: lost } : null
  }
}

function writtenTitle(title: string): string {
  return writeLink({ kind: 'document', title, document: null }).slice(2, -2)
}

/** The last first, so that none moves another. */
function splices(note: string, mark: MarkId | null, becomes: Becomes): readonly NoteSplice[] {
  return linksInNote(note)
    .flatMap((link): readonly NoteSplice[] => {
      const named = becomes(link.target)
      if (!named) return []
      const { title, rest } = partsOf(note, link)
      const inserted = named.title + (rest === '' && named.id !== null ? `#^d-${named.id}` : rest)
      const removed = title + rest
      return title.trim() + rest === inserted
        ? []
        : [{ kind: 'note.splice', mark, at: link.start + 2, removed, inserted }]
    })
    .reverse()
}

/** What a link names, and what follows it from `#` on, as they are written; not what stands behind `|`. */
function partsOf(note: string, { start, end }: WikiLink): { readonly title: string; readonly rest: string } {
  const [, address = ''] = /^([^|]*?)(?:\\?\|.*)?$/.exec(note.slice(start + 2, end - 2)) ?? []
  const hash = address.indexOf('#')
  return hash < 0 ? { title: address, rest: '' } : { title: address.slice(0, hash), rest: address.slice(hash) }
}

/**
 * `[[links]]` between notes and documents, as they are written in a note: `[[Title]]`, `[[Title#Heading]]`,
 * `[[Title#^m-<markId>]]`, each with `|words` to show instead. Without a title the note's own document is meant. A mark's id is
 * unique, so such a link holds whatever the title is. Where several documents have one title, `[[Title#^d-<documentId>]]` says
 * which. Titles and headings are compared by `foldTitle`, so what cannot stand in a link makes no difference.
 */
import { type DocumentId, isId, type MarkId } from '../document/id'

/** What a link leads to, within the document that `title` (or an id) names. */
export type LinkTarget =
  | { readonly kind: 'document'; readonly title: string | null; readonly document: DocumentId | null }
  | { readonly kind: 'heading'; readonly title: string | null; readonly heading: string }
  | { readonly kind: 'mark'; readonly title: string | null; readonly mark: MarkId }

/** A link as it stands in a note: from `start` to `end`, both brackets within; `words` is what it shows. */
export interface WikiLink {
  readonly start: number
  readonly end: number
  readonly target: LinkTarget
  readonly words: string
}

/** The backslash before the bar is for tables, whose cells a bar would end. */
const LINK = /\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]/g
/** What has a meaning in a link, and so does not stand in its title or heading. */
const SIGNS = /[[\]|#^\n]+/g

/** What titles and headings are compared by. */
export function foldTitle(title: string): string {
  return written(title).normalize('NFC').toLowerCase()
}

/** The links in a piece of text that is not Markdown any more, in order. */
export function wikiLinksIn(text: string): readonly WikiLink[] {
  return [...text.matchAll(LINK)].flatMap((match): readonly WikiLink[] => {
    const [whole, address = '', words = ''] = match
    const target = targetOf(address)
    const shown = words.trim() || wordsOf(address, target)
    return target ? [{ start: match.index, end: match.index + whole.length, target, words: shown }] : []
  })
}

/** A link as it is written into a note. `words` is shown instead of the address where it is not empty. */
export function writeLink(target: LinkTarget, words = ''): string {
  const shown = words.replace(/[[\]|\n]+/g, ' ').trim()
  return `[[${written(target.title ?? '')}${afterTitle(target)}${shown === '' ? '' : `|${shown}`}]]`
}

function afterTitle(target: LinkTarget): string {
  switch (target.kind) {
    case 'document':
      return target.document === null ? '' : `#^d-${target.document}`
    case 'heading':
      return `#${written(target.heading)}`
    case 'mark':
      return `#^m-${target.mark}`
  }
}

function targetOf(address: string): LinkTarget | null {
  const hash = address.indexOf('#')
  const title = (hash < 0 ? address : address.slice(0, hash)).trim() || null
  const rest = hash < 0 ? '' : address.slice(hash + 1).trim()
  if (rest === '') return title === null ? null : { kind: 'document', title, document: null }
  const [, sign, id] = /^\^([md])-(.+)$/.exec(rest) ?? []
  if (sign === 'm' && isId(id)) return { kind: 'mark', title, mark: id }
  if (sign === 'd' && isId(id)) return { kind: 'document', title, document: id }
  return { kind: 'heading', title, heading: rest }
}

function wordsOf(address: string, target: LinkTarget | null): string {
  if (target?.kind === 'heading') return target.title === null ? target.heading : `${target.title} › ${target.heading}`
  return target?.title ?? address.trim()
}

function written(title: string): string {
  return title.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * Footnotes. A first look through the page finds them, as Markdown converters, publishers (DPUB-ARIA, EPUB) and Wikipedia
 * write them, and the links that lead to them; the links become references and the footnotes stand at the end.
 */
import { collapse } from '../characters'
import { attribute, type Element, elementsWithin, hasWord, isElement, type Parent } from '../dom'
import type { Handler, Links } from './handler'
import { decode } from './inline'
import { isReference, wordsOf } from './references'
import { type Anchor, type Place, signedNotes, waysBack } from './signed-notes'

function isNoteSection(element: Element): boolean {
  return (
    attribute(element, 'data-footnotes') !== undefined ||
    hasWord(element, 'role', 'doc-endnotes') ||
    hasWord(
      element,
      'class',
      'footnotes',
      'wp-block-footnotes',
      'footnote-list',
      'footnotes-list',
      'easy-footnotes-wrapper',
    ) ||
    hasWord(element, 'epub:type', 'footnotes', 'endnotes', 'rearnotes') ||
    (element.tagName === 'ol' && hasWord(element, 'class', 'references'))
  )
}

function isNote(element: Element): boolean {
  return hasWord(element, 'role', 'doc-footnote') || hasWord(element, 'epub:type', 'footnote', 'endnote', 'rearnote')
}

/** Footnotes and what links lead to, of a whole page; what is set aside has no footnotes. */
export function linksOf(page: Parent, setAside: (element: Element) => unknown = () => null): Links {
  const sections = new Set<Element>()
  const found = new Set<Element>()
  const signs = new Map<string, string>()
  const targets = new Set<string>()
  const anchors: Anchor[] = []
  const places = new Map<string, Place>()
  let at = 0
  for (const element of elementsWithin(page)) {
    const { parentNode } = element
    if (isNoteSection(element)) sections.add(element)
    else if (parentNode && sections.has(parentNode as Element)) {
      if (element.tagName === 'ol' || element.tagName === 'ul') sections.add(element)
      else if (element.tagName === 'li') found.add(element)
    }
    if (isNote(element)) found.add(element)
    const place = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
    if (place !== undefined && !places.has(place)) places.set(place, { element, at })
    at++
    const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
    if (href?.startsWith('#') && href.length > 1) {
      const fragment = decode(href.slice(1))
      anchors.push({ element, fragment, at })
      targets.add(fragment)
      if (!signs.has(fragment) && isReference(element)) signs.set(fragment, wordsOf(element))
    }
  }
  const notes = new Map<Element, { id: string; sign: string }>()
  const noteIds = new Map<string, { id: string; sign: string }>()
  // What has been looked at on the way up is not looked at again for the next note.
  const clear = new Set<Parent>()
  const isAside = (element: Element): boolean => {
    for (let at: Parent | null = element; at && isElement(at) && !clear.has(at); at = at.parentNode) {
      if (setAside(at) !== null) return true
      clear.add(at)
    }
    return false
  }
  ;[...found].forEach((element, i) => {
    if (isAside(element)) return
    const id = collapse(attribute(element, 'id') ?? '') || `note-${i + 1}`
    const sign = (signs.get(id) ?? '').replace(/^[[(]|[\])]$/g, '') || `${i + 1}`
    if (noteIds.has(id)) return
    notes.set(element, { id, sign })
    noteIds.set(id, { id, sign })
  })
  const isInNote = (element: Element): boolean => {
    for (let at: Parent | null = element; at && isElement(at); at = at.parentNode) if (notes.has(at)) return true
    return false
  }
  for (const [element, note] of signedNotes(anchors, places)) {
    if (noteIds.has(note.id) || sections.has(element) || isAside(element) || isInNote(element)) continue
    notes.set(element, note)
    noteIds.set(note.id, note)
  }
  return {
    notes,
    noteIds,
    noteSections: sections,
    targets,
    backs: backsOf(notes, anchors, places),
  }
}

/** What in the notes only leads back to their signs. */
function backsOf(
  notes: Links['notes'],
  anchors: readonly Anchor[],
  places: ReadonlyMap<string, Place>,
): ReadonlySet<Element> {
  const references = new Map<string, Element[]>()
  if (notes.size > 0)
    for (const { element, fragment } of anchors) {
      const known = references.get(fragment) ?? []
      if (known.length < MOST_REFERENCES) references.set(fragment, [...known, element])
    }
  const backs = new Set<Element>()
  for (const [note, { id }] of notes)
    for (const back of waysBack(note, references.get(id) ?? [], places)) backs.add(back)
  return backs
}

/** A note is referred to a few times; only so many of its references are led back to. */
const MOST_REFERENCES = 40

/** Opens a footnote. */
export const note: Handler = ({ builder, links }, element) => {
  const known = links.notes.get(element)
  if (!known) return () => {}
  builder.border()
  return builder.open({ kind: 'blocks', blocks: [] }, ({ holder: { blocks }, base }) => {
    const { id: _, ...tongue } = base
    if (blocks.length > 0) builder.placeFootnote({ kind: 'footnote', ...known, blocks, ...tongue })
  })
}

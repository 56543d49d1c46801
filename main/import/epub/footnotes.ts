/**
 * Footnotes as books have them, also where they stand in a file of their own. A book says of a link that it is one
 * (`noteref`), or shows it: a raised sign that leads to a later block which begins with the same sign, or leads back. Each
 * note is marked for the gate, which puts it at the end of the text once; its sign and the way back are taken out of it.
 */
import { collapse } from '../../../core/import/characters'
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  type Node,
  type Parent,
  textWithin,
} from '../../../core/import/dom'
import { IN_LINE } from '../../../core/import/elements/elements'
import { setAttribute } from '../web/tree-edit'
import type { Chapter } from './chapter'
import { isHeading } from './lines'
import { takeFurther, tidyNote, tidyReference } from './note-edit'
import type { BookLink } from './targets'

/** The text of a link to a note: a number, a letter, or one of the signs that printers use, perhaps in brackets. */
const SIGN = /^[[({]?\s*(\d{1,4}|[A-Za-z]|[ivxlc]{1,6}|[*†‡§¶‖#]{1,4}|※\d{0,3}|注\d{0,3})\s*[\])}]?[.:]?$/
/** A longer block is a chapter, whatever leads to it. */
const LONGEST_NOTE = 8_000
/** What a note can be an element of. */
const NOTE_BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'aside',
  'div',
  'dd',
  'dt',
  'blockquote',
  'article',
  'section',
])

/** Marks the notes of a book. The names under which the gate finds them, by element. */
export function joinFootnotes(chapters: readonly Chapter[], links: readonly BookLink[]): ReadonlyMap<Element, string> {
  const order = orderOf(chapters)
  const leading = byLink(links)
  const names = new Map<Element, string>()
  const references = new Map<Element, BookLink[]>()
  for (const link of links) {
    const note = noteOf(link, order, leading)
    if (!note) continue
    references.set(note, [...(references.get(note) ?? []), link])
  }
  for (const [note, leadingHere] of references) {
    // What leads out of a note into another is a reference; what leads out of it back to the text is the way back.
    if (isWithinAny(note, references)) continue
    const name = `note-${names.size + 1}`
    names.set(note, name)
    const [first] = leadingHere
    const sign = first ? signOf(first.link) : ''
    tidyNote(note, sign, (link) => leadsBack(link, leading, leadingHere))
    for (const { link } of leadingHere) tidyReference(link, sign)
    markAsNote(note)
  }
  const isApart = (note: Element) =>
    names.has(note) && (references.get(note) ?? []).every(({ from, to }) => from !== to)
  takeFurther([...names.keys()].filter(isApart))
  for (const [note, leadingHere] of references) {
    const name = names.get(note)
    if (name !== undefined) for (const link of leadingHere) retarget(link, note)
  }
  return names
}

function signOf(link: Element): string {
  const text = collapse(textWithin(link))
  return SIGN.exec(text)?.[1] ?? text
}

function byLink(links: readonly BookLink[]): ReadonlyMap<Element, BookLink> {
  return new Map(links.map((link) => [link.link, link]))
}

/** Every element's place in the book. */
function orderOf(chapters: readonly Chapter[]): ReadonlyMap<Element, number> {
  const order = new Map<Element, number>()
  for (const { section } of chapters) {
    order.set(section, order.size)
    for (const element of elementsWithin(section)) order.set(element, order.size)
  }
  return order
}

/** The note that a link leads to; null where it is no reference to one. */
function noteOf(
  book: BookLink,
  order: ReadonlyMap<Element, number>,
  leading: ReadonlyMap<Element, BookLink>,
): Element | null {
  const { link, target, to } = book
  const isSaid = hasWord(link, 'epub:type', 'noteref') || hasWord(link, 'role', 'doc-noteref')
  const isSign = SIGN.test(collapse(textWithin(link)))
  if ((!isSaid && !isSign) || target === to.section || isBack(link)) return null
  const typed = closest(target, to.section, isTypedNote)
  if (typed && !contains(typed, link)) return typed
  if (!isSaid && closest(target, to.section, isOfBibliography)) return null
  const { note, head } = blockOf(target, to.section)
  if (
    !note ||
    !head ||
    contains(note, link) ||
    textWithin(note).length > LONGEST_NOTE ||
    [...elementsWithin(note)].some(isHeading)
  )
    return null
  if (isSaid) return note
  const isLater = (order.get(note) ?? 0) > (order.get(link) ?? 0)
  return isLater && (beginsWith(head, signOf(link)) || leadsTo(head, book, leading)) ? note : null
}

function isBack(link: Element): boolean {
  return hasWord(link, 'epub:type', 'backlink') || hasWord(link, 'role', 'doc-backlink')
}

function isTypedNote(element: Element): boolean {
  return (
    hasWord(element, 'epub:type', 'footnote', 'endnote', 'rearnote', 'note') ||
    hasWord(element, 'role', 'doc-footnote', 'doc-endnote')
  )
}

const BIBLIOGRAPHY = /(?:^|[\s_-])(?:biblio\w*|references|citations?|literature)(?:[\s_-]|$)/i

/** Entries of a bibliography are led to by signs as well, and stay where they are. */
function isOfBibliography(element: Element): boolean {
  const said = ['epub:type', 'role', 'class'].map((name) => attribute(element, name) ?? '')
  return said.some((words) => BIBLIOGRAPHY.test(words))
}

function closest(element: Element, section: Element, is: (element: Element) => boolean): Element | null {
  for (let at: Parent | null = element; at && isElement(at) && at !== section; at = at.parentNode) if (is(at)) return at
  return null
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Parent | null = inner; at && isElement(at); at = at.parentNode) if (at === outer) return true
  return false
}

function isWithinAny(note: Element, notes: ReadonlyMap<Element, unknown>): boolean {
  for (let at = note.parentNode; at && isElement(at); at = at.parentNode) if (notes.has(at)) return true
  return false
}

/** The block of a note's target: around it, or after it where it is only an anchor. A term, which has the sign, stands for its description. */
function blockOf(target: Element, section: Element): { readonly note: Element | null; readonly head: Element | null } {
  const block = closest(target, section, ({ tagName }) => NOTE_BLOCKS.has(tagName))
  const isAnchor = IN_LINE.has(target.tagName) && textWithin(target).trim() === ''
  const after = isAnchor && (!block || block.childNodes.filter(isElement).length > 1) ? nextBlock(target) : null
  const found = after && after.parentNode === target.parentNode && NOTE_BLOCKS.has(after.tagName) ? after : block
  if (found?.tagName !== 'dt') return { note: found, head: found }
  const description = nextBlock(found)
  return { note: description?.tagName === 'dd' ? description : null, head: found }
}

function nextBlock(element: Element): Element | null {
  const siblings: readonly Node[] = element.parentNode?.childNodes ?? []
  const next = siblings
    .slice(siblings.indexOf(element) + 1)
    .find((node) => isElement(node) || /\S/.test((node as { value?: string }).value ?? ''))
  return next && isElement(next) && !IN_LINE.has(next.tagName) ? next : null
}

function beginsWith(note: Element, sign: string): boolean {
  const start = collapse(textWithin(note))
    .slice(0, sign.length + 4)
    .replace(/^[[({]\s*/, '')
  return start.startsWith(sign) && !/^[\p{L}\p{N}]/u.test(start.slice(sign.length))
}

/** Whether a note has a link back to the place of its reference. */
function leadsTo(note: Element, reference: BookLink, leading: ReadonlyMap<Element, BookLink>): boolean {
  return [...elementsWithin(note)].some((link) => leadsBack(link, leading, [reference]))
}

/** The signs that a link's text may be, for a way back to a block and not to the sign in it. */
function leadsBack(link: Element, leading: ReadonlyMap<Element, BookLink>, references: readonly BookLink[]): boolean {
  if (isBack(link)) return true
  const target = leading.get(link)?.target
  if (!target) return false
  return references.some(({ link: reference }) => {
    if (target === reference || contains(target, reference) || contains(reference, target)) return isNear(target)
    // An anchor beside the sign.
    return target.parentNode !== null && target.parentNode === reference.parentNode && IN_LINE.has(target.tagName)
  })
}

/** Whether a target is a place in a text, not a whole chapter. */
function isNear(target: Element): boolean {
  return textWithin(target).length <= LONGEST_NOTE
}

function markAsNote(note: Element): void {
  setAttribute(note, 'epub:type', 'footnote')
}

/** Lets a link lead to its note's element, wherever in it the target was. */
function retarget(book: BookLink, note: Element): void {
  Object.assign(book, { target: note })
}

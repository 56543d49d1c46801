/**
 * Footnotes that no name gives away: a sign in the text leads to a short block further down, and that block leads back to the
 * sign. Word processors, newsletters and hand-made pages write them so. Both links are needed: a list of contents has one.
 */
import { collapse } from '../characters'
import { attribute, type Element, elementsWithin, hasWord, isElement, type Parent, textWithin } from '../dom'

/** A link to a place in the page. `at` is its place in reading order. */
export interface Anchor {
  readonly element: Element
  readonly fragment: string
  readonly at: number
}

/** What a fragment leads to. */
export interface Place {
  readonly element: Element
  readonly at: number
}

const SIGN = /^[[(]?(?:(?:[a-z]{1,5}\.? )?\d{1,3}|[*†‡§¶]{1,4}|[a-z]|[ivxl]{1,6})[\])]?$/i
/** A longer block is a chapter. */
const LONGEST_NOTE = 4_000
/** A note's block is looked through only so far; its way back stands at its beginning or end. */
const MOST_ELEMENTS = 400
const STEPS = 4

const BLOCKS: ReadonlySet<string> = new Set('p li div td dd aside section blockquote'.split(' '))

/** By element the id that its references name, and its sign. `places` are elements by id or name. */
export function signedNotes(
  anchors: readonly Anchor[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<Element, { readonly id: string; readonly sign: string }> {
  const found = new Map<Element, { id: string; sign: string }>()
  for (const { element, fragment, at } of anchors) {
    const place = places.get(fragment)
    const sign = place ? collapse(textWithin(element, SIGN_LENGTH)) : ''
    // A note comes after its sign; the way back is no sign.
    if (!place || place.at < at || !SIGN.test(sign)) continue
    const block = blockAround(place.element)
    if (!block || found.has(block) || isWithin(element, block)) continue
    if (textWithin(block, LONGEST_NOTE + 1).length > LONGEST_NOTE) continue
    if (waysBack(block, [element], places).size > 0)
      found.set(block, { id: fragment, sign: sign.replace(/^[[(]|[\])]$/g, '') })
  }
  return found
}

const SIGN_LENGTH = 12
const LONGEST_WAY_BACK = 60
/** Signs, arrows, and what says that it leads back; any other words of a link are the note's. */
const WAY_BACK =
  /^(?:[[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[\])]?[.:]?|[^\p{L}\p{N}]*|(?:jump|back|return|zurück|retour|volver|voltar|torna)(?!\p{L}).{0,50})$/iu

/** The links in a note that lead back to its references, and what encyclopaedias put around them. */
export function waysBack(
  note: Element,
  references: readonly Element[],
  places: ReadonlyMap<string, Place>,
): ReadonlySet<Element> {
  const back = new Set<Element>()
  let count = 0
  for (const inner of elementsWithin(note)) {
    if (++count > MOST_ELEMENTS) break
    if (hasWord(inner, 'class', 'mw-cite-backlink')) back.add(inner)
    const href = inner.tagName === 'a' ? attribute(inner, 'href')?.trim() : undefined
    const target = href?.startsWith('#') ? places.get(href.slice(1))?.element : undefined
    if (!target || !WAY_BACK.test(collapse(textWithin(inner, LONGEST_WAY_BACK + 1)))) continue
    if (references.some((reference) => isNear(target, reference))) back.add(inner)
  }
  return back
}

/** Whether a place is a reference, or close around it, or in it. */
function isNear(place: Element, reference: Element): boolean {
  let steps = 0
  for (let at: Parent | null = reference; at && isElement(at) && steps < STEPS; at = at.parentNode, steps++) {
    if (at === place) return true
    if (BLOCKS.has(at.tagName)) return false
  }
  return isWithin(place, reference)
}

function isWithin(inner: Element, outer: Element): boolean {
  let steps = 0
  for (let at: Parent | null = inner; at && isElement(at) && steps < MOST_ELEMENTS; at = at.parentNode, steps++)
    if (at === outer) return true
  return false
}

function blockAround(place: Element): Element | null {
  let block: Element | null = null
  let steps = 0
  for (let at: Parent | null = place; at && isElement(at) && steps < STEPS; at = at.parentNode, steps++) {
    if (block === null && BLOCKS.has(at.tagName)) block = at
    else if (block !== null && (at.tagName === 'li' || isNamedNote(at))) block = at
  }
  return block
}

/** An element that is called one note, not the list of them. */
function isNamedNote(element: Element): boolean {
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`
  return element.tagName === 'div' && /(?:^|[\s_-])(?:fn|ftn|footnote|endnote|note)[_-]?\d*(?:$|\s)/i.test(names)
}

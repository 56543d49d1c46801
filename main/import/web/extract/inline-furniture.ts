import { attribute, type Element, ownText } from '../../../../core/import/dom'
import type { LeftOutReason } from '../../../../core/text/tree'
import type { Draft } from './draft'
import type { Part } from './parts'
import { namesOf } from './signs'

/** What stands in a line of the text and is not shown to who sees it, or only serves who edits or links. */
const NAMES =
  / (?:mw editsection|editsection|mw jump link|sr only|visually hidden|visuallyhidden|screen reader text|screen reader only|screenreader|offscreen|off screen|a11y hidden|headerlink|header link|header anchor|heading anchor|heading link|anchor link|anchorjs link|hash link|permalink|noprint|print only) /

/** Signs that a heading links to itself by. */
const SELF_LINK = /^(?:\s|[#¶§🔗]|\uFE0F){0,4}$/u

/** The elements within kept units to set aside: links of a heading to itself, edit links, words for screen readers only. */
export function inlineFurniture(draft: Draft): ReadonlyMap<Element, LeftOutReason> {
  const found = new Map<Element, LeftOutReason>()
  let unit: Part | null = null
  for (const part of draft.parts) {
    if (part.isUnit) unit = part
    // A unit that is nothing else is not looked into.
    if (!unit || part === unit || part.index >= unit.end || !draft.isKept(unit)) continue
    if (NAMES.test(namesOf(part.element)) || isSelfLink(part, unit)) found.set(part.element, 'furniture')
  }
  return found
}

function isSelfLink({ tag, element }: Part, unit: Part): boolean {
  if (tag !== 'a' || !/^h[1-6]$/.test(unit.tag) || !attribute(element, 'href')?.trim().startsWith('#')) return false
  const text = element.childNodes.map((node) => ownText(node))
  return element.childNodes.length > 0 && text.length === element.childNodes.length && SELF_LINK.test(text.join(''))
}

/** Takes out what the witnesses keep and its names speak against. A name needs a second sign, and never goes for most of the text. */
import { attribute, elementsWithin } from '../../../../core/import/dom'
import type { Draft } from './draft'
import { isPicture } from './give-back'
import type { Part } from './parts'
import { isSentence, linkShare, weightOf } from './prose'
import { namesOf, type Sign } from './signs'

/** What a rule gets wrong must not cost the text. */
export const MOST_OF_TEXT = 0.3
const MOST_COMMENTS = 0.6

/** Takes out parts by what they are called. */
export function takeOutNamed(draft: Draft): void {
  const weights = keptWeights(draft)
  const all = weights[0] ?? 0
  const last = draft.kept.findLast((unit) => draft.isProse(unit) && !draft.isSurelyElse(unit, null))?.index ?? 0
  for (let i = 0; i < draft.parts.length; i++) {
    const part = draft.parts[i] as Part
    const weight = weights[i] ?? 0
    if (weight === 0 && part.images === 0) continue
    const sign = draft.sign(part)
    if (!sign || weight > all * (sign.reason === 'comments' ? MOST_COMMENTS : MOST_OF_TEXT)) continue
    if (!isSo(draft, part, sign, part.end > last ? 'after the text' : 'within the text')) continue
    if (sign.reason === 'share' && holdsPicture(draft, part)) {
      // Only the words around the picture: the button to pass it on.
      for (const unit of draft.unitsIn(part)) if (unit.words !== '') draft.drop(unit, sign.reason)
      continue
    }
    draft.drop(part, sign.reason)
    i = Math.max(i, part.end - 1)
  }
}

/** Whether a part frames one picture of the text, which a button beside it passes on: signs of networks stand in links. */
function holdsPicture(draft: Draft, part: Part): boolean {
  if (part.images !== 1) return false
  const image = draft.parts.slice(part.index, part.end).find(({ tag }) => tag === 'img')
  if (!image || !draft.isKept(unitOf(image)) || !isPicture(image)) return false
  for (let at = image.parent; at && at !== part; at = at.parent) if (/^(?:a|button)$/.test(at.tag)) return false
  return true
}

function unitOf(part: Part): Part {
  let at = part
  while (!at.isUnit && at.parent) at = at.parent
  return at
}

function keptWeights(draft: Draft): readonly number[] {
  const weights: number[] = draft.parts.map((part) => (draft.isKept(part) ? weightOf(part.words) : 0))
  for (let i = draft.parts.length - 1; i > 0; i--) {
    const parent = draft.parts[i]?.parent
    if (parent) weights[parent.index] = (weights[parent.index] ?? 0) + (weights[i] ?? 0)
  }
  return weights
}

/** `after the text`: no more prose of its own comes after it. */
type Place = 'within the text' | 'after the text'

/** Whether a part is what it is called. */
function isSo(draft: Draft, part: Part, { reason, strength }: Sign, place: Place): boolean {
  if (part.tag === 'form' && asksForWords(part)) return true
  const isLinks = linkShare(part) >= 0.4
  const units = draft.unitsIn(part)
  const sentences = units.filter(isSentence).length
  const known = units.some((unit) => draft.furniture(unit)?.reason === reason)
  switch (reason) {
    case 'share':
    case 'breadcrumb':
    case 'cookies':
      return strength === 'sure' ? sentences <= 1 || known : part.chars <= 60 || known || (isLinks && sentences === 0)
    case 'newsletter':
    case 'advertisement':
      return strength === 'sure' ? sentences <= 6 : known || (isLinks && sentences === 0) || part.chars === 0
    case 'comments':
      return strength === 'sure' || known
    case 'related':
      return strength === 'sure' ? isLinks || known || part.chars <= 120 : (isLinks && sentences === 0) || known
    case 'pullQuote':
      return true
    case 'author':
      return strength === 'sure' && place === 'after the text'
    case 'menu':
      return isLinks && sentences === 0
    default:
      if (isBeside(part) && place === 'after the text') return true
      return strength === 'sure' ? sentences === 0 && part.chars <= 400 : linkShare(part) >= 0.6 && sentences === 0
  }
}

/** What lies over a page or beside it: no text, whatever it says, where no text comes after it. */
function isBeside({ tag, element }: Part): boolean {
  return (
    tag === 'aside' ||
    / (?:modal|popup|overlay|lightbox|sidebar|side bar|rail|login|signin|register) /.test(namesOf(element))
  )
}

/** Whether a form has a field to write in: what is said around it is said of it. */
function asksForWords({ element }: Part): boolean {
  for (const inner of elementsWithin(element)) {
    if (inner.tagName === 'textarea') return true
    if (inner.tagName === 'input' && /^(?:email|password|text|search|tel)$/i.test(attribute(inner, 'type') ?? 'text'))
      return true
  }
  return false
}

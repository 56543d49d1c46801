/** What the first witness keeps and does not belong to the text: each rule needs two signs, and never goes for most of it. */

import { attribute, elementsWithin } from '../../../../core/import/dom'
import { furnitureOf } from '../../../../core/import/furniture/furniture'
import { key } from '../../../../core/import/metadata/words'
import { endsSentence } from '../../../../core/import/plain/lines'
import type { Draft } from './draft'
import type { Part } from './parts'
import { isSentence, linkShare, weightOf } from './prose'
import { namesOf, type Sign } from './signs'

/** What a rule gets wrong must not cost the text. */
const MOST_OF_TEXT = 0.3
const MOST_COMMENTS = 0.6

/** Takes out parts by what they are called. */
export function takeOutNamed(draft: Draft): void {
  const weights = keptWeights(draft)
  const all = weights[0] ?? 0
  for (let i = 0; i < draft.parts.length; i++) {
    const part = draft.parts[i] as Part
    const weight = weights[i] ?? 0
    if (weight === 0 && part.images === 0) continue
    const sign = draft.sign(part)
    if (!sign || weight > all * (sign.reason === 'comments' ? MOST_COMMENTS : MOST_OF_TEXT)) continue
    if (!isSo(draft, part, sign)) continue
    draft.drop(part, sign.reason)
    i = Math.max(i, part.end - 1)
  }
}

function keptWeights(draft: Draft): readonly number[] {
  const weights: number[] = draft.parts.map((part) => (draft.isKept(part) ? weightOf(part.words) : 0))
  for (let i = draft.parts.length - 1; i > 0; i--) {
    const parent = draft.parts[i]?.parent
    if (parent) weights[parent.index] = (weights[parent.index] ?? 0) + (weights[i] ?? 0)
  }
  return weights
}

/** Whether a part is what it is called. */
function isSo(draft: Draft, part: Part, { reason, strength }: Sign): boolean {
  if (part.tag === 'form' && asksForWords(part)) return true
  const isLinks = linkShare(part) >= 0.4
  const units = draft.unitsIn(part)
  const sentences = units.filter(isSentence).length
  const known = units.some((unit) => furnitureOf(unit.words)?.reason === reason)
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
      return strength === 'sure' && isLate(draft, part)
    case 'menu':
      return isLinks && sentences === 0
    default:
      if (isBeside(part) && isLate(draft, part)) return true
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

/** Whether no more prose comes after a part. */
function isLate(draft: Draft, part: Part): boolean {
  return !draft.kept.some((unit) => unit.index >= part.end && draft.isProse(unit))
}

/** Takes out units by their words, and the boxes that such words head. */
export function takeOutByWords(draft: Draft): void {
  const { kept } = draft
  const all = kept.reduce((sum, unit) => sum + weightOf(unit.words), 0)
  for (const [i, unit] of kept.entries()) {
    if (!draft.isKept(unit) || unit.words === '' || unit.tag === 'pre' || isInTable(unit)) continue
    if (isPointer(unit)) {
      draft.drop(unit, 'related')
      continue
    }
    const match = furnitureOf(unit.words)
    if (match?.strength !== 'certain') continue
    const isHeading = /^h[1-6]$/.test(unit.tag)
    const box = match.heads ? boxOf(draft, unit, all) : null
    if (box) draft.drop(box, match.reason)
    else if (match.heads) {
      const followers = followersOf(kept.slice(i + 1))
      // A heading of the text's own may say the same words.
      if (isHeading && followers.length === 0 && kept[i + 1] && isSentence(kept[i + 1] as Part)) continue
      draft.drop(unit, match.reason)
      for (const follower of followers) draft.drop(follower, match.reason)
    } else if (!isHeading || match.reason !== 'furniture') draft.drop(unit, match.reason)
  }
}

const POINTER =
  /^[([«»›▶►•-]?\s*(?:more|read|also|see also|related|photos?|pictures|gallery|slideshow|videos?|watch|listen|podcast|from the archives?|lire|[àa] lire|voir|vidéos?|lesen|mehr|hintergrund|lea|lee|ver|vea|mira|leia|veja|leggi|guarda|читайте|смотрите|관련|関連|相关|相關)(?![\p{L}])[^:：]{0,30}[:：]\s*\S/iu
/** A longer line is a sentence of the text. */
const LONGEST_POINTER = 180

/** Whether a line does nothing but lead to another page. */
function isPointer({ tag, words, chars, linkChars }: Part): boolean {
  if (words.length > LONGEST_POINTER || /^h[1-6]$|^pre$|^figcaption$/.test(tag) || linkChars < chars * 0.5) return false
  return POINTER.test(words) || (linkChars >= chars * 0.9 && /[»›]$/.test(words))
}

/** The element that a heading heads, where it is little of the text and mostly links. */
function boxOf(draft: Draft, heading: Part, all: number): Part | null {
  let found: Part | null = null
  for (let at = heading.parent; at; at = at.parent) {
    const [first] = draft.unitsIn(at)
    if (first !== heading || draft.keptWeight(at) > all * MOST_OF_TEXT) break
    found = at
  }
  const rest = found ? draft.unitsIn(found).slice(1) : []
  const sentences = rest.filter((unit) => isSentence(unit)).length
  return found && rest.length > 0 && (linkShare(found) >= 0.3 || sentences * 3 <= rest.length) ? found : null
}

/** What stands right below the heading of a box: links and short lines, up to the next sentence or heading. */
function followersOf(units: readonly Part[]): readonly Part[] {
  const end = units.findIndex(
    (unit) =>
      /^h[1-6]$/.test(unit.tag) ||
      (unit.linkChars < unit.chars * 0.6 && (unit.words.length > 90 || endsSentence(unit.words))),
  )
  return end < 0 ? units : units.slice(0, end)
}

function isInTable(unit: Part): boolean {
  for (let at: Part | null = unit; at; at = at.parent) if (at.tag === 'td' || at.tag === 'th') return true
  return false
}

/** Takes out the cells of a page laid out by a table that hold nothing but links, beside one that holds the text. */
export function takeOutMenuCells(draft: Draft): void {
  for (const unit of draft.kept) {
    if (unit.tag !== 'td' || linkShare(unit) < 0.9 || !unit.parent) continue
    const isBesideText = draft
      .unitsIn(unit.parent)
      .some((other) => other !== unit && other.chars > BESIDE && draft.isProse(other))
    if (isBesideText) draft.drop(unit, 'menu')
  }
}

/** A cell of a table of data is shorter. */
const BESIDE = 500

/** Shorter ones could stand twice by chance. */
const LEAST_PULLED = 25
/** A text with more quotes has no pull quotes. */
const MOST_QUOTES = 60
const QUOTING: ReadonlySet<string> = new Set(['aside', 'blockquote', 'q', 'figure'])

/** Takes out quotes and asides whose words stand in the text as well. */
export function takeOutPullQuotes(draft: Draft): void {
  const { kept } = draft
  const quoting = draft.parts.filter(
    (part) => QUOTING.has(part.tag) || / (?:quotes?|pull\w*|callout) /.test(nameOf(part)),
  )
  if (quoting.length > MOST_QUOTES) return
  for (const part of quoting) {
    const words = key(
      draft
        .unitsIn(part)
        .map((unit) => unit.words)
        .join(' '),
    )
    if (words.length < LEAST_PULLED || words.length > 600) continue
    const text = kept
      .filter((unit) => draft.isKept(unit) && (unit.index < part.index || unit.index >= part.end))
      .map((unit) => key(unit.words))
    if (text.some((paragraph) => paragraph.length > words.length && paragraph.includes(words)))
      draft.drop(part, 'pullQuote')
  }
}

function nameOf({ element }: Part): string {
  const name = element.attrs.find((attr) => attr.name === 'class')?.value ?? ''
  return name.length < 3 ? '' : ` ${name.toLowerCase().replace(/[^a-z]+/g, ' ')} `
}

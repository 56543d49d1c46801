/** What the first witness drops and belongs to the text: what stands within it and says something, its picture, its last lines. */

import { attribute } from '../../../../core/import/dom'
import { endsSentence } from '../../../../core/import/plain/lines'
import { around, type Draft } from './draft'
import type { Part } from './parts'
import { isSentence, linkShare } from './prose'

const HEADING = /^h[2-6]$/

/** Gives back, between the first and the last kept unit, what neither names nor words speak against. */
export function giveBackWithin(draft: Draft): void {
  const { kept } = draft
  const region = around(kept)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!region || !first || !last) return
  const units = draft.unitsIn(region)
  for (const [i, unit] of units.entries()) {
    if (draft.isKept(unit) || unit.index < first.index || unit.index > last.index) continue
    if (draft.signAround(unit, region) || draft.furniture(unit)) continue
    if (belongs(draft, unit, region) || isBetween(draft, units, i)) draft.take(unit)
  }
}

function belongs(draft: Draft, unit: Part, region: Part): boolean {
  if (unit.tag === 'pre' || isSentence(unit)) return true
  if (unit.tag === 'figcaption') return keptNear(draft, unit)
  // Who said it stands below a quotation.
  const quotation = holder(unit, region, 'blockquote')
  if (quotation && linkShare(unit) < 0.6) return draft.keptWeight(quotation) > 0
  if (unit.images > 0 && unit.words === '') return isPicture(unit) && linkShare(unit) === 0
  if (HEADING.test(unit.tag)) return headsText(draft, unit)
  const list = holder(unit, region, 'ul', 'ol', 'dl', 'table')
  return list !== null && linkShare(list) < 0.3 && list.chars > 60
}

/** Whether a few words stand right between paragraphs, beside them: a line of stars, a cry. */
function isBetween(draft: Draft, units: readonly Part[], i: number): boolean {
  const unit = units[i] as Part
  if (unit.words === '' || unit.linkChars > 0 || unit.tag === 'button') return false
  const hasBeside = (step: 1 | -1) => {
    let at = i + step
    while (units[at]?.words === '') at += step
    const other = units[at]
    return other?.parent === unit.parent && draft.isKept(other) && draft.isProse(other)
  }
  return hasBeside(1) && hasBeside(-1)
}

/** Whether the next unit that is no heading is text, however short: then this is its heading. */
function headsText(draft: Draft, heading: Part): boolean {
  for (let i = heading.end; i < draft.parts.length; i++) {
    const part = draft.parts[i] as Part
    if (part.isUnit && !HEADING.test(part.tag)) return draft.isKept(part)
  }
  return false
}

function keptNear(draft: Draft, caption: Part): boolean {
  const { parent } = caption
  return parent !== null && draft.unitsIn(parent).some((unit) => unit !== caption && draft.isKept(unit))
}

function holder(unit: Part, within: Part, ...tags: readonly string[]): Part | null {
  for (let at: Part | null = unit; at && at !== within; at = at.parent) if (tags.includes(at.tag)) return at
  return null
}

/** Smaller ones are icons. */
const LEAST_PICTURE = 120

/** Whether an image, or what holds nothing else, is a picture and no icon. */
export function isPicture(part: Part): boolean {
  const size = (name: string) => Number(/^\s*(\d+)/.exec(attribute(part.element, name) ?? '')?.[1] ?? LEAST_PICTURE)
  if (part.tag === 'img') return size('width') >= LEAST_PICTURE && size('height') >= LEAST_PICTURE
  return true
}

/** Gives back the sentences that go on right after the last kept unit, beside it. */
export function giveBackEnd(draft: Draft): void {
  const last = draft.kept.at(-1)
  const { parent } = last ?? {}
  if (!last || !parent) return
  for (const unit of draft.unitsIn(parent)) {
    if (unit.index <= last.index) continue
    if (unit.words === '' && unit.images === 0) continue
    const isLine = isSentence(unit) || (unit.linkChars === 0 && endsSentence(unit.words))
    if (unit.parent !== parent || unit.tag !== last.tag || !isLine) return
    if (draft.sign(unit) || draft.furniture(unit)) return
    draft.take(unit)
  }
}

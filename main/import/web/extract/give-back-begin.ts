/** What stands between the headline and the first words that the witnesses keep: standfirst, lead picture, caption. */
import { key } from '../../../../core/import/metadata/words'
import { metaOf } from '../../../../core/import/plain/meta'
import { around, type Draft } from './draft'
import { isPicture } from './give-back'
import type { Part } from './parts'
import { isSentence, linkShare } from './prose'

/** A headline stands no further above the text. */
const ABOVE = 40
/** A longer paragraph is no standfirst, but the text of something else. */
const LONGEST_STANDFIRST = 700

/** Gives back what belongs to the text between its headline and its first kept unit. */
export function giveBackBegin(draft: Draft): void {
  const { units } = draft
  const first = units.findIndex((unit) => draft.isKept(unit))
  const from = headline(draft, units, first)
  if (from < 0) return
  const between = units.slice(from + 1, first)
  const region = around([units[from], units[first]].filter((unit) => unit !== undefined))
  for (const unit of between) {
    if (draft.isSurelyElse(unit, region) || draft.furniture(unit)?.strength === 'certain') continue
    if (isLead(draft, unit)) draft.take(unit)
  }
}

/** The index of the headline above the text, or -1. */
function headline(draft: Draft, units: readonly Part[], first: number): number {
  const title = key(draft.facts.title ?? '')
  const isHeadline = (unit: Part) => unit.tag === 'h1' || (title !== '' && key(unit.words) === title)
  const at = units.slice(0, Math.max(first, 0)).findLastIndex(isHeadline)
  return first - at > ABOVE ? -1 : at
}

function isLead(draft: Draft, unit: Part): boolean {
  if (unit.words === '') return unit.images > 0 && isPicture(unit) && linkShare(unit) === 0
  // A film has a caption too, and is not here.
  if (holds(unit, 'figure')?.images === 0) return false
  if (unit.tag === 'figcaption') return true
  if (/^h1$|^li$|^td$|^th$/.test(unit.tag) || unit.words.length > LONGEST_STANDFIRST) return false
  return isSentence(unit) && metaOf(unit.words, draft.facts.language) === null
}

function holds(unit: Part, tag: string): Part | null {
  for (let at: Part | null = unit; at; at = at.parent) if (at.tag === tag) return at
  return null
}

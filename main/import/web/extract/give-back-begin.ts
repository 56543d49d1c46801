/** What stands between the headline and the first words that the witnesses keep: standfirst, lead picture, caption. */
import { attribute } from '../../../../core/import/dom'
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
  giveBackNamedImage(draft, units.slice(Math.max(0, (from < 0 ? first : from) - ABOVE), Math.max(0, first)))
  if (from < 0) return
  const between = units.slice(from + 1, first)
  const region = around([units[from], units[first]].filter((unit) => unit !== undefined))
  for (const unit of between) {
    if (draft.isSurelyElse(unit, region) || draft.furniture(unit)?.strength === 'certain') continue
    if (isLead(draft, unit)) draft.take(unit)
  }
}

/** The picture that the page names as its own may stand above the headline; its caption comes with it. */
function giveBackNamedImage(draft: Draft, above: readonly Part[]): void {
  const named = fileOf(draft.facts.leadImage?.address)
  if (named === null || draft.kept.some((unit) => shows(draft, unit, named))) return
  const unit = above.find((one) => one.words === '' && !draft.isSurelyElse(one, null) && shows(draft, one, named))
  if (!unit) return
  const figure = holder(unit, 'figure')
  for (const one of figure ? draft.unitsIn(figure) : [unit]) draft.take(one)
}

function shows(draft: Draft, unit: Part, file: string): boolean {
  if (unit.images === 0) return false
  return draft.parts
    .slice(unit.index, unit.end)
    .some(({ tag, element }) => tag === 'img' && fileOf(attribute(element, 'src')) === file)
}

/** The name of an address's file, without what servers append to it. */
function fileOf(address: string | undefined): string | null {
  const name = address?.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  return name === '' || address?.startsWith('data:') ? null : name.toLowerCase()
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
  if (holder(unit, 'figure')?.images === 0) return false
  if (unit.tag === 'figcaption') return true
  if (/^h1$|^li$|^td$|^th$/.test(unit.tag) || unit.words.length > LONGEST_STANDFIRST) return false
  return isSentence(unit) && metaOf(unit.words, draft.facts.language) === null
}

function holder(unit: Part, tag: string): Part | null {
  for (let at: Part | null = unit; at; at = at.parent) if (at.tag === tag) return at
  return null
}

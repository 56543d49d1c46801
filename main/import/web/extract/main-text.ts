/**
 * Which parts of a page are its text, and why each other is not. Readability is the first witness; a second one is asked
 * where it finds little; then our own rules give back what belongs to the text and take out what does not.
 */
import type { Element, Parent } from '../../../../core/import/dom'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import type { LeftOutReason } from '../../../../core/text/tree'
import { Draft } from './draft'
import { giveBackEnd, giveBackWithin } from './give-back'
import { giveBackBegin } from './give-back-begin'
import { giveBackSections } from './give-back-sections'
import { inlineFurniture } from './inline-furniture'
import { takeOutMenuCells } from './menu-cells'
import { takeNotes } from './notes'
import { type Part, partsOf } from './parts'
import { isSentence } from './prose'
import { takeOutPullQuotes } from './pull-quotes'
import { readabilityKeeps } from './readability'
import { reasonOf } from './reasons'
import { evenOutRecords } from './records'
import { askSecondWitness } from './second-witness'
import { asideElements } from './set-aside'
import { askStatedText } from './stated-text'
import { takeOutBareHeadings } from './take-out-headings'
import { takeOutNamed } from './take-out-named'
import { takeOutByWords } from './take-out-words'
import { dropTitleBlock } from './title-block'
import { trimEnds } from './trim'
import { unveil } from './unveil'

/** The elements that are to be set aside, with the reason. The page is changed: runs of text get elements of their own. */
export async function leftOutOf(page: Parent, facts: PageFacts): Promise<ReadonlyMap<Element, LeftOutReason>> {
  unveil(page)
  const parts = partsOf(page)
  const draft = new Draft(parts, facts)
  takeWitnessed(draft, await readabilityKeeps(page, parts, facts.title ?? ''))
  askSecondWitness(draft)
  giveBackWithin(draft)
  giveBackEnd(draft)
  giveBackSections(draft)
  giveBackBegin(draft)
  askStatedText(draft, page)
  takeOutNamed(draft)
  takeOutByWords(draft)
  takeOutPullQuotes(draft)
  takeOutMenuCells(draft)
  takeOutBareHeadings(draft)
  trimEnds(draft)
  dropTitleBlock(draft)
  evenOutRecords(draft)
  takeNotes(draft, page)
  keepSomething(draft)
  const verdicts = parts.map((part) => (!part.isUnit || draft.isKept(part) ? null : reasonOf(draft, part)))
  return new Map([...asideElements(parts, verdicts), ...inlineFurniture(draft)])
}

/** A rule must not leave nothing: where no word is kept, all are. */
function keepSomething(draft: Draft): void {
  if (draft.units.some((unit) => unit.words !== '' && draft.isKept(unit))) return
  const free = draft.units.filter(
    (unit) => draft.reason(unit) === null && !draft.isSurelyElse(unit, null) && !draft.furniture(unit),
  )
  const own = free.filter((unit) => draft.signAround(unit, null) === null && isSentence(unit))
  for (const unit of own.length > 0 ? free : draft.units) draft.take(unit)
}

/** A unit of nothing but images is kept with any of them. */
function takeWitnessed(draft: Draft, witnessed: ReadonlySet<Part>): void {
  for (const unit of draft.units) {
    const images = unit.words === '' ? draft.parts.slice(unit.index, unit.end) : []
    if (witnessed.has(unit) || images.some((part) => witnessed.has(part))) draft.take(unit)
  }
}

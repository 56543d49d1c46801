/**
 * Sections at the ends of the text that are built like those within it: boxes of one name side by side, each with its
 * heading first. Manuals begin with a synopsis of one line and end with a pointer, which no witness takes for text.
 */
import { attribute } from '../../../../core/import/dom'
import type { Draft } from './draft'
import type { Part } from './parts'
import { linkShare } from './prose'

const HEADING = /^h[2-4]$/
/** Boxes around a heading alone: DocBook has three. More of them are no section's. */
const MOST_BOXES = 6
/** A single one may be a box of any kind. */
const LEAST_ALIKE = 2
/** With more links than this a line points elsewhere: what is beside it is a teaser. */
const MOST_LINKS = 0.7

interface Section {
  readonly heading: Part
  readonly box: Part
}

/** Gives back the sections before and after the kept ones that are built like them, as far as they follow one another. */
export function giveBackSections(draft: Draft): void {
  const kinds = new Map<string, Section[]>()
  for (const unit of draft.units) {
    const section = sectionOf(draft, unit)
    if (!section) continue
    const { tag, element } = section.box
    const kind = `${frameOf(section.box)?.index} ${unit.tag} ${tag} ${attribute(element, 'class') ?? ''}`
    const known = kinds.get(kind)
    if (known) known.push(section)
    else kinds.set(kind, [section])
  }
  for (const sections of kinds.values()) {
    const isKept = ({ heading, box }: Section) => draft.isKept(heading) && draft.keptWeight(box) > heading.chars * 2
    if (sections.filter(isKept).length < LEAST_ALIKE) continue
    const [first, last] = [sections.findIndex(isKept), sections.findLastIndex(isKept)]
    for (const section of sections.slice(last + 1)) if (!giveBack(draft, section)) break
    for (const section of sections.slice(0, first).reverse()) if (!giveBack(draft, section)) break
  }
}

/** The narrowest box that begins with a heading and holds more than it; null of what heads none. */
function sectionOf(draft: Draft, heading: Part): Section | null {
  if (!HEADING.test(heading.tag)) return null
  let box = heading.parent
  for (let i = 0; i < MOST_BOXES && box && firstFilled(draft, box).length === 1; i++) box = box.parent
  const [first, second] = box ? firstFilled(draft, box) : []
  return box && first === heading && second ? { heading, box } : null
}

/** What begins a section has nothing in it seldom, and never so often. */
const MOST_EMPTY = 200

/** The first two units with something in them: an anchor that was never closed leaves empty ones. */
function firstFilled(draft: Draft, box: Part): readonly Part[] {
  const found: Part[] = []
  const end = Math.min(box.end, box.index + MOST_EMPTY)
  for (let i = box.index; i < end && found.length < 2; i++) {
    const unit = draft.parts[i]
    if (unit?.isUnit && (unit.words !== '' || unit.images > 0)) found.push(unit)
  }
  return found
}

/** What holds a section: no anchor that was never closed, which then goes on over all that follows. */
function frameOf({ parent }: Part): Part | null {
  let at = parent
  while (at?.tag === 'a') at = at.parent
  return at
}

function giveBack(draft: Draft, { box }: Section): boolean {
  const isElse = (unit: Part) =>
    linkShare(unit) > MOST_LINKS || draft.signAround(unit, box.parent) !== null || draft.furniture(unit) !== null
  if (draft.unitsIn(box).some(isElse)) return false
  draft.take(box)
  return true
}

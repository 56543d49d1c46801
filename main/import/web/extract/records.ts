/**
 * Threads, questions and answers, live reports: one record after another, all made alike. What stands at a place that the
 * text has of most records belongs to it of every one, be it a name, or an answer of two words.
 */
import { attribute } from '../../../../core/import/dom'
import type { Draft } from './draft'
import type { Part } from './parts'
import { linkShare } from './prose'

/** Fewer are no series. */
const LEAST_RECORDS = 3
/** A record is no deeper than this, and a page has no more kinds of them. */
const MOST_STEPS = 12

/** Takes of each record what most of its like have in the text. */
export function evenOutRecords(draft: Draft): void {
  for (const records of seriesOf(draft)) {
    const places = new Map<string, Part[]>()
    const recordOf = new Map<Part, Part>()
    for (const record of records)
      for (const unit of draft.unitsIn(record)) {
        const place = placeOf(unit, record)
        if (place === null) continue
        recordOf.set(unit, record)
        const known = places.get(place)
        if (known) known.push(unit)
        else places.set(place, [unit])
      }
    const teasers = new Set<Part | undefined>()
    for (const units of places.values())
      if (units.some((unit) => draft.isKept(unit) && !isLink(unit)))
        for (const unit of units) if (isLink(unit)) teasers.add(recordOf.get(unit))
    for (const units of places.values()) {
      const kept = units.filter((unit) => draft.isKept(unit)).length
      if (kept < 2 || kept * 2 < units.length || kept === units.length) continue
      for (const unit of units) if (isFree(draft, unit) && !teasers.has(recordOf.get(unit))) draft.take(unit)
    }
  }
}

/** A link where its like have words of their own: it leads to what the record only announces. */
function isLink(unit: Part): boolean {
  return linkShare(unit) > 0.9
}

/** Whether nothing but being alone, or short, or like a byline speaks against a unit. */
function isFree(draft: Draft, unit: Part): boolean {
  const reason = draft.reason(unit)
  return (
    unit.words !== '' &&
    (reason === null || reason === 'titleBlock' || reason === 'furniture') &&
    !draft.furniture(unit)
  )
}

/** Siblings with the same names, of which most have prose in the text. */
function seriesOf(draft: Draft): readonly (readonly Part[])[] {
  const groups = new Map<Part, Map<string, Part[]>>()
  const seen = new Set<Part>()
  for (const unit of draft.kept) {
    if (!draft.isProse(unit)) continue
    let steps = 0
    for (let at = unit.parent; at?.parent && steps < MOST_STEPS && !seen.has(at); at = at.parent, steps++) {
      seen.add(at)
      const names = groups.get(at.parent) ?? new Map<string, Part[]>()
      groups.set(at.parent, names)
      const alike = names.get(shapeOf(at))
      if (alike) alike.push(at)
      else names.set(shapeOf(at), [at])
    }
  }
  const found: Part[][] = []
  for (const [parent, names] of groups)
    for (const [shape, withProse] of names) {
      if (withProse.length < 2) continue
      const all = childrenOf(draft, parent).filter((part) => !part.isUnit && shapeOf(part) === shape)
      if (all.length >= LEAST_RECORDS && withProse.length * 2 >= all.length) found.push(all)
    }
  return found
}

function childrenOf(draft: Draft, parent: Part): readonly Part[] {
  const found: Part[] = []
  for (let i = parent.index + 1; i < parent.end; i = draft.parts[i]?.end ?? parent.end) {
    const part = draft.parts[i]
    if (part) found.push(part)
  }
  return found
}

/** The element with its first name: "bg1" and "bg2", odd and even, stand after it. */
function shapeOf({ tag, element }: Part): string {
  const [name = ''] = (attribute(element, 'class') ?? '').trim().split(/\s+/)
  return `${tag}.${name.replace(/\d+/g, '')}`
}

function placeOf(unit: Part, record: Part): string | null {
  const steps: string[] = []
  for (let at: Part | null = unit; at && at !== record; at = at.parent) {
    steps.push(shapeOf(at))
    if (steps.length > MOST_STEPS) return null
  }
  return steps.join(' ')
}

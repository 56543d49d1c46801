import { attribute, type Parent } from '../../../../core/import/dom'
import { linksOf } from '../../../../core/import/elements/notes'
import type { Draft } from './draft'
import type { Part } from './parts'

/** Takes the footnotes that the text refers to: they stand far below it, and no witness knows that they belong to it. */
export function takeNotes(draft: Draft, page: Parent): void {
  const { notes, noteIds } = linksOf(page)
  if (notes.size === 0) return
  const wanted = new Set<string>()
  for (const part of draft.parts) {
    const href = part.tag === 'a' ? attribute(part.element, 'href')?.trim() : undefined
    const id = href?.startsWith('#') ? noteIds.get(href.slice(1))?.id : undefined
    if (id !== undefined && isKeptAround(draft, part)) wanted.add(id)
  }
  for (const part of draft.parts) {
    const note = notes.get(part.element)
    if (note && wanted.has(note.id)) draft.take(part)
  }
}

function isKeptAround(draft: Draft, part: Part): boolean {
  for (let at: Part | null = part; at; at = at.parent) if (at.isUnit) return draft.isKept(at)
  return false
}

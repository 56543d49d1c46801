import type { DocumentId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'

/** What is chosen in a list: the row that keys act from, where a stretch began, and the documents ticked. */
export interface Chosen {
  readonly active: number
  readonly anchor: number
  readonly documents: ReadonlySet<DocumentId>
}

export const EMPTY: Chosen = { active: 0, anchor: 0, documents: new Set() }

type Rows = readonly Pick<CatalogueRow, 'id'>[]
type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>

export type Step =
  | { readonly kind: 'chosen'; readonly chosen: Chosen }
  | { readonly kind: 'open'; readonly document: DocumentId }
  /** To the trash with what is chosen. */
  | { readonly kind: 'remove' }

/** What a key does in a list, or null where it is none of the list's. `page` is how many rows a page has. */
export function keyStep(
  event: Modifiers & Pick<KeyboardEvent, 'altKey' | 'key'>,
  chosen: Chosen,
  rows: Rows,
  page: number,
): Step | null {
  if (event.altKey) return null
  const active = Math.min(chosen.active, rows.length - 1)
  const here = rows[active]
  if (!here) return null
  const control = event.ctrlKey || event.metaKey
  if (control && event.key.toLowerCase() === 'a') return step({ ...chosen, documents: idsOf(rows) })
  if (event.key === ' ') return step({ active, anchor: active, documents: toggled(chosen.documents, here.id) })
  if (control) return null
  if (event.key === 'Delete') return { kind: 'remove' }
  if (event.key === 'Enter') return { kind: 'open', document: here.id }
  if (event.key === 'Escape' && chosen.documents.size > 0) return step({ ...chosen, documents: new Set() })
  const to = moved(event.key, active, rows.length, page)
  if (to === null) return null
  if (!event.shiftKey) return step({ ...chosen, active: to, anchor: to })
  return step({ active: to, anchor: chosen.anchor, documents: between(rows, chosen.anchor, to) })
}

/** What a click beside the title chooses: the row itself, or with Shift all from where the stretch began. */
export function chosenBy(event: Modifiers, index: number, chosen: Chosen, rows: Rows): Chosen {
  const row = rows[index]
  if (!row) return chosen
  if (event.shiftKey) return { ...chosen, active: index, documents: between(rows, chosen.anchor, index) }
  return { active: index, anchor: index, documents: toggled(chosen.documents, row.id) }
}

function step(chosen: Chosen): Step {
  return { kind: 'chosen', chosen }
}

function moved(key: string, at: number, length: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(length - 1, at + 1)
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(length - 1, at + page)
    case 'PageUp':
      return Math.max(0, at - page)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

function between(rows: Rows, from: number, to: number): ReadonlySet<DocumentId> {
  return idsOf(rows.slice(Math.min(from, to), Math.max(from, to) + 1))
}

function toggled(documents: ReadonlySet<DocumentId>, id: DocumentId): ReadonlySet<DocumentId> {
  const next = new Set(documents)
  if (!next.delete(id)) next.add(id)
  return next
}

function idsOf(rows: Rows): ReadonlySet<DocumentId> {
  return new Set(rows.map(({ id }) => id))
}

import type { Draft } from './draft'
import type { Part } from './parts'
import { linkShare } from './prose'

/** A cell of a table of data is shorter. */
const LEAST_TEXT = 500
/** A row of more lays no page out. */
const MOST_CELLS = 8
/** Spaces between the links count as words. */
const MOSTLY_LINKS = 0.8

/** Takes out the cells of a page laid out by a table that hold nothing but links, beside one that holds the text. */
export function takeOutMenuCells(draft: Draft): void {
  for (const cell of draft.parts) {
    if (
      cell.tag !== 'td' ||
      cell.chars === 0 ||
      linkShare(cell) < MOSTLY_LINKS ||
      (cell.parent?.chars ?? 0) < LEAST_TEXT
    )
      continue
    const besides = cellsBeside(draft, cell)
    const isText = (other: Part) =>
      other.chars > LEAST_TEXT && linkShare(other) < 0.5 && draft.unitsIn(other).some((unit) => draft.isProse(unit))
    if (besides.some(isText)) draft.drop(cell, 'menu')
  }
}

function cellsBeside({ parts }: Draft, cell: Part): readonly Part[] {
  const row = cell.parent
  const found: Part[] = []
  for (let i = (row?.index ?? 0) + 1; row && i < row.end; i = parts[i]?.end ?? row.end) {
    const other = parts[i]
    if (other && other !== cell && found.push(other) > MOST_CELLS) return []
  }
  return found
}

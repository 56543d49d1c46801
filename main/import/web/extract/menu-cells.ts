import type { Draft } from './draft'
import { linkShare } from './prose'

/** A cell of a table of data is shorter. */
const LEAST_TEXT = 500

/** Takes out the cells of a page laid out by a table that hold nothing but links, beside one that holds the text. */
export function takeOutMenuCells(draft: Draft): void {
  for (const unit of draft.kept) {
    if (unit.tag !== 'td' || linkShare(unit) < 0.9 || !unit.parent || unit.parent.chars < LEAST_TEXT) continue
    const isBesideText = draft
      .unitsIn(unit.parent)
      .some((other) => other !== unit && other.chars > LEAST_TEXT && draft.isProse(other))
    if (isBesideText) draft.drop(unit, 'menu')
  }
}

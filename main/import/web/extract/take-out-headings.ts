import type { Draft } from './draft'
import type { Part } from './parts'

/** Takes out the headings of boxes of which everything else has been taken out, for the same reason. */
export function takeOutBareHeadings(draft: Draft): void {
  const seen = new Set<Part>()
  for (const heading of draft.kept) {
    const { parent } = heading
    // Only the first that is kept in a box can be all that is left of it.
    if (!/^h[1-6]$/.test(heading.tag) || !parent || seen.has(parent)) continue
    seen.add(parent)
    const units = draft.unitsIn(parent)
    const first = units.find((unit) => unit !== heading && unit.words !== '')
    const reason = first && draft.reason(first)
    if (!reason || reason === 'titleBlock' || first.index < heading.index) continue
    if (!units.some((unit) => unit !== heading && unit.words !== '' && draft.isKept(unit))) draft.drop(heading, reason)
  }
}

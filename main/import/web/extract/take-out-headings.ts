import type { Draft } from './draft'

/** Takes out the headings of boxes of which everything else has been taken out, for the same reason. */
export function takeOutBareHeadings(draft: Draft): void {
  for (const heading of draft.kept) {
    if (!/^h[1-6]$/.test(heading.tag) || !heading.parent) continue
    const rest = draft.unitsIn(heading.parent).filter((unit) => unit !== heading && unit.words !== '')
    const [first] = rest
    const reason = first && draft.reason(first)
    if (!reason || reason === 'titleBlock' || first.index < heading.index) continue
    if (rest.every((unit) => !draft.isKept(unit))) draft.drop(heading, reason)
  }
}

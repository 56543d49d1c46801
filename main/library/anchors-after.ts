import type { Anchor } from '../../core/anchor/anchor'
import type { AnchorsCarry, CarriedMark, Change } from '../../core/change/change'
import { sameValue } from '../../core/change/same-value'
import type { MarkId } from '../../core/document/id'
import type { DocumentRecord, Mark } from '../../core/document/record'
import type { Outcome } from '../versions/task'

/** An anchor of another kind of hash (from elsewhere) is set as a whole. */
const SHA256 = /^[0-9a-f]{64}$/

/** What becomes of one mark's anchor; it holds for that anchor only, which may have changed since. */
export interface Found {
  readonly anchor: Anchor
  readonly outcome: Outcome
}

/** What is known to become of anchors in a text, by mark. */
export type KnownPlaces = Map<MarkId, Found>

/** The marks among these of which it is not known what becomes of their anchors as they are now. */
export function unknownAmong(marks: readonly Mark[], known: KnownPlaces): readonly Mark[] {
  return marks.filter(({ id, anchor }) => {
    const found = known.get(id)
    return !found || !sameAnchor(found.anchor, anchor)
  })
}

/** Takes down what became of the anchors of these marks, in their order. */
export function takeDown(known: KnownPlaces, marks: readonly Mark[], outcomes: readonly Outcome[]): void {
  marks.forEach(({ id, anchor }, i) => {
    const outcome = outcomes[i]
    if (outcome) known.set(id, { anchor, outcome })
  })
}

/** The changes that give these marks their places; a mark that has none keeps its anchor untouched. */
export function anchorChanges(marks: readonly Mark[], known: KnownPlaces): readonly Change[] {
  const set: Change[] = []
  const carried = new Map<string, { readonly change: AnchorsCarry; readonly marks: CarriedMark[] }>()
  for (const { id, anchor } of marks) {
    const found = known.get(id)
    if (!found || found.outcome.kind === 'orphan') continue
    const after = found.outcome.anchor
    if (sameAnchor(anchor, after)) continue
    if (!sameWords(anchor, after)) {
      set.push({ kind: 'anchor.set', mark: id, before: anchor, after })
      continue
    }
    const way = `${anchor.textHash} ${after.textHash}`
    const list: CarriedMark[] = carried.get(way)?.marks ?? []
    list.push([id, anchor.start, after.start])
    const change = { kind: 'anchors.carry', before: anchor.textHash, after: after.textHash, marks: list } as const
    if (!carried.has(way)) carried.set(way, { change, marks: list })
  }
  return [...[...carried.values()].map(({ change }) => change), ...set]
}

function sameWords(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && SHA256.test(a.textHash)
}

/** All marks of a record, those in the trash too. */
export function marksOf({ marks }: Pick<DocumentRecord, 'marks'>): readonly Mark[] {
  return Object.values(marks)
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return a === b || (a.start === b.start && a.end === b.end && a.textHash === b.textHash && sameValue(a, b))
}

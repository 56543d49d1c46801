import type { Change } from './change'

/** The change that takes `change` back: what was before and what is after trade places. */
export function invert(change: Change): Change {
  switch (change.kind) {
    case 'mark.add':
      return { kind: 'mark.remove', mark: change.mark }
    case 'mark.remove':
      return { kind: 'mark.add', mark: change.mark }
    case 'note.splice':
      return { ...change, removed: change.inserted, inserted: change.removed }
    case 'anchors.carry': {
      const { before, after, marks } = change
      return { ...change, before: after, after: before, marks: marks.map(([mark, from, to]) => [mark, to, from]) }
    }
    case 'source.set':
    case 'label.set':
    case 'anchor.set':
    case 'markTags.set':
    case 'markTrashedAt.set':
    case 'state.set':
    case 'tags.set':
    case 'trashedAt.set':
    case 'text.set':
      return { ...change, before: change.after, after: change.before } as Change
  }
}

/** The changes that take a list of changes back, last first. */
export function invertAll(changes: readonly Change[]): readonly Change[] {
  return changes.map(invert).reverse()
}

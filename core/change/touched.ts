import type { MarkId } from '../document/id'
import type { Change } from './change'

/** The marks that a change is about; none where it is about the document. */
export function touchedBy(change: Change): readonly MarkId[] {
  switch (change.kind) {
    case 'mark.add':
    case 'mark.remove':
      return [change.mark.id]
    case 'label.set':
    case 'anchor.set':
    case 'markTags.set':
    case 'markTrashedAt.set':
      return [change.mark]
    case 'note.splice':
      return change.mark === null ? [] : [change.mark]
    case 'anchors.carry':
      return change.marks.map(([mark]) => mark)
    case 'source.set':
    case 'state.set':
    case 'tags.set':
    case 'trashedAt.set':
    case 'text.set':
      return []
  }
}

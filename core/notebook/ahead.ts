/**
 * What was done to marks here and is not yet in main's answer: laid over the entries, so that it shows at once. Whole values, not
 * changes, because an answer may have some of the changes already.
 */
import type { Change } from '../change/change'
import type { LabelId } from '../document/id'
import type { NotebookEntry } from './notebook'

/** What of an entry is ahead of main's answer; what is left out is not. */
export interface Ahead {
  readonly label?: LabelId
  readonly note?: string
  readonly tags?: readonly string[]
  readonly trashed?: 'trashed' | 'kept'
}

/** The entry as it is with what is ahead. */
export function withAhead(entry: NotebookEntry, ahead: Ahead | undefined): NotebookEntry {
  if (!ahead) return entry
  const { trashed: _, ...fields } = ahead
  return { ...entry, ...fields }
}

/**
 * What is ahead once the changes that are about this entry were made; those that do not fit it, or do not show in the notebook,
 * leave it as it is.
 */
export function aheadBy(entry: NotebookEntry, ahead: Ahead | undefined, changes: readonly Change[]): Ahead | undefined {
  let made = ahead
  for (const change of changes) {
    const now = withAhead(entry, made)
    const fields = fieldsAfter(now, change)
    if (fields) made = { ...made, ...fields }
  }
  return made
}

function fieldsAfter({ mark, note }: NotebookEntry, change: Change): Ahead | null {
  switch (change.kind) {
    case 'label.set':
      return change.mark === mark ? { label: change.after } : null
    case 'markTags.set':
      return change.mark === mark ? { tags: change.after } : null
    case 'markTrashedAt.set':
      return change.mark === mark ? { trashed: change.after === null ? 'kept' : 'trashed' } : null
    case 'mark.remove':
      return change.mark.id === mark ? { trashed: 'trashed' } : null
    case 'note.splice': {
      const { at, removed, inserted } = change
      if (change.mark !== mark || note.slice(at, at + removed.length) !== removed) return null
      return { note: note.slice(0, at) + inserted + note.slice(at + removed.length) }
    }
    case 'mark.add':
    case 'anchor.set':
    case 'anchors.carry':
    case 'source.set':
    case 'state.set':
    case 'tags.set':
    case 'trashedAt.set':
    case 'text.set':
      return null
  }
}

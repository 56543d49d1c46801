import type { Change } from '../change/change'
import type { MarkId } from '../document/id'
import type { DocumentRecord, Mark } from '../document/record'
import { foldTag, sameTags, unique } from '../mark/tag'
import { allTags } from '../mark/tags'
import { strings } from '../strings'
import type { NotebookAction } from './notebook'

/**
 * What an action does to marks of a document, as they are now. A mark that is not there any more, or is in the trash, is passed
 * over, and so is one that is so already.
 * @param at ISO 8601 UTC, the time of the commit
 */
export function actionChanges(
  { marks }: DocumentRecord,
  wanted: readonly MarkId[],
  action: NotebookAction,
  at: string,
): readonly Change[] {
  return wanted.flatMap((id) => {
    const mark = Object.hasOwn(marks, id) ? marks[id] : undefined
    return mark && mark.trashedAt === null ? changesOf(mark, action, at) : []
  })
}

/** What a commit that does this is called. */
export function actionTitle(action: NotebookAction, labels: readonly { readonly id: string; readonly name: string }[]) {
  const titles = strings.notebookChange
  switch (action.kind) {
    case 'relabel':
      return titles.relabel(labels.find(({ id }) => id === action.label)?.name ?? '')
    case 'addTags':
      return titles.addTags(action.tags)
    case 'removeTags':
      return titles.removeTags(action.tags)
    case 'trash':
      return titles.trash
  }
}

function changesOf(mark: Mark, action: NotebookAction, at: string): readonly Change[] {
  switch (action.kind) {
    case 'relabel':
      return mark.label === action.label
        ? []
        : [{ kind: 'label.set', mark: mark.id, before: mark.label, after: action.label }]
    case 'addTags': {
      // What its note says already is not stored twice.
      const known = new Set(allTags(mark).map(foldTag))
      return tagsSet(mark, [...mark.tags, ...unique(action.tags).filter((tag) => !known.has(foldTag(tag)))])
    }
    case 'removeTags': {
      const gone = new Set(action.tags.map(foldTag))
      return tagsSet(
        mark,
        mark.tags.filter((tag) => !gone.has(foldTag(tag))),
      )
    }
    case 'trash':
      return [{ kind: 'markTrashedAt.set', mark: mark.id, before: null, after: at }]
  }
}

function tagsSet(mark: Mark, after: readonly string[]): readonly Change[] {
  return sameTags(mark.tags, after) ? [] : [{ kind: 'markTags.set', mark: mark.id, before: mark.tags, after }]
}

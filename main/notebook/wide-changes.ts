/**
 * Changes over the whole library, each one commit: what becomes of a document is asked of its record when it is its turn, so what
 * was changed meanwhile is taken as it is then.
 */
import type { Change, WideCommit } from '../../core/change/change'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import { failed, type Result } from '../../core/failure'
import { someOrNull } from '../../core/label/removal'
import { linkChanges, type Renaming, shadowed } from '../../core/link/rename'
import { foldTag } from '../../core/mark/tag'
import { actionChanges, actionTitle } from '../../core/notebook/change'
import { EVERYTHING, type NotebookAction, type NotebookSelection } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { hasTag, removedTag, renamedTag } from '../../core/tag/rename'
import type { Library } from '../library/interface'
import type { Following } from '../library/versions-interface'
import { documentsToChange, type MarkIndex } from './mark-index'

/** Renames tags, and what is below them, to one. See `tags:rename` in core/api.ts. */
export async function renameTags(
  library: Library,
  index: MarkIndex,
  { from, to }: { readonly from: readonly string[]; readonly to: string },
): Promise<Result<WideCommit>> {
  const [only = ''] = from
  const title = from.length > 1 ? strings.tagsSheet.merged(from.length, to) : strings.tagsSheet.renamed(only, to)
  const documents = await taggedWith(library, index, from)
  return changeEach(library, documents, title, (record) => renamedTag(record, from, to))
}

/** Takes a tag from everything. See `tags:remove`. */
export async function removeTag(library: Library, index: MarkIndex, tag: string): Promise<Result<WideCommit>> {
  const documents = await taggedWith(library, index, [tag])
  return changeEach(library, documents, strings.tagsSheet.removed(tag), (record) => removedTag(record, tag))
}

/** Gives a document another title, and the links to it the same. See `document:rename`. */
export async function renameDocument(
  library: Library,
  index: MarkIndex,
  asked: { readonly document: DocumentId; readonly title: string },
): Promise<Result<WideCommit>> {
  const { document } = asked
  const title = asked.title.replace(/\s+/g, ' ').trim()
  if (title === '') return failed({ kind: 'refused', change: strings.notebookChange.rename(title) })
  const following = await linksThatFollow(library, index, document, title)
  if (!following.ok) return following
  const { documents, changesOf } = following.value
  return changeEach(library, [document, ...documents], strings.notebookChange.rename(title), (record) => {
    const before = record.source.title
    const own: readonly Change[] =
      record.id === document && before !== title ? [{ kind: 'source.set', field: 'title', before, after: title }] : []
    return [...own, ...changesOf(record)]
  })
}

/** The links that follow a document to another title. Fails as `Library.record` does. */
export async function linksThatFollow(
  library: Library,
  index: MarkIndex,
  document: DocumentId,
  title: string,
): Promise<Result<Following>> {
  const record = await library.record(document)
  if (!record.ok) return record
  const { marks, source } = record.value
  const hasMark = (mark: MarkId) => Object.hasOwn(marks, mark)
  const renaming: Renaming = { document, title, hasMark, documents: await library.catalogue() }
  const changesOf = linkChanges(renaming)
  const other = shadowed(renaming)
  const documents = await documentsToChange(
    library,
    index,
    [{ linksTo: document, title: source.title }, ...(other === null ? [] : [{ linksTo: other, title }])],
    (one) => changesOf(one).length > 0,
  )
  return { ok: true, value: { documents: documents.filter((id) => id !== document), changesOf } }
}

/** Does something to many marks. See `notebook:change`. */
export async function changeMarks(
  library: Library,
  index: MarkIndex,
  { selection, action }: { readonly selection: NotebookSelection; readonly action: NotebookAction },
): Promise<Result<WideCommit>> {
  const filter = selection.kind === 'filtered' ? selection.filter : EVERYTHING
  const ordered =
    selection.kind === 'these'
      ? null
      : await index.ordered({ filter, grouping: 'document', order: 'text' }, selection, 'whole')
  if (ordered?.ok === false) return ordered
  const keys =
    selection.kind === 'these' ? selection.marks : (ordered?.value.groups ?? []).flatMap(({ marks }) => marks)
  const byDocument = new Map<DocumentId, MarkId[]>()
  for (const { document, mark } of keys) {
    const marks = byDocument.get(document)
    if (marks) marks.push(mark)
    else byDocument.set(document, [mark])
  }
  return library.commitEach([...byDocument.keys()], (labels, stamp) => {
    if (action.kind === 'relabel' && !labels.some(({ id }) => id === action.label)) return null
    return {
      whole: { ...stamp, group: stamp.id, title: actionTitle(action, labels) },
      changesOf: (record) =>
        someOrNull(actionChanges(record, [...new Set(byDocument.get(record.id))], action, stamp.at)),
    }
  })
}

function taggedWith(library: Library, index: MarkIndex, tags: readonly string[]): Promise<readonly DocumentId[]> {
  const sought = tags.map((tag) => ({ tag: foldTag(tag) }))
  return documentsToChange(library, index, sought, (record) => tags.some((tag) => hasTag(record, tag)))
}

function changeEach(
  library: Library,
  documents: readonly DocumentId[],
  title: string,
  changesOf: (record: DocumentRecord) => readonly Change[],
): Promise<Result<WideCommit>> {
  return library.commitEach(documents, (_, stamp) => ({
    whole: { ...stamp, group: stamp.id, title },
    changesOf: (record) => someOrNull(changesOf(record)),
  }))
}

import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Result } from '../../core/failure'
import type { MarkKey, NotebookQuery, NotebookSelection } from '../../core/notebook/notebook'
import { inGroups } from '../library/in-groups'
import type { Library } from '../library/interface'

/** Marks in the order of an answer, all of them. */
export interface OrderedMarks {
  readonly groups: readonly OrderedGroup[]
  /** Entries beyond the `most` that were asked for. */
  readonly left: number
  /** Each counted once. */
  readonly marks: number
  readonly documents: number
}

/** `key` and `title` as in `NotebookGroup`. */
export interface OrderedGroup {
  readonly key: string | null
  readonly title: string
  readonly marks: readonly MarkKey[]
}

/** Documents that may hold a tag (folded, or one below it) or a link to a document, anywhere: in the trash too. */
export type Sought = { readonly tag: string } | { readonly linksTo: DocumentId; readonly title: string }

/** What changes and exports ask of the notebook's cache. */
export interface MarkIndex {
  /** `whole` waits until the cache knows every document; `now` answers from what it knows. Without `most` all of them come. */
  readonly ordered: (
    query: NotebookQuery,
    selection: NotebookSelection,
    wait: 'now' | 'whole',
    most?: number,
  ) => Promise<Result<OrderedMarks>>
  /** Null where the cache is not whole. */
  readonly documentsWith: (sought: Sought) => Promise<readonly DocumentId[] | null>
}

/** The documents in which something is to be looked for: those that the cache names, else those whose records say so. */
export async function documentsToChange(
  library: Library,
  index: MarkIndex,
  sought: readonly Sought[],
  isOne: (record: DocumentRecord) => boolean,
): Promise<readonly DocumentId[]> {
  const named = await Promise.all(
    // Without the cache it takes longer, and that is all.
    sought.map((one) => index.documentsWith(one).catch(() => null)),
  )
  const known = named.filter((documents) => documents !== null)
  if (known.length === sought.length) return [...new Set(known.flat())]
  const found: DocumentId[] = []
  const rows = await library.catalogue()
  await inGroups(rows, async ({ id }) => {
    const record = await library.record(id)
    if (record.ok && isOne(record.value)) found.push(id)
  })
  return found
}

import type { CommitId, LibraryId } from '../document/id'
import type { Label } from '../document/label'
import type { FORMAT_VERSION } from '../document/record'

/** What `library.json` holds: the sum of the library's own history up to number `seq`. */
export interface LibraryData {
  readonly v: typeof FORMAT_VERSION
  readonly id: LibraryId
  /** Commits over several documents up to this number have reached every document. */
  readonly seq: number
  readonly lastCommit: CommitId | null
  readonly createdAt: string
  readonly labels: readonly Label[]
  /** Searches that the person keeps, export templates, and defaults by language: filled by later versions of this program. */
  readonly shelves: readonly unknown[]
  readonly templates: Readonly<Record<string, unknown>>
  readonly languages: Readonly<Record<string, unknown>>
}

/**
 * The commit that brings another text version: it names the text, which is on the disk by then, and gives marks their places
 * in it. What becomes of the marks is found out on another thread, and meanwhile the person may go on; so the commit is made
 * of the record as it is in the moment in which it is sent, and only once every mark of that moment is known.
 */
import type { Change, Commit, NumberedCommit, WideCommit, WidePart } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import { type DocumentRecord, FORMAT_VERSION, type Mark } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import type { Outcome } from '../versions/task'
import { anchorChanges, type KnownPlaces, takeDown, unknownAmong } from './anchors-after'
import type { BroughtTexts } from './brought-texts'
import type { DocumentStore } from './document-store'
import type { WideCommits } from './wide-commits'

/** A person marks a passage in a second or so, and finding one mark's place takes a tenth of it. */
const MOST_TRIES = 20

export interface VersionCommit {
  readonly whole: Omit<Commit, 'changes'>
  /** JSON of the text that it brings. */
  readonly text: string
  /** What it changes beside anchors; null where the record is no longer one that it fits. */
  readonly changes: (record: DocumentRecord) => readonly Change[] | null
  /** The marks that need a place in the text, as they are after those changes. */
  readonly marks: (record: DocumentRecord) => readonly Mark[]
  /** What is known of them already; grows. */
  readonly known: KnownPlaces
  /** Finds out about the others, in their order; null where a text cannot be read. */
  readonly place: (marks: readonly Mark[], record: DocumentRecord) => Promise<readonly Outcome[] | null>
  /** What becomes of other documents by the same commit; none where it is this document's alone. */
  readonly others: (records: readonly DocumentRecord[]) => readonly WidePart[]
  /** Those other documents. */
  readonly beside: readonly DocumentId[]
}

export interface VersionMeans {
  readonly brought: BroughtTexts
  readonly wide: WideCommits
}

/** Sends the commit. Fails with refused where it no longer fits, or as a commit does. */
export async function sendVersion(
  store: DocumentStore,
  version: VersionCommit,
  { brought, wide }: VersionMeans,
): Promise<Result<NumberedCommit>> {
  const { whole, known, beside, text } = version
  const refused = failed({ kind: 'refused', change: whole.title })
  const document = store.newest.id
  /** Null where a mark's place is not known. */
  const changesOf = (record: DocumentRecord): readonly Change[] | null => {
    const changes = version.changes(record)
    const marks = version.marks(record)
    return changes && unknownAmong(marks, known).length === 0 ? [...changes, ...anchorChanges(marks, known)] : null
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const record = store.newest
    if (version.changes(record) === null) return refused
    const missing = unknownAmong(version.marks(record), known)
    if (missing.length > 0) {
      const outcomes = await version.place(missing, record)
      if (outcomes === null) return refused
      takeDown(known, missing, outcomes)
      continue
    }
    if (beside.length === 0) {
      const commit: Commit = { ...whole, changes: changesOf(record) ?? [] }
      const sent = await brought.during(document, whole.id, text, () => store.commit(commit))
      return sent.ok ? done({ ...commit, v: FORMAT_VERSION, seq: sent.value.seq }) : sent
    }
    let seq = 0
    const make = (records: readonly DocumentRecord[]): WideCommit | null => {
      const own = records.find(({ id }) => id === document)
      // Queued in the same moment: each document has the commit under a number of its own.
      seq = (own?.seq ?? 0) + 1
      const changes = own ? changesOf(own) : null
      return changes && { ...whole, parts: [{ document, changes }, ...version.others(records)] }
    }
    const sent = await brought.during(document, whole.id, text, () => wide.commitOver([document, ...beside], make))
    if (!sent.ok) return sent
    if (sent.value === null) continue
    const changes = sent.value.parts[0]?.changes ?? []
    return done({ ...whole, changes, v: FORMAT_VERSION, seq })
  }
  return refused
}

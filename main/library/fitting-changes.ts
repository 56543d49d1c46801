import { ChangeMismatch } from '../../core/change/apply'
import type { AnchorsCarry, CarriedMark, Change } from '../../core/change/change'
import { LiveRecord } from '../../core/change/live-record'
import { type DocumentRecord, FORMAT_VERSION } from '../../core/document/record'

export interface Fitting {
  /** Those of the changes that fit, in order. */
  readonly fitting: readonly Change[]
  /** The record with them. */
  readonly after: DocumentRecord
}

/** Tells of a record which of these changes fit it. Found out once for each record, however often it is asked. */
export function fittingChanges(changes: readonly Change[]): (record: DocumentRecord) => Fitting {
  let last: { readonly record: DocumentRecord; readonly found: Fitting } | null = null
  return (record) => {
    if (last?.record !== record) last = { record, found: fittingIn(record, changes) }
    return last.found
  }
}

function fittingIn(record: DocumentRecord, changes: readonly Change[]): Fitting {
  const live = new LiveRecord(record)
  const { id, seq, lastCommit, addedAt } = record
  const one = { v: FORMAT_VERSION, id: lastCommit ?? id, group: lastCommit ?? id, seq, at: addedAt, title: '' } as const
  const fits = (change: Change): boolean => {
    try {
      live.apply({ ...one, changes: [change] })
      return true
    } catch (error) {
      if (error instanceof ChangeMismatch) return false
      throw error
    }
  }
  const fitting = changes.flatMap((change): readonly Change[] => {
    if (fits(change)) return [change]
    // Of many marks that are carried at once one that was changed since does not keep the others from it.
    const rest =
      change.kind === 'anchors.carry'
        ? { ...change, marks: change.marks.filter((mark) => isThere(record, change, mark)) }
        : null
    return rest && fits(rest) ? [rest] : []
  })
  return { fitting, after: live.snapshot() }
}

function isThere({ marks }: DocumentRecord, { before }: AnchorsCarry, [id, from]: CarriedMark): boolean {
  const anchor = Object.hasOwn(marks, id) ? marks[id]?.anchor : undefined
  return anchor?.textHash === before && anchor.start === from
}

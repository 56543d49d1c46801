import type { Added, ImportSummary } from '../../core/api'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'

export interface SortedFailures {
  /** The same bytes are documents already. */
  readonly here: readonly Extract<Failure, { readonly kind: 'alreadyHere' }>[]
  readonly stopped: number
  /** All others: each has its own sentence. */
  readonly failed: readonly Failure[]
}

/** Sorts what was not added by what a person has to know of it. */
export function sortedFailures(failures: readonly Failure[]): SortedFailures {
  return {
    here: failures.filter((failure) => failure.kind === 'alreadyHere'),
    stopped: failures.filter(({ kind }) => kind === 'cancelled').length,
    failed: failures.filter(({ kind }) => kind !== 'alreadyHere' && kind !== 'cancelled'),
  }
}

const t = strings.toasts

/** An import in a few sentences: of one failure alone its own; of several the number, since a list tells of each. */
export function summaryWords({ added, failures, passedOver }: ImportSummary): string {
  const { here, stopped, failed } = sortedFailures(failures)
  const parts = added.length > 0 ? [t.added(added.length)] : []
  const [only] = failures
  if (failures.length === 1 && only) parts.push(sentence(only))
  else {
    if (here.length > 0) parts.push(t.here(here.length))
    if (failed.length > 0) parts.push(t.notAdded(failed.length))
    if (stopped > 0) parts.push(t.stopped(stopped))
  }
  if (passedOver > 0) parts.push(t.passedOver(passedOver))
  return [...parts, ...earlierWords(added)].join(' ')
}

/** A document that looks like a newer version of another. */
export type Newer = Added & { readonly earlier: NonNullable<Added['earlier']> }

/** Those that look like newer versions of documents that were there. */
export function withEarlier(added: readonly Added[]): readonly Newer[] {
  return added.filter((one): one is Newer => one.earlier !== null)
}

/** A sentence about them, or none. */
export function earlierWords(added: readonly Added[]): readonly string[] {
  const [newer, another] = withEarlier(added)
  if (!newer) return []
  if (another || added.length > 1) return [strings.versions.likeEarlierCount(withEarlier(added).length)]
  return [strings.versions.likeEarlier(newer.earlier.title)]
}

/** Whether there is more to tell than the words do. */
export function hasReport({ added, failures }: ImportSummary): boolean {
  const { here, failed } = sortedFailures(failures)
  if (added.length > 1 && withEarlier(added).length > 0) return true
  return failures.length > 1 && here.length + failed.length > 0
}

import type { VersionReport } from '../../core/api'
import type { Mark } from '../../core/document/record'
import type { KnownPlaces } from './anchors-after'

/** What would become of a document's marks, those in the trash not counted, when its text of one hash gives way to another. */
export function reportOf(marks: readonly Mark[], known: KnownPlaces, before: string, after: string): VersionReport {
  const report = { kept: 0, moved: 0, needYou: 0, cameBack: 0 }
  if (before === after) return report
  for (const { id, anchor, trashedAt } of marks) {
    const outcome = known.get(id)?.outcome
    if (trashedAt !== null || !outcome) continue
    if (outcome.kind === 'orphan') report.needYou++
    else if (anchor.textHash !== before) report.cameBack++
    else if (outcome.kind === 'kept') report.kept++
    else report.moved++
  }
  return report
}

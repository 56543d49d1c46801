import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'

/** What the recovery screen says and offers. */
export interface RecoveryWords {
  readonly title: string
  readonly words: string
  /** What was kept, and what is worth knowing before one chooses. */
  readonly facts: readonly string[]
  /** The name of the way out other than trying again, or null. */
  readonly recover: string | null
  /** Whether there is a folder to show. */
  readonly folder: 'there' | 'missing'
}

const t = strings.recovery

/** The words for why there is no library. */
export function recoveryWords(failure: Failure): RecoveryWords {
  const plain: RecoveryWords = {
    title: t.title,
    words: sentence(failure),
    facts: [],
    recover: null,
    folder: 'there',
  }
  switch (failure.kind) {
    case 'libraryDamaged':
      return {
        ...plain,
        words: t.damaged(failure.file),
        facts: t.damagedFacts(failure.file),
        recover: t.anew(failure.file),
      }
    case 'libraryLocked':
      return failure.on === 'another'
        ? { ...plain, title: t.lockedTitle, facts: t.lockedElsewhereFacts(failure.host), recover: t.takeOver }
        : { ...plain, title: t.lockedTitle, facts: t.lockedFacts }
    case 'libraryMissing':
      return { ...plain, title: t.missingTitle, facts: t.missingFacts, folder: 'missing' }
    case 'noLibrary':
      return { ...plain, title: t.missingTitle, folder: 'missing' }
    case 'notWritable':
      return { ...plain, words: t.unwritable(failure.reason) }
    case 'diskFull':
      return { ...plain, words: t.full }
    default:
      return plain
  }
}

import { relocateAll } from '../../core/anchor/relocate.ts'
import type { Contender } from './contenders.ts'

/** The hashes of the two texts; what they are plays no part, only that they differ. */
export const BEFORE = 'before'
export const AFTER = 'after'

/** As the app does it at a new text version: the text that the mark was made in is there. */
export function withOldText(): Contender {
  return {
    name: 'Margent',
    find: (anchor, old, now) => {
      const before = { text: old, hash: BEFORE }
      const [found] = relocateAll({ anchors: [anchor], before, after: { text: now, hash: AFTER } })
      return found && found.kind !== 'orphan' ? found.range : null
    },
  }
}

/** By the anchor alone, which is all that the peers have: an old text that cannot be read, a mark from elsewhere. */
export function withoutOldText(): Contender {
  return {
    name: 'Margent without the old text',
    find: (anchor, _old, now) => {
      const [found] = relocateAll({ anchors: [anchor], before: null, after: { text: now, hash: AFTER } })
      return found && found.kind !== 'orphan' ? found.range : null
    },
  }
}

import type { LeftOutReason } from '../../../../core/text/tree'
import type { Draft } from './draft'
import type { Part } from './parts'

/** Why a unit is not in the text: what a rule has said, else its sure names, its words, its other names. */
export function reasonOf(draft: Draft, unit: Part): LeftOutReason {
  const said = draft.reason(unit)
  if (said) return said
  let fair: LeftOutReason | null = null
  for (let at: Part | null = unit; at; at = at.parent) {
    const sign = draft.sign(at)
    if (sign?.strength === 'sure') return sign.reason
    fair ??= sign?.reason ?? null
  }
  return draft.furniture(unit)?.reason ?? fair ?? 'furniture'
}

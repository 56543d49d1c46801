import type { Element } from '../../../../core/import/dom'
import type { LeftOutReason } from '../../../../core/text/tree'
import type { Part } from './parts'

/** Why each unit is left out; null where it belongs to the text. By the part's index; of no meaning for what is no unit. */
export type Verdicts = (LeftOutReason | null)[]

/**
 * The elements to set aside: the outermost that hold nothing but what is left out for one reason, so that a list stays a
 * list. Buttons within are named too, which the gate lets through only where they are.
 */
export function asideElements(parts: readonly Part[], verdicts: Verdicts): ReadonlyMap<Element, LeftOutReason> {
  const reasons = sharedReasons(parts, verdicts)
  const found = new Map<Element, LeftOutReason>()
  for (const part of parts) {
    const reason = reasons[part.index]
    if (!reason || reason === 'mixed') continue
    const outer = part.parent && reasons[part.parent.index]
    if (outer !== reason || part.tag === 'button') found.set(part.element, reason)
  }
  // A button in a unit is not a part with words of its own.
  for (const part of parts)
    if (part.tag === 'button' && !found.has(part.element))
      found.set(part.element, nearest(part, reasons) ?? 'furniture')
  return found
}

type Shared = LeftOutReason | 'mixed' | null

function nearest(part: Part, reasons: readonly (Shared | undefined)[]): LeftOutReason | null {
  for (let at: Part | null = part; at; at = at.parent) {
    const reason = reasons[at.index]
    if (reason && reason !== 'mixed') return reason
  }
  return null
}

/** For each part the one reason of all units in it, `mixed` where some are kept or the reasons differ, null where none are. */
function sharedReasons(parts: readonly Part[], verdicts: Verdicts): readonly (Shared | undefined)[] {
  const reasons: (Shared | undefined)[] = new Array(parts.length).fill(undefined)
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Part
    if (part.isUnit) reasons[i] = verdicts[i] ?? 'mixed'
    const own = reasons[i]
    const { parent } = part
    if (!parent || own === undefined || parent.isUnit) continue
    const outer = reasons[parent.index]
    reasons[parent.index] = outer === undefined || outer === own ? own : 'mixed'
  }
  return reasons
}

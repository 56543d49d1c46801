import { bridge } from '../bridge'
import { toast } from '../state/ui'
import type { OpenText } from './open-text'

/** Puts left-out blocks back (indexes into `Text.leftOut`) or leaves blocks out (into `Text.blocks`); the new text comes as an event. */
export async function rework(
  { document, version }: OpenText,
  { putBack = [], remove = [] }: { readonly putBack?: readonly number[]; readonly remove?: readonly number[] },
): Promise<void> {
  const answer = await bridge.call('document:rework', { document, version, putBack, remove })
  if (!answer.ok) toast({ kind: 'failure', failure: answer.failure })
}

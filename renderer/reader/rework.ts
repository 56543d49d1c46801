import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { toast } from '../state/ui'
import type { OpenText } from './open-text'

/** Puts left-out blocks back (indexes into `Text.leftOut`) or leaves blocks out (into `Text.blocks`); the new text comes as an event. */
export async function rework(
  { document, version }: OpenText,
  { putBack = [], remove = [] }: { readonly putBack?: readonly number[]; readonly remove?: readonly number[] },
): Promise<void> {
  const before = orphans()
  const answer = await bridge.call('document:rework', { document, version, putBack, remove })
  if (!answer.ok) {
    toast({ kind: 'failure', failure: answer.failure })
    return
  }
  const lost = Math.max(0, orphans() - before)
  const text = remove.length > 0 ? strings.reader.saidLeftOut(lost) : strings.reader.saidPutBack
  toast({ kind: 'said', text, command: 'edit.undo' })
}

function orphans(): number {
  return placedMarks(libraryStore.getState())?.orphans.length ?? 0
}

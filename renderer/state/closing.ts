/** The end of the window: what is being written is committed, everything pending is sent, and main is told how it went. */
import type { CloseAnswer } from '../../core/api'
import { bridge } from '../bridge'
import { send } from './commit'
import { libraryStore } from './library'

const drafts = new Set<() => void>()

/** `flush` commits what a person is writing and has not committed yet; called before the window closes. */
export function provideDraft(flush: () => void): () => void {
  drafts.add(flush)
  return () => drafts.delete(flush)
}

/** Answers main's question whether the window may close. */
export async function answerClosing(): Promise<void> {
  for (const flush of drafts) flush()
  // One that is under way may have begun before the last commit was made; the second looks again.
  await send()
  if (libraryStore.getState().pending.length > 0) await send()
  await bridge.call('window:close-answer', answer())
}

function answer(): CloseAnswer {
  const { pending, saveFailure } = libraryStore.getState()
  if (pending.length === 0) return { kind: 'saved' }
  return { kind: 'unsaved', commits: pending, failure: saveFailure ?? { kind: 'notWritable', reason: '' } }
}

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

/** Commits now what a person is writing: a command is about to work with it. */
export function flushDrafts(): void {
  for (const flush of drafts) flush()
}

/** A write that failed is tried once more before main asks the person. */
const MOST_FAILURES = 2

/**
 * Answers main's question whether the window may close. What is typed while the rest is written is written too; after the
 * answer that all is saved nothing can be typed any more, since the window goes as soon as main has closed the library.
 */
export async function answerClosing(): Promise<void> {
  for (let failures = 0; ; ) {
    flushDrafts()
    if (libraryStore.getState().pending.length === 0 || failures === MOST_FAILURES) break
    await send()
    if (libraryStore.getState().saveFailure !== null) failures++
  }
  const given = answer()
  if (given.kind === 'saved') document.body.inert = true
  await bridge.call('window:close-answer', given)
}

function answer(): CloseAnswer {
  const { pending, saveFailure } = libraryStore.getState()
  if (pending.length === 0) return { kind: 'saved' }
  return { kind: 'unsaved', commits: pending, failure: saveFailure ?? { kind: 'notWritable', reason: '' } }
}

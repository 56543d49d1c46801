/**
 * How a run ends. The window is asked whether everything is on the disk; what is not is never dropped without the person's
 * word: try again, save a copy elsewhere, or leave it. A window that does not answer is not waited for for ever.
 */
import type { CloseAnswer } from '../../core/api'

/** A window whose code runs answers within milliseconds; one write to a slow disk is waited for, a hung page is not. */
export const ANSWER_LIMIT_MS = 10_000

/** All that counts is on the disk by then; records and places that follow it may be read from the history again. */
export const FINISH_LIMIT_MS = 15_000

export type Unsaved = Extract<CloseAnswer, { kind: 'unsaved' }>
export type UnsavedChoice = 'retry' | 'copy' | 'leave' | 'stay'

export interface CloseSteps {
  /** Asks the window; resolves with its answer, or with null where none came within the limit. */
  readonly ask: () => Promise<CloseAnswer | null>
  readonly chooseUnsaved: (unsaved: Unsaved) => Promise<UnsavedChoice>
  /** Writes the commits to a file that the person chooses; false where they thought better of it or it failed. */
  readonly saveCopy: (unsaved: Unsaved) => Promise<boolean>
  readonly chooseSilent: () => Promise<'wait' | 'leave'>
}

/** Carries the person through it; tells whether the window may go. */
export async function mayClose({ ask, chooseUnsaved, saveCopy, chooseSilent }: CloseSteps): Promise<'go' | 'stay'> {
  for (;;) {
    const answer = await ask()
    if (answer === null) {
      if ((await chooseSilent()) === 'leave') return 'go'
      continue
    }
    if (answer.kind === 'saved') return 'go'
    switch (await chooseUnsaved(answer)) {
      case 'stay':
        return 'stay'
      case 'leave':
        return 'go'
      case 'copy':
        if (await saveCopy(answer)) return 'go'
        break
      case 'retry':
        break
    }
  }
}

import { useState } from 'react'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { announce, toast, uiStore } from '../state/ui'

/** How a change that main makes stands: under way, or why it could not be, in a sentence. */
export interface Asking {
  readonly isBusy: boolean
  readonly trouble: string | null
  /** Has the change made by `work`; then says `said`, with a way to undo it, and calls `done`. */
  readonly ask: (work: () => Promise<Failure | null>, said: string, done: (said: string) => void) => Promise<void>
}

/** Changes of the library that are asked for in a sheet, one at a time. */
export function useAsking(): Asking {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  return {
    isBusy,
    trouble,
    ask: async (work, said, done) => {
      if (isBusy) return
      const before = document.activeElement
      setBusy(true)
      setTrouble(null)
      const failure = await work()
      setBusy(false)
      if (failure) {
        setTrouble(sentence(failure))
        // The sheet was closed meanwhile: there it would not be read.
        if (uiStore.getState().overlay !== 'tags') toast({ kind: 'failure', failure })
        // What was pressed could not keep the focus while it could not be pressed.
        else requestAnimationFrame(() => before instanceof HTMLElement && before.focus())
        return
      }
      announce(said)
      toast({ kind: 'said', text: said, command: 'edit.undo' })
      done(said)
    },
  }
}

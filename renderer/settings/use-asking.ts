import { useState } from 'react'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { onCommitted } from '../state/committed'
import { announce, toast, uiStore } from '../state/ui'

/** How far it is is said so often, and not before: most are done by then. In milliseconds. */
const TELL_MS = 1_000

/** How a change that main makes stands: under way, or why it could not be, in a sentence. */
export interface Asking {
  readonly isBusy: boolean
  readonly trouble: string | null
  /** In how many documents it is done, where it takes long; else null. */
  readonly progress: number | null
  /** Has the change made by `work`; then says `said`, with a way to undo it, and calls `done`. */
  readonly ask: (work: () => Promise<Failure | null>, said: string, done: (said: string) => void) => Promise<void>
}

/** Changes of the library that are asked for in a sheet, one at a time. */
export function useAsking(): Asking {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  return {
    isBusy,
    trouble,
    progress,
    ask: async (work, said, done) => {
      if (isBusy) return
      const before = document.activeElement
      setBusy(true)
      setTrouble(null)
      let written = 0
      const stop = onCommitted(() => {
        written += 1
      })
      const timer = setInterval(() => setProgress(written), TELL_MS)
      const failure = await work()
      stop()
      clearInterval(timer)
      setProgress(null)
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

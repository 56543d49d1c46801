import type { BrowserWindow } from 'electron'
import type { CloseAnswer } from '../../core/api'
import type { Log } from '../settings/log'
import { ANSWER_LIMIT_MS, FINISH_LIMIT_MS, mayClose } from './close'
import { closeDialogs } from './close-dialogs'

export interface Closing {
  /** The window's answer to `close:asked`. */
  readonly answered: (answer: CloseAnswer) => void
}

/**
 * Holds the window until nothing is unsaved and `finish` (the library's closing) is done.
 * @param ask sends the question to the window
 */
export function guardClosing(window: BrowserWindow, log: Log, ask: () => void, finish: () => Promise<void>): Closing {
  let settle: ((answer: CloseAnswer) => void) | null = null
  let closing = false

  const askWindow = () =>
    new Promise<CloseAnswer | null>((resolve) => {
      const limit = setTimeout(() => resolve(null), ANSWER_LIMIT_MS)
      settle = (answer) => {
        clearTimeout(limit)
        resolve(answer)
      }
      // A page that crashed is being loaded again and holds nothing that is not saved.
      if (window.webContents.isCrashed()) settle({ kind: 'saved' })
      else ask()
    })

  const close = async () => {
    const verdict = await mayClose({ ask: askWindow, ...closeDialogs(window, log) })
    if (verdict === 'stay') return
    await Promise.race([finish(), new Promise((resolve) => setTimeout(resolve, FINISH_LIMIT_MS))])
    window.destroy()
  }

  window.on('close', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    close()
      .catch((error) => {
        log.add('closing', error)
        window.destroy()
      })
      .finally(() => {
        closing = false
      })
  })

  return { answered: (answer) => settle?.(answer) }
}

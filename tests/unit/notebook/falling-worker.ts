/** The notebook's worker, but it falls when it is asked for certain marks: once (a file beside the cache remembers), where it has
 * a file, or always. */
import { existsSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { Keeper } from '../../../main/notebook/keeper'
import type { News, Opening } from '../../../main/notebook/protocol'
import { FALLS_ALWAYS, FALLS_ONCE, FALLS_WITH_A_FILE } from './falls'

let keeper: Keeper | null = null
let fell = ''
let hasFile = false

parentPort?.on('message', (told: Opening | News) => {
  if (told.kind === 'open') {
    fell = `${told.file}.fell`
    hasFile = told.cache !== 'memory'
    keeper = new Keeper(told, (said) => parentPort?.postMessage(said))
    return
  }
  if (told.kind === 'asked' && told.question.name === 'find') {
    const { mark } = told.question.asked
    const isOnce = mark === FALLS_ONCE && !existsSync(fell)
    if (mark === FALLS_ALWAYS || isOnce || (mark === FALLS_WITH_A_FILE && hasFile)) {
      writeFileSync(fell, '')
      throw new Error('it fell')
    }
  }
  keeper?.take(told)
})

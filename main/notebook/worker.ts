/** The notebook's worker: a `Keeper`, and nothing else. */
import { parentPort } from 'node:worker_threads'
import { Keeper } from './keeper'
import type { News, Opening, Said } from './protocol'

let keeper: Keeper | null = null

parentPort?.on('message', (told: Opening | News) => {
  if (told.kind === 'open') keeper = new Keeper(told, (said: Said) => parentPort?.postMessage(said))
  else keeper?.take(told)
})

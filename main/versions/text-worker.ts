/** The worker of main for whole texts: `carryOut`, and nothing else. */
import { parentPort } from 'node:worker_threads'
import { ownBytes } from '../import/transfer'
import { carryOut } from './carry-out'
import type { Task } from './task'

parentPort?.on('message', (task: Task) => {
  const made = carryOut(task)
  if (made === null || !('text' in made)) {
    parentPort?.postMessage(made)
    return
  }
  const bytes = ownBytes(made.text.bytes)
  parentPort?.postMessage({ ...made, text: { ...made.text, bytes } }, [bytes.buffer])
})

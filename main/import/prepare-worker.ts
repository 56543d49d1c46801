/** The worker of main that prepares large files: `prepare`, and nothing else. Bytes come and go without being copied. */
import { parentPort } from 'node:worker_threads'
import { type Prepared, prepare, type ToPrepare } from './prepare'
import { ownBytes } from './transfer'

parentPort?.on('message', (given: ToPrepare) => {
  const made = prepare(given)
  if (made === null) {
    parentPort?.postMessage(null)
    return
  }
  const bytes = ownBytes(made.text.bytes)
  const original = ownBytes(made.original)
  const prepared: Prepared = { ...made, original, text: { ...made.text, bytes } }
  parentPort?.postMessage(prepared, [bytes.buffer, original.buffer])
})

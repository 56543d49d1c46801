/**
 * The import process: everything that reads what strangers wrote runs here, outside of main, and may be stopped at any
 * moment. One script for both ways of starting it: Electron's utility process in the app, a child of Node on the command
 * line (Electron run as Node has no utility process).
 */
import { importFile } from './import-file'
import { type ImportAnswer, type ImportRequest, packAnswer } from './message'

const port = process.parentPort

function answer(message: ImportAnswer): void {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

async function carryOut({ id, given }: ImportRequest): Promise<void> {
  for (const message of packAnswer(id, await importFile(given, (part) => answer({ id, part })))) answer(message)
}

/** A mistake in the program ends the process; its other side takes that for an import that broke. */
function listen(message: unknown): void {
  void carryOut(message as ImportRequest)
}

if (port) port.on('message', (event) => listen(event.data))
else process.on('message', listen)

process.on('disconnect', () => process.exit())

import { builtScript } from './built-script'
import { MAX_HEAP_MEGABYTES } from './limits'
import type { ImportRequest } from './message'

/** A started import process, whichever way it was started. */
export interface ImportProcess {
  readonly send: (request: ImportRequest) => void
  /** Returns what ends the listening. `exit` is called at once where the process is gone already. */
  readonly listen: (listener: { readonly message: (message: unknown) => void; readonly exit: () => void }) => () => void
  readonly kill: () => void
}

const OPTIONS = [`--max-old-space-size=${MAX_HEAP_MEGABYTES}`]

/** Starts the import process: a utility process in the app, a child of Node elsewhere. */
export async function forkImport(script: string = builtScript('import.cjs')): Promise<ImportProcess> {
  return process.type === 'browser' ? forkUtility(script) : forkChild(script)
}

async function forkUtility(script: string): Promise<ImportProcess> {
  const { utilityProcess } = await import('electron')
  const child = utilityProcess.fork(script, [], { execArgv: OPTIONS, serviceName: 'Margent import' })
  let isGone = false
  child.once('exit', () => {
    isGone = true
  })
  return {
    send: (request) => child.postMessage(request),
    listen: ({ message, exit }) => {
      child.on('message', message)
      child.on('exit', exit)
      if (isGone) exit()
      return () => {
        child.off('message', message)
        child.off('exit', exit)
      }
    },
    kill: () => child.kill(),
  }
}

/** Whose rights a child has, where not the ones of this process. */
export interface Rights {
  readonly uid?: number
  readonly gid?: number
}

/** As a child of Node, in Electron run as Node too. Bytes cross as they are (`advanced`). */
export async function forkChild(script: string, rights: Rights = {}, options = OPTIONS): Promise<ImportProcess> {
  const { fork } = await import('node:child_process')
  const child = fork(script, [], {
    ...rights,
    execArgv: options,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let isGone = false
  child.once('exit', () => {
    isGone = true
  })
  // A failing send shows in its exit; without a listener it would end this process.
  child.on('error', () => {})
  return {
    send: (request) => child.send(request, () => {}),
    listen: ({ message, exit }) => {
      child.on('message', message)
      child.on('exit', exit)
      if (isGone) exit()
      return () => {
        child.off('message', message)
        child.off('exit', exit)
      }
    },
    kill: () => child.kill('SIGKILL'),
  }
}

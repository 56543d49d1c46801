import type { FileOperations, OpenFile } from '../../main/library/file-system'

/**
 * What goes wrong: an error instead of the operation, or half of a write and then an error. `times` calls in a row fail.
 */
export interface Fault {
  /** The number of the call at which it begins, from 1; only calls that the fault can befall are counted. */
  readonly at: number
  readonly times: number
  readonly kind: FaultKind
}

export const FAULT_KINDS = ['ENOSPC', 'EIO', 'EACCES', 'renameEPERM', 'shortWrite', 'tornWrite', 'flushEIO'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

type Call =
  | 'open'
  | 'write'
  | 'flush'
  | 'truncate'
  | 'makeFolder'
  | 'rename'
  | 'link'
  | 'unlink'
  | 'flushFolder'
  | 'read'

/** Which calls each kind can befall. */
const BEFALLS: Readonly<Record<FaultKind, readonly Call[]>> = {
  ENOSPC: ['open', 'write', 'flush', 'makeFolder', 'rename', 'link'],
  EIO: ['open', 'write', 'flush', 'truncate', 'makeFolder', 'rename', 'link', 'unlink', 'flushFolder', 'read'],
  EACCES: ['open', 'makeFolder', 'rename', 'link', 'unlink'],
  renameEPERM: ['rename'],
  shortWrite: ['write'],
  tornWrite: ['write'],
  flushEIO: ['flush', 'flushFolder'],
}

const CODES: Readonly<Record<FaultKind, string>> = {
  ENOSPC: 'ENOSPC',
  EIO: 'EIO',
  EACCES: 'EACCES',
  renameEPERM: 'EPERM',
  shortWrite: '',
  tornWrite: 'ENOSPC',
  flushEIO: 'EIO',
}

/** A disk over another one, on which a fault can be set. */
export class FaultyDisk implements FileOperations {
  readonly #inner: FileOperations
  #fault: Fault | null = null
  #calls = 0
  #happened = 0

  constructor(inner: FileOperations) {
    this.#inner = inner
  }

  /** Sets a fault, or none; calls are counted from here. */
  set(fault: Fault | null): void {
    this.#fault = fault
    this.#calls = 0
    this.#happened = 0
  }

  /** Whether the fault that was set has happened. */
  get happened(): boolean {
    return this.#happened > 0
  }

  /** Throws where the fault befalls this call; true where a write is to be cut short instead. */
  #befall(call: Call): boolean {
    const fault = this.#fault
    if (!fault || !BEFALLS[fault.kind].includes(call)) return false
    this.#calls++
    if (this.#calls < fault.at || this.#calls >= fault.at + fault.times) return false
    this.#happened++
    if (fault.kind === 'shortWrite' || fault.kind === 'tornWrite') return true
    throw errorOf(fault.kind)
  }

  async open(path: string, mode: 'new' | 'existing'): Promise<OpenFile> {
    this.#befall('open')
    const file = await this.#inner.open(path, mode)
    return {
      write: async (data, position) => {
        if (!this.#befall('write')) return file.write(data, position)
        const half = await file.write(data.subarray(0, Math.ceil(data.length / 2)), position)
        if (this.#fault?.kind === 'tornWrite') throw errorOf('tornWrite')
        return half
      },
      flush: async () => {
        this.#befall('flush')
        return file.flush()
      },
      truncate: async (length) => {
        this.#befall('truncate')
        return file.truncate(length)
      },
      size: () => file.size(),
      close: () => file.close(),
    }
  }

  async readFile(path: string) {
    this.#befall('read')
    return this.#inner.readFile(path)
  }

  async list(folder: string) {
    this.#befall('read')
    return this.#inner.list(folder)
  }

  stamps(paths: readonly string[]) {
    return this.#inner.stamps(paths)
  }

  async makeFolder(path: string) {
    this.#befall('makeFolder')
    return this.#inner.makeFolder(path)
  }

  async rename(from: string, to: string) {
    this.#befall('rename')
    return this.#inner.rename(from, to)
  }

  async link(from: string, to: string) {
    this.#befall('link')
    return this.#inner.link(from, to)
  }

  async unlink(path: string) {
    this.#befall('unlink')
    return this.#inner.unlink(path)
  }

  removeTree(path: string) {
    return this.#inner.removeTree(path)
  }

  async flushFolder(path: string) {
    this.#befall('flushFolder')
    return this.#inner.flushFolder(path)
  }
}

function errorOf(kind: FaultKind): Error {
  const code = CODES[kind]
  return Object.assign(new Error(`${code}: a fault that was asked for`), { code })
}

/**
 * A disk in memory that remembers every operation in order, so that what is on it after a power loss can be worked out for
 * any moment: what was flushed is there, of the rest any part may be. It promises no more than POSIX does: flushing a file
 * says nothing about its name, flushing a folder nothing about what is in the files.
 */
import { basename, dirname } from 'node:path'
import type { FileOperations, FileStamp, OpenFile } from '../../main/library/file-system'

type Operation =
  | { readonly kind: 'write'; readonly node: number; readonly position: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly node: number; readonly length: number }
  | { readonly kind: 'flush'; readonly node: number }
  | { readonly kind: 'flushFolder'; readonly node: number }
  | {
      readonly kind: 'name'
      readonly folder: number
      readonly name: string
      readonly node: number
      readonly made?: Made
    }
  | { readonly kind: 'unname'; readonly folder: number; readonly name: string }
  | { readonly kind: 'rename'; readonly from: Entry; readonly to: Entry; readonly node: number }

type Made = 'file' | 'folder'

interface Entry {
  readonly folder: number
  readonly name: string
}

type Node =
  | { readonly kind: 'file'; content: Buffer; changed: number }
  | { readonly kind: 'folder'; readonly names: Map<string, number> }

/** What becomes of an operation that was not flushed when the power went: all of it, nothing, or (a write) its first bytes. */
export type Fate = 'kept' | 'lost' | { readonly firstBytes: number }
export type Chance = (operation: Operation) => Fate

const ROOT = 0

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code })
}

export class MemoryDisk implements FileOperations {
  readonly #nodes = new Map<number, Node>([[ROOT, { kind: 'folder', names: new Map() }]])
  readonly #log: Operation[] = []
  #clock = 0
  #nextNode = 1

  /** How many operations were carried out. */
  get length(): number {
    return this.#log.length
  }

  /** The disk after a power loss when `length` operations had been carried out. */
  afterPowerLoss(length: number, chance: Chance): MemoryDisk {
    const after = new MemoryDisk()
    after.#nextNode = this.#nextNode
    const flushed = new Set<number>()
    const fates: Fate[] = []
    for (let i = length - 1; i >= 0; i--) {
      const operation = this.#log[i]
      if (!operation) throw new RangeError(`Only ${this.#log.length} operations`)
      if (operation.kind === 'flush' || operation.kind === 'flushFolder') flushed.add(operation.node)
      fates[i] = flushed.has(restsOn(operation)) ? 'kept' : chance(operation)
    }
    for (let i = 0; i < length; i++) {
      const operation = this.#log[i]
      const fate = fates[i]
      if (!operation || fate === undefined || fate === 'lost') continue
      if (fate === 'kept') after.#carryOut(operation)
      else if (operation.kind === 'write')
        after.#carryOut({ ...operation, data: operation.data.subarray(0, fate.firstBytes) })
    }
    return after
  }

  /** The disk as it is, flushed or not: what is there after the process alone has died. */
  copy(): MemoryDisk {
    return this.afterPowerLoss(this.length, () => 'kept')
  }

  /** Files by path, for a look from outside. */
  files(folder = ROOT, path = ''): ReadonlyMap<string, Buffer> {
    const found = new Map<string, Buffer>()
    const node = this.#nodes.get(folder)
    if (node?.kind !== 'folder') return found
    for (const [name, child] of node.names) {
      const inner = this.#nodes.get(child)
      if (inner?.kind === 'file') found.set(`${path}/${name}`, inner.content)
      else for (const [file, content] of this.files(child, `${path}/${name}`)) found.set(file, content)
    }
    return found
  }

  async open(path: string, mode: 'new' | 'existing'): Promise<OpenFile> {
    const { folder, name } = this.#entry(path)
    let node = this.#folder(folder, path).names.get(name)
    if (mode === 'new') {
      if (node !== undefined) fail('EEXIST', path)
      node = this.#nextNode++
      this.#do({ kind: 'name', folder, name, node, made: 'file' })
    }
    if (node === undefined) fail('ENOENT', path)
    const opened = node
    return {
      write: async (data, position) => {
        this.#do({ kind: 'write', node: opened, position, data: Buffer.from(data) })
        return data.length
      },
      flush: async () => this.#do({ kind: 'flush', node: opened }),
      truncate: async (length) => this.#do({ kind: 'truncate', node: opened, length }),
      size: async () => this.#file(opened, path).content.length,
      close: async () => {},
    }
  }

  async readFile(path: string): Promise<Buffer> {
    return Buffer.from(this.#file(this.#find(path) ?? fail('ENOENT', path), path).content)
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...this.#folder(this.#find(folder) ?? fail('ENOENT', folder), folder).names.keys()].sort()
  }

  async stamps(paths: readonly string[]): Promise<readonly (FileStamp | null)[]> {
    return paths.map((path) => {
      const found = this.#find(path)
      const node = found === undefined ? undefined : this.#nodes.get(found)
      if (!node) return null
      return node.kind === 'file'
        ? { kind: 'file', size: node.content.length, changed: String(node.changed) }
        : { kind: 'folder', size: 0, changed: '0' }
    })
  }

  async makeFolder(path: string): Promise<void> {
    const { folder, name } = this.#entry(path)
    if (this.#folder(folder, path).names.has(name)) fail('EEXIST', path)
    this.#do({ kind: 'name', folder, name, node: this.#nextNode++, made: 'folder' })
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#find(from) ?? fail('ENOENT', from)
    this.#do({ kind: 'rename', from: this.#entry(from), to: this.#entry(to), node })
  }

  async link(from: string, to: string): Promise<void> {
    const node = this.#find(from) ?? fail('ENOENT', from)
    const { folder, name } = this.#entry(to)
    if (this.#folder(folder, to).names.has(name)) fail('EEXIST', to)
    this.#do({ kind: 'name', folder, name, node })
  }

  async unlink(path: string): Promise<void> {
    if (this.#find(path) === undefined) fail('ENOENT', path)
    this.#do({ kind: 'unname', ...this.#entry(path) })
  }

  async removeTree(path: string): Promise<void> {
    if (this.#find(path) !== undefined) this.#do({ kind: 'unname', ...this.#entry(path) })
  }

  async flushFolder(path: string): Promise<void> {
    this.#do({ kind: 'flushFolder', node: this.#find(path) ?? fail('ENOENT', path) })
  }

  #do(operation: Operation): void {
    this.#log.push(operation)
    this.#carryOut(operation)
  }

  #carryOut(operation: Operation): void {
    switch (operation.kind) {
      case 'write': {
        const file = this.#fileIfThere(operation.node)
        const end = operation.position + operation.data.length
        // Where an earlier write was lost, there are zeros.
        const content = Buffer.alloc(Math.max(end, file.content.length))
        file.content.copy(content)
        operation.data.copy(content, operation.position)
        file.content = content
        file.changed = ++this.#clock
        return
      }
      case 'truncate': {
        const file = this.#fileIfThere(operation.node)
        const content = Buffer.alloc(operation.length)
        file.content.copy(content)
        file.content = content
        file.changed = ++this.#clock
        return
      }
      case 'name':
        this.#name(operation, operation.node, operation.made)
        return
      case 'unname':
        this.#folderIfThere(operation.folder).delete(operation.name)
        return
      case 'rename':
        this.#folderIfThere(operation.from.folder).delete(operation.from.name)
        this.#name(operation.to, operation.node, undefined)
        return
      case 'flush':
      case 'flushFolder':
        return
    }
  }

  #name({ folder, name }: Entry, node: number, made: Made | undefined): void {
    if (!this.#nodes.has(node) && made === 'folder') this.#nodes.set(node, { kind: 'folder', names: new Map() })
    this.#folderIfThere(folder).set(name, node)
    if (made === 'file') this.#fileIfThere(node)
  }

  /** A file whose making was lost but whose contents were not: it is there as soon as something names it. */
  #fileIfThere(node: number): Extract<Node, { kind: 'file' }> {
    const found = this.#nodes.get(node)
    if (found?.kind === 'file') return found
    const file: Node = { kind: 'file', content: Buffer.alloc(0), changed: 0 }
    this.#nodes.set(node, file)
    return file
  }

  #folderIfThere(node: number): Map<string, number> {
    const found = this.#nodes.get(node)
    if (found?.kind === 'folder') return found.names
    const names = new Map<string, number>()
    this.#nodes.set(node, { kind: 'folder', names })
    return names
  }

  #find(path: string): number | undefined {
    if (path === '/' || path === '.') return ROOT
    const parent = this.#find(dirname(path))
    const node = parent === undefined ? undefined : this.#nodes.get(parent)
    return node?.kind === 'folder' ? node.names.get(basename(path)) : undefined
  }

  #entry(path: string): Entry {
    return { folder: this.#find(dirname(path)) ?? fail('ENOENT', path), name: basename(path) }
  }

  #folder(node: number, path: string): Extract<Node, { kind: 'folder' }> {
    const found = this.#nodes.get(node)
    return found?.kind === 'folder' ? found : fail('ENOTDIR', path)
  }

  #file(node: number, path: string): Extract<Node, { kind: 'file' }> {
    const found = this.#nodes.get(node)
    return found?.kind === 'file' ? found : fail('EISDIR', path)
  }
}

/** The file or folder whose flushing makes an operation last. */
function restsOn(operation: Operation): number {
  switch (operation.kind) {
    case 'write':
    case 'truncate':
    case 'flush':
    case 'flushFolder':
      return operation.node
    case 'name':
    case 'unname':
      return operation.folder
    case 'rename':
      return operation.to.folder
  }
}

/** The files that a new text version brings, written beside those that are there, under names that nothing has. */
import { extname, join } from 'node:path'
import type { Original } from '../../core/document/record'
import { type FileOperations, listIfThere, readIfThere, writeNewFile } from './file-system'
import type { NewDocument } from './interface'
import { originalFileName, originalHash } from './new-document'
import { nextTextVersion, type TextFile, writeTextFile } from './text-file'

type NewFiles = NonNullable<NewDocument['files']>

/** What the images of a newer text are called among the files of a document that has images already. */
export interface NamedFiles {
  /** By the names in the newer tree. */
  readonly names: Readonly<Record<string, string>>
  /** Those that are not there yet, by their new names. */
  readonly files: NewFiles
}

/** Names for images: that of the same image where the document has it, else one of their own. `folder` is the document's. */
export async function namedFiles(files: FileOperations, folder: string, given: NewFiles): Promise<NamedFiles> {
  const inner = join(folder, 'files')
  const present = await listIfThere(files, inner)
  const stamps = await files.stamps(present.map((name) => join(inner, name)))
  const taken = new Set(present.map((name) => name.toLowerCase()))
  const names: Record<string, string> = {}
  const wanted: { name: string; bytes: Uint8Array }[] = []
  for (const { name, bytes } of given) {
    const sized = present.filter((_, i) => stamps[i]?.size === bytes.length)
    const same = await firstThat(sized, async (one) => {
      const found = await readIfThere(files, join(inner, one)).catch(() => null)
      return found?.equals(bytes) ?? false
    })
    const free = same ?? freeName(name, taken)
    names[name] = free
    if (same !== undefined) continue
    taken.add(free.toLowerCase())
    wanted.push({ name: free, bytes })
  }
  return { names, files: wanted }
}

/** A file to write as the original of a new version. */
export type NewOriginal = NewDocument['original']

export interface VersionFiles {
  readonly text: TextFile
  readonly files: NewFiles
  /** Null where the version is made of the original that is there. */
  readonly original: NewOriginal | null
}

export interface WrittenVersion {
  readonly version: number
  readonly original: Original | null
}

/** Writes all of it and flushes it, so that it is whole before anything names it. Throws Node's error; what was written by then is removed. */
export async function writeVersion(files: FileOperations, folder: string, made: VersionFiles): Promise<WrittenVersion> {
  const inner = join(folder, 'files')
  const written: string[] = []
  const write = async (path: string, bytes: Uint8Array) => {
    written.push(path)
    await writeNewFile(files, path, bytes, 'flushed')
  }
  try {
    let original: Original | null = null
    if (made.original) {
      const { name, mediaType, bytes } = made.original
      const taken = new Set((await listIfThere(files, inner)).map((one) => one.toLowerCase()))
      const file = freeName(originalFileName(name), taken)
      await write(join(inner, file), bytes)
      original = { file, name, mediaType, bytes: bytes.length, sha256: originalHash(made.original) }
    }
    for (const { name, bytes } of made.files) await write(join(inner, name), bytes)
    if (written.length > 0) await files.flushFolder(inner)
    const version = await nextTextVersion(files, folder)
    await writeTextFile(files, folder, version, made.text.bytes)
    await files.flushFolder(folder)
    return { version, original }
  } catch (error) {
    for (const path of written) await files.unlink(path).catch(() => {})
    throw error
  }
}

/** `image-3.png`, or `image-3-2.png` where that is taken. Compared without case, as some disks do. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem}-${number}${extension}`
    if (!taken.has(free.toLowerCase())) return free
  }
}

async function firstThat<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await test(item)) return item
  return undefined
}

/**
 * A ZIP from a stranger, read from memory. Nothing in it is trusted: names that lead out of it are no entries, sizes are
 * looked at before and while something is inflated, and all that is inflated of one archive counts against one limit.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { done, failed, type Result } from '../../../core/failure'
import { foldedName } from './place'

/** Ten times the parts of the largest books and archives of pages; a directory of more is made to be slow. */
export const MAX_ENTRIES = 20_000
/** As much as a single file may have: 50 MB of text are no book but a data set. */
export const MAX_ENTRY_BYTES = 50 * 1_048_576
/** All that is inflated of one archive: its texts, and the images that a document may bring along. */
export const MAX_INFLATED_BYTES = 200 * 1_048_576
/** Text gets 10 times smaller, a table of the same words 100 times; beyond this nothing is said that is worth the memory. */
export const MAX_RATIO = 250
/** The ratio says nothing of small entries: an empty style sheet of spaces does no harm. */
export const RATIO_COUNTS_FROM = 1_048_576

/** The bytes of an entry, or why there are none. */
export type EntryRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** What it holds does not fit its header: cut off, changed, or packed in a way that is not known. */
  | { readonly kind: 'damaged' }
  /** Locked with a password. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }

export interface Archive {
  /** Names of files in the order of the archive's directory, each once, with `/` between folders. */
  readonly names: readonly string[]
  /** The name as the archive has it: the same, else the one that differs only in case or in how accents are written. */
  readonly find: (name: string) => string | null
  /** Reads an entry of at most `limit` bytes; `name` is one of `names`. */
  readonly read: (name: string, limit?: number) => EntryRead
}

interface Entry {
  readonly name: string
  readonly at: number
  readonly packed: number
  readonly bytes: number
  readonly crc: number
  readonly method: number
  readonly isLocked: boolean
}

/** Opens a ZIP; `name` is the file's, for failures. Of two entries of one name the first counts. */
export async function openArchive(name: string, bytes: Uint8Array): Promise<Result<Archive>> {
  const listed = await list(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  if (!listed.ok) return listed
  const entries = listed.value
  if (overlap(entries)) return failed({ kind: 'damagedArchive', name })
  const byName = new Map<string, Entry>()
  const folded = new Map<string, string>()
  for (const entry of entries) {
    if (byName.has(entry.name)) continue
    byName.set(entry.name, entry)
    const key = foldedName(entry.name)
    if (!folded.has(key)) folded.set(key, entry.name)
  }
  let room = MAX_INFLATED_BYTES
  return done({
    names: [...byName.keys()],
    find: (wanted) => (byName.has(wanted) ? wanted : (folded.get(foldedName(wanted)) ?? null)),
    read: (wanted, limit = MAX_ENTRY_BYTES) => {
      const entry = byName.get(wanted)
      if (!entry) return { kind: 'missing' }
      const found = readEntry(bytes, entry, Math.min(limit, room))
      if (found.kind === 'bytes') room -= found.bytes.length
      return found
    },
  })
}

/** The directory, without folders and without names that lead elsewhere. */
async function list(buffer: Buffer, name: string): Promise<Result<readonly Entry[]>> {
  const { fromBufferPromise, getFileNameLowLevel, validateFileName } = await import('yauzl')
  const entries: Entry[] = []
  try {
    // Names are decoded here, because a single bad one would make yauzl refuse the whole archive; sizes are checked at reading.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > MAX_ENTRIES) return failed({ kind: 'tooManyParts', name, limit: MAX_ENTRIES })
    for await (const entry of zip.eachEntry()) {
      const flags = entry.generalPurposeBitFlag
      const named = getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false)
      if (named === '' || named.endsWith('/') || named.includes('\0') || validateFileName(named) !== null) continue
      entries.push({
        name: named,
        at: entry.relativeOffsetOfLocalHeader,
        packed: entry.compressedSize,
        bytes: entry.uncompressedSize,
        crc: entry.crc32,
        method: entry.compressionMethod,
        isLocked: entry.isEncrypted(),
      })
    }
  } catch (error) {
    const isLocked = error instanceof Error && /encryption/i.test(error.message)
    return failed({ kind: isLocked ? 'copyProtected' : 'damagedArchive', name })
  }
  return done(entries)
}

/** The fixed part of the header before an entry's data (APPNOTE.TXT 4.3.7), and where in it the lengths of the rest stand. */
const HEADER = { bytes: 30, signature: 0x04034b50, nameLength: 26, extraLength: 28 } as const
const STORED = 0
const DEFLATED = 8

function readEntry(archive: Uint8Array, entry: Entry, limit: number): EntryRead {
  if (entry.isLocked) return { kind: 'locked' }
  if (entry.bytes > limit) return { kind: 'tooLarge', bytes: entry.bytes, limit }
  if (entry.bytes > RATIO_COUNTS_FROM && entry.bytes > entry.packed * MAX_RATIO)
    return { kind: 'tooLarge', bytes: entry.bytes, limit: entry.packed * MAX_RATIO }
  const packed = packedBytes(archive, entry)
  if (!packed) return { kind: 'damaged' }
  const bytes = unpacked(packed, entry)
  return bytes?.length === entry.bytes && crc32(bytes) === entry.crc ? { kind: 'bytes', bytes } : { kind: 'damaged' }
}

function packedBytes(archive: Uint8Array, { at, packed }: Entry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (at + HEADER.bytes > view.byteLength || view.getUint32(at, true) !== HEADER.signature) return null
  const lengths = view.getUint16(at + HEADER.nameLength, true) + view.getUint16(at + HEADER.extraLength, true)
  const start = at + HEADER.bytes + lengths
  return start + packed <= view.byteLength ? archive.subarray(start, start + packed) : null
}

function unpacked(packed: Uint8Array, { method, bytes }: Entry): Uint8Array | null {
  if (method === STORED) return packed
  if (method !== DEFLATED) return null
  try {
    // One that holds more than it says ends here, before the memory is filled.
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) })
  } catch {
    return null
  }
}

/** Whether two entries share bytes: the way in which a small archive says a large thing many times. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  return sorted.some(({ at, packed }, i) => {
    const next = sorted[i + 1]
    return next !== undefined && next.at < at + HEADER.bytes + packed
  })
}

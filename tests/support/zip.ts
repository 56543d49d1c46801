/** Writes ZIP archives, right ones and wrong ones, for tests. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A file for an archive. What is not given is as it should be; `declared` and the like make headers that are wrong. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly method?: 'stored' | 'deflated'
  /** The size that the directory declares, instead of the right one. */
  readonly declared?: number
  readonly crc?: number
  readonly flags?: number
  /** Where the directory says that the data begins: the number of another part. */
  readonly at?: number
}

const UTF8_NAMES = 0x800

/** An archive of these parts, in this order. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const offsets: number[] = []
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { local, packed, name } = pieces(part)
    offsets.push(at)
    bodies.push(local, name, packed)
    at += local.length + name.length + packed.length
  }
  parts.forEach((part, i) => {
    const { central, name } = pieces(part)
    central.writeUInt32LE(offsets[part.at ?? i] ?? 0, 42)
    directory.push(central, name)
  })
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

function pieces({ name, content, method = 'stored', declared, crc, flags = 0 }: ZipPart) {
  const bytes = Buffer.from(content)
  const packed = method === 'stored' ? bytes : deflateRawSync(bytes)
  const named = Buffer.from(name)
  const code = method === 'stored' ? 0 : 8
  const sum = crc ?? crc32(bytes)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(UTF8_NAMES | flags, 6)
  local.writeUInt16LE(code, 8)
  local.writeUInt32LE(sum, 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(declared ?? bytes.length, 22)
  local.writeUInt16LE(named.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  local.copy(central, 6, 4, 30)
  central.writeUInt16LE(20, 4)
  return { local, central, packed, name: named }
}

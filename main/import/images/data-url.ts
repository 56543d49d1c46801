/** Images that stand in their address: `data:` by RFC 2397, base64 or percent-encoded. */
import { HEADER_BYTES, imageFacts } from './image-kind'
import { MAX_IMAGE_BYTES } from './image-limits'
import { isJpeg } from './jpeg-head'
import type { FindImage } from './saved-image'

/** Four characters are three bytes; white space and escapes make it longer. */
const LONGEST = MAX_IMAGE_BYTES * 3

/** Finds images in `data:` addresses. */
export const imageInAddress: FindImage = (address) => {
  const url = readDataUrl(address)
  if (!url) return null
  const head = decode(url, HEADER_BYTES)
  const facts = imageFacts(head) ?? (isJpeg(head) ? imageFacts(decode(url, LONGEST)) : null)
  return facts && { ...facts, bytes: () => decode(url, LONGEST) }
}

/** Whether an address holds its own content. */
export function isDataUrl(address: string): boolean {
  return /^\s*data:/i.test(address.slice(0, 64))
}

interface DataUrl {
  readonly encoding: 'base64' | 'percent'
  readonly data: string
}

function readDataUrl(address: string): DataUrl | null {
  if (!isDataUrl(address) || address.length > LONGEST) return null
  const comma = address.indexOf(',')
  if (comma < 0) return null
  const encoding = /;\s*base64\s*$/i.test(address.slice(0, comma)) ? 'base64' : 'percent'
  return { encoding, data: address.slice(comma + 1) }
}

/** The bytes, or about the first `enough` of them: at least so many where there are so many. */
function decode({ encoding, data }: DataUrl, enough: number): Uint8Array {
  // In the worst case every character of base64 is escaped, and each of them is four thirds of a byte.
  const part = data.length > enough * 4 ? data.slice(0, enough * 4) : data
  const plain = encoding === 'percent' || part.includes('%') ? percentDecoded(part) : Buffer.from(part)
  return encoding === 'base64' ? Buffer.from(plain.toString('latin1'), 'base64') : plain
}

/** Escapes that are none stay as they are, as browsers leave them. */
function percentDecoded(text: string): Buffer {
  const from = Buffer.from(text)
  const to = Buffer.alloc(from.length)
  let length = 0
  for (let i = 0; i < from.length; i++) {
    const value = from[i] === 0x25 ? hex(from[i + 1]) * 16 + hex(from[i + 2]) : Number.NaN
    to[length++] = Number.isNaN(value) ? (from[i] ?? 0) : value
    if (!Number.isNaN(value)) i += 2
  }
  return to.subarray(0, length)
}

function hex(code: number | undefined): number {
  return code === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(code), 16)
}

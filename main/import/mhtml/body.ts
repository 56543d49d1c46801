/** The content of a part, without its transfer encoding (RFC 2045). What is damaged in it is left out. */
import type { Part } from './parts'

export function contentOf({ headers, body }: Part): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'), 'base64')
    case 'quoted-printable':
      return unquoted(body)
    default:
      return body
  }
}

const EQUALS = 0x3d

function unquoted(body: Uint8Array): Uint8Array {
  const content = new Uint8Array(body.length)
  let length = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0
    if (byte !== EQUALS) {
      content[length++] = byte
      continue
    }
    const ended = softEnd(body, i + 1)
    const value = ended === null ? hex(body[i + 1]) * 16 + hex(body[i + 2]) : 0
    if (ended !== null) i = ended
    else if (Number.isNaN(value)) content[length++] = byte
    else {
      content[length++] = value
      i += 2
    }
  }
  return content.subarray(0, length)
}

/** Mail programs put white space after the sign for a line that goes on; it is not content. */
const MOST_SPACES = 80

/** The index of the line end that a soft break at `from` ends with, or null where there is none. */
function softEnd(body: Uint8Array, from: number): number | null {
  for (let i = from; i < body.length && i < from + MOST_SPACES; i++) {
    const byte = body[i]
    if (byte === 0x0a) return i
    if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return null
  }
  return from >= body.length ? from : null
}

function hex(code: number | undefined): number {
  return code === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(code), 16)
}

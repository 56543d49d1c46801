/**
 * A sealed value is JSON of an object whose last key is `crc`: CRC-32 over the bytes of the same JSON without that key. So
 * a file or line tells by itself whether it is whole, without being parsed, and stays plain JSON for everyone else.
 */
import { crc32 } from 'node:zlib'

const SEAL = /,"crc":(\d{1,10})\}$/
/** Length of the longest seal: `,"crc":4294967295}`. */
const SEAL_LENGTH = 18
const END = Buffer.from('}')

/** JSON of `value` (an object with at least one key) with its seal. */
export function seal(value: object): string {
  return sealJson(JSON.stringify(value))
}

/** As `seal`, for an object that is JSON already. */
export function sealJson(json: string): string {
  return `${json.slice(0, -1)},"crc":${crc32(json)}}`
}

/** The bytes of the sealed JSON but for its closing brace; null where the seal is missing or wrong. */
function sealedBody(bytes: Buffer): Buffer | null {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13 || bytes[end - 1] === 32)) end--
  const match = SEAL.exec(bytes.toString('latin1', Math.max(0, end - SEAL_LENGTH), end))
  if (!match) return null
  const body = bytes.subarray(0, end - match[0].length)
  return crc32(END, crc32(body)) === Number(match[1]) ? body : null
}

/** Whether the seal is there and right. White space at the end is no part of it. */
export function isSealed(bytes: Buffer): boolean {
  return sealedBody(bytes) !== null
}

/** The sealed JSON without its seal; null where the seal is missing or wrong. */
export function openSeal(bytes: Buffer): string | null {
  const body = sealedBody(bytes)
  return body && `${body.toString('utf8')}}`
}

/** The sealed value; undefined where the seal is missing or wrong. */
export function unseal(bytes: Buffer): unknown {
  const json = openSeal(bytes)
  if (json === null) return undefined
  try {
    return JSON.parse(json)
  } catch {
    // A seal over something that was never JSON: no file of ours.
    return undefined
  }
}

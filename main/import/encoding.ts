/**
 * Bytes into text. A byte order mark decides; else valid UTF-8 is UTF-8; else UTF-16 by where its zeros are; else what
 * chardet finds likeliest among the encodings that fit without an error. Decoding is the runtime's own `TextDecoder`.
 */
import { analyse } from 'chardet'
import { guessLanguage } from '../../core/import/language'

/** A text and the WHATWG name of the encoding it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** chardet looks at so much, from the first byte that is not ASCII on. */
const SAMPLE_BYTES = 65_536
/** chardet's confidence (0-100) under which its answer is no better than the commonest encoding. */
const LEAST_CONFIDENCE = 20
/** More control characters than this among the first bytes: not a text. */
const MAX_CONTROL_SHARE = 0.01
/** So much of a UTF-16 text is letters, digits, marks, spaces and punctuation; of other data read as such much less. */
const LEAST_TEXT_SHARE = 0.95

/** Spaces and line ends alone are a hundredth of any text; a few zeros are dirt, and the text around them no UTF-16. */
const LEAST_ZERO_SHARE = 0.01
const LEAST_ZEROS = 2

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** First bytes of files that people mistake for text: PDF, ZIP (docx, epub), PNG, JPEG, GIF, gzip, old Office, ELF. */
const BINARY_STARTS = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
  '\x7fELF',
]

/** Whether bytes are no text, by how they begin and what is in them. */
export function isBinary(bytes: Uint8Array): boolean {
  return decodeText(bytes.subarray(0, SAMPLE_BYTES)) === null
}

/** The text that bytes spell, without byte order mark; null where they are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { text: decode(bytes, encoding) ?? '', encoding }
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (BINARY_STARTS.some((known) => start.startsWith(known))) return null
  if (bytes.includes(0)) return wide(bytes)
  if (controlShare(bytes) > MAX_CONTROL_SHARE) return null
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8' }
  return damagedUtf8(bytes) ?? legacy(bytes)
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let control = 0
  for (const byte of sample) {
    // Tab, line ends, form feed and escape (ISO-2022) do occur in texts.
    if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f) control++
  }
  return sample.length === 0 ? 0 : control / sample.length
}

/** UTF-16 without a mark: spaces, line ends and Latin letters have their zero always on the same side. */
function wide(bytes: Uint8Array): Decoded | null {
  let even = 0
  let odd = 0
  for (let i = 0; i < Math.min(bytes.length, SAMPLE_BYTES); i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (odd + even < Math.max(LEAST_ZEROS, (Math.min(bytes.length, SAMPLE_BYTES) / 2) * LEAST_ZERO_SHARE)) return null
  const encoding = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : null
  const text = encoding === null || bytes.length % 2 !== 0 ? null : decodeStrictly(bytes, encoding)
  if (text === null || encoding === null) return null
  const sample = text.slice(0, SAMPLE_BYTES)
  const read = sample.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/gu)?.join('').length ?? 0
  return read >= sample.length * LEAST_TEXT_SHARE ? { text, encoding } : null
}

/** UTF-8 with some broken characters (a cut-off end, a careless tool): far more whole than broken ones. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const { broken, whole } = beyondAscii(text)
  return whole >= 4 * broken ? { text, encoding: 'utf-8' } : null
}

/**
 * How many characters beyond ASCII a decoded text has: those that could not be read, and the others. Counted one by one: a list
 * of them takes seconds and half a gigabyte for 20 MB, and main shows originals.
 */
export function beyondAscii(text: string): { readonly broken: number; readonly whole: number } {
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f && (code & 0xfc00) !== 0xdc00) whole++
  }
  return { broken, whole }
}

/** ISO names stand for the Windows encodings that contain them, as on the web. */
const CONTAINED: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  ascii: 'windows-1252',
}

/** Encodings of Latin letters that chardet takes for each other where only a few bytes differ. */
const LATIN = new Set(['windows-1250', 'windows-1254', 'windows-1257', 'iso-8859-2', 'iso-8859-9'])
const WESTERN = /^(?:en|de|fr|es|pt|it|nl|sv|da)$/

/** Whether a text is in a language of western Europe, by its small words, which are mostly plain ASCII. */
function isWestern(bytes: Uint8Array): boolean {
  return WESTERN.test(guessLanguage(decode(bytes.subarray(0, SAMPLE_BYTES), 'windows-1252') ?? '') ?? '')
}

function legacy(bytes: Uint8Array): Decoded | null {
  const first = Math.max(
    bytes.findIndex((byte) => byte >= 0x80),
    0,
  )
  // Some of the ASCII before it too, from the beginning of a line: chardet weighs words.
  const sample = bytes.subarray(Math.max(0, bytes.lastIndexOf(0x0a, Math.max(0, first - 1)) + 1), first + SAMPLE_BYTES)
  const found = analyse(sample)
    .filter((match) => match.confidence >= LEAST_CONFIDENCE)
    .map((match) => match.name.toLowerCase())
  if (LATIN.has(found[0] ?? '') && isWestern(bytes)) found.unshift('windows-1252')
  for (const name of [...found, 'windows-1252']) {
    const encoding = CONTAINED[name] ?? name
    const text = decodeStrictly(bytes, encoding)
    if (text !== null && !/[\x80-\x9f]/.test(text)) return { text, encoding }
  }
  // Nothing fits without an error: better a text with a few signs wrong than none.
  const text = decode(bytes, 'windows-1252')
  return text === null ? null : { text, encoding: 'windows-1252' }
}

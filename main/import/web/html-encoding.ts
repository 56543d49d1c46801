/**
 * The bytes of a web page into text, in the order of the HTML standard (section "determining the character encoding"): a byte
 * order mark, what the page declares, else what the bytes look like. A page that does not keep to what it declares is read as
 * what it is.
 */
import { beyondAscii, type Decoded, decodeText } from '../encoding'

/** Browsers look for the declaration in so much, and begin anew if it comes later; it comes in the head. */
const LOOKED_AT = 65_536
/** Of a text in its own encoding fewer characters are broken, however careless its writer was. */
const MAX_BROKEN_SHARE = 0.01

/** The text of a page; null where the bytes are none. `label` is the encoding that what it came in says it has, if it does. */
export function decodeHtml(bytes: Uint8Array, label: string | null = null): Decoded | null {
  if (hasMark(bytes)) return decodeText(bytes)
  const declared = (label === null ? null : readable(nameOf(label))) ?? declaredEncoding(bytes)
  // Zeros in a page that is not in UTF-16 are dirt, and browsers read over them.
  const guessed = () => decodeText(bytes) ?? (bytes.includes(0) ? decodeText(bytes.filter((byte) => byte !== 0)) : null)
  if (declared === null) return guessed()
  // Whole UTF-8 with more than ASCII in it is nothing else by chance: a program changed the page and not its declaration.
  const utf8 = declared === 'utf-8' || isOneByte(declared) ? decode(bytes, 'utf-8', 'strictly') : null
  if (utf8 !== null && (declared === 'utf-8' || /[^\0-\x7f]/.test(utf8))) return { text: utf8, encoding: 'utf-8' }
  const text = decode(bytes, declared, 'strictly')
  if (text !== null) return { text, encoding: declared }
  const almost = decode(bytes, declared, 'leniently')
  return almost !== null && isMostlyWhole(almost) ? { text: almost, encoding: declared } : guessed()
}

/** The WHATWG name of the encoding that a page declares, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString('latin1')
  const label = inMeta(head) ?? /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1]
  return readable(label === undefined ? null : nameOf(label))
}

/** The encoding that one with this name can only be. */
function readable(encoding: string | null): string | null {
  // What could be read up to here as ASCII is not UTF-16, whatever it says of itself.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

const META = /<!--[\s\S]*?(?:-->|$)|<meta[\s/]([^>]{0,2000})>/gi

function inMeta(head: string): string | undefined {
  for (const [, attributes] of head.matchAll(META)) {
    const found = attributes && /(?:^|[\s"'/;])charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(attributes)?.[1]
    if (found && nameOf(found) !== null) return found
  }
  return undefined
}

function nameOf(label: string): string | null {
  if (label.toLowerCase() === 'x-user-defined') return 'x-user-defined'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

function isOneByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac)/.test(encoding)
}

function decode(bytes: Uint8Array, encoding: string, how: 'strictly' | 'leniently'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: how === 'strictly' }).decode(bytes)
  } catch {
    return null
  }
}

function isMostlyWhole(text: string): boolean {
  const { broken, whole } = beyondAscii(text)
  return broken <= (whole + broken) * MAX_BROKEN_SHARE || broken <= 3
}

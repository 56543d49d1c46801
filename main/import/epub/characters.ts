import { decodeText } from '../encoding'

/** The declaration of XML, and what pages say instead. */
const DECLARED =
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']|<meta[^>]*?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i
/** A declaration stands at the very front. */
const DECLARATION_BYTES = 1_024

/**
 * The text of a part of a book: by its byte order mark, else by what it declares (UTF-8 where it declares nothing, as XML has
 * it), and where that does not fit, by what fits.
 */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0xef
  const isWide = bytes.subarray(0, 4).includes(0)
  if (!isMarked && !isWide) {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
    const found = DECLARED.exec(start)
    const declared = strictly(bytes, found?.[1] ?? found?.[2] ?? 'utf-8') ?? strictly(bytes, 'utf-8')
    if (declared !== null) return declared
  }
  return decodeText(bytes)?.text ?? new TextDecoder('utf-8').decode(bytes)
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * What is dropped from every text at import: control characters that are no white space, U+00AD (soft hyphen), U+200B
 * (zero-width space), U+FEFF (BOM), and U+FFFC, which stands for images in the plain text. ZWJ and ZWNJ stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const DROPPED = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\uFEFF\uFFFC]/g

/**
 * What U+0080 to U+009F were meant to be: they are control characters (some steer a terminal), and come about where
 * Windows-1252 was read as Latin-1. HTML reads references to them so too (`&#146;`); a space is one that means nothing.
 */
const MEANT = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const MISREAD = /[\u0080-\u009F]/g

/**
 * Text without the characters that no text may hold; lone surrogates become U+FFFD, a vertical tab a space, control
 * characters above ASCII what they were meant to be.
 */
export function cleanCharacters(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole
    .replace(DROPPED, '')
    .replaceAll('\v', ' ')
    .replace(MISREAD, (sign) => (MEANT[sign.charCodeAt(0) - 0x80] ?? '').trim())
}

/** White space in the sense of HTML: what collapses to one space. No-break spaces and other Unicode spaces are not. */
export const WHITE_SPACE = /[ \t\n\r\f]+/g

/** Text cleaned, its white space collapsed and its ends trimmed: for titles, alternative texts and the like. */
export function collapse(text: string): string {
  return cleanCharacters(text).replace(WHITE_SPACE, ' ').replace(/^ | $/g, '')
}

/** Text cleaned, with `\n` as the only line end and none at its end: for code. */
export function keepLines(text: string): string {
  const lines = cleanCharacters(text).replace(/\r\n?|\f/g, '\n')
  let end = lines.length
  while (lines[end - 1] === '\n') end--
  return lines.slice(0, end)
}

/** White space in the sense of HTML, by UTF-16 code unit. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}

/** Where the words of a text begin and end, white space aside; both its length where there are none. Linear, unlike a pattern. */
export function wordsWithin(text: string): { readonly start: number; readonly end: number } {
  let start = 0
  let end = text.length
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Characters written without spaces between words, where a line end in the source is no space: Han and kana, not Hangul. */
const SPACELESS = /[\u2E80-\u30FF\u31C0-\u9FFF\uF900-\uFAFF\uFF00-\uFF9F]|[\uD840-\uD87F][\uDC00-\uDFFF]/

/** Whether a line end between these two characters is only the writer's, as between Chinese or Japanese characters. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return SPACELESS.test(before) && SPACELESS.test(after)
}

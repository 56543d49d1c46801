/** Which addresses may stand in a text. Everything else (`javascript:`, `data:`, `file:`, relative ones) does not pass. */

/** Longer addresses hold data, not places; browsers cut off at about this length too. */
const MAX_ADDRESS = 8_192

// biome-ignore lint/suspicious/noControlCharactersInRegex: URL parsers strip these at the ends, and some inside
const STRIPPED_AT_ENDS = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: an address with one of these left is none
const FORBIDDEN = /[\u0000-\u0020\u007F-\u009F"<>\\^`{|}\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFC]/
const WEB = /^https?:\/\/[^/?#]/
const MAIL = /^mailto:[^@]+@[^@]+$/

/**
 * The address as it may be stored, or null where it may not: `http:`, `https:`, `mailto:` or a fragment `#id`. Read as
 * URL parsers read it (WHATWG URL, section 4.4): control characters and spaces at the ends and tabs and line ends inside
 * do not count, schemes are compared without case. Entities are the HTML parser's business and are resolved before.
 */
export function safeAddress(raw: string): string | null {
  if (raw.length > 2 * MAX_ADDRESS) return null
  const trimmed = raw.replace(STRIPPED_AT_ENDS, '').replace(/[\t\n\r]/g, '')
  if (trimmed.length > MAX_ADDRESS) return null
  if (trimmed.startsWith('#')) return trimmed.length > 1 && !FORBIDDEN.test(trimmed) ? trimmed : null
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0]
  if (!scheme) return null
  const address = scheme.toLowerCase() + escapeUnsafe(trimmed.slice(scheme.length))
  if (FORBIDDEN.test(address)) return null
  return WEB.test(address) || MAIL.test(address) ? address : null
}

/** What people leave unescaped in addresses: spaces, quotes, braces and the like, in the way URL parsers escape them. */
function escapeUnsafe(rest: string): string {
  return rest.replace(/[ "<>^`{|}]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

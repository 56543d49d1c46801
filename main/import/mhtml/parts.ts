/**
 * A MIME message taken apart (RFC 2046), multiparts in multiparts included, in one pass over its lines: whatever is in it, it
 * takes time by its length. A part that has no end is what there is of it. (postal-mime, the library looked at, forgets where
 * a part lay on the web, which is what holds a web archive together.)
 */
import { type Headers, readHeaders, readParameters } from './headers'

/** One part that holds no others. Its body is as it is written in the message. */
export interface Part {
  readonly headers: Headers
  readonly body: Uint8Array
}

export interface Message {
  readonly headers: Headers
  /** In their order; of a message that is no multipart its one body. */
  readonly parts: readonly Part[]
}

/** Web archives hold two levels; a frame in a frame is one more each. Deeper ones are not taken apart. */
const MAX_LEVELS = 32
/** A page has not so many images, styles and frames. */
const MAX_PARTS = 20_000
/** Header lines of a part are some hundred characters; with this much a long address is in it. */
const MAX_HEADER_BYTES = 65_536
/** RFC 2046 allows 70. */
const MAX_BOUNDARY = 200

/** Takes a message apart. */
export function readMessage(bytes: Uint8Array): Message {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const top = headersAt(message, 0)
  const parts: Part[] = []
  /** Boundaries of the open multiparts, outermost first. */
  const open: string[] = []
  /** The part that is being read: its header, and where its body begins. */
  let current: { readonly headers: Headers; readonly start: number } | null = null

  const begin = ({ headers, end }: { readonly headers: Headers; readonly end: number }): void => {
    const boundary = boundaryOf(headers) ?? (open.length === 0 ? boundaryAt(message, end, headers) : null)
    if (boundary !== null && open.length < MAX_LEVELS) open.push(boundary)
    current = boundary === null || !open.includes(boundary) ? { headers, start: end } : null
  }
  const finish = (end: number): void => {
    if (current && parts.length < MAX_PARTS)
      parts.push({ headers: current.headers, body: message.subarray(current.start, Math.max(current.start, end)) })
    current = null
  }

  begin(top)
  let at = Math.max(0, top.end - 1)
  for (let line = nextLine(message, at); line !== null && parts.length < MAX_PARTS; line = nextLine(message, at)) {
    at = line.end
    const isLast = !open.includes(line.text) && line.text.endsWith('--')
    const level = open.lastIndexOf(isLast ? line.text.slice(0, -2) : line.text)
    if (level < 0) continue
    finish(line.start)
    open.length = isLast ? level : level + 1
    if (!isLast) {
      const next = headersAt(message, line.end)
      begin(next)
      at = Math.max(line.end, next.end - 1)
    }
  }
  finish(message.length)
  return { headers: top.headers, parts }
}

function boundaryOf(headers: Headers): string | null {
  const { value, parameters } = readParameters(headers.get('content-type') ?? '')
  const boundary = parameters.get('boundary') ?? ''
  return value.startsWith('multipart/') && boundary !== '' && boundary.length <= MAX_BOUNDARY ? boundary : null
}

/** The boundary of a multipart that does not name it: the first line after its header that could be one. */
function boundaryAt(message: Buffer, at: number, headers: Headers): string | null {
  if (!headers.get('content-type')?.toLowerCase().startsWith('multipart/')) return null
  const text = nextLine(message, Math.max(0, at - 1))?.text ?? ''
  return text === '' ? null : text
}

interface Line {
  /** Without the two hyphens before it and the white space after it. */
  readonly text: string
  /** Where the line end before it begins: the end of the part that it ends. */
  readonly start: number
  readonly end: number
}

/** The next line from `at` on that begins with two hyphens. */
function nextLine(message: Buffer, at: number): Line | null {
  for (let found = message.indexOf('\n--', at); found >= 0; found = message.indexOf('\n--', found + 1)) {
    const next = message.indexOf('\n', found + 1)
    const end = next < 0 ? message.length : next
    // Longer lines are content.
    if (end - found > MAX_BOUNDARY + 20) continue
    const text = message.toString('latin1', found + 3, end).trimEnd()
    return { text, start: message[found - 1] === 0x0d ? found - 1 : found, end }
  }
  return null
}

/** The header that begins at `at` or in the line after it; `end` is where what follows its empty line begins. */
function headersAt(message: Buffer, at: number): { readonly headers: Headers; readonly end: number } {
  const isRest = /^[^\S\n]*\n/.exec(message.toString('latin1', at, at + MAX_BOUNDARY))
  const start = at + (isRest?.[0].length ?? 0)
  const limit = Math.min(message.length, start + MAX_HEADER_BYTES)
  for (let line = start; line < limit; ) {
    const next = message.indexOf('\n', line)
    const end = next < 0 || next >= limit ? limit : next + 1
    if (message.toString('latin1', line, Math.min(end, line + 2)).trim() === '')
      return { headers: readHeaders(message.toString('latin1', start, line)), end }
    line = end
  }
  return { headers: readHeaders(message.toString('latin1', start, limit)), end: limit }
}

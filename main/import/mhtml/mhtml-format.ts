/** Web archives (MHTML, RFC 2557): a page, its images and frames as one MIME message, as Chrome, Edge and older browsers save them. */
import { failed, type Result } from '../../../core/failure'
import type { FileToRead, ReadFile } from '../format'
import { type FindImage, type SavedImage, savedBytes } from '../images/saved-image'
import { decodeHtml } from '../web/html-encoding'
import { contentOf } from './body'
import { readParameters } from './headers'
import { type Message, type Part, readMessage } from './parts'

/** Reads a web archive; of a damaged one as much as there is of its page. */
export async function readMhtmlFile({ name, bytes, progressed }: FileToRead): Promise<Result<ReadFile>> {
  const message = readMessage(bytes)
  const page = pageOf(message)
  const decoded = page && decodeHtml(contentOf(page), charsetOf(page))
  if (!page || !decoded || decoded.text.trim() === '') return failed({ kind: 'damagedArchive', name })
  const address = webAddress(message.headers.get('snapshot-content-location')) ?? webAddress(locationOf(page))
  const base = page.headers.get('content-base') ?? locationOf(page) ?? address
  const { readWebPage } = await import('../web/web-page')
  return readWebPage({
    name,
    html: decoded.text,
    encoding: decoded.encoding,
    address,
    find: imagesOf(message, base),
    progressed,
  })
}

function typeOf({ headers }: Part): string {
  return readParameters(headers.get('content-type') ?? '').value
}

function charsetOf({ headers }: Part): string | null {
  return readParameters(headers.get('content-type') ?? '').parameters.get('charset') ?? null
}

/** The part that the archive calls its start, else its first page. The others are frames, and stay where they are. */
function pageOf({ headers, parts }: Message): Part | null {
  const pages = parts.filter((part) => /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(part)))
  const start = readParameters(headers.get('content-type') ?? '').parameters.get('start')
  const named = start === undefined ? undefined : pages.find((part) => part.headers.get('content-id') === start)
  return named ?? pages[0] ?? null
}

/** An address that was folded over several lines has no spaces. */
function locationOf({ headers }: Part): string | null {
  return headers.get('content-location')?.replace(/\s+/g, '') ?? null
}

function webAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) ? address.replace(/\s+/g, '') : null
}

/** Finds parts by their place on the web, absolute or relative to the page, and by their id. */
function imagesOf({ parts }: Message, base: string | null): FindImage {
  const byName = new Map<string, Part>()
  const name = (key: string | null, part: Part) => {
    if (key !== null && !byName.has(key)) byName.set(key, part)
  }
  for (const part of parts) {
    const location = locationOf(part)
    name(location, part)
    name(absolute(location, base), part)
    const id = part.headers.get('content-id')
    if (id !== undefined) name(`cid:${id.replace(/^<|>$/g, '')}`, part)
  }
  const found = new Map<Part, SavedImage | null>()
  return (address) => {
    const written = address.trim()
    const keys = [written, unescaped(written), absolute(written, base)]
    const part = keys.flatMap((key) => (key === null ? [] : (byName.get(key) ?? []))).at(0)
    if (!part) return null
    const known = found.get(part)
    if (known !== undefined) return known
    const image = savedBytes(contentOf(part))
    // Decoded again when it is wanted: a page brings more images than its article has.
    const saved = image && { ...image, bytes: () => contentOf(part) }
    found.set(part, saved)
    return saved
  }
}

function absolute(address: string | null, base: string | null): string | null {
  if (address === null) return null
  const url = base === null ? URL.parse(address) : URL.parse(address, base)
  if (!url) return null
  url.hash = ''
  return url.href
}

/** Ids are written with escapes in an address (RFC 2392). */
function unescaped(address: string): string | null {
  if (!/^cid:/i.test(address)) return null
  try {
    return `cid:${decodeURIComponent(address.slice(4))}`
  } catch {
    return null
  }
}

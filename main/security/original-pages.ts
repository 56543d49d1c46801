/**
 * Show original: a document's page or text as it was saved, for a frame of our own page. What a stranger wrote is shown here
 * as it is, so everything rests on the headers (`schemes.ts`: a sandbox that allows nothing), on the frame's own sandbox, and
 * on `guards.ts`, which keeps the frame where it is.
 */
import type { ShownOriginal } from '../../core/api'
import { type DocumentId, isId } from '../../core/document/id'
import { readPlainFile } from './document-files'
import { ORIGINAL_SCHEME, originalHeaders } from './schemes'

/** An original: the path it lies at, its media type and length in bytes. */
export interface PlacedOriginal {
  readonly place: string
  readonly mediaType: string
  readonly bytes: number
}

/** It is read and decoded in main, which must go on answering; a larger one is shown in its folder. */
export const MAX_SHOWN_BYTES = 20 * 1_048_576

/** How each kind of original is shown; archives are not. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  'text/html': 'text/html',
  'text/markdown': 'text/plain',
  'text/plain': 'text/plain',
}

/** How an original can be looked at: in a frame, or where it lies. */
export function shownOriginal(document: DocumentId, { place, mediaType, bytes }: PlacedOriginal): ShownOriginal {
  return Object.hasOwn(SHOWN_AS, mediaType) && bytes <= MAX_SHOWN_BYTES
    ? { kind: 'frame', address: `${ORIGINAL_SCHEME}://${document}/` }
    : { kind: 'place', place }
}

/** The document whose original an address names, or null where it names none. */
export function documentOfOriginal(address: string): DocumentId | null {
  const url = URL.parse(address)
  const isPlain =
    url?.protocol === `${ORIGINAL_SCHEME}:` && url.pathname === '/' && url.search === '' && url.port === ''
  return isPlain && url.username === '' && isId(url.host) ? url.host : null
}

/** Answers `original://<id>/` with that document's original, decoded as its import decoded it, and nothing else. */
export function originalPages(
  original: (document: DocumentId) => Promise<PlacedOriginal | null>,
): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const document = method === 'GET' ? documentOfOriginal(url) : null
    const found = document === null ? null : await original(document)
    if (document === null || !found || shownOriginal(document, found).kind !== 'frame') return refused()
    try {
      const text = await decoded(await readPlainFile(found.place), found.mediaType)
      return text === null
        ? refused()
        : new Response(text, { headers: originalHeaders(SHOWN_AS[found.mediaType] ?? 'text/plain') })
    } catch {
      return refused()
    }
  }
}

/**
 * Put behind the document type. A link that is followed leads nowhere, but would leave an empty frame behind, so only those
 * within the page can be pressed.
 */
const STAYS = '<style>a:not([href^="#"]), area { pointer-events: none !important }</style>'
const DOCTYPE = /^\s*(?:<!--(?:(?!-->)[\s\S]){0,5000}-->\s*)*<!doctype[^>]{0,1000}>/i

/** The import's own decoding, which is loaded when an original is first shown. */
async function decoded(bytes: Uint8Array, mediaType: string): Promise<string | null> {
  if (mediaType === 'text/html') {
    const text = (await import('../import/web/html-encoding')).decodeHtml(bytes)?.text ?? null
    if (text === null) return null
    const start = DOCTYPE.exec(text.slice(0, 10_000))?.[0].length ?? 0
    return `${text.slice(0, start)}${STAYS}${text.slice(start)}`
  }
  return (await import('../import/encoding')).decodeText(bytes)?.text ?? null
}

function refused(): Response {
  return new Response(null, { status: 404, headers: originalHeaders('text/plain') })
}

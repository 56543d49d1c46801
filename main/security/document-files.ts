import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { isId } from '../../core/document/id'
import { imageHeaders } from './schemes'

/** The only kinds of file that a text can show. */
export const IMAGE_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/**
 * Answers `doc://<id>/<file>` with an image from that document's `files/`, and with nothing else. `file` is the library's:
 * the path of a file in a document's folder, null where the id or the name is not one.
 */
export function documentFiles(
  file: (document: string, name: string) => Promise<string | null>,
): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const address = URL.parse(url)
    const document = address?.host
    const name = address && decoded(address.pathname.slice(1))
    const mediaType = name && IMAGE_TYPES[extname(name).toLowerCase()]
    if (method !== 'GET' || !isId(document) || !name || !mediaType) return refused()
    const path = await file(document, name)
    if (path === null) return refused()
    try {
      return new Response(new Uint8Array(await readPlainFile(path)), { headers: imageHeaders(mediaType) })
    } catch {
      return refused()
    }
  }
}

/** The bytes of a file. A link in the folder could lead anywhere, so it is not followed. */
export async function readPlainFile(path: string): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

function refused(): Response {
  return new Response(null, { status: 404, headers: imageHeaders('text/plain') })
}

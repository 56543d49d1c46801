import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { APP_HOST, appHeaders } from './schemes'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Path segments of a built file: no dots in front, so nothing leads out of the folder. */
const SEGMENT = /^[\w-][\w.-]*$/

/** Answers `app://margent/…` with the built renderer's files, and with nothing else. `folder` may lie inside an ASAR. */
export function appFiles(folder: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const path = method === 'GET' ? pathWithin(url) : null
    const mediaType = path && MEDIA_TYPES[extname(path)]
    if (!path || !mediaType) return refused()
    try {
      // At once: a file of ours takes a fraction of a millisecond, and at a start each turn of the event loop takes ten.
      return new Response(new Uint8Array(readFileSync(join(folder, path))), { headers: appHeaders(mediaType) })
    } catch {
      return refused()
    }
  }
}

/** The path below the folder that an address names, or null where it is not one of ours. */
export function pathWithin(address: string): string | null {
  const url = URL.parse(address)
  if (url?.host !== APP_HOST) return null
  const segments = url.pathname.slice(1).split('/')
  return segments.every((segment) => SEGMENT.test(segment)) ? segments.join('/') : null
}

function refused(): Response {
  return new Response(null, { status: 404, headers: appHeaders('text/plain') })
}

/** Whether bytes are an image that a text can show, and how large it is: by its first bytes, never by its name. */
import { imageSize } from 'image-size'
import { jpegHead } from './jpeg-head'

export type ImageKind = 'png' | 'jpg' | 'gif' | 'webp' | 'avif' | 'bmp' | 'ico' | 'svg'

/** An image's kind and its size in pixels; of an SVG null where it names none. */
export interface ImageFacts {
  readonly kind: ImageKind
  readonly width: number | null
  readonly height: number | null
}

/** So much of a file is enough to know it, except for photographs with a great deal in front (`jpeg-head.ts`). */
export const HEADER_BYTES = 256 * 1_024
/** The root of an SVG stands within so much; image-size's pattern takes the square of it at worst. */
const SVG_HEADER_BYTES = 4_096

/**
 * A larger image takes more than 200 MB once it is decoded (4 bytes a pixel), and the window stops while that is done. It is not
 * shown but listed among those that were not saved; the original has it.
 */
export const MAX_IMAGE_PIXELS = 50_000_000

/** Lengths of the second header of a BMP. */
const BMP_HEADERS: readonly number[] = [12, 40, 52, 56, 64, 108, 124]

const RASTER: readonly (readonly [ImageKind, (start: string) => boolean])[] = [
  ['png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpg', (start) => start.startsWith('\xff\xd8\xff')],
  ['gif', (start) => /^GIF8[79]a/.test(start)],
  ['webp', (start) => start.startsWith('RIFF') && start.startsWith('WEBP', 8)],
  ['avif', (start) => start.startsWith('ftyp', 4) && start.slice(8, 32).includes('avif')],
  // "BM" alone begins many a word; the length of the second header is one of few.
  ['bmp', (start) => start.startsWith('BM') && BMP_HEADERS.includes(start.charCodeAt(14))],
  ['ico', (start) => start.startsWith('\0\0\x01\0') && start[4] !== '\0' && start[5] === '\0'],
]

/** What an image is, by all of it or by its beginning (`HEADER_BYTES`); null where it is none, is damaged, or is too large to be shown. */
export function imageFacts(header: Uint8Array): ImageFacts | null {
  const start = latin1(header.subarray(0, 32))
  const kind = RASTER.find(([, matches]) => matches(start))?.[0] ?? (isSvg(header) ? 'svg' : null)
  if (kind === null) return null
  const size = sizeOf(headOf(kind, header))
  if (kind === 'svg') return { kind, width: size?.width ?? null, height: size?.height ?? null }
  // Of a raster image without a size nobody could say what showing it would cost.
  return size && size.width * size.height <= MAX_IMAGE_PIXELS ? { kind, ...size } : null
}

/** What tells the size: in most kinds the first bytes. */
function headOf(kind: ImageKind, bytes: Uint8Array): Uint8Array {
  switch (kind) {
    case 'svg':
      return withoutProlog(bytes)
    case 'jpg':
      return jpegHead(bytes)
    default:
      return bytes.subarray(0, HEADER_BYTES)
  }
}

function sizeOf(header: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(header)
    if (!(width > 0 && height > 0)) return null
    // From 5 on a camera was held upright; a browser turns the picture before it draws it.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** What may stand before the root of an SVG: a byte order mark, its declaration, its document type, comments. */
const PROLOG =
  /^(?:\xef\xbb\xbf)?(?:\s+|<\?[^>]{0,1000}\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*/

function isSvg(bytes: Uint8Array): boolean {
  return bytes.length > 0 && /^<svg[\s>]/.test(latin1(withoutProlog(bytes)))
}

function withoutProlog(bytes: Uint8Array): Uint8Array {
  const start = latin1(bytes.subarray(0, SVG_HEADER_BYTES))
  const prolog = PROLOG.exec(start)?.[0].length ?? 0
  return bytes.subarray(prolog, prolog + SVG_HEADER_BYTES)
}

/**
 * The head of a JPEG without what cameras and editors put into it: colour profiles, previews, notes, sometimes megabytes. The
 * library that reads sizes looks at every byte of them; here its segments are stepped over, and it is given what it needs.
 */

/** A JPEG has some twenty segments before its picture. */
const MOST_SEGMENTS = 1_000
const START = [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x02]
/** The segment of a camera's notes, and of much else. */
const NOTES = 0xe1
/** The segment with which the picture's own data begins. */
const SCAN = 0xda

/** Whether bytes begin as a JPEG does. */
export function isJpeg([a, b, c]: Uint8Array): boolean {
  return a === 0xff && b === 0xd8 && c === 0xff
}

/** A JPEG of the same size and orientation with nothing else in it; empty where the segments do not fit together. */
export function jpegHead(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [Uint8Array.from(START)]
  let at = 2
  for (let i = 0; i < MOST_SEGMENTS && bytes[at] === 0xff; i++) {
    // Any number of these may stand before a marker.
    if (bytes[at + 1] === 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1] ?? SCAN
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (marker === SCAN || end > bytes.length) break
    if (isFrame(marker) || (marker === NOTES && isExif(bytes, at + 4))) kept.push(bytes.subarray(at, end))
    if (isFrame(marker)) return Buffer.concat(kept)
    at = end
  }
  return new Uint8Array()
}

/** Whether notes begin here that say how the camera was held. */
function isExif(bytes: Uint8Array, at: number): boolean {
  return [0x45, 0x78, 0x69, 0x66].every((byte, i) => bytes[at + i] === byte)
}

/** Whether a segment says how large the picture is (ISO 10918-1, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

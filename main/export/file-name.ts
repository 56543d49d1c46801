/** Longest name, in bytes of UTF-8, that every file system takes, with room for what it or others add to it. */
const LONGEST_BYTES = 180
/** Signs that some file system forbids, and what cannot be seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f\u200b\u200e\u200f\u2028-\u202e\ufeff]/g
/** Names that Windows keeps for devices, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name for a file after a title, that every system takes; `ending` with its dot. */
export function fileNameFor(title: string, ending: string): string {
  const plain = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const name = cut(plain).replace(/[. ]+$/, '')
  if (name === '') return `Untitled${ending}`
  return `${RESERVED.test(name) ? `_${name}` : name}${ending}`
}

function cut(name: string): string {
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > LONGEST_BYTES) break
    kept += segment
  }
  return kept
}

/** A title for a file whose text names none. */

/** Names that programs give: "Untitled 2", "document(3)", "000_d0f8…", dates and numbers. They are no titles. */
const NAMELESS =
  /^(?:untitled|new text document|neues textdokument|document|dokument|text|paste|clipboard|download|file|note|tmp|temp|index|readme|article|page|img|scan)?[\s\d_().-]*$/i

/** A file's name as a title: without extension, underscores as spaces. Null where it says nothing. */
export function titleFromName(name: string): string | null {
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  if (NAMELESS.test(stem) || !/\p{L}{2}/u.test(stem)) return null
  // A long run of hexadecimal digits is a checksum.
  if (/(?:^|[\s-])[0-9a-f]{8,}(?:$|[\s-])/i.test(stem)) return null
  const hasSpaces = stem.includes(' ')
  return hasSpaces ? stem : stem.replaceAll('-', ' ')
}

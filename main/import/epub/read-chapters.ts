/** The files of a book in the order in which they are read. */
import { done, failed, type Result } from '../../../core/failure'
import type { Archive } from '../archive/archive'
import { MAX_FILE_BYTES } from '../limits'
import { type Chapter, imageChapter, readChapter } from './chapter'
import { decodePart } from './characters'
import { isPage, type Package } from './package-document'
import { filesLedTo } from './targets'

/** All text of a book together may have what a single file may have: each of its bytes becomes a part of one tree. */
export const MAX_TEXT_BYTES = MAX_FILE_BYTES

/**
 * Reads them all; `name` is the book's, for failures. Files that are no part of the order but are led to (notes in files of
 * their own) come last.
 */
export function readChapters(
  name: string,
  archive: Archive,
  book: Package,
  language: string | null,
  progressed: (part: number) => void,
): Result<readonly Chapter[]> {
  const chapters: Chapter[] = []
  let room = MAX_TEXT_BYTES
  const order = readingOrder(book)
  const read = (path: string): Result<null> => {
    const part = book.parts.get(path)
    if (part && /^image\//.test(part.mediaType)) {
      chapters.push(imageChapter(path))
      return done(null)
    }
    const found = archive.read(path, room)
    switch (found.kind) {
      case 'missing':
        return done(null)
      case 'locked':
        return failed({ kind: 'copyProtected', name })
      case 'damaged':
        return failed({ kind: 'damagedArchive', name })
      case 'tooLarge':
        return failed({
          kind: 'tooLarge',
          name,
          bytes: MAX_TEXT_BYTES - room + found.bytes,
          limit: Math.min(MAX_TEXT_BYTES, MAX_TEXT_BYTES - room + found.limit),
        })
      case 'bytes':
        room -= found.bytes.length
        chapters.push(readChapter(path, decodePart(found.bytes), language, book.guide.get(path)))
        return done(null)
    }
  }
  for (const [i, path] of order.entries()) {
    const taken = read(path)
    if (!taken.ok) return taken
    progressed((i + 1) / order.length)
  }
  const isRead = new Set(order)
  for (let from = 0; from < chapters.length; ) {
    const added = chapters.slice(from).flatMap((chapter) => filesLedTo(chapter, archive.find))
    from = chapters.length
    for (const path of added) {
      const part = book.parts.get(path)
      if (isRead.has(path) || !part || !isPage(part) || path === book.navigation) continue
      isRead.add(path)
      const taken = read(path)
      if (!taken.ok) return taken
    }
  }
  return done(chapters)
}

/** What is not linear comes after the rest, unless it stands in front of everything: covers and contents do. */
function readingOrder({ spine }: Package): readonly string[] {
  const first = spine.findIndex(({ isLinear }) => isLinear)
  const isInPlace = (i: number, isLinear: boolean) => isLinear || i < first
  return [
    ...spine.filter(({ isLinear }, i) => isInPlace(i, isLinear)),
    ...spine.filter(({ isLinear }, i) => !isInPlace(i, isLinear)),
  ].map(({ path }) => path)
}

import type { Archive } from '../archive/archive'
import { decodePart } from './characters'
import { readData } from './container'
import { spelling } from './lines'
import { type ContentsLine, linesOfNavigation, linesOfNcx } from './navigation'
import type { Package } from './package-document'
import { readXml } from './xml'

/** The lines of a book's contents: of the navigation document, else of the NCX, else none. */
export function readContents(archive: Archive, book: Package): readonly ContentsLine[] {
  const found = book.navigation === null ? null : archive.read(book.navigation)
  if (book.navigation !== null && found?.kind === 'bytes') {
    const lines = linesOfNavigation(readXml(decodePart(found.bytes)).root, book.navigation)
    if (lines.some(({ place }) => place !== null)) return lines
  }
  const ncx = book.ncx === null ? null : readData(archive, book.ncx)
  return book.ncx !== null && ncx ? linesOfNcx(ncx.root, book.ncx) : []
}

/** Contents whose one first line is the book itself, with everything under it, begin with what is under it. */
export function withoutBook(contents: readonly ContentsLine[], title: string | null): readonly ContentsLine[] {
  const [book, ...rest] = contents
  if (!book || rest.length === 0 || title === null || rest.some(({ depth }) => depth <= book.depth)) return contents
  const name = spelling(book.title)
  const isBook = name !== '' && spelling(title).startsWith(name)
  return isBook ? rest.map((line) => ({ ...line, depth: line.depth - 1 })) : contents
}

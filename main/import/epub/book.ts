/**
 * A book as one text: its files in reading order, under the headings of its contents, with its links and footnotes joined
 * across files, through the one gate.
 */

import { done, type Result } from '../../../core/failure'
import type { Element, Parent } from '../../../core/import/dom'
import { excerptOf } from '../../../core/import/excerpt'
import { guessLanguage } from '../../../core/import/language'
import { holdsBareTex } from '../../../core/import/math/find'
import { sanitizeTree } from '../../../core/import/sanitize'
import { titleFromName } from '../../../core/import/title'
import { blockText } from '../../../core/text/plain-text'
import type { LeftOutReason } from '../../../core/text/tree'
import type { Archive } from '../archive/archive'
import type { FileToRead, ReadFile } from '../format'
import { texConverter } from '../tex'
import { newElement } from '../web/tree-edit'
import { adapt } from './adapt'
import { bookImages } from './book-images'
import { contentsPages } from './contents-pages'
import { withCover } from './cover'
import { joinFootnotes } from './footnotes'
import { setHeadings } from './headings'
import { readPackage } from './package-document'
import { readChapters } from './read-chapters'
import { readContents, withoutBook } from './read-contents'
import { repeatedLines } from './repeated-lines'
import { joinLinks, linksWithin } from './targets'
import { bookFacts } from './title-block'
import { titlePages } from './title-pages'
import { setVerse } from './verse'

/** Reading the files is about so much of the work; the gate and the check of what came out are the rest. */
const READING_PART = 0.7

/** Dedications and rights are shorter than what says something of a book. */
const LEAST_PROSE = 120

/** Reads the book in an archive; `packagePath` is the name of its package document, null where it has none. */
export async function readBook(
  file: FileToRead,
  archive: Archive,
  packagePath: string | null,
): Promise<Result<ReadFile>> {
  const book = readPackage(archive, packagePath)
  const facts = bookFacts(book.metadata)
  const read = readChapters(file.name, archive, book, facts.language, (part) => file.progressed(part * READING_PART))
  if (!read.ok) return read
  const chapters = read.value
  const images = bookImages(archive)
  for (const chapter of chapters) {
    adapt(chapter, { find: archive.find, draw: images.draw })
    setVerse(chapter.section)
  }
  const contents = withoutBook(readContents(archive, book), facts.title)
  const links = linksWithin(chapters, archive.find)
  const aside = new Map<Element, LeftOutReason>(contentsPages(chapters, links, contents, book.navigation))
  for (const [line, reason] of titlePages(chapters, facts.names, (section) => aside.has(section)))
    aside.set(line, reason)
  for (const line of repeatedLines(chapters)) aside.set(line, 'furniture')
  const isAside = (element: Element) => aside.has(element)
  const notes = joinFootnotes(chapters, links)
  setHeadings(
    chapters.filter(({ section }) => !aside.has(section)),
    contents,
    archive.find,
    isAside,
  )
  joinLinks(chapters, links, notes, isAside)
  const page = pageOf(withCover(chapters, book.coverImage), facts.language)
  images.measure(page)
  const gated = sanitizeTree(page, {
    image: images.image,
    setAside: (element) => aside.get(element) ?? null,
    ...(holdsBareTex(page) ? { mathml: await texConverter() } : {}),
  })
  file.progressed(1)
  const { blocks, leftOut } = gated
  const prose = blocks.filter((block) => block.kind === 'paragraph' && blockText(block).length >= LEAST_PROSE)
  const excerpt = facts.excerpt ?? excerptOf(prose.slice(0, 1)) ?? excerptOf(blocks)
  const { names: _, title, ...source } = facts
  return done({
    source: {
      ...source,
      title: title ?? titleFromName(file.name) ?? excerpt ?? file.name,
      language: facts.language ?? gated.language ?? guessLanguage(blocks.map(blockText).join('\n')),
      excerpt,
    },
    tags: [],
    text: { plainTextVersion: 1, blocks, leftOut },
    encoding: null,
    files: images.files(),
  })
}

function pageOf(sections: readonly Element[], language: string | null): Parent {
  const body = newElement('body', {}, [...sections])
  return newElement('main', {}, [newElement('html', language === null ? {} : { lang: language }, [body])])
}

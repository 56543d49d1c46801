/** Pages that repeat the title block: their lines that stand in it anyway are set aside; whatever else they say is text. */
import { type Element, elementsWithin, textWithin } from '../../../core/import/dom'
import type { LeftOutReason } from '../../../core/text/tree'
import type { Chapter } from './chapter'
import { isLine, isTitlePage, spelling } from './lines'

/** A title page has a few lines, and perhaps the rights; a longer page is a text. */
const LONGEST = 10_000
/** One that does not say so has only these lines, and a few more. */
const LONGEST_UNSAID = 600
/** Title pages stand after the cover, and half-titles before them. */
const FRONT_PAGES = 4

/** The lines to set aside; `names` are title, people and publisher as the package has them; what is aside already does not count. */
export function titlePages(
  chapters: readonly Chapter[],
  names: readonly string[],
  isAside: (section: Element) => boolean,
): readonly (readonly [Element, LeftOutReason])[] {
  const known = new Set(names.map(spelling))
  const isKnown = (line: Element) => known.has(spelling(textWithin(line)))
  const front = chapters.filter(({ section }) => !isAside(section)).slice(0, FRONT_PAGES)
  const pages = front.flatMap(({ section, types }) => {
    const isSaid = ['titlepage', 'halftitlepage', 'cover'].some((type) => types.has(type))
    if (isSaid || isMostly(section, isKnown)) return [section]
    return [...elementsWithin(section)].filter(isTitlePage)
  })
  const lines = pages
    .filter((page) => textWithin(page).trim().length <= LONGEST)
    .flatMap((page) => [...elementsWithin(page)].filter((element) => isLine(element) && isKnown(element)))
  return [...new Set([...leading(front, isKnown), ...lines])].map((line) => [line, 'titleBlock'])
}

/** Whether a page that does not say what it is has little but lines that are known. */
function isMostly(section: Element, isKnown: (line: Element) => boolean): boolean {
  if (textWithin(section).trim().length > LONGEST_UNSAID) return false
  const lines = [...elementsWithin(section)].filter((element) => isLine(element) && /\S/.test(textWithin(element)))
  return lines.filter(isKnown).length * 2 >= lines.length
}

/** What the book begins with, as far as it is known. */
function leading(front: readonly Chapter[], isKnown: (line: Element) => boolean): readonly Element[] {
  const found: Element[] = []
  for (const { section } of front) {
    for (const element of elementsWithin(section)) {
      if (!isLine(element) || !/\p{L}/u.test(textWithin(element))) continue
      if (!isKnown(element)) return found
      found.push(element)
    }
  }
  return found
}

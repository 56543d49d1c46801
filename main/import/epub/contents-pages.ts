/** Pages that only lead to others: the contents as they are printed. The text has an outline for that. */
import { attribute, type Element, elementsWithin, hasWord, textWithin } from '../../../core/import/dom'
import type { LeftOutReason } from '../../../core/text/tree'
import type { Chapter } from './chapter'
import type { BookLink } from './targets'

/** A page with so many links to other parts of the book, and so much of its words in them, is its contents. */
const LEAST_LINKS = 4
const LEAST_SHARE = 0.7
/** Contents stand at the front, or at the very end; an index in between leads to places too, but says more. */
const FRONT_SHARE = 0.25

/** What to set aside of a book's pages for its contents, with the reason. */
export function contentsPages(
  chapters: readonly Chapter[],
  links: readonly BookLink[],
  navigation: string | null,
): readonly (readonly [Element, LeftOutReason])[] {
  const leading = new Map<Chapter, BookLink[]>()
  for (const link of links) {
    const known = leading.get(link.from)
    if (known) known.push(link)
    else leading.set(link.from, [link])
  }
  return chapters.flatMap((chapter, i) => {
    const within = leading.get(chapter) ?? []
    const isAtFront = i < Math.max(FRONT_PAGES, chapters.length * FRONT_SHARE)
    if (chapter.path === navigation || isContents(chapter, within, isAtFront ? 'front' : 'elsewhere')) {
      return [[chapter.section, 'menu'] as const]
    }
    const navs = [...elementsWithin(chapter.section)].filter(isListOfPlaces)
    return navs.map((nav) => [nav, 'menu'] as const)
  })
}

/** Also in short books: cover, title, rights, dedication come before the contents. */
const FRONT_PAGES = 6

function isContents({ section, types }: Chapter, links: readonly BookLink[], where: 'front' | 'elsewhere'): boolean {
  const outward = links.filter(({ from, to }) => from !== to)
  if (types.has('toc')) return links.length > 0
  if (where === 'elsewhere' || outward.length < LEAST_LINKS) return false
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length
  const led = outward.reduce((sum, { link }) => sum + letters(textWithin(link)), 0)
  return led >= letters(textWithin(section)) * LEAST_SHARE
}

/** A table of contents or of printed pages within a page. */
function isListOfPlaces(element: Element): boolean {
  if (element.tagName !== 'nav') return false
  return (
    hasWord(element, 'epub:type', 'toc', 'page-list', 'landmarks', 'loi', 'lot') ||
    attribute(element, 'role') === 'doc-toc'
  )
}

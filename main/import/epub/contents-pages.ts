/** What only leads to other parts of a book: the contents as they are printed, bars with "next". The text has an outline for that. */
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  type Parent,
  textWithin,
} from '../../../core/import/dom'
import type { LeftOutReason } from '../../../core/text/tree'
import type { Chapter } from './chapter'
import { isLine, spelling } from './lines'
import type { ContentsLine } from './navigation'
import type { BookLink } from './targets'

/** A list of so many links to other parts of the book that has so much of its words in them is contents. */
const LEAST_LINKS = 4
const LEAST_SHARE = 0.7
/** A bar has a title, and where one is, around its links; one that says more is not only a bar. */
const LONGEST_REST_OF_BAR = 200
/** Contents stand in front: of the first part of a long book, or after the cover, the title and the rights of a short one. */
const FRONT_SHARE = 0.1
const FRONT_PAGES = 6
/** A page with no more letters than these beside its contents has only a title over them. */
const FEW_LETTERS = 80

type Aside = readonly [Element, LeftOutReason]

/** What to set aside of a book's pages, with the reason. */
export function contentsPages(
  chapters: readonly Chapter[],
  links: readonly BookLink[],
  contents: readonly ContentsLine[],
  navigation: string | null,
): readonly Aside[] {
  const leading = new Map<Chapter, BookLink[]>()
  for (const link of links) {
    const known = leading.get(link.from)
    if (known) known.push(link)
    else leading.set(link.from, [link])
  }
  const titles = new Set(contents.map(({ title }) => spelling(title)))
  const front = Math.max(FRONT_PAGES, chapters.length * FRONT_SHARE)
  return chapters.flatMap((chapter, i): readonly Aside[] => {
    const within = leading.get(chapter) ?? []
    if (chapter.path === navigation) return [[chapter.section, 'menu']]
    const isNamedSo = chapter.types.has('toc') && within.length > 0
    const bars = [...elementsWithin(chapter.section)].filter((element) => isBar(element, within))
    const lists = i < front || isNamedSo ? printedContents(chapter, within, titles) : []
    const all = isNamedSo && bars.length + lists.length === 0 ? [chapter.section] : [...bars, ...lists]
    return all.map((element) => [element, 'menu'])
  })
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length
}

/** The whole page where it is nothing else, else the lists in it that are contents. */
function printedContents(
  { section }: Chapter,
  links: readonly BookLink[],
  titles: ReadonlySet<string>,
): readonly Element[] {
  const outward = links.filter(({ from, to }) => from !== to)
  if (outward.length < LEAST_LINKS) return []
  const led = new Map<Element, { links: number; letters: number }>()
  const count = (from: Element, by: { links: number; letters: number }) => {
    for (let at: Parent | null = from; at && isElement(at); at = at.parentNode) {
      const sum = led.get(at) ?? { links: 0, letters: 0 }
      led.set(at, { links: sum.links + by.links, letters: sum.letters + by.letters })
    }
  }
  for (const { link } of outward) count(link, { links: 1, letters: letters(textWithin(link)) })
  const linked = new Set(outward.map(({ link }) => link))
  for (const line of elementsWithin(section)) {
    if (!isLine(line) || [...elementsWithin(line)].some((one) => linked.has(one))) continue
    const text = textWithin(line)
    if (titles.has(spelling(text))) count(line, { links: 0, letters: letters(text) })
  }
  const isContents = (element: Element) => {
    const sum = led.get(element)
    return sum !== undefined && sum.links >= LEAST_LINKS && sum.letters >= letters(textWithin(element)) * LEAST_SHARE
  }
  if (isContents(section)) {
    const rest = letters(textWithin(section)) - (led.get(section)?.letters ?? 0)
    if (rest <= FEW_LETTERS) return [section]
  }
  const lists = [...led.keys()].filter((element) => LISTS.has(element.tagName) && isContents(element))
  const found = lists.filter((list) => !lists.some((other) => other !== list && contains(other, list)))
  return found.length === 0 && isContents(section) ? [section] : found.map((list) => withTitle(list, section))
}

/** The box around a list that holds only its title beside it. */
function withTitle(list: Element, section: Element): Element {
  let box = list
  for (let at = list.parentNode; at && isElement(at) && at !== section; at = at.parentNode) {
    if (letters(textWithin(at)) - letters(textWithin(list)) > FEW_LETTERS) break
    box = at
  }
  return box
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'nav'])

function contains(outer: Element, inner: Element): boolean {
  for (let at: Parent | null = inner; at && isElement(at); at = at.parentNode) if (at === outer) return true
  return false
}

/** Boxes with the contents of one chapter, as programs name them. */
const CHAPTER_CONTENTS = /(?:^|\s)(?:toc|mini-?toc|local-?toc|toctree-wrapper|table-of-contents)(?:\s|$)/i

/** A table of places within a page, or a bar that leads from page to page. */
function isBar(element: Element, links: readonly BookLink[]): boolean {
  if (element.tagName === 'nav' && hasWord(element, 'epub:type', 'toc', 'page-list', 'landmarks', 'loi', 'lot'))
    return true
  const isBox = CHAPTER_CONTENTS.test(attribute(element, 'class') ?? '') && !isLine(element)
  if (!isBox && element.tagName !== 'nav' && !hasWord(element, 'role', 'navigation', 'doc-toc')) return false
  const led = links
    .filter(({ link }) => contains(element, link))
    .reduce((sum, { link }) => sum + letters(textWithin(link)), 0)
  const rest = letters(textWithin(element)) - led
  return (
    led > 0 &&
    (isBox ? rest <= Math.max(FEW_LETTERS, led * (1 / LEAST_SHARE - 1)) : rest <= Math.max(led, LONGEST_REST_OF_BAR))
  )
}

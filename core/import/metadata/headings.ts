/** The headings that may be the page's title. */
import { attribute, type Element, elementsWithin } from '../dom'
import { isFrontPage } from './addresses'
import type { Marked, Survey } from './survey'
import type { Heading } from './title'
import { wordsIn } from './words'

/** A page with more first-level headings has them for other things. */
const MOST_HEADINGS = 30

/** What registers write before a title, in the heading itself. */
const LABEL = /^(?:title|titel|titre|título|タイトル|제목)\s*[:：]\s*(?=\S)/iu

/** The sign of a link to the heading itself. */
const LINK_SIGN = /^[#¶§🔗]$/u
/** The title is seldom a heading of the second level; then it is one of the first. */
const MOST_SECOND = 3

/** Headings of the first level, and elements that are classed as headline; after them the first ones of the second level. */
export function headingsOf(survey: Survey): readonly Heading[] {
  const classed = survey.marked.filter(
    ({ element }) =>
      /(?:^|\s)(?:entry-title|p-name|headline)(?:\s|$)/i.test(attribute(element, 'class') ?? '') ||
      attribute(element, 'itemprop') === 'headline',
  )
  const first = survey.headings.filter(({ element }) => element.tagName === 'h1')
  const second = survey.headings.filter(({ element, place }) => element.tagName === 'h2' && place === 'own')
  const firsts = [...first, ...classed.filter(({ element }) => !first.some((one) => one.element === element))]
  return [
    ...firsts.slice(0, MOST_HEADINGS).flatMap((marked) => headingOf(marked, 'first')),
    ...second.slice(0, MOST_SECOND).flatMap((marked) => headingOf(marked, 'second')),
  ]
}

function headingOf({ element, line, place }: Marked, rank: Heading['rank']): readonly Heading[] {
  const words = withoutLink(wordsIn(element), element).replace(LABEL, '')
  if (words === '' || element.tagName === 'meta') return []
  return [{ words, line, rank, kind: isBanner(element) || place === 'aside' ? 'banner' : 'heading' }]
}

function withoutLink(words: string, heading: Element): string {
  for (const inner of elementsWithin(heading)) {
    const sign = inner.tagName === 'a' ? wordsIn(inner) : ''
    if (LINK_SIGN.test(sign) && words.endsWith(sign)) return words.slice(0, -sign.length).trim()
  }
  return words
}

function isBanner(element: Element): boolean {
  if (
    /(?:^|[\s_-])(?:logo|site-?title|site-?name|branding|masthead)(?:$|[\s_-])/i.test(
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`,
    )
  )
    return true
  for (const inner of elementsWithin(element)) {
    const href = inner.tagName === 'a' ? attribute(inner, 'href') : undefined
    if (href !== undefined && (href === '/' || href === './' || (/^https?:/i.test(href) && isFrontPage(href))))
      return true
  }
  return false
}

/** The headings that may be the page's title. */
import { attribute, type Element, elementsWithin } from '../dom'
import { isFrontPage } from './addresses'
import type { Survey } from './survey'
import type { Heading } from './title'
import { wordsIn } from './words'

/** A page with more first-level headings has them for other things. */
const MOST_HEADINGS = 30

/** What registers write before a title, in the heading itself. */
const LABEL = /^(?:title|titel|titre|título|タイトル|제목)\s*[:：]\s*(?=\S)/iu

/** Headings of the first level; without any, those of the second, and elements that are classed as headline. */
export function headingsOf(survey: Survey): readonly Heading[] {
  const classed = survey.marked.filter(
    ({ element }) =>
      /(?:^|\s)(?:entry-title|p-name|headline)(?:\s|$)/i.test(attribute(element, 'class') ?? '') ||
      attribute(element, 'itemprop') === 'headline',
  )
  const first = survey.headings.filter(({ element }) => element.tagName === 'h1')
  const second = survey.headings.filter(({ element }) => element.tagName === 'h2').slice(0, 3)
  const found = [
    ...first,
    ...classed.filter(({ element }) => !first.some((one) => one.element === element)),
    ...(first.length > 0 ? [] : second),
  ]
  return found.slice(0, MOST_HEADINGS).flatMap(({ element, line, place }): readonly Heading[] => {
    const words = wordsIn(element).replace(LABEL, '')
    if (words === '' || element.tagName === 'meta') return []
    return [{ words, line, kind: isBanner(element) || place === 'aside' ? 'banner' : 'heading' }]
  })
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

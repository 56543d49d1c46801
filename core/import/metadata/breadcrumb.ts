/** The way to a page, as it shows it: "Home > News > Asia". */
import { attribute, type Element, elementsWithin, textWithin } from '../dom'
import { steps } from '../furniture/breadcrumb'
import type { Survey } from './survey'
import { key, wordsOf } from './words'

/** A list of more steps is a menu. */
const MOST_STEPS = 8
const NAMED = /(?:^|[\s_-])bread-?crumbs?(?:$|[\s_-])/i

/** The last step before the page itself, of the first breadcrumb that has one. */
export function crumbSections(survey: Survey, title: string | null): readonly string[] {
  const found = survey.marked.filter(({ element }) =>
    NAMED.test(
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'aria-label') ?? ''}`,
    ),
  )
  for (const { element } of found) {
    const links = linksIn(element)
    if (links.length < 2 || links.length > MOST_STEPS) continue
    const last = steps(links.join(' > ')).findLast((step) => key(step) !== key(title ?? ''))
    if (last !== undefined) return [last]
  }
  return []
}

function linksIn(root: Element): readonly string[] {
  const words: string[] = []
  for (const element of elementsWithin(root)) {
    if (element.tagName !== 'a') continue
    const own = wordsOf(textWithin(element))
    if (own !== '' && words.push(own) > MOST_STEPS) break
  }
  return words
}

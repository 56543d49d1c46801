/** The way to a page, as it shows it: "Home > News > Asia". */
import { attribute, type Element, elementsWithin } from '../dom'
import { steps } from '../furniture/breadcrumb'
import type { Survey } from './survey'
import { key, wordsIn } from './words'

/** A list of more steps is a menu. */
const MOST_STEPS = 8
const MOST_LISTS = 10
const NAMED = /(?:^|[\s_-])bread-?crumbs?(?:$|[\s_-])/i

/** The steps before the page itself, the last first, of the first breadcrumb that has any. */
export function crumbSections(survey: Survey, title: string | null): readonly string[] {
  const found = survey.marked.filter(({ element }) =>
    NAMED.test(
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'aria-label') ?? ''}`,
    ),
  )
  for (const { element } of found.slice(0, MOST_LISTS)) {
    const links = linksIn(element)
    if (links.length < 2 || links.length > MOST_STEPS) continue
    const before = steps(links.join(' > ')).filter((step) => key(step) !== key(title ?? ''))
    if (before.length > 0) return before.reverse()
  }
  return []
}

function linksIn(root: Element): readonly string[] {
  const words: string[] = []
  for (const element of elementsWithin(root)) {
    if (element.tagName !== 'a') continue
    const own = wordsIn(element)
    if (own !== '' && words.push(own) > MOST_STEPS) break
  }
  return words
}

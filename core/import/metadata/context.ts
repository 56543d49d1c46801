/** Where on a page an element stands: metadata of comments and of other articles is not the page's own. */
import { attribute, type Element, isElement, type Parent } from '../dom'

/** `aside` is among comments, other articles, menus or at the foot of the page. */
export type Place = 'own' | 'aside'

const ASIDE =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|replies|related|recommend(?:ed|ations?)?|read-?more|read-?next|more-?(?:stories|news|from|on)|sidebar|side-?bar|widgets?|footer|promo|newsletter|teasers?|most-?(?:read|popular|viewed)|popular|trending|latest(?:-news)?|recent(?:-posts?)?|carousel|outbrain|taboola|author-?(?:bio|box|card|info)|bio|about-?(?:the-)?author|navigation|navbar|nav|menu|mega-?menu|cookie|banner-ad|pagination|prev-?next|next-?post|ranking|aside)(?:$|[\s_-])/i
const ASIDE_TAGS = new Set(['nav', 'dialog'])
/** Within an article they hold its own date and author as often as other things. */
const PERHAPS_OWN = new Set(['aside', 'footer'])
const ASIDE_ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|menu)$/i
/** The foot of a post holds its author and date. */
const OWN_FOOT = /(?:post|entry|article|story)[_-]+foot(?:er)?/gi
/** What a page as a whole is called says nothing of its parts. */
const WHOLE = new Set(['body', 'html', 'main'])

/** Where an element stands in a parent that stands at `outer`. `inArticle` is whether an `article` is around it. */
export function placeOf(element: Element, outer: Place, inArticle: 'within' | 'without'): Place {
  const { tagName } = element
  if (WHOLE.has(tagName)) return 'own'
  if (outer === 'aside' || ASIDE_TAGS.has(tagName) || (PERHAPS_OWN.has(tagName) && inArticle === 'without'))
    return 'aside'
  const role = attribute(element, 'role')
  if (role !== undefined && ASIDE_ROLES.test(role)) return 'aside'
  if (tagName === 'article') return 'own'
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return names.length > 1 && ASIDE.test(names.replace(OWN_FOOT, '')) ? 'aside' : 'own'
}

/** An element that deep is in no page that was meant to be read. */
const MOST_STEPS = 200

/** An element and those around it, from the inside; bounded. */
export function* around(element: Element): Generator<Element> {
  let steps = 0
  for (let node: Parent | null = element; node && isElement(node) && steps < MOST_STEPS; node = node.parentNode) {
    yield node
    steps++
  }
}

/** Where on a page an element stands: metadata of comments and of other articles is not the page's own. */
import { attribute, type Element, isElement, type Parent } from '../dom'

const ASIDE =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|replies|related|recommend(?:ed|ations?)?|read-?more|read-?next|more-?(?:stories|news|from|on)|sidebar|side-?bar|widgets?|footer|promo|newsletter|teasers?|most-?(?:read|popular|viewed)|popular|trending|latest(?:-news)?|recent(?:-posts?)?|carousel|outbrain|taboola|author-?(?:bio|box|card|info)|bio|about-?(?:the-)?author|navigation|navbar|nav|menu|mega-?menu|cookie|banner-ad|pagination|prev-?next|next-?post|ranking|aside|댓글)(?:$|[\s_-])/i
const ASIDE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'dialog'])
const ASIDE_ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|menu)$/i
/** Further up stand the page's own frames, whose class names say all sorts of things. */
const OUTERMOST = new Set(['body', 'html', 'main'])
/** An element that deep is in no page that was meant to be read. */
const MOST_STEPS = 200

/** The elements around an element, from the inside; bounded. */
export function* around(element: Element): Generator<Element> {
  let steps = 0
  for (let node: Parent | null = element; node && isElement(node) && steps < MOST_STEPS; node = node.parentNode) {
    yield node
    steps++
  }
}

/** Whether an element stands among comments, other articles, menus or at the foot of the page. */
export function standsAside(element: Element): boolean {
  for (const one of around(element)) {
    if (OUTERMOST.has(one.tagName)) return false
    if (ASIDE_TAGS.has(one.tagName) && !(one.tagName === 'footer' && isIn(one, 'article', 'header'))) return true
    if (ASIDE_ROLES.test(attribute(one, 'role') ?? '')) return true
    // An article that carries such a word beside many others is the article.
    if (one.tagName !== 'article' && ASIDE.test(`${attribute(one, 'class') ?? ''} ${attribute(one, 'id') ?? ''}`))
      return true
  }
  return false
}

/** Whether an element stands in one of these, or is one. */
export function isIn(element: Element, ...tags: readonly string[]): boolean {
  for (const one of around(element)) if (tags.includes(one.tagName)) return true
  return false
}

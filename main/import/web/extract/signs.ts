/**
 * What the author of a page calls its parts: element names, roles, classes and ids, by the words that sites of every kind
 * use for them.
 */
import { attribute, type Element } from '../../../../core/import/dom'
import type { LeftOutReason } from '../../../../core/text/tree'

/** `sure` names are used for nothing else; `fair` ones for much else as well. */
export interface Sign {
  readonly reason: LeftOutReason
  readonly strength: 'sure' | 'fair'
}

const sign = (reason: LeftOutReason, strength: Sign['strength'], words: string) =>
  ({ reason, strength, pattern: new RegExp(` (?:${words}) `) }) as const

/** In order: the first that fits counts. Words are those of `namesOf`. */
const NAMES = [
  sign('cookies', 'sure', 'cookies?|cookie \\w+|consent|gdpr|onetrust|ccpa|cookielaw'),
  sign('breadcrumb', 'sure', 'breadcrumbs?|crumbs?|breadcrumb \\w+'),
  sign(
    'advertisement',
    'sure',
    'advert|adverts|advertisement|advertisements|advertising|adsense|adsbygoogle|adslot|adunit|adbox|adwrapper|admarker|ad slot|ad unit|ad container|ad wrapper|ad label|ad banner|ad block|ads block|banner ad|dfp|google ads?|div gpt ad|gpt ad|sponsored|werbung|anzeige|publicite|publicidad|reklama',
  ),
  sign('advertisement', 'fair', 'ad|ads|promo|promos|promotion|promobox|sponsor|sponsors'),
  sign(
    'newsletter',
    'sure',
    'newsletters?|newsletter \\w+|subscribe box|subscribe form|subscription form|optin|opt in|mailchimp|mc embed signup|email signup|emailsignup|signup form|mailing list signup',
  ),
  sign('newsletter', 'fair', 'subscribe|subscription|signup|sign up'),
  sign(
    'share',
    'sure',
    'sharing|sharedaddy|share bar|sharebar|share buttons?|sharebuttons?|share links?|share tools?|share icons?|share this|social share|socialshare|social sharing|social links|social icons|social buttons|social bar|social media|social tools|social list|addthis|addtoany|a2a kit|sharethis|ssba|shariff|heateor|article share|post share',
  ),
  sign('share', 'fair', 'share|shares|social|socials|sns'),
  sign(
    'comments',
    'sure',
    'comments|commentlist|comment list|comments? section|comments? area|comments? wrap|comment wrapper|comments? container|disqus|disqus thread|livefyre|respond|comment form|commentform|commentbox|comment respond|user comments|reader comments|fb comments',
  ),
  sign('comments', 'fair', 'comment|replies|reactions|responses|discussion'),
  sign(
    'related',
    'sure',
    'related|relateds|related \\w+|jp relatedposts|yarpp|recirc|recirculation|recommended|recommendations?|recommended \\w+|outbrain|taboola|zergnet|more stories|morestories|more news|more articles|most read|mostread|most popular|mostpopular|most viewed|popular posts|trending|also read|read also|also like|read more|readmore|read next|readnext|up next|upnext|next article|next story|next post|previous post|prev next|post navigation|article navigation|recent posts|latest news|latest posts|lire aussi|mehr zum thema|weiterlesen',
  ),
  sign(
    'related',
    'fair',
    'teasers?|more from|popular|similar|suggested|carousel|story package|rankings?|linkbox|see also',
  ),
  sign('pullQuote', 'sure', 'pullquotes?|pull quotes?|pulled quote|quote pull'),
  sign(
    'author',
    'sure',
    'author bio|author box|author card|author info|author profile|author description|author about|authorbox|authorbio|authorinfo|about author|about the author|about writer|writer bio|entry author info|post author box|bio box|contributor bio|author footer|author block',
  ),
  sign('author', 'fair', 'bio|biography|author|authors|contributor'),
  sign(
    'menu',
    'sure',
    'navbar|nav bar|navigation|main nav|main menu|site nav|mega menu|megamenu|submenu|sub menu|nav menu|menu item|top menu|skip link|skip links|skip to content|skiplink|skip nav|site header|site navigation|masthead',
  ),
  sign('menu', 'fair', 'nav|menu|menus|sidenav'),
  sign(
    'furniture',
    'sure',
    'pagination|pager|page numbers|page links|tag list|tag links|taglist|tags links|post tags|entry tags|article tags|tagcloud|copyright|site footer|page footer|sr only|visually hidden|visuallyhidden|screen reader text|screenreader|a11y hidden|screen reader only|print only|noprint|no print|login form|editsection|mw editsection|mw jump link|paywall|regwall|piano|toolbar|reading time|read time',
  ),
  sign(
    'furniture',
    'fair',
    'sidebar|side bar|widget|widgets|footer|tags|tools|utility|utilities|meta|byline|dateline|timestamp|topics|keywords|popup|modal|overlay|lightbox|login|banner|aside|rail|metadata|categories|category|rating|likes|votes',
  ),
] as const

/** Classes, id and role of an element as words: " related posts  post 12 ". */
export function namesOf(element: Element): string {
  const given = `${attribute(element, 'class') ?? ''}  ${attribute(element, 'id') ?? ''}  ${attribute(element, 'data-testid') ?? ''}`
  if (given.length < 5) return ''
  const parts = given.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  // One space within a name, two between names, so that no phrase is found across them.
  return `  ${parts
    .replace(/\s{1,}/g, '\t')
    .replace(/[^a-z\t]+/g, ' ')
    .replace(/\t/g, '  ')}  `
}

/** What a part of a page is by its element, role and names, or null. */
export function signOf(element: Element): Sign | null {
  const { tagName } = element
  const role = attribute(element, 'role')?.toLowerCase()
  if (tagName === 'nav' || role === 'navigation' || role === 'menu' || role === 'menubar')
    return { reason: 'menu', strength: 'sure' }
  if (role === 'search' || role === 'dialog' || role === 'alertdialog' || role === 'contentinfo' || role === 'banner')
    return { reason: 'furniture', strength: 'sure' }
  const names = namesOf(element)
  for (const { reason, strength, pattern } of NAMES)
    if (names !== '' && pattern.test(names)) return { reason, strength }
  // Under a quotation stands who said it.
  if (tagName === 'footer' && element.parentNode?.nodeName === 'blockquote') return null
  if (tagName === 'footer' || tagName === 'form' || tagName === 'aside' || role === 'complementary')
    return { reason: 'furniture', strength: 'fair' }
  return null
}

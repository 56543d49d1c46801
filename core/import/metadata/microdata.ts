/** Microdata: `itemprop` within the `itemscope` of the article. https://html.spec.whatwg.org/multipage/microdata.html */
import { attribute, type Element } from '../dom'
import { type Claims, NO_CLAIMS, type Person } from './claims'
import { around } from './context'
import type { Marked, Survey } from './survey'
import type { Heading } from './title'
import { wordsIn, wordsOf } from './words'

const OWN = /(?:Article|Posting|Report|Review|Recipe|CreativeWork|WebPage|Book|Chapter|HowTo|Question)$/i
const PERSON = /Person$/i
const ORGANISATION = /Organization$/i
const SITE = /(?:WebSite|Blog|Periodical)$/i
/** A property in a scope of the wrong kind is of something else. */
const NAMES: ReadonlySet<string> = new Set(
  'headline name author creator datepublished datecreated datemodified articlesection publisher description image url inlanguage ispartof'.split(
    ' ',
  ),
)

/** What microdata says of the page's own article. */
export function microdataClaims(survey: Survey, headings: readonly Heading[]): Claims {
  const own = survey.marked.flatMap((marked) => propertyOf(marked))
  if (own.length === 0) return NO_CLAIMS
  const scope = ownScope(own, headings)
  const properties = own.filter(
    (property) => property.scope === scope || property.scope === null || SITE.test(typeOf(property.scope)),
  )
  const get = (name: string) =>
    properties.filter(
      (property) => property.name === name && (property.scope === null || !SITE.test(typeOf(property.scope))),
    )
  const words = (name: string) => get(name).flatMap(({ element }) => some(said(element)))
  return {
    ...NO_CLAIMS,
    titles: words('headline'),
    authors: [...get('author'), ...get('creator')].flatMap(({ element }) => personOf(element, own)),
    published: [...words('datepublished'), ...words('datecreated')],
    modified: words('datemodified'),
    sections: words('articlesection'),
    publishers: get('publisher')
      .flatMap(({ element }) => personOf(element, own))
      .map(({ name }) => name),
    languages: words('inlanguage'),
    excerpts: words('description').filter((text) => text.length < 600),
    images: get('image').flatMap(({ element }) => {
      const address = attribute(element, 'content') ?? attribute(element, 'href') ?? attribute(element, 'src')
      return address === undefined ? [] : [{ address, alternative: '', width: null, height: null }]
    }),
  }
}

interface Property {
  readonly name: string
  readonly element: Element
  /** The item it belongs to; null where it stands in none. */
  readonly scope: Element | null
}

function propertyOf({ element, place }: Marked): readonly Property[] {
  const names = (attribute(element, 'itemprop') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => NAMES.has(name))
  if (names.length === 0) return []
  const scope = scopeOf(element)
  const isOther =
    scope !== null &&
    !OWN.test(typeOf(scope)) &&
    !PERSON.test(typeOf(scope)) &&
    !ORGANISATION.test(typeOf(scope)) &&
    typeOf(scope) !== ''
  if (isOther || place === 'aside') return []
  return names.map((name) => ({ name, element, scope }))
}

/** Of several articles on a page, the one that the heading stands in; the first where there is only one. */
function ownScope(properties: readonly Property[], headings: readonly Heading[]): Element | null {
  const scopes = [...new Set(properties.flatMap(({ scope }) => (scope && OWN.test(typeOf(scope)) ? [scope] : [])))]
  if (scopes.length <= 1) return scopes[0] ?? null
  const isHeading = (words: string) => headings.some((heading) => heading.words === words && heading.kind === 'heading')
  const named = scopes.filter((scope) =>
    properties.some(
      (property) =>
        property.scope === scope && property.name === 'headline' && isHeading(wordsOf(said(property.element))),
    ),
  )
  if (named.length === 1) return named[0] ?? null
  const articles = scopes.filter((scope) => /Article|Posting|Report|Review|Question/i.test(typeOf(scope)))
  return articles.length === 1 ? (articles[0] ?? null) : null
}

function scopeOf(element: Element): Element | null {
  for (const one of around(element)) if (one !== element && attribute(one, 'itemscope') !== undefined) return one
  return null
}

function typeOf(scope: Element): string {
  return attribute(scope, 'itemtype') ?? ''
}

function personOf(element: Element, properties: readonly Property[]): readonly Person[] {
  const type = typeOf(element)
  const kind = PERSON.test(type) ? 'person' : ORGANISATION.test(type) ? 'organisation' : 'unsaid'
  const named = properties
    .filter(({ name, scope }) => name === 'name' && scope === element)
    .map((property) => said(property.element))
  return (named.length > 0 ? named : [said(element)]).flatMap((raw) => some(raw).map((name) => ({ name, kind })))
}

function said(element: Element): string {
  const value =
    attribute(element, 'content') ?? (element.tagName === 'time' ? attribute(element, 'datetime') : undefined)
  return value ?? wordsIn(element)
}

function some(raw: string): readonly string[] {
  const words = wordsOf(raw)
  return words === '' ? [] : [words]
}

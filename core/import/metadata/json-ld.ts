/**
 * JSON-LD with the words of schema.org: of all objects that a page carries, the one that describes the page, and what that
 * says. https://schema.org/Article, https://www.w3.org/TR/json-ld11/
 */
import { type Claims, NO_CLAIMS, type Person, type Picture } from './claims'
import { type Json, type JsonObject, looseJson } from './loose-json'
import type { Survey } from './survey'
import { key, overlap, wordsOf } from './words'

/** Objects looked at: a page's own are among the first. */
const MOST_OBJECTS = 300
/** A property has a few values; authors of some papers are thousands. */
const MOST_VALUES = 3_000
const MOST_WORDS = 50
/** Names are compared by so much of them, and with so many. */
const COMPARED = 300
const MOST_COMPARED = 20

const MOST_LOOKED_AT = 200_000

/** What an article may be called. */
const ARTICLE =
  /(?:Article|Posting|^Report|^Review|^Recipe|^HowTo|^Chapter|^Thesis|^Book|^ShortStory|^Poem|^CreativeWork|^Essay|^APIReference|^Question)$/
/** A page with one text, without saying which. */
const PAGE = /^(?:WebPage|AboutPage|ItemPage|MedicalWebPage|FAQPage|QAPage)$/
const ORGANISATION = /Organization|Corporation|Business|School|University|Agency|Periodical|Newspaper/
const SERIES = /Series$|^CreativeWorkSeason$/

/** What a page is known by before its data is read: to tell its own object from those of other pages. */
export interface Known {
  /** Titles that other sources give, `<title>` and headings among them. */
  readonly titles: readonly string[]
  /** Addresses that other sources give. */
  readonly addresses: readonly string[]
}

/** What the data of a page says. */
export function jsonLdClaims(survey: Survey, known: Known): Claims {
  const objects = objectsOf(survey.data)
  const index = new Map(
    objects.flatMap((object) => (typeof object['@id'] === 'string' ? [[object['@id'], object]] : [])),
  )
  const graph = new Graph(index)
  const article = choose(objects, known)
  const sites = objects.filter((object) => typesOf(object).some((type) => type === 'WebSite'))
  const crumbs = objects.filter((object) => typesOf(object).includes('BreadcrumbList'))
  const slogans = sites.flatMap((site) => graph.words(site.description))
  if (!article)
    return {
      ...NO_CLAIMS,
      sites: sites.flatMap((site) => graph.words(site.name)),
      slogans,
      sections: lastCrumb(graph, crumbs, known),
    }
  const isPartOf = graph.objects(article.isPartOf)
  return {
    ...NO_CLAIMS,
    titles: [...graph.words(article.headline), ...graph.words(article.name)],
    authors: graph.people(article.author ?? article.creator),
    published: [...graph.words(article.datePublished), ...graph.words(article.dateCreated)],
    modified: graph.words(article.dateModified),
    sites: [
      ...sites.flatMap((site) => graph.words(site.name)),
      ...isPartOf
        .filter((part) => typesOf(part).some((type) => /^(?:WebSite|Periodical|Newspaper|Blog)$/.test(type)))
        .flatMap((part) => graph.words(part.name)),
    ],
    publishers: graph.people(article.publisher).map((publisher) => publisher.name),
    sections: [...graph.words(article.articleSection), ...lastCrumb(graph, crumbs, known)],
    series: isPartOf
      .filter((part) => typesOf(part).some((type) => SERIES.test(type)))
      .flatMap((part) => graph.words(part.name)),
    languages: graph.words(article.inLanguage),
    excerpts: graph.words(article.description),
    addresses: addressesOf(article),
    images: graph.pictures(article.image),
    slogans,
  }
}

const OTHER_THING = /"@type"\s*:\s*"(?:\w*Event|JobPosting|Product|Person|Place|LocalBusiness|Movie|MusicAlbum)"/

/** Whether a page's data describes something with a date of its own (an event, a product, a person), and no article. */
export function describesOtherThing({ data }: Survey): boolean {
  return data.some((script) => OTHER_THING.test(script.slice(0, MOST_LOOKED_AT)))
}

/** All objects that may describe the page: at the top, in graphs, and what a page is said to be about. */
function objectsOf(data: readonly string[]): readonly JsonObject[] {
  const found: JsonObject[] = []
  const add = (value: Json | undefined, depth: number) => {
    if (value === undefined || depth > 6 || found.length >= MOST_OBJECTS) return
    if (Array.isArray(value)) for (const item of value as readonly Json[]) add(item, depth + 1)
    else if (isObject(value)) {
      found.push(value)
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb']) add(value[name], depth + 1)
    }
  }
  for (const script of data) add(looseJson(script), 0)
  return found
}

/** The object that describes the page itself, and not another that is linked from it. */
function choose(objects: readonly JsonObject[], known: Known): JsonObject | null {
  let best: { readonly object: JsonObject; readonly score: number } | null = null
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)))
  for (const object of objects) {
    const types = typesOf(object)
    const kind = types.some((type) => ARTICLE.test(type)) ? 4 : types.some((type) => PAGE.test(type)) ? 1 : 0
    if (kind === 0) continue
    const fit = fitOf(object, known)
    // Where several articles stand on a page, only what names this one is its own.
    if (fit < 0 || (fit === 0 && kind === 4 && articles.length > 1)) continue
    const score = kind + fit
    if (!best || score > best.score) best = { object, score }
  }
  return best?.object ?? null
}

/** How well an object's names and addresses agree with what else is known of the page; below 0 it is of another. */
function fitOf(object: JsonObject, known: Known): number {
  const names = ['headline', 'name', 'alternativeHeadline'].flatMap((name) =>
    strings(object[name])
      .slice(0, 2)
      .map((words) => wordsOf(words.slice(0, COMPARED))),
  )
  const titles = known.titles.slice(0, MOST_COMPARED).map((title) => title.slice(0, COMPARED))
  const addresses = addressesOf(object).slice(0, MOST_COMPARED).map(pathOf)
  const own = known.addresses
    .slice(0, MOST_COMPARED)
    .map(pathOf)
    .filter((path) => path !== '')
  const isHere = addresses.some((path) => path !== '' && own.includes(path))
  const agreement = Math.max(0, ...names.flatMap((name) => titles.map((title) => agreementOf(name, title))))
  if (isHere) return 3 + agreement * 3
  if (agreement >= 0.6) return agreement * 4
  const isElsewhere = own.length > 0 && addresses.some((path) => path !== '')
  if (names.length > 0 && titles.length > 0 && agreement < 0.3) return isElsewhere || titles.length > 1 ? -1 : 0
  return isElsewhere ? -1 : agreement
}

function agreementOf(name: string, title: string): number {
  const [a, b] = [key(name), key(title)]
  if (a === '' || b === '') return 0
  if (a === b || (a.length >= 12 && b.startsWith(a)) || (b.length >= 12 && a.startsWith(b))) return 1
  return Math.min(overlap(name, title), overlap(title, name) * 1.5)
}

/** The last step of the way to the page that is not the page itself. */
function lastCrumb(graph: Graph, lists: readonly JsonObject[], known: Known): readonly string[] {
  for (const list of lists) {
    const steps = graph
      .objects(list.itemListElement)
      .map((step) => ({
        at: Number(step.position ?? 0),
        name: graph.words(step.name)[0] ?? graph.objects(step.item).flatMap((item) => graph.words(item.name))[0] ?? '',
      }))
      .sort((a, b) => a.at - b.at)
      .map((step) => step.name)
    const before = steps.filter(
      (name, i) => name !== '' && i > 0 && !known.titles.some((title) => agreementOf(name, title) >= 0.9),
    )
    const last = before.at(-1)
    if (last !== undefined) return [last]
  }
  return []
}

/** Follows references by `@id` within a page's data. */
class Graph {
  readonly #index: ReadonlyMap<string, JsonObject>

  constructor(index: ReadonlyMap<string, JsonObject>) {
    this.#index = index
  }

  words(value: Json | undefined): readonly string[] {
    const found = strings(value)
    const nested = list(value).flatMap((item) =>
      isObject(item) ? [...strings(item['@value']), ...strings(item.name)] : [],
    )
    return [...found, ...nested]
      .slice(0, MOST_WORDS)
      .map(wordsOf)
      .filter((words) => words !== '')
  }

  objects(value: Json | undefined): readonly JsonObject[] {
    return list(value).flatMap((item) => (isObject(item) ? [this.#resolve(item)] : []))
  }

  people(value: Json | undefined): readonly Person[] {
    return list(value).flatMap((item): readonly Person[] => {
      if (typeof item === 'string') return named([item], 'unsaid')
      if (!isObject(item)) return []
      const whole = this.#resolve(item)
      const types = typesOf(whole)
      const kind = types.some((type) => type === 'Person')
        ? 'person'
        : types.some((type) => ORGANISATION.test(type))
          ? 'organisation'
          : 'unsaid'
      const names = strings(whole.name)
      const full = [...strings(whole.givenName).slice(0, 1), ...strings(whole.familyName).slice(0, 1)].join(' ')
      return named(names.length > 0 ? names : [full], kind)
    })
  }

  pictures(value: Json | undefined): readonly Picture[] {
    return list(value).flatMap((item): readonly Picture[] => {
      if (typeof item === 'string') return [{ address: item, alternative: '', width: null, height: null }]
      if (!isObject(item)) return []
      const whole = this.#resolve(item)
      const address = strings(whole.url)[0] ?? strings(whole.contentUrl)[0]
      if (address === undefined) return []
      const [width, height] = [size(whole.width), size(whole.height)]
      return [{ address, alternative: this.words(whole.caption)[0] ?? '', width, height }]
    })
  }

  #resolve(object: JsonObject): JsonObject {
    const id = object['@id']
    const whole = typeof id === 'string' ? this.#index.get(id) : undefined
    return whole && Object.keys(object).length <= 2 ? whole : object
  }
}

function named(names: readonly string[], kind: Person['kind']): readonly Person[] {
  return names.flatMap((raw) => {
    const name = wordsOf(raw)
    return name === '' ? [] : [{ name, kind }]
  })
}

function size(value: Json | undefined): number | null {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]).slice(0, MOST_VALUES) : [value as Json]
}

function strings(value: Json | undefined): readonly string[] {
  return list(value).filter((item) => typeof item === 'string')
}

function typesOf(object: JsonObject): readonly string[] {
  return strings(object['@type']).map((type) => type.replace(/^.*[/#:]/, ''))
}

function addressesOf(object: JsonObject): readonly string[] {
  const main = list(object.mainEntityOfPage).flatMap((item) =>
    isObject(item) ? [...strings(item['@id']), ...strings(item.url)] : strings(item),
  )
  return [...strings(object.url), ...main, ...strings(object['@id'])].filter((address) => /^https?:\/\//i.test(address))
}

/** Host and path of an address, for comparison: `''` for the front page and what is no address. */
function pathOf(address: string): string {
  const found = /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)(\/[^?#]*)?/i.exec(address)
  const path = (found?.[2] ?? '').replace(/\/(?:amp\/?|index\.html?)?$/i, '')
  return found && path !== '' ? `${found[1]?.toLowerCase()}${path}` : ''
}

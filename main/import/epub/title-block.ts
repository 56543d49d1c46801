/**
 * The title block of a book from its package's metadata: Dublin Core, refined as EPUB 3 does it (`meta refines`) or as EPUB 2
 * does (`opf:` attributes). What is not sure is absent.
 */

import type { Source } from '../../../core/document/record'
import { collapse } from '../../../core/import/characters'
import { attribute, type Element, elementsWithin, isElement, parseHtml, textWithin } from '../../../core/import/dom'
import { EXCERPT_LENGTH, shorten } from '../../../core/import/excerpt'
import { strings } from '../../../core/strings'
import { safeAddress } from '../../../core/text/address'

/** What a package says for the title block. `names` is every line that a title page may repeat. */
export interface BookFacts extends Omit<Source, 'title'> {
  readonly title: string | null
  readonly names: readonly string[]
}

/** One statement, with what refines it. */
interface Said {
  readonly text: string
  readonly element: Element
  readonly refined: (property: string) => string | undefined
}

/** What programs write where they have to write something. */
const NOTHING_SAID = /^(?:unknown|untitled|undefined|none|null|n\/a|anonymous author|\[.*\]|-+|\?+)$/i
/** The years in which books are dated; programs write 0101-01-01 where they know none. */
const FIRST_YEAR = 1_000

/** Reads the metadata of a package, if there is any. */
export function bookFacts(metadata: Element | null): BookFacts {
  const said = sayings(metadata)
  const first = (name: string) => said(name).map(({ text }) => text)[0] ?? null
  const titles = inOrder(said('title'))
  const people = [
    ...inOrder(said('creator')).map((one) => person(one, 'creator')),
    ...said('contributor').map((one) => person(one, 'contributor')),
  ]
  const authors = unique(people.filter(({ role }) => role === 'aut').flatMap(({ name }) => name.split(/\s*;\s+/)))
  const publisher = first('publisher')
  const title = titleOf(titles)
  return {
    title,
    authors,
    date: dateOf(said('date')),
    site: publisher,
    section: null,
    series: seriesOf(metadata),
    credits: unique(people.flatMap(({ name, role }) => creditOf(name, role))),
    language: languageOf(said('language')),
    excerpt: descriptionOf(first('description')),
    address: addressOf([...said('source'), ...said('identifier')]),
    names: [
      ...titles.map(({ text }) => text),
      ...said('date').map(({ text }) => text),
      ...people.map(({ name }) => name),
      title ?? '',
      publisher ?? '',
    ].filter((name) => name !== ''),
  }
}

/** What is said under a name of Dublin Core, as an element or as `meta` with a property. */
function sayings(metadata: Element | null): (name: string) => readonly Said[] {
  const elements = metadata ? [...elementsWithin(metadata)] : []
  const refinements = new Map<string, string>()
  for (const meta of elements) {
    const refined = attribute(meta, 'refines')?.replace(/^#/, '')
    const key = `${refined} ${attribute(meta, 'property')}`
    if (meta.tagName === 'meta' && refined !== undefined && !refinements.has(key))
      refinements.set(key, collapse(textWithin(meta)))
  }
  return (name) =>
    elements.flatMap((element) => {
      const isOwn = element.tagName === name && element.parentNode !== null && isElement(element.parentNode)
      const isMeta = attribute(element, 'property') === `dcterms:${name}` && attribute(element, 'refines') === undefined
      const text = isOwn || isMeta ? collapse(textWithin(element)) : ''
      if (text === '' || NOTHING_SAID.test(text)) return []
      return [
        { text, element, refined: (property: string) => refinements.get(`${attribute(element, 'id')} ${property}`) },
      ]
    })
}

/** By `display-seq` where that is said, else as they are written. */
function inOrder(said: readonly Said[]): readonly Said[] {
  const place = (one: Said) => Number(one.refined('display-seq') ?? Number.NaN)
  return said.toSorted((a, b) => place(a) - place(b) || 0)
}

function titleOf(titles: readonly Said[]): string | null {
  const typed = (type: string) => titles.filter((one) => one.refined('title-type') === type)
  const main = typed('main')[0] ?? titles.find((one) => one.refined('title-type') === undefined) ?? titles[0]
  if (!main) return null
  const subtitles = typed('subtitle').filter((one) => !main.text.includes(one.text))
  return [main, ...subtitles].map(({ text }) => text).join(': ')
}

/** An attribute of EPUB 2, whatever its prefix. */
function oldAttribute(element: Element, name: string): string | undefined {
  return element.attrs
    .find((one) => one.name === name || one.name.endsWith(`:${name}`))
    ?.value.trim()
    .toLowerCase()
}

function person(said: Said, as: 'creator' | 'contributor'): { readonly name: string; readonly role: string | null } {
  const role = said.refined('role')?.toLowerCase() ?? oldAttribute(said.element, 'role')
  return { name: said.text, role: role || (as === 'creator' ? 'aut' : null) }
}

/** "Translator: Ann Lee"; a name alone where the role is not said; nothing for who only made the file. */
function creditOf(name: string, role: string | null): readonly string[] {
  if (role === 'aut') return []
  if (role === null) return /\b(?:calibre|sigil|pandoc|sphinx)\b/i.test(name) ? [] : [name]
  const roles: Readonly<Record<string, string>> = strings.book.roles
  const word = Object.hasOwn(roles, role) ? roles[role] : undefined
  return word === undefined ? [] : [strings.book.credit(word, name)]
}

/** The day of publication; a year alone is no day. */
function dateOf(dates: readonly Said[]): string | null {
  const event = (one: Said) => oldAttribute(one.element, 'event')
  const found = dates.find((one) => event(one) === 'publication') ?? dates.find((one) => event(one) === undefined)
  const [, day, year] = /^((\d{4})-\d{2}-\d{2})(?:T|$)/.exec(found?.text ?? '') ?? []
  if (day === undefined || Number(year) < FIRST_YEAR) return null
  const time = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null
}

function seriesOf(metadata: Element | null): string | null {
  const metas = metadata ? [...elementsWithin(metadata)].filter(({ tagName }) => tagName === 'meta') : []
  const old = (name: string) => collapse(contentOf(metas.find((meta) => attribute(meta, 'name') === name)))
  const calibre = old('calibre:series')
  const collection = metas.find((meta) => attribute(meta, 'property') === 'belongs-to-collection')
  const name = calibre || (collection ? collapse(textWithin(collection)) : '')
  if (name === '') return null
  const id = collection ? attribute(collection, 'id') : undefined
  const position = metas.find(
    (meta) =>
      attribute(meta, 'property') === 'group-position' && id !== undefined && attribute(meta, 'refines') === `#${id}`,
  )
  const number = calibre ? old('calibre:series_index') : position ? collapse(textWithin(position)) : ''
  return strings.book.series(name, /^\d+(?:\.\d+)?$/.test(number) ? `${Number(number)}` : '')
}

function contentOf(meta: Element | undefined): string {
  return (meta && attribute(meta, 'content')) ?? ''
}

/** Tags that say that the language is not known, or none. */
const NO_LANGUAGE = /^(?:und|mul|zxx)\b/i

function languageOf(said: readonly Said[]): string | null {
  for (const { text } of said) {
    try {
      const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
      if (tag !== undefined && !NO_LANGUAGE.test(tag)) return tag
    } catch {
      // No tag of BCP 47: the next may be one.
    }
  }
  return null
}

/** Descriptions are often markup, written as text. */
function descriptionOf(description: string | null): string | null {
  if (description === null) return null
  const text = /<\w|&\w+;/.test(description)
    ? collapse(textWithin(parseHtml(description.replace(/<(?:br|\/p|\/div)\b[^>]*>/gi, ' '))))
    : description
  return text === '' ? null : shorten(text, EXCERPT_LENGTH)
}

function addressOf(said: readonly Said[]): string | null {
  for (const { text } of said) {
    const address = /^https?:/i.test(text) ? safeAddress(text) : null
    if (address !== null) return address
  }
  return null
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

/** RDFa as Drupal and others write it: `property` and `rel` with the words of schema.org and Dublin Core. https://www.w3.org/TR/rdfa-lite/ */
import { attribute, type Element } from '../dom'
import { type Claims, NO_CLAIMS } from './claims'
import type { Survey } from './survey'
import { wordsIn } from './words'

const PUBLISHED = [
  'schema:datepublished',
  'datepublished',
  'schema:datecreated',
  'dc:date',
  'dc:created',
  'dcterms:created',
  'dcterms:issued',
]
const AUTHOR = ['schema:author', 'author', 'dc:creator', 'dcterms:creator', 'sioc:has_creator']
const LONGEST_BYLINE = 140

/** What the elements of a page's body are said to be. */
export function rdfaClaims({ marked }: Survey): Claims {
  const own = marked.filter(({ place }) => place === 'own').map(({ element }) => element)
  const get = (names: readonly string[]) =>
    own
      .filter((element) => relationsOf(element).some((name) => names.includes(name)))
      .map((element) => attribute(element, 'content') ?? wordsIn(element))
  return {
    ...NO_CLAIMS,
    authors: get(AUTHOR).flatMap((name) =>
      name === '' || name.length > LONGEST_BYLINE ? [] : [{ name, kind: 'unsaid' as const }],
    ),
    published: get(PUBLISHED),
  }
}

function relationsOf(element: Element): readonly string[] {
  const rel = attribute(element, 'rel') ?? ''
  return `${attribute(element, 'property') ?? ''} ${rel.includes(':') ? rel : ''}`.toLowerCase().split(/\s+/)
}

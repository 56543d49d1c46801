/** Microformats: hAtom and h-entry, as blogs have them. https://microformats.org/wiki/h-entry */
import { attribute, type Element, hasWord } from '../dom'
import { type Claims, NO_CLAIMS } from './claims'
import { around } from './context'
import type { Survey } from './survey'
import type { Heading } from './title'
import { wordsIn } from './words'

const ROOTS = ['hentry', 'h-entry', 'post', 'type-post', 'h-article']
/** A name is no longer; what is, is a block with a biography. */
const LONGEST_BYLINE = 140

/** What the classes of the page's own entry say. */
export function microformatClaims(survey: Survey, headings: readonly Heading[]): Claims {
  const inside = survey.marked.filter(({ place }) => place === 'own')
  const roots = new Set(inside.flatMap(({ element }) => rootOf(element) ?? []))
  const own = roots.size > 1 ? ownRoot(inside, headings) : ([...roots][0] ?? null)
  if (roots.size > 1 && own === null) return NO_CLAIMS
  const within = inside.filter(({ element }) => rootOf(element) === own || rootOf(element) === null)
  const get = (...classes: readonly string[]) =>
    within.filter(({ element }) => hasWord(element, 'class', ...classes)).map(({ element }) => element)
  const texts = (elements: readonly Element[]) =>
    elements.map((element) => wordsIn(element)).filter((words) => words !== '' && words.length <= LONGEST_BYLINE)
  const names = texts(get('fn', 'p-author', 'author-name', 'entry-author-name', 'entry-author-link'))
  return {
    ...NO_CLAIMS,
    titles: texts(get('entry-title', 'p-name')),
    authors: (names.length > 0 ? names : texts(get('entry-author'))).map((name) => ({ name, kind: 'unsaid' })),
    published: get('dt-published', 'published', 'entry-date', 'entry-published').flatMap((element) =>
      hasWord(element, 'class', 'updated') && !hasWord(element, 'class', 'published', 'entry-date', 'entry-published')
        ? []
        : dateOf(element),
    ),
  }
}

function rootOf(element: Element): Element | null {
  for (const one of around(element)) if (hasWord(one, 'class', ...ROOTS)) return one
  return null
}

function ownRoot(marked: Survey['marked'], headings: readonly Heading[]): Element | null {
  const lines = new Set(headings.filter(({ kind }) => kind === 'heading').map(({ line }) => line))
  const found = marked.find(
    ({ element, line }) => lines.has(line) && hasWord(element, 'class', 'entry-title', 'p-name'),
  )
  return found && headings.filter(({ rank }) => rank === 'first').length === 1 ? rootOf(found.element) : null
}

function dateOf(element: Element): readonly string[] {
  const said = attribute(element, 'datetime') ?? (attribute(element, 'title') ?? '').match(/^\d{4}-\d{2}-\d{2}.*/)?.[0]
  const words = said ?? wordsIn(element)
  return words.length <= 80 ? [words] : []
}

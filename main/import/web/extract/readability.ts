/** The first witness: what Mozilla's Readability takes for the article, as the units and images that it keeps. */
import type { Element, Parent } from '../../../../core/import/dom'
import { copyOf, NUMBER } from './copy'
import type { Part } from './parts'
import type { ReaderElement } from './reader-dom'

/** Readability and the DOM it needs recurse; real pages nest less than a tenth of this. */
const MAX_DEPTH = 400
/** Its time grows faster than the page. No article has so many elements, and the second witness has no such limit. */
const MAX_PARTS = 60_000
/** A long novel. What is longer takes seconds, and a copy as large as itself. */
const MAX_CHARACTERS = 1_500_000

interface Reader {
  readonly parse: () => { readonly content?: unknown } | null
}

/** The units and images that Readability keeps; none where it finds nothing, or the page is beyond it. */
export async function readabilityKeeps(
  page: Parent,
  parts: readonly Part[],
  title: string,
): Promise<ReadonlySet<Part>> {
  const kept = new Set<Part>()
  const characters = parts.reduce((sum, { parent, chars }) => (parent ? sum : sum + chars), 0)
  if (parts.length > MAX_PARTS || characters > MAX_CHARACTERS || parts.some((part) => part.depth > MAX_DEPTH))
    return kept
  const numbers = new Map<Element, number>()
  for (const part of parts) if (part.isUnit || part.tag === 'img') numbers.set(part.element, part.index)
  const { Readability } = await import('@mozilla/readability')
  const found: string[] = []
  const serializer = (content: ReaderElement) => {
    for (const element of content.querySelectorAll('*')) {
      const number = element.getAttribute(NUMBER)
      if (number !== null) found.push(number)
    }
    return ''
  }
  const reader = new Readability(
    copyOf(page, title, numbers) as never, // It wants a whole DOM and uses what ours has of one.
    { disableJSONLD: true, keepClasses: true, serializer } as never, // Its serializer is typed for a browser's nodes.
  ) as Reader
  try {
    reader.parse()
  } catch (error) {
    // What it cannot read is read without it.
    if (!(error instanceof Error)) throw error
    return kept
  }
  for (const number of found) {
    const part = parts[Number(number)]
    if (part) kept.add(part)
  }
  return kept
}

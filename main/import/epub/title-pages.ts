/** Pages that repeat the title block: their lines that stand in it anyway are set aside; whatever else they say is text. */
import { type Element, elementsWithin, textWithin } from '../../../core/import/dom'
import type { LeftOutReason } from '../../../core/text/tree'
import type { Chapter } from './chapter'
import { isLine, spelling } from './lines'

/** A title page has a few lines; a longer first page is a text. */
const LONGEST = 1_500
/** Title pages stand after the cover, and half-titles before them. */
const FRONT_PAGES = 4

/** The lines to set aside; `names` are title, people and publisher as the package has them. */
export function titlePages(
  chapters: readonly Chapter[],
  names: readonly string[],
): readonly (readonly [Element, LeftOutReason])[] {
  const known = new Set(names.map(spelling))
  return chapters.slice(0, FRONT_PAGES).flatMap(({ section, types }) => {
    if (!types.has('titlepage') && !types.has('halftitlepage') && !types.has('cover')) return []
    if (textWithin(section).trim().length > LONGEST) return []
    return [...elementsWithin(section)]
      .filter((element) => isLine(element) && known.has(spelling(textWithin(element))))
      .map((line) => [line, 'titleBlock'] as const)
  })
}

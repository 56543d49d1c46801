/**
 * Paragraph numbers: the locator in exports and citations. The ordinal among paragraphs, quotes, items, verses and code
 * blocks: a quote with all that is in it is one, an item's own content is one and nested items are their own; headings,
 * tables, figures, mathematics and terms are not counted. `plain-text.ts` counts while it writes.
 */
import { leafAt, type PlainText } from './plain-text'

/** The number of the unit that holds `offset`, else of the last one before it; at least 1. */
export function paragraphAt(plain: PlainText, offset: number): number {
  return leafAt(plain, offset)?.number ?? 1
}

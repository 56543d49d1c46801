import { longDate } from '../document/long-date'
import type { CatalogueRow } from '../document/record'
import type { Copied } from '../mark/quote'
import { strings } from '../strings'
import { escapeHtml } from '../text/html'
import { OBJECT_CHARACTER } from '../text/plain-text'
import type { NotebookEntry } from './notebook'

/**
 * An entry's quote with where it is from, like `copiedQuote`, from what is known of a document that is not open: its words alone,
 * for their markup is in its text.
 */
export function copiedEntry(
  { quote, paragraph }: Pick<NotebookEntry, 'quote' | 'paragraph'>,
  row: Pick<CatalogueRow, 'title' | 'authors' | 'site' | 'date' | 'address'> | undefined,
): Copied {
  const words = quote.replaceAll(OBJECT_CHARACTER, '')
  const title = row?.title ?? ''
  const before = row && row.authors.length > 0 ? [row.authors.join(', ')] : []
  const known = [row?.site, row?.date && longDate(row.date), paragraph && strings.export.paragraph(paragraph)]
  const after = known.filter((part) => typeof part === 'string' && part !== '').map(String)
  const line = [...before, `“${title}”`, ...after].join(', ')
  const cited = [...before.map(escapeHtml), `<cite>${escapeHtml(title)}</cite>`, ...after.map(escapeHtml)].join(', ')
  const address = row?.address ?? null
  const link = address === null ? '' : `<br><a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`
  return {
    text: `“${words}”\n— ${line}${address === null ? '' : `\n${address}`}\n`,
    html: `<blockquote>${escapeHtml(words)}</blockquote><p>— ${cited}${link}</p>`,
  }
}

import type { Range } from '../anchor/anchor'
import { longDate } from '../document/long-date'
import type { DocumentRecord } from '../document/record'
import { strings } from '../strings'
import { escapeHtml, passageHtml } from '../text/html'
import { paragraphAt } from '../text/paragraph'
import { OBJECT_CHARACTER, type PlainText } from '../text/plain-text'
import type { Text } from '../text/tree'

/** What is put on the clipboard: plain text, and HTML for programs that take it. */
export interface Copied {
  readonly text: string
  readonly html: string
}

/** A passage as it stands in the text. Images and formulas have no words and are left out of the plain text. */
export function copiedPassage(text: Text, plain: PlainText, range: Range): Copied {
  return {
    text: plain.text.slice(range.start, range.end).replaceAll(OBJECT_CHARACTER, ''),
    html: passageHtml(text, range),
  }
}

/** A passage with where it is from: the quote, then authors, title, site, date and paragraph, then the address. */
export function copiedQuote(
  record: Pick<DocumentRecord, 'source'>,
  text: Text,
  plain: PlainText,
  range: Range,
): Copied {
  const { title, authors, site, date, address } = record.source
  const quote = copiedPassage(text, plain, range)
  const paragraph = strings.export.paragraph(paragraphAt(plain, range.start))
  const before = authors.length > 0 ? [authors.join(', ')] : []
  const after = [site, date === null ? null : longDate(date), paragraph].filter((part) => part !== null && part !== '')
  const line = [...before, `“${title}”`, ...after].join(', ')
  const cited = [
    ...before.map(escapeHtml),
    `<cite>${escapeHtml(title)}</cite>`,
    ...after.map((part) => escapeHtml(part ?? '')),
  ]
  const link = address === null ? '' : `<br><a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`
  return {
    text: `“${quote.text}”\n— ${line}${address === null ? '' : `\n${address}`}\n`,
    html: `<blockquote>${quote.html}</blockquote><p>— ${cited.join(', ')}${link}</p>`,
  }
}

import { longDate } from '../../core/document/long-date'
import type { DocumentRecord } from '../../core/document/record'
import { strings } from '../../core/strings'

/** Words that most people read in a minute of such texts. */
const WORDS_A_MINUTE = 200

export type BylinePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'authors'; readonly authors: readonly string[] }

/** What stands below the title, in order: series, authors, site, date, minutes, words; what is not known is left out. */
export function byline({ source, text }: Pick<DocumentRecord, 'source' | 'text'>): readonly BylinePart[] {
  const authors = source.authors.filter((author) => author !== '')
  return [
    ...words(source.series),
    ...(authors.length > 0 ? [{ kind: 'authors' as const, authors }] : []),
    ...words(source.site),
    ...words(source.date === null ? null : longDate(source.date)),
    ...words(strings.reader.minutes(Math.max(1, Math.round(text.words / WORDS_A_MINUTE)))),
    ...words(strings.reader.words(text.words)),
  ]
}

function words(known: string | null): readonly BylinePart[] {
  return known ? [{ kind: 'words', words: known }] : []
}

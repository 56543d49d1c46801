import { longDate } from '../../core/document/long-date'
import type { DocumentRecord } from '../../core/document/record'
import { strings } from '../../core/strings'

/** Words that most people read in a minute of such texts. */
const WORDS_A_MINUTE = 200

/** What stands below the title, in order: series, authors, site, date, minutes, words; what is not known is left out. */
export function byline({ source, text }: Pick<DocumentRecord, 'source' | 'text'>): readonly string[] {
  const parts = [
    source.series,
    source.authors.length > 0 ? new Intl.ListFormat('en').format(source.authors) : null,
    source.site,
    source.date === null ? null : longDate(source.date),
    strings.reader.minutes(Math.max(1, Math.round(text.words / WORDS_A_MINUTE))),
    strings.reader.words(text.words),
  ]
  return parts.filter((part) => part !== null && part !== '') as string[]
}

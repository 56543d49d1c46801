/**
 * When an article was published, as its page writes it: the day in the page's own time zone. A wrong date is worse than
 * none: what says "date" without saying of what counts last, and what cannot be is not believed.
 */
import { datesIn } from '../plain/dates'

/** The web is not older; pages with older texts say so in words, not in their metadata. */
const FIRST_YEAR = 1900
/** What programs write where a date is missing. */
const EMPTY_DATES = new Set(['1970-01-01', '1969-12-31', '1900-01-01', '1980-01-01'])

/** A day, and whether it was given in UTC with an hour, so that where the page is written it may be another day. */
export interface Stated {
  readonly date: string
  readonly zone: 'utc' | 'own'
}

/** A value that is meant to be a date, or null. `language` decides what 3/4/2019 is. */
export function statedDate(value: string, language: string | null): Stated | null {
  const text = value.trim()
  if (text.length > 80) return null
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?$/.exec(text)
  const written = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text
  const found = datesIn(inOrder(written, language), language)
  const [first] = found
  if (!first || found.some((other) => other.date !== first.date) || !isCredible(first.date)) return null
  return { date: first.date, zone: /\d{1,2}:\d{2}.*(?:Z|[+-]00:?00|UTC|GMT)\s*$/i.test(text) ? 'utc' : 'own' }
}

/** English puts the month first in America, and the day in most other places; then it is written so that all can read it. */
function inOrder(text: string, language: string | null): string {
  const order = /^en-(?:us|ph)\b/i.test(language ?? '')
    ? '$3-$1-$2'
    : DAY_FIRST.test(language ?? '')
      ? '$3-$2-$1'
      : null
  return order === null ? text : text.replace(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, order)
}

const DAY_FIRST = /^en-(?:gb|uk|ie|au|nz|in|za|sg|hk|ng|ke|pk)\b/i

export function isCredible(date: string): boolean {
  return Number(date.slice(0, 4)) >= FIRST_YEAR && !EMPTY_DATES.has(date)
}

/** The date in an address's path, as blogs and papers number their articles: `/2019/11/28/`, `/2019-11-28-`, `/20191128`. */
export function dateInAddress(address: string | null): string | null {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(address ?? '')?.[1] ?? ''
  const found =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})\/(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=[/_.-]|$)/.exec(path)
  if (!found) return null
  const date = datesIn(`${found[1]}-${found[2]}-${found[3]}`, null)[0]?.date ?? null
  return date !== null && isCredible(date) ? date : null
}

export interface DateSigns {
  /** What sources that say "published" give, the most trusted first; one list a source. */
  readonly published: readonly (readonly string[])[]
  /** What the title block shows, without what it calls an update. */
  readonly visible: readonly string[]
  /** What only says "date". */
  readonly vague: readonly string[]
  readonly modified: readonly string[]
  readonly address: string | null
  /** When the page was saved. */
  readonly saved: string | null
  readonly language: string | null
}

/** The day of publication, YYYY-MM-DD, or null where no sign is sure enough. */
export function publicationDate(signs: DateSigns): string | null {
  const { language, saved } = signs
  const read = (values: readonly string[]) =>
    values
      .flatMap((value) => statedDate(value, language) ?? [])
      .filter(({ date }) => saved === null || days(saved, date) <= 1)
  const sources = signs.published.map(read).flatMap((found) => found[0] ?? [])
  const visible = read(signs.visible)
  const inAddress = dateInAddress(signs.address)
  const vague = read(signs.vague).filter(
    // A page that is made when it is asked for says that day.
    ({ date }) => !(saved !== null && days(saved, date) >= -1 && (inAddress ?? visible[0]?.date ?? date) !== date),
  )
  const stated = mostAgreed(sources, [
    ...visible.slice(0, 1).map(({ date }) => date),
    ...(inAddress === null ? [] : [inAddress]),
  ])
  if (stated) return ownDay(stated, [...sources, ...visible], inAddress)
  if (visible[0]) return visible[0].date
  return inAddress ?? vague[0]?.date ?? read(signs.modified)[0]?.date ?? null
}

/** The first source, unless two others agree against it. */
function mostAgreed(sources: readonly Stated[], others: readonly string[]): Stated | null {
  const [first, ...rest] = sources
  if (!first) return null
  const voices = [...rest.map(({ date }) => date), ...others]
  if (voices.some((date) => Math.abs(days(date, first.date)) <= 1)) return first
  const rival = rest.find((one) => voices.filter((date) => Math.abs(days(date, one.date)) <= 1).length >= 2)
  if (rival) return rival
  // What the page shows and what its address says are of the article; a first source alone may be of a move to another system.
  const [shown] = others
  const isShownTwice =
    shown !== undefined && others.length > 1 && others.every((date) => Math.abs(days(date, shown)) <= 1)
  return isShownTwice ? { date: shown, zone: 'own' } : first
}

/** The day where the page is written, of one given in UTC: as another source writes the same day there. */
function ownDay(stated: Stated, others: readonly Stated[], inAddress: string | null): string {
  if (stated.zone === 'own') return stated.date
  const beside = others.filter(({ date, zone }) => zone === 'own' && Math.abs(days(date, stated.date)) === 1)
  const same = others.some(({ date, zone }) => zone === 'own' && date === stated.date) || inAddress === stated.date
  return (same ? undefined : beside[0]?.date) ?? stated.date
}

/** Days from one date to another. */
export function days(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1 March of year 0 in the Gregorian calendar. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day
}

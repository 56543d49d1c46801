/** Days as the person's calendar has them, for the filter by date, which is in moments. Days are `YYYY-MM-DD`. */
import type { NotebookFilter } from '../../core/notebook/notebook'

export const SPANS = ['today', 'week', 'month', 'year'] as const
/** Today, the last 7 and 30 days (with today), this year. */
export type Span = (typeof SPANS)[number]

type DateFilter = NonNullable<NotebookFilter['date']>

/** When the span began: the moment of a midnight here. */
export function beginningOf(span: Span, now: Date): string {
  const year = now.getFullYear()
  const month = now.getMonth()
  const day = now.getDate()
  switch (span) {
    case 'today':
      return new Date(year, month, day).toISOString()
    case 'week':
      return new Date(year, month, day - 6).toISOString()
    case 'month':
      return new Date(year, month, day - 29).toISOString()
    case 'year':
      return new Date(year, 0, 1).toISOString()
  }
}

/** The span that the filter is, if it is one now; `between` where it is another. */
export function spanOf(date: NotebookFilter['date'], now: Date): Span | 'any' | 'between' {
  if (!date) return 'any'
  const span = date.before === null ? SPANS.find((one) => date.from === beginningOf(one, now)) : undefined
  return span ?? 'between'
}

/** The filter from one day to another, both with it; '' leaves that end open. Null where both are open or no days. */
export function between(of: DateFilter['of'], first: string, last: string): NotebookFilter['date'] {
  const from = midnight(first, 0)
  const before = midnight(last, 1)
  return from === null && before === null ? null : { of, from, before }
}

/** The day of a moment here. */
export function localDay(moment: string): string {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The last day before a moment. */
export function lastDay(before: string): string {
  return localDay(new Date(new Date(before).getTime() - 1).toISOString())
}

/** The moment that a day begins, `later` days after `day`. */
function midnight(day: string, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year || !month || !date) return null
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString()
}

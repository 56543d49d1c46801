import { strings } from '../strings'

/** "28 November 2019" for `2019-11-28`; what is no such date is returned as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = strings.months[Number(month) - 1]
  return year && day && name ? `${Number(day)} ${name} ${year}` : date
}

/** "28 Nov 2019" for `2019-11-28`; what is no such date is returned as it is. */
export function shortDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = strings.months[Number(month) - 1]
  return year && day && name ? `${Number(day)} ${name.slice(0, 3)} ${year}` : date
}

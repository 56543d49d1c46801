/**
 * Dates as people write them, in many languages. A wrong date is worse than none: what can be read in two ways (03/04/2019,
 * two-digit years, other calendars) is not read.
 */
import { MONTHS } from '../../text/months'

/** A date found in a line, YYYY-MM-DD, at `start` to `end` (UTF-16 code units). */
export interface FoundDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** Years outside of this are of another calendar, or not years. */
const FIRST_YEAR = 1600
const LAST_YEAR = 2199

const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')
/** In Korean and Japanese a label stands right before the date. */
const BEFORE = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}/.-])'
const AFTER = '(?![\\p{L}\\p{N}])'
const YEAR = '(?<year>\\d{4})'
const DAY = '(?<day>\\d{1,2})'
const NAMED = `(?<name>${MONTH})\\.?`

/** Each with the groups year, month or name, day. */
const PATTERNS: readonly RegExp[] = [
  // 2019-11-28, 2019/11/28, 2019.11.28, 2019. 11. 28.
  `${BEFORE}${YEAR}(?<sign>[-/.])[ ]?(?<month>\\d{1,2})\\k<sign>[ ]?${DAY}(?!\\d|[./-]\\d(?!\\d?:))`,
  // 2019年11月28日, 2019년 11월 28일
  `(?<!\\d)${YEAR}\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?${DAY}\\s?[日일]`,
  // 28 November 2019, 28th of Nov. 2019, 28. November 2019, 1er mars 2019, 28 de noviembre de 2019, 28-Nov-2019
  `${BEFORE}${DAY}(?:st|nd|rd|th|er|re|e|º|°|ª|\\.)?[ -]?(?:of |de |d['’])?${NAMED},?[ -]?(?:de |del )?${YEAR}${AFTER}`,
  // November 28, 2019; Nov. 28th 2019
  `${BEFORE}${NAMED} ?${DAY}(?:st|nd|rd|th)?(?:, ?| )${YEAR}${AFTER}`,
  // 28.11.2019
  `${BEFORE}${DAY}\\.[ ]?(?<month>\\d{1,2})\\.[ ]?${YEAR}${AFTER}`,
  // ngày 28 tháng 11 năm 2019
  `${BEFORE}${DAY} tháng (?<month>\\d{1,2}),? (?:năm )?${YEAR}${AFTER}`,
].map((source) => new RegExp(source, 'giu'))

/** Day and month in either order. */
const EITHER = new RegExp(`${BEFORE}(?<first>\\d{1,2})(?<sign>[/-])(?<second>\\d{1,2})\\k<sign>${YEAR}${AFTER}`, 'gu')
/** Languages whose slashed dates put the day first. */
const DAY_FIRST = /^(?:fr|es|pt|it|de|nl|pl|ru|tr|el|vi|id|ar|he|cs|da|fi)\b/

const ERA = /(令和|平成|昭和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日/gu
const ERA_BEGINS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const IN_CHINESE = /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/gu

/** All dates in a line, in order. `language` (BCP 47) decides in which order 3/4/2019 is read; without it, it is not. */
export function datesIn(line: string, language: string | null): readonly FoundDate[] {
  if (!/[0-9０-９٠-٩〇一二]/.test(line)) return []
  const text = plainDigits(line)
  const found: FoundDate[] = []
  const add = (match: RegExpExecArray, date: string | null) => {
    const end = match.index + match[0].length
    if (date && !found.some((other) => match.index < other.end && end > other.start))
      found.push({ date, start: match.index, end })
  }
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { year, month, name, day } = match.groups ?? {}
      const number = name === undefined ? Number(month) : MONTHS.get(name.toLowerCase())
      add(match, iso(Number(year), number ?? 0, Number(day)))
    }
  }
  for (const match of text.matchAll(ERA)) {
    const begins = ERA_BEGINS[match[1] ?? ''] ?? 0
    add(match, iso(begins + (match[2] === '元' ? 1 : Number(match[2])), Number(match[3]), Number(match[4])))
  }
  for (const match of text.matchAll(IN_CHINESE)) {
    const year = [...(match[1] ?? '')].map((digit) => chinese(digit)).join('')
    add(match, iso(Number(year), chinese(match[2] ?? ''), chinese(match[3] ?? '')))
  }
  for (const match of text.matchAll(EITHER)) add(match, eitherWay(match.groups ?? {}, language))
  return found.sort((a, b) => a.start - b.start)
}

/** The first date in a value that is meant to be one (a field of front matter). */
export function dateOf(value: string): string | null {
  return datesIn(value, null)[0]?.date ?? null
}

function eitherWay(
  { first, second, year }: { readonly [name: string]: string | undefined },
  language: string | null,
): string | null {
  const dayFirst = iso(Number(year), Number(second), Number(first))
  const monthFirst = iso(Number(year), Number(first), Number(second))
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst
  return language !== null && DAY_FIRST.test(language) ? dayFirst : null
}

/** Full-width and Arabic digits as ASCII, each in its place, so that offsets stay. */
function plainDigits(line: string): string {
  return line.replace(/[０-９٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code >= 0xff10 ? code - 0xff10 : code - 0x0660)
  })
}

/** 1 to 99 (one to nineteen, and tens) in Chinese numerals. */
function chinese(numeral: string): number {
  const digit = (sign: string | undefined) =>
    Math.max('〇一二三四五六七八九'.indexOf((sign ?? '').replace('零', '〇')), 0)
  const ten = numeral.indexOf('十')
  if (ten < 0) return digit(numeral[0])
  return (ten === 0 ? 1 : digit(numeral[0])) * 10 + digit(numeral[ten + 1])
}

function iso(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  if (day > days) return null
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
}

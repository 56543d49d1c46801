import { describe, expect, it } from 'vitest'
import { datesIn } from '../../../core/import/plain/dates'

const one = (line: string, language: string | null = null) => {
  const found = datesIn(line, language)
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.date
}

describe('dates', () => {
  it.each([
    '2019-11-28',
    '2019-11-28T23:30:00-05:00',
    '2019/11/28',
    '2019.11.28 14:30',
    '2019. 11. 28.',
    '입력 2019.11.28. 오전 10:00',
    '2019년 11월 28일',
    '2019年11月28日（木）',
    '２０１９年１１月２８日',
    '令和元年11月28日',
    '二〇一九年十一月二十八日',
    'November 28, 2019',
    'Thursday, Nov. 28th, 2019',
    'NOV 28 2019',
    '28 November 2019',
    '28th of November, 2019',
    'Thu, 28 Nov 2019 10:00:00 +0900',
    '28-Nov-2019',
    '28. November 2019, 14:05 Uhr',
    '28.11.2019',
    '28. 11. 2019',
    '11/28/2019',
    '28/11/2019',
    '28 novembre 2019 à 10h30',
    '28 de noviembre de 2019',
    '28 de novembro de 2019',
    '28 listopada 2019',
    '28 ноября 2019 г.',
    '28 Kasım 2019',
    '٢٨ نوفمبر ٢٠١٩',
    '28 בנובמבר 2019',
    'ngày 28 tháng 11 năm 2019',
  ])('%s', (line) => {
    expect(one(line)).toBe('2019-11-28')
  })

  it.each([
    ['1er mars 2020', '2020-03-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['29.02.2020', '2020-02-29'],
    ['May 1, 1851', '1851-05-01'],
  ])('%s', (line, date) => {
    expect(one(line)).toBe(date)
  })

  it.each([
    '03/04/2019',
    '03-04-2019',
    '28.11.19',
    '30.02.2019',
    '2019-13-01',
    '2019-02-29',
    '28 November',
    'November 2019',
    '2019',
    '10.0.0.2019',
    '1.2.3.2019',
    '28 พฤศจิกายน 2562',
    '1398/09/07',
    'version 2019.11.28.1x',
    'may 2019 be better',
    '555-12-2019',
    '2 days ago',
  ])('not %s', (line) => {
    expect(one(line)).toBeUndefined()
  })

  it('reads a slashed date as the language does', () => {
    expect(one('03/04/2019', 'fr')).toBe('2019-04-03')
    expect(one('03/04/2019', 'en')).toBeUndefined()
  })

  it('finds several, in order, with their places', () => {
    const line = 'Published 3 May 2021 · Updated 2021-05-05'
    expect(datesIn(line, null).map(({ date, start, end }) => [date, line.slice(start, end)])).toEqual([
      ['2021-05-03', '3 May 2021'],
      ['2021-05-05', '2021-05-05'],
    ])
  })
})

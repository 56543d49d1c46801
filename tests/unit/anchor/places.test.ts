import { describe, expect, test } from 'vitest'
import { describe as describePassage } from '../../../core/anchor/describe'
import { MOST_PLACES, placesOf } from '../../../core/anchor/places'
import { plainText } from '../../../core/text/plain-text'

const QUOTE = 'the narrow technical exchange that both ministries have planned will not be able to settle either'
const BEFORE =
  'Much of it is bound to the export question, which the narrow technical exchange that both ministries have planned will not be able to settle either.\n' +
  'A summit is meant to follow in the spring, when the reader of these lines will know more than their writer.'

const anchor = describePassage(BEFORE, { start: BEFORE.indexOf(QUOTE), end: BEFORE.indexOf(QUOTE) + QUOTE.length }, 'a')

const treeOf = (text: string) =>
  plainText({ blocks: text.split('\n').map((spans) => ({ kind: 'paragraph' as const, spans: [spans] })) })

function places(after: string, before: string | null = BEFORE) {
  return placesOf(anchor, treeOf(after), before === null ? null : { text: before, hash: 'a' }).map((place) => ({
    ...place,
    words: after.slice(place.range.start, place.range.end),
  }))
}

describe('where an orphan may stand', () => {
  test('the changed passage in its place, with what changed in it', () => {
    const now = 'the limited technical exchange that both ministries have planned cannot settle either'
    const [first] = places(`A new line.\n${BEFORE.replace(QUOTE, now)}`)
    expect(first).toMatchObject({ words: now, paragraph: 2, context: 1 })
    expect(first?.quote).toBeGreaterThan(0.7)
    expect(first?.difference).toContainEqual({ kind: 'deleted', text: 'narrow' })
    expect(first?.difference).toContainEqual({ kind: 'inserted', text: 'limited' })
  })

  test('what was kept of it comes first', () => {
    const [first] = places(BEFORE.replace(' that both ministries have planned will not be able to settle either', ''))
    expect(first?.words).toBe('the narrow technical exchange')
  })

  test('without the old text, by its words', () => {
    const now = QUOTE.replace('narrow', 'limited')
    expect(places(`Quite another text, in which ${now}, as it said.`, null)[0]?.words).toBe(now)
  })

  test('whole words, in any script', () => {
    const quote = 'أعلنت سيول قرارها في الثاني والعشرين من أغسطس.'
    const rest = 'تتجدد الاتفاقية تلقائيا كل عام ما لم يخطر أحد الطرفين الآخر برغبته في إنهائها.'
    const before = `${rest} ${quote}`
    const now = 'وكشفت سيول عن قرارها في أواخر أغسطس.'
    const after = `${rest} ${now}`
    const arabic = describePassage(before, { start: rest.length + 1, end: before.length }, 'a')
    const [first] = placesOf(arabic, treeOf(after), { text: before, hash: 'a' })
    expect(first && after.slice(first.range.start, first.range.end)).toBe(now)
  })

  test('a text that has nothing of it: none', () => {
    expect(places('Bread was dear that winter.', null)).toEqual([])
    expect(places('')).toEqual([])
  })

  test('few, each another one, the likeliest first', () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) => `In ${1990 + i} it was ${QUOTE.replace('narrow', `${'n'.repeat(i)}`)} again.`,
    )
    const found = places(lines.join('\n'), null)
    expect(found.length).toBeGreaterThan(1)
    expect(found.length).toBeLessThanOrEqual(MOST_PLACES)
    expect(new Set(found.map(({ range }) => range.start)).size).toBe(found.length)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../renderer/ui/fold'
import { hitsOf, match, wordsOf } from '../../../renderer/ui/match'

/** The title with its hits in brackets, or null where it does not fit. */
function shown(query: string, title: string, ...more: readonly string[]): string | null {
  const fields = [title, ...more].map(fold)
  const found = match(wordsOf(query), fields)
  if (!found) return null
  let result = ''
  let at = 0
  for (const [start, end] of hitsOf(found, fields)[0] ?? []) {
    result += `${title.slice(at, start)}[${title.slice(start, end)}]`
    at = end
  }
  return result + title.slice(at)
}

function best(query: string, titles: readonly string[]): string | undefined {
  const scored = titles.map((title) => ({ title, score: match(wordsOf(query), [fold(title)])?.score ?? -1 }))
  return scored.filter(({ score }) => score >= 0).sort((a, b) => b.score - a.score)[0]?.title
}

test('words fit in any order, at the beginning of words before within them', () => {
  expect(shown('notice days', 'Ninety days’ notice')).toBe('Ninety [days]’ [notice]')
  expect(shown('ab cd', 'Only abacus')).toBeNull()
  expect(best('port', ['Export notes', 'Portuguese tides', 'A port'])).toBe('A port')
  expect(best('port', ['Export notes', 'The Portuguese tides'])).toBe('The Portuguese tides')
  expect(best('six hours', ['Hours of six boats', 'Six hours before the deadline'])).toBe(
    'Six hours before the deadline',
  )
})

test('initials and one slip fit, but after what fits literally', () => {
  expect(shown('exno', 'Export notes…')).toBe('[Ex]port [no]tes…')
  expect(shown('sbd', 'Six hours before the deadline')).toBe('[S]ix hours [b]efore the [d]eadline')
  for (const slip of ['deadlime', 'dedline', 'deaddline', 'daedline'])
    expect(shown(slip, 'The deadline'), slip).toMatch(/^The \[deadlin?e?\]n?e?$/)
  expect(shown('xeadline', 'The deadline')).toBeNull()
  expect(shown('tde', 'Tide')).toBeNull()
  expect(best('note', ['Nose', 'New or the extra', 'Foonote', 'Note'])).toBe('Note')
})

test('case, accents, widths and ligatures are folded; the hit is what was written', () => {
  expect(shown('cafe', 'Das Café am Fluß')).toBe('Das [Café] am Fluß')
  expect(shown('cafe', 'Das Cafe\u0301 am Fluß')).toBe('Das [Cafe\u0301] am Fluß')
  expect(shown('FLUSS', 'Das Café am Fluß')).toBe('Das Café am [Fluß]')
  expect(shown('istanbul', 'İSTANBUL')).toBe('[İSTANBUL]')
  expect(shown('σίσυφος', 'ΣΊΣΥΦΟΣ')).toBe('[ΣΊΣΥΦΟΣ]')
  expect(shown('office', 'O\ufb03ce')).toBe('[O\ufb03ce]')
})

test('a plain title folds as any other does', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (title) => {
      const [plain, any] = [fold(title), fold(`${title}é`)]
      expect(`${plain.folded}e`).toBe(any.folded)
      expect(plain.starts).toEqual(any.starts.filter((start) => start < title.length))
      for (let i = 0; i < title.length; i++) expect(plain.at(i)).toBe(any.at(i))
      expect(plain.at(title.length + 1)).toBe(title.length)
    }),
  )
})

test('Korean, Japanese and Chinese fit within words and while a syllable is being composed', () => {
  expect(shown('협정', '한일군사정보보호협정')).toBe('한일군사정보보호[협정]')
  expect(shown('혀', '한일 협정')).toBe('한일 [협]정')
  expect(shown('情報', '軍事情報協定')).toBe('軍事[情報]協定')
  expect(shown('か', 'がか')).toBe('が[か]')
  expect(shown('ｶﾞ', 'ガス')).toBe('[ガ]ス')
})

test('a later field helps, but says less', () => {
  expect(shown('park seminar', 'A reading list for the seminar', 'J. Park · 2021')).toBe(
    'A reading list for the [seminar]',
  )
  const title = match(wordsOf('park'), [fold('Park'), fold('')])
  const fields = [fold('Lake'), fold('Park')]
  const author = match(wordsOf('park'), fields)
  expect(title?.score).toBeGreaterThan(author?.score ?? 0)
  expect(author && hitsOf(author, fields)).toEqual([[], [[0, 4]]])
})

test('no words fit everything, and nothing is no hit', () => {
  expect(match(wordsOf('  '), [fold('Anything')])).toEqual({ score: 0, found: [] })
  expect(match(wordsOf('a'), [fold('')])).toBeNull()
})

test('every title fits itself and its parts; hits lie in it, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.nat(), (title, a, b) => {
      const [start, end] = [a % (title.length + 1), b % (title.length + 1)].sort((x, y) => x - y) as [number, number]
      const field = fold(title)
      const found = match(wordsOf(field.folded.slice(start, end)), [field])
      expect(found).not.toBeNull()
      let last = -1
      for (const [from, to] of (found && hitsOf(found, [field])[0]) ?? []) {
        expect(from).toBeGreaterThan(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(title.length)
        last = to
      }
    }),
  )
})

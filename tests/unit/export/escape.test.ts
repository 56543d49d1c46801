import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHeading, escapeLine, escapeLines } from '../../../core/export/escape'
import { elementNames, readHeadings, readParagraph } from './read-back'

const NASTY = [
  '# not a heading',
  '#tag and #1',
  '- no item',
  '+ no item',
  '* no item',
  '12. no list',
  '1) no list',
  '> no quote',
  '---',
  '===',
  '***',
  '| a | b |',
  '`code` ``more``',
  '*emphasis* **strong** _under_ __both__ snake_case_name',
  '~~gone~~ ~one~',
  '[link](https://example.org) [ref][1] ![image](x.png)',
  '<b>html</b> <!-- comment --> <https://a.b>',
  '&amp; &copy; AT&T &#35;',
  'back\\slash \\* at end \\',
  'https://example.org/a_b_c?x=1&y=2 and www.example.org, (https://example.org/a).',
  'mail someone@example.org or mailto:me@example.org',
  'ftp://files.example.org/a_b',
  '$5 and $x^2$ == %% ==marked==',
  '“Quoted” — it’s … 50 % – done',
  '[[wiki]] ![[embed]] ^block-id',
  'Zeile: Straße № 5',
  '日本語の文章。「引用」',
  '(c) 1. a) :smile: [^1] [x] [ ]',
  ': colon',
  '    ',
]

test.each(NASTY.filter((line) => line.trim() !== ''))('%s reads back as itself', (line) => {
  expect(readParagraph(escapeLine(line))).toBe(line)
})

test('escaped text makes no elements but addresses', () => {
  for (const line of NASTY.filter((candidate) => candidate.trim() !== ''))
    expect([...elementNames(escapeLine(line))].filter((name) => name !== 'p' && name !== 'a')).toEqual([])
})

test('ordinary prose stays as it is', () => {
  const prose =
    'The pact (2016) renews itself each year, unless one side – “90 days” ahead – gives notice: see art. 21.'
  expect(escapeLine(prose)).toBe(prose)
})

const sign = fc.constantFrom(...'#-+*_>[]()<>&|~\\`$=%^!:.@/ 1aZé漢🙂\u0301'.split(''))
const word = fc.oneof(
  sign,
  fc.constantFrom('http://', 'https://a.b/', 'www.', 'a@b.cd', '1. ', '```', '--', '&lt;', '<b>'),
)
const line = fc.array(word, { minLength: 1, maxLength: 24 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim())

test('any line reads back as itself', () => {
  fc.assert(
    fc.property(
      line.filter((text) => text !== ''),
      (text) => {
        expect(readParagraph(escapeLine(text))).toBe(text)
      },
    ),
    { numRuns: 3000, seed: 1 },
  )
})

test('any lines read back with their breaks', () => {
  const lines = fc.array(
    line.filter((text) => text !== ''),
    { minLength: 2, maxLength: 5 },
  )
  fc.assert(
    fc.property(lines, (texts) => {
      expect(readParagraph(escapeLines(texts.join('\n')))).toBe(texts.join('\n'))
    }),
    { numRuns: 1000, seed: 2 },
  )
})

test('any heading reads back as itself', () => {
  fc.assert(
    fc.property(
      line.filter((text) => text !== ''),
      (text) => {
        expect(readHeadings(`## ${escapeHeading(text)}`)).toEqual([[2, text]])
      },
    ),
    { numRuns: 1000, seed: 3 },
  )
})

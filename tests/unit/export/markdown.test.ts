import { Lexer, marked } from 'marked'
import { expect, test } from 'vitest'
import { describe } from '../../../core/anchor/describe'
import { DEFAULT_LABELS } from '../../../core/document/label'
import type { Mark } from '../../../core/document/record'
import { exportMarkdown } from '../../../core/export/markdown'
import { embeddedNote } from '../../../core/export/note'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Text } from '../../../core/text/tree'
import { aRecord, aSource, HASH, TIME } from '../../support/records'
import { readHeadings, readQuotes } from './read-back'

const blocks: readonly Block[] = [
  { kind: 'paragraph', spans: ['Before any heading stands *this* sentence.'] },
  { kind: 'heading', level: 2, spans: ['Who “apologised”? #1 & <others>'] },
  { kind: 'paragraph', spans: ['First_line', { kind: 'break' }, '- second line of 3 < 4 & 5 > 2.'] },
  { kind: 'quote', blocks: [{ kind: 'paragraph', spans: ['Never apologised.'] }] },
  { kind: 'heading', level: 3, spans: ['A *detail*'] },
  { kind: 'code', text: 'if (a < b) {\n\n  return `x`\n}', syntax: 'js' },
  {
    kind: 'table',
    caption: ['Dates'],
    rows: [
      { cells: [{ spans: ['22 Aug'] }, { spans: ['| notice'] }] },
      { cells: [{ spans: ['23 Nov'] }, { spans: ['end'] }] },
    ],
  },
  { kind: 'figure', image: { kind: 'image', source: null, alternative: 'Two flags [sic]' }, caption: ['The flags'] },
]
const text: Text = { plainTextVersion: 1, blocks, leftOut: [] }
const plain = plainText(text)

let ids = 0
function mark(passage: string, given: Partial<Mark> = {}): Mark {
  const start = plain.text.indexOf(passage)
  ids += 1
  return {
    id: `m${String(ids).padStart(12, '0')}`,
    label: DEFAULT_LABELS[3]?.id ?? '',
    anchor: describe(plain.text, { start, end: start + passage.length }, HASH),
    note: '',
    tags: [],
    createdAt: TIME,
    changedAt: TIME,
    trashedAt: null,
    ...given,
  }
}

function exported(marks: readonly Mark[], given: Parameters<typeof aRecord>[0] = {}): string {
  const record = aRecord({ marks: Object.fromEntries(marks.map((each) => [each.id, each])), ...given })
  return exportMarkdown({ record, text, plain, labels: DEFAULT_LABELS, library: '00000000000zz' })
}

test('every quote reads back as its exact words, in text order', () => {
  const passages = [
    '*this* sentence',
    'apologised”? #1 & <oth',
    'line\n- second line of 3 < 4 & 5 > 2.',
    '5 > 2.\nNever apologised',
    'if (a < b) {\n\n  return `x`\n}',
    'b) {\n\n  return',
    'Dates\n22 Aug\t| notice\n23 Nov\tend',
  ]
  const markdown = exported(passages.map((passage) => mark(passage)).reverse())
  expect([...readQuotes(markdown)].sort()).toEqual([...passages].sort())
  const places = passages.map((passage) => plain.text.indexOf(passage)).sort((a, b) => a - b)
  expect(readQuotes(markdown).map((quote) => plain.text.indexOf(quote))).toEqual(places)
})

test('an image is named in its place', () => {
  expect(readQuotes(exported([mark('\uFFFC\nThe flags')]))).toEqual(['[image: Two flags [sic]]\nThe flags'])
})

test('marks stand under the headings of the text that have any, once each', () => {
  const markdown = exported([mark('Before'), mark('First_line'), mark('return'), mark('Never')])
  expect(readHeadings(markdown)).toEqual([
    [1, 'A decision'],
    [2, 'Who “apologised”? #1 & <others>'],
    [3, 'A *detail*'],
  ])
})

test('after the quote come paragraph link, label, tags and block id, then the note', () => {
  const noted = mark('Never apologised.', { id: 'm00000000000z', tags: ['apology'], note: 'Check **this** #source.' })
  expect(exported([noted])).toContain(
    [
      '> Never apologised.',
      '',
      '— [¶ 3](margent://00000000000zz/0000000000001#m00000000000z) · **Disputed** · #apology #source ^m-m00000000000z',
      '',
      'Check **this** #source.',
    ].join('\n'),
  )
})

test('title and source stand first, what is absent is not named', () => {
  const source = aSource({
    title: 'S. Korea & Japan *again*',
    authors: ['Ann Lee', 'B. Ōe'],
    site: 'KBS',
    section: 'North Korea',
    date: '2019-11-28',
    address: 'https://example.org/a',
  })
  const markdown = exported([], { source, tags: ['law'] })
  expect(markdown).toBe(
    [
      '# S. Korea & Japan \\*again\\*',
      '',
      '- Authors: Ann Lee, B. Ōe',
      '- Site: KBS',
      '- Section: North Korea',
      '- Date: 2019-11-28',
      '- Address: <https://example.org/a>',
      '- Tags: #law',
      '',
      'No marks yet.',
      '',
    ].join('\n'),
  )
})

test('an orphan is exported under a heading of its own, trashed marks are not', () => {
  const gone = mark('Before', { note: 'Still mine.' })
  const orphan = { ...gone, anchor: { ...gone.anchor, quote: 'words that are nowhere', textHash: 'b'.repeat(64) } }
  const markdown = exported([orphan, mark('First_line', { trashedAt: TIME })])
  expect(readQuotes(markdown)).toEqual(['words that are nowhere'])
  expect(readHeadings(markdown).at(-1)).toEqual([2, 'Passages no longer in the text'])
  expect(markdown).toContain('Still mine.')
})

test.each([
  ['a heading', '# Mine\n\nText', [[3, 'Mine']]],
  ['an underlined heading', 'Mine\n====\n\nText', [[3, 'Mine']]],
  ['an open fence', '```js\nlet a = 1', []],
  ['an open comment', '<!-- never closed', []],
  ['an open script', '<script>\nalert(1)', []],
])('%s in a note does not reach beyond it', (_, note, headings) => {
  const markdown = `## Before\n\n${embeddedNote(note, 2)}\n\n> after\n`
  expect(readHeadings(markdown)).toEqual([[2, 'Before'], ...headings])
  expect(readQuotes(markdown)).toEqual(['after'])
})

test('a note without anything open stays as it was written', () => {
  const note = '- [ ] ask **Kim**\n- `code` and #tag\n\n1. one\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nclosed\n```'
  expect(embeddedNote(note, 2)).toBe(note)
})

test('every mark’s block id stands once, at the end of its line', () => {
  const marks = [mark('Before', { note: 'a\n\n```\nopen' }), mark('First_line'), mark('return')]
  const markdown = exported(marks)
  for (const { id } of marks) expect(markdown.match(new RegExp(`\\^m-${id}$`, 'gm'))).toHaveLength(1)
  expect(marked.parse(markdown)).toContain('margent://')
})

test('a note nested too deep to be read is exported as it is written, and ends where it ends', () => {
  const note = `${'> '.repeat(5_000)}deep ~~~ <!--\n# so`
  const blocks = new Lexer().lex(`${embeddedNote(note, 2)}\n\nafter`)
  expect(blocks.map(({ type }) => type).filter((type) => type !== 'space')).toEqual(['code', 'paragraph'])
  expect(blocks[0]).toMatchObject({ text: note })
})

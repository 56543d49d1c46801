import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedIn, linksInNote, readLinksInNote, signLinks, withoutSigns } from '../../../core/link/note-links'

const written = (note: string) => linksInNote(note).map(({ start, end }) => note.slice(start, end))

test.each<[string, string, readonly string[]]>([
  ['words', 'see [[The harbour]] and [[Wages|them]].', ['[[The harbour]]', '[[Wages|them]]']],
  ['a heading', '# On [[A]]', ['[[A]]']],
  ['emphasis around it', '*[[A]]* and **b [[C]]**', ['[[A]]', '[[C]]']],
  [
    'signs of Markdown in it',
    '[[2 * 3 *4*]] [[a_b_c]] [[x <b> y]] [[www.example.org]]',
    ['[[2 * 3 *4*]]', '[[a_b_c]]', '[[x <b> y]]', '[[www.example.org]]'],
  ],
  [
    'items, quotes and a table',
    '- [[A]]\n  1. [[B]]\n\n> [[C]]\n\n| a | b |\n|--|--|\n| [[D|d]] | [[E\\|e]] |\n',
    ['[[A]]', '[[B]]', '[[C]]', '[[D|d]]', '[[E\\|e]]'],
  ],
  ['a task', '- [ ] ask [[A]]\n- [x] [[B]]', ['[[A]]', '[[B]]']],
  ['a footnote', 'so[^1]\n\n[^1]: see [[A]]', ['[[A]]']],
  ['ends of lines', 'a\r\n[[A]]\r\n\r\n- [[B]]\r\n', ['[[A]]', '[[B]]']],
  ['code in the line', '`[[A]]` ``[[B]] ` ``', []],
  ['a title with code', '[[The `ls` command]]', ['[[The `ls` command]]']],
  ['code that ends within', '`a [[b` c]]', []],
  ['a fence', '```\n[[A]]\n```\n\n    [[B]]\n', []],
  ['a fence left open', '[[A]]\n\n~~~\n[[B]]', ['[[A]]']],
  ['another link', '[see [[A]] there](https://example.org)', []],
  ['an escape', '\\[[A]] \\\\[[B]]', ['[[B]]']],
  ['two lines', '[[A\nB]]', []],
  ['the same twice', '[[A]] [[A]]', ['[[A]]', '[[A]]']],
])('links in %s', (_, note, links) => {
  expect(written(note)).toEqual(links)
})

test('what is around a link is what one reads', () => {
  const note = 'The **dock** was `shut`, as [[Harbour|it says]] there. Then [[B]].\n\n- other'
  expect(readLinksInNote(note).map(({ words, block, at }) => [block, block.slice(at, at + words.length)])).toEqual([
    ['The dock was shut, as it says there. Then B.', 'it says'],
    ['The dock was shut, as it says there. Then B.', 'B'],
  ])
})

const PIECES = [
  '[[',
  ']]',
  '[[A]]',
  '[[B|b]]',
  '`',
  '``',
  '*',
  '_',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '    ',
  '```\n',
  '\\',
  '|',
  '[',
  '](',
  ')',
  '<b>',
  'word ',
  '\uE000',
  '1',
]
const note = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))

test('a link stands where it says, none over another, and every note comes back from its signs', () => {
  fc.assert(
    fc.property(note, (text) => {
      const links = linksInNote(text)
      let last = 0
      for (const { start, end } of links) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toMatch(/^\[\[[^\n]+\]\]$/)
        last = end
      }
      const signed = signLinks(text)
      expect(withoutSigns(signed.source, signed, text)).toBe(text)
      expect(linkedIn(signed.source, signed).filter((piece) => typeof piece !== 'string')).toEqual(signed.found)
      expect(readLinksInNote(text).map(({ start }) => start)).toEqual(links.map(({ start }) => start))
    }),
  )
})

test('a link that is put between paragraphs of any note is found unless the note has opened something', () => {
  fc.assert(
    fc.property(note, (text) => {
      const before = `[[First]]\n\n${text}`
      expect(written(before)[0]).toBe('[[First]]')
    }),
  )
})

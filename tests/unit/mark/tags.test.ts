import { describe, expect, test } from 'vitest'
import { asTag, foldTag, unique } from '../../../core/mark/tag'
import { allTags, tagsInNote } from '../../../core/mark/tags'

describe('tags in a note', () => {
  test.each([
    ['one and another', 'see #law and #trade-talks', ['law', 'trade-talks']],
    ['at the start of a line, which is no heading without a space', '#law first', ['law']],
    ['nested by a slash, with digits and underscores', '#law/treaty_21', ['law/treaty_21']],
    ['other scripts', '#협정 と #日本 und #Überblick', ['협정', '日本', 'Überblick']],
    ['only once, as first written', '#Law #law #LAW', ['Law']],
    ['in lists, quotes and emphasis', '- *#a1*\n- b\n\n> **see #quoted**', ['a1', 'quoted']],
    ['in a table', '| h |\n|---|\n| #cell |', ['cell']],
    ['before punctuation', '(#law), #trade. #end-', ['law', 'trade', 'end']],
    ['not without a letter', '#2019 #-- #1_2', []],
    ['not in code', '`#no` and\n\n    #indented\n\n```\n#fenced\n```', []],
    ['not in links', '[#no](https://example.org/#x) https://example.org/#part [[note#part]]', []],
    ['not in headings', '# Heading #no\n\nSetext #no\n===\n', []],
    ['not inside words', 'a#b c&#35;d /#x \\#escaped', []],
    ['nothing in nothing', '', []],
  ])('%s', (_, note, expected) => {
    expect(tagsInNote(note)).toEqual(expected)
  })
})

test("a mark's tags are its own, then its note's, each once", () => {
  expect(allTags({ tags: ['Law', 'own'], note: 'and #law #new' })).toEqual(['Law', 'own', 'new'])
})

test('what is written becomes a tag or is refused', () => {
  expect(['#law', ' law ', 'a/b', '12', 'two words', '', '#'].map(asTag)).toEqual([
    'law',
    'law',
    'a/b',
    null,
    null,
    null,
    null,
  ])
})

test('tags are compared folded, composed or not', () => {
  expect(foldTag('E\u0301TAT')).toBe(foldTag('\u00E9tat'))
  expect(unique(['\u00C9tat', 'e\u0301tat'])).toEqual(['\u00C9tat'])
})

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ARGUMENTS } from '../../../core/api-schema'
import { applyCommit } from '../../../core/change/apply'
import type { Change } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import type { DocumentRecord } from '../../../core/document/record'
import { foldTag } from '../../../core/mark/tag'
import { allTags, tagsInNote } from '../../../core/mark/tags'
import { noteRuns } from '../../../core/note/runs'
import { EVERYTHING } from '../../../core/notebook/notebook'
import { noteTags } from '../../../core/tag/note-tags'
import { hasTag, removedTag, renamedTag } from '../../../core/tag/rename'
import { fittingChanges } from '../../../main/library/fitting-changes'
import { diceOf } from '../../support/dice'
import { aCommit, aMark, aRecord } from '../../support/records'

const dice = diceOf(1)
const mark = { ...aMark(dice), note: '', tags: [] }

function applied(record: DocumentRecord, changes: readonly Change[]): DocumentRecord {
  return applyCommit(record, aCommit(diceOf(2), changes))
}

/** A note renamed, on a mark that is in the trash. */
function renamed(note: string, from: string, to: string): string {
  const record = aRecord({ marks: { [mark.id]: { ...mark, note, trashedAt: '2026-03-01T10:00:00.000Z' } } })
  return applied(record, renamedTag(record, [from], to)).marks[mark.id]?.note ?? ''
}

/** Markdown of every kind, much of it broken. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...['#a', '#A', '#a/c', '#á', '#á', '#b', 'word', ' ', '  ', '\n', '\n\n', '\r\n', '> ', '- ', '1. ', '- [ ] '],
      ...[
        '\t',
        '    ',
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```\n',
        '[',
        '](x)',
        '[[',
        ']]',
        '|',
        '| a |\n|---|\n',
        '\\',
        '\\|',
      ],
      ...['<b>', '# ', '===\n', '---\n', 'https://x.y#a', '&amp;', '!', '(', 'é', '😀', '#a'],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

describe('in a note', () => {
  test.each([
    ['as words', 'see #law, and #Law.', 'see #right, and #right.'],
    ['with what is below it', '#law/treaty #lawful law', '#right/treaty #lawful law'],
    [
      'in lists, quotes, tables, emphasis',
      '- *#law*\n> #law\n\n| a \\| #law |\n|---|\n| #law |',
      '- *#right*\n> #right\n\n| a \\| #right |\n|---|\n| #right |',
    ],
    ['in the box of a task', '- [ ]   ask #law \n', '- [ ]   ask #right \n'],
    [
      'not in code, links, headings',
      '`#law` [#law](#law) [[x#law]]\n\n# On #law\n\n```\n#law\n```',
      '`#law` [#law](#law) [[x#law]]\n\n# On #law\n\n```\n#law\n```',
    ],
    ['not where it is escaped', '\\#law a#law', '\\#law a#law'],
    ['with line ends as they were', 'a #law\r\nb\t#law\r\n', 'a #right\r\nb\t#right\r\n'],
  ])('%s', (_, note, expected) => {
    expect(renamed(note, 'LAW', 'right')).toBe(expected)
  })

  test('only its case', () => {
    expect(renamed('#trade #Trade/Wool #TRADE', 'trade', 'Trade')).toBe('#Trade #Trade/Wool #Trade')
  })

  test('places are those of the tags that are seen', () => {
    fc.assert(
      fc.property(markdown, (note) => {
        const tags = noteTags(note)
        expect([...new Set(tags.map(({ tag }) => foldTag(tag)))]).toEqual(tagsInNote(note).map(foldTag))
        for (const { start, end, tag } of tags) expect(note.slice(start, end)).toBe(`#${tag}`)
        for (const { text, offsets } of noteRuns(note)) expect(offsets).toHaveLength(text.length + 1)
      }),
      { numRuns: 500 },
    )
  })

  test('afterwards there is none, all else is as it was, and it can be taken back', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('x', 'B', 'ä/y', 'a/c/d'), (note, to) => {
        const record = aRecord({
          note,
          tags: ['q', 'A', 'b'],
          marks: { [mark.id]: { ...mark, note, tags: ['a/c', 'a'] } },
        })
        const changes = renamedTag(record, ['a'], to)
        const now = applied(record, changes)
        const places = noteTags(note).filter(({ tag }) => /^a(\/|$)/.test(foldTag(tag)))
        let expected = note
        for (const { start, end, tag } of places.toReversed())
          expected = `${expected.slice(0, start)}#${to}${tag.slice(1)}${expected.slice(end)}`
        expect(now.note).toBe(expected)
        expect(now.marks[mark.id]?.note).toBe(expected)
        const left = [...allTags(now), ...allTags(now.marks[mark.id] ?? mark)].map(foldTag)
        expect(left.filter((tag) => tag === 'a' || (tag.startsWith('a/') && !to.startsWith('a/')))).toEqual([])
        const back = applied(now, invertAll(changes))
        expect([back.note, back.tags, back.marks[mark.id]?.note, back.marks[mark.id]?.tags]).toEqual([
          note,
          record.tags,
          note,
          ['a/c', 'a'],
        ])
      }),
      { numRuns: 500 },
    )
  })
})

describe('on documents and marks', () => {
  const record = aRecord({
    tags: ['one', 'Law', 'law/treaty', 'RIGHT'],
    marks: { [mark.id]: { ...mark, tags: ['right', 'law'] } },
  })

  test('two become one, in the place of the first and as it is written', () => {
    const now = applied(record, renamedTag(record, ['law'], 'right'))
    expect(now.tags).toEqual(['one', 'right', 'right/treaty'])
    expect(now.marks[mark.id]?.tags).toEqual(['right'])
  })

  test('several become one, each with what is below it', () => {
    const several = aRecord({ tags: ['law', 'law/treaty/old', 'law/treaty'], note: '#wool/fine and #law/a' })
    const now = applied(several, renamedTag(several, ['law', 'law/treaty', 'wool'], 'x'))
    expect(now.tags).toEqual(['x', 'x/old'])
    expect(now.note).toBe('#x/fine and #x/a')
  })

  test('nothing changes where there is none', () => {
    expect(renamedTag(record, ['wool'], 'right')).toEqual([])
    expect(renamedTag(record, ['law/treaty'], 'law/treaty')).toEqual([])
    expect(removedTag(record, 'treaty')).toEqual([])
  })

  test('one that is removed leaves its words in notes, and what is below it', () => {
    const noted = aRecord({ tags: ['law', 'law/treaty'], note: 'see #Law, `#law`\n#law/treaty' })
    const now = applied(noted, removedTag(noted, 'law'))
    expect(now.tags).toEqual(['law/treaty'])
    expect(now.note).toBe('see Law, `#law`\n#law/treaty')
    expect(allTags(now)).toEqual(['law/treaty'])
  })

  test('one that was removed comes back where it was, or not at all where the note was changed since', () => {
    const noted = aRecord({ note: 'see #law' })
    const changes = removedTag(noted, 'law')
    expect(applied(applied(noted, changes), invertAll(changes)).note).toBe('see #law')
    const since = aRecord({ note: 'now see law' })
    expect(fittingChanges(invertAll(changes))(since).fitting).toEqual([])
  })

  test('one that is longer than any that is given can be renamed, removed and filtered by', () => {
    const [long = ''] = tagsInNote(`#${'İ'.repeat(300)}`)
    expect(v.is(ARGUMENTS['tags:rename'], { from: [long], to: 'short' })).toBe(true)
    expect(v.is(ARGUMENTS['tags:rename'], { from: ['short'], to: long })).toBe(false)
    expect(v.is(ARGUMENTS['tags:remove'], { tag: long })).toBe(true)
    const query = { filter: { ...EVERYTHING, tags: [foldTag(long)] }, grouping: 'tag', order: 'text' }
    expect(v.is(ARGUMENTS['notebook:query'], { query, most: 1 })).toBe(true)
  })

  test('one that reads as emphasis in a note is kept beside it', () => {
    const noted = aRecord({ note: 'see #law', marks: { [mark.id]: { ...mark, tags: ['own'], note: '#law/sea' } } })
    const changes = renamedTag(noted, ['law'], '_law_')
    const now = applied(noted, changes)
    expect(allTags(now)).toEqual(['_law_'])
    expect(now.note).toBe('see #_law_')
    expect(now.marks[mark.id]?.tags).toEqual(['own', '_law_/sea'])
    expect(applied(now, invertAll(changes)).marks[mark.id]).toMatchObject({ tags: ['own'], note: '#law/sea' })
  })

  test('it is known where one is', () => {
    expect(hasTag(record, 'LAW')).toBe(true)
    expect(hasTag(record, 'la')).toBe(false)
    expect(hasTag(aRecord({ note: 'see #law/treaty' }), 'law')).toBe(true)
    expect(hasTag(aRecord({ marks: { [mark.id]: { ...mark, note: '`#law`' } } }), 'law')).toBe(false)
  })
})

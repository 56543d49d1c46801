import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spliced } from '../../../core/change/splice'
import { goneOn } from '../../../core/note/go-on'
import { indented, outdented } from '../../../core/note/indent'
import { type ItemKind, itemKindOf, itemsToggled } from '../../../core/note/items'
import { quoteToggled } from '../../../core/note/quoted'
import { edited, fieldOf } from './pointed'

describe('Enter', () => {
  test.each<[string, string | null]>([
    // Only a line break.
    ['words‸', null],
    ['‸', null],
    ['‸- at the sign', null],
    ['-‸ at the sign', null],
    ['-no item‸', null],
    ['* * *‸', null],
    ['```\n- in code‸', null],
    ['**strong**‸', null],
    // Lists go on.
    ['- one‸', '- one\n- ‸'],
    ['* one‸\n* three', '* one\n* ‸\n* three'],
    ['- o‸ne', '- o\n- ‸ne'],
    ['- one‸ two', '- one\n- ‸two'],
    ['- one «two» three', '- one \n- ‸three'],
    ['-   one‸', '-   one\n-   ‸'],
    ['- [x] done‸', '- [x] done\n- [ ] ‸'],
    ['1. [ ] one‸', '1. [ ] one\n2. [ ] ‸'],
    ['  - nested‸', '  - nested\n  - ‸'],
    ['- café 👩‍👩‍👧‸', '- café 👩‍👩‍👧\n- ‸'],
    ['- מילים‸ אחרות', '- מילים\n- ‸אחרות'],
    // Numbers count on, and what follows is numbered anew.
    ['1. one‸', '1. one\n2. ‸'],
    ['9) nine‸', '9) nine\n10) ‸'],
    ['1. one‸\n2. two\n3. three', '1. one\n2. ‸\n3. two\n4. three'],
    ['1. one‸\n   - a\n   - b\n2. two', '1. one\n2. ‸\n   - a\n   - b\n3. two'],
    ['1. one\n\n2. two‸\n\n3. three', '1. one\n\n2. two\n3. ‸\n\n4. three'],
    ['1. one‸\n2. two\n\nWords\n\n3. other', '1. one\n2. ‸\n3. two\n\nWords\n\n3. other'],
    ['1. one‸\n2. two\n- other', '1. one\n2. ‸\n3. two\n- other'],
    ['0. zero‸', '0. zero\n1. ‸'],
    // A list with one number for all keeps it.
    ['1. one‸\n1. two', '1. one\n1. ‸\n1. two'],
    ['1. one\n1. two‸', '1. one\n1. two\n1. ‸'],
    // What stands in an item moves with its number.
    ['8. a‸\n9. b\n   - in b\n10. c', '8. a\n9. ‸\n10. b\n    - in b\n11. c'],
    // An empty item ends the list, or comes one out.
    ['- one\n- ‸', '- one\n\n‸'],
    ['- ‸', '‸'],
    ['- [ ] ‸', '‸'],
    ['1. one\n2. ‸', '1. one\n\n‸'],
    ['- one\n  - two\n  - ‸', '- one\n  - two\n- ‸'],
    ['1. one\n   - two\n   - ‸\n2. three', '1. one\n   - two\n- ‸\n2. three'],
    // Quotes.
    ['> so he said‸', '> so he said\n> ‸'],
    ['> > twice‸', '> > twice\n> > ‸'],
    ['> so he said\n> ‸', '> so he said\n\n‸'],
    ['> - one‸', '> - one\n> - ‸'],
    ['> - one\n> - ‸', '> - one\n>\n> ‸'],
  ])('%j', (before, expected) => {
    expect(edited(goneOn, before)).toBe(expected)
  })
})

describe('Tab', () => {
  test.each<[string, string | null]>([
    ['- one\n- two‸', '- one\n  - two‸'],
    ['- ‸one', null],
    ['words‸', null],
    ['- one\n  - two‸', null],
    ['- one\n  - two\n- three‸', '- one\n  - two\n  - three‸'],
    ['1. one\n2. two‸\n3. three', '1. one\n   1. two‸\n2. three'],
    ['1. one\n   1. a\n2. two‸\n3. three', '1. one\n   1. a\n   2. two‸\n2. three'],
    ['10. ten\n11. el‸even', '10. ten\n    1. el‸even'],
    ['- one\n- two‸\n  - in two\n- three', '- one\n  - two‸\n    - in two\n- three'],
    ['- one\n«- two\n- three»\n- four', '- one\n  «- two\n  - three»\n- four'],
    ['- one\n\n- two‸', '- one\n\n  - two‸'],
    ['- one\ngoes on\n- two‸', '- one\ngoes on\n  - two‸'],
    ['> - one\n> - two‸', '> - one\n>   - two‸'],
    ['- one\n\nwords\n\n- two‸', null],
  ])('%j', (before, expected) => {
    expect(edited(indented, before)?.replace('«  ', '  «')).toBe(
      expected?.replace('«  ', '  «') ?? expected ?? undefined,
    )
  })
})

describe('Shift+Tab', () => {
  test.each<[string, string | null]>([
    ['- one\n  - two‸', '- one\n- two‸'],
    ['- one‸', null],
    ['words‸', null],
    ['1. one\n   1. two‸\n2. three', '1. one\n2. two‸\n3. three'],
    ['1. one\n   1. a‸\n   2. b\n2. two', '1. one\n2. a‸\n   1. b\n3. two'],
    ['- one\n  - two\n    - three‸', '- one\n  - two\n  - three‸'],
    ['- one\n  - two‸\n    - three', '- one\n- two‸\n  - three'],
    ['  - alone‸', '- alone‸'],
  ])('%j', (before, expected) => {
    expect(edited(outdented, before)).toBe(expected)
  })
})

describe('a list', () => {
  test.each<[ItemKind, string, string]>([
    ['bullet', 'one‸', '- one‸'],
    ['bullet', '‸', '- ‸'],
    ['bullet', '«one\ntwo»', '- «one\n- two»'],
    ['bullet', '«one\n\ntwo\n»three', '- «one\n\n- two\n»three'],
    ['bullet', '- o‸ne', 'o‸ne'],
    ['bullet', '1. o‸ne', '- o‸ne'],
    ['bullet', '- [ ] o‸ne', '- o‸ne'],
    ['number', '«one\ntwo\nthree»', '1. «one\n2. two\n3. three»'],
    ['number', '- «one\n- two»', '1. «one\n2. two»'],
    ['number', '1. one\n\ntw‸o', '1. one\n\n2. tw‸o'],
    ['number', 'o‸ne\n2. two\n3. three', '1. o‸ne\n2. two\n3. three'],
    ['number', '1. o‸ne', 'o‸ne'],
    ['task', 'o‸ne', '- [ ] o‸ne'],
    ['task', '- o‸ne', '- [ ] o‸ne'],
    ['task', '«- [x] one\n- two»', '- [x] «one\n- [ ] two»'],
    ['task', '- [x] o‸ne', 'o‸ne'],
    ['bullet', '> o‸ne', '> - o‸ne'],
  ])('of %s: %j', (kind, before, expected) => {
    const made = edited((field) => itemsToggled(field, kind), before)
    expect(made).toBe(expected)
  })

  test.each<[ItemKind | null, string]>([
    ['bullet', '- o‸ne'],
    ['number', '1. o‸ne'],
    ['task', '- [ ] o‸ne'],
    [null, 'o‸ne'],
    [null, '«- one\ntwo»'],
    ['bullet', '«- one\n\n- two»'],
  ])('is known as %s: %j', (kind, pointed) => {
    expect(itemKindOf(fieldOf(pointed))).toBe(kind)
  })
})

test.each([
  ['so he sa‸id', '> so he sa‸id'],
  ['> so he sa‸id', 'so he sa‸id'],
  ['«one\n\ntwo»', '> «one\n>\n> two»'],
  ['«> one\n>\n> two»', '«one\n\ntwo»'],
  ['> > tw‸ice', '> tw‸ice'],
  ['«> one\ntwo»', '> «> one\n> two»'],
])('a quote is made and taken away: %j', (before, expected) => {
  expect(edited(quoteToggled, before)).toBe(expected)
})

test('whatever stands there, an edit fits, keeps the words, and leaves the caret within', () => {
  const line = fc.tuple(
    fc.constantFrom('', '  ', '   ', '    ', '\t', '> ', '> > '),
    fc.constantFrom('', '- ', '* ', '1. ', '2) ', '10. ', '- [ ] ', '- [x] ', '-', '```', '---'),
    fc.constantFrom('', 'one', 'two words', 'שלום', '👩‍👩‍👧 x'),
  )
  const text = fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((lines) => lines.map((parts) => parts.join('')).join('\n'))
  const edits = [
    goneOn,
    indented,
    outdented,
    quoteToggled,
    ...(['bullet', 'number', 'task'] as const).map(
      (kind) => (field: Parameters<typeof goneOn>[0]) => itemsToggled(field, kind),
    ),
  ]
  const words = (given: string) => given.replace(/[^\p{L}]+/gu, '')
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(...edits), (given, a, b, edit) => {
      const [start, end] = [
        a % (given.length + 1),
        edit === goneOn ? a % (given.length + 1) : b % (given.length + 1),
      ].sort((x, y) => x - y)
      const made = edit({ text: given, start: start ?? 0, end: end ?? 0 })
      if (!made) return
      const result = spliced(given, made)
      expect(result).not.toBeNull()
      expect(words(result ?? '').replaceAll('x', '')).toBe(words(given).replaceAll('x', ''))
      expect(made.start).toBeGreaterThanOrEqual(0)
      expect(made.end).toBeGreaterThanOrEqual(made.start)
      expect(made.end).toBeLessThanOrEqual((result ?? '').length)
    }),
    { numRuns: 2000 },
  )
})

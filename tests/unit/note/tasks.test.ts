import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spliced } from '../../../core/change/splice'
import { readNote } from '../../../core/note/read'
import { tasksIn, tickTask } from '../../../core/note/tasks'

const shown = (note: string) => tasksIn(readNote(note)).map(({ item, words }) => `${item.checked ? 'x' : ' '} ${words}`)

/** The note after the task of this index was ticked. */
function ticked(note: string, index: number): string | null {
  const splice = tickTask(note, index)
  return splice && spliced(note, splice)
}

test.each<[string, string, number, string | null]>([
  ['a list', '- [ ] one\n- [x] two', 1, '- [ ] one\n- [ ] two'],
  ['a capital', '- [X] one', 0, '- [ ] one'],
  ['one that is nested', '- [ ] one\n  - [ ] two\n- [ ] three', 1, '- [ ] one\n  - [x] two\n- [ ] three'],
  ['numbered ones', '1. [ ] one\n2) [ ] two', 1, '1. [ ] one\n2) [x] two'],
  ['in a quote', '> * [ ] one\n>\n> + [ ] two', 1, '> * [ ] one\n>\n> + [x] two'],
  ['behind a sign of another item', '- + [ ] one', 0, '- + [x] one'],
  ['not in code', '```\n- [ ] no\n```\n\n    - [ ] no\n\n- `[ ]` [ ] no\n- [ ] yes', 0, null],
  [
    'between paragraphs',
    'See:\n\n- [ ] one\n\n  More of it\n\n- [ ] two',
    1,
    'See:\n\n- [ ] one\n\n  More of it\n\n- [x] two',
  ],
  ['lines as Windows ends them', '- [ ] one\r\n- [ ] two\r\n', 1, '- [ ] one\r\n- [x] two\r\n'],
  ['with links', '- [ ] see [[The harbour|- [ ] no]]\n- [x] `x` **two**', 1, null],
  ['one that is not there', '- [ ] one', 1, null],
  ['a box without words', '- [ ]\n- [ ] one', 0, null],
])('%s', (_, note, index, expected) => {
  const after = ticked(note, index)
  if (expected !== null || index >= shown(note).length) expect(after).toBe(expected)
  else {
    expect(after).not.toBeNull()
    expect(shown(after ?? '')).toEqual(
      shown(note).map((task, i) => (i === index ? (task[0] === 'x' ? ' ' : 'x') + task.slice(1) : task)),
    )
  }
})

test('words are those of the task alone, as one reads them', () => {
  expect(shown('- [ ] see **the** [[Harbour|first]] page,\n  and [this](https://x.y)\n  - [x] and this')).toEqual([
    '  see the first page, and this',
    'x and this',
  ])
})

/** Lines of a note: tasks of many forms, each with a word of its own, and what only looks like one. */
const block: fc.Arbitrary<(word: () => string) => string> = fc
  .record({
    sign: fc.constantFrom('-', '*', '+', '1.', '12)'),
    box: fc.constantFrom('[ ]', '[x]', '[X]', '[-]', '[]', ''),
    indent: fc.constantFrom('', '  ', '   ', '    ', '\t', '      '),
    before: fc.constantFrom('', '> ', '>', '> > '),
    kind: fc.constantFrom(
      'item',
      'item',
      'item',
      'code',
      'fence',
      'inline',
      'heading',
      'table',
      'math',
      'blank',
      'definition',
    ),
    end: fc.constantFrom('\n', '\n\n', '\r\n'),
  })
  .map(({ sign, box, indent, before, kind, end }) => (word: () => string) => {
    const task = `${sign} ${box} ${word()}`
    switch (kind) {
      case 'item':
        return `${before}${indent}${task}${end}`
      case 'code':
        return `\n    ${task}\n\n`
      case 'fence':
        return `\n\`\`\`\n${task}\n\`\`\`\n`
      case 'inline':
        return `${indent}${sign} \`${box}\` ${box} [[a|${box}]]${end}`
      case 'heading':
        return `${before}# ${task}${end}`
      case 'table':
        return `\n| ${task} | b |\n| --- | --- |\n| ${box} | c |\n\n`
      case 'math':
        return `$$\n${task}\n$$\n`
      case 'definition':
        return `[^${word()}]: ${task}${end}`
      default:
        return end
    }
  })

test('ticking a box changes this box and nothing else, in whatever note', () => {
  let boxes = 0
  fc.assert(
    fc.property(fc.array(block, { maxLength: 10 }), (blocks) => {
      let last = 0
      const word = () => `w${++last}`
      const note = blocks.map((made) => made(word)).join('')
      const before = shown(note)
      for (const [i, task] of before.entries()) {
        boxes++
        const splice = tickTask(note, i)
        expect(splice).not.toBeNull()
        expect(splice).toMatchObject({
          removed: expect.stringMatching(/^[ xX]$/),
          inserted: expect.stringMatching(/^[ x]$/),
        })
        const after = (splice && spliced(note, splice)) ?? ''
        expect(shown(after)).toEqual(before.with(i, (task[0] === 'x' ? ' ' : 'x') + task.slice(1)))
        expect(ticked(after, i)?.toLowerCase()).toBe(note.toLowerCase())
      }
    }),
    { numRuns: 100 },
  )
  expect(boxes).toBeGreaterThan(50)
})

test('any text at all is ticked as it is drawn', () => {
  const signs = fc.constantFrom(
    '- [ ] a',
    '- [x] b',
    '\n',
    '\n\n',
    '  ',
    '> ',
    '```',
    '`',
    '[ ]',
    '1. ',
    '$',
    '<p>',
    '[[',
    ']]',
    '|',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 25 }), (parts) => {
      const note = parts.join('')
      const before = shown(note)
      before.forEach((task, i) => {
        const after = ticked(note, i)
        if (after !== null) expect(shown(after)).toEqual(before.with(i, (task[0] === 'x' ? ' ' : 'x') + task.slice(1)))
      })
    }),
    { numRuns: 100 },
  )
})

test('a note of a thousand lines that look like tasks is answered in time', () => {
  const note = `\`\`\`\n${'- [ ] no\n'.repeat(1_000)}\`\`\`\n\n- [ ] yes`
  expect(tickTask(`- [ ] first\n${note}`, 0)).toMatchObject({ at: 3 })
  expect(tickTask(note, 0)).toBeNull()
}, 20_000)

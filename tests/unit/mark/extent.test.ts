import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import { applyChange } from '../../../core/change/apply'
import {
  dragged,
  type ExtentText,
  extended,
  extentDifference,
  type Step,
  stepped,
  withPlace,
} from '../../../core/mark/extent'
import { intervals } from '../../../core/mark/intervals'
import { plainText } from '../../../core/text/plain-text'
import { segmentation } from '../../../core/text/segment'
import type { Block } from '../../../core/text/tree'
import { trimmed } from '../../../core/text/trimmed'
import { arbitraryPassage } from '../../support/arbitrary-text'
import { diceOf } from '../../support/dice'
import { aMark, aRecord, HASH, PLAIN } from '../../support/records'

const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, spans: ['The port'] },
  { kind: 'paragraph', spans: ['First one. Second, longer one! 👩‍👩‍👧‍👦 e\u0301nd.'] },
  { kind: 'figure', image: { kind: 'image', source: null, alternative: '' } },
  { kind: 'paragraph', spans: ['국경을 넘는 사람들. 日本語の文。'] },
]
const tree = plainText({ blocks })
const text: ExtentText = { plain: tree.text, segments: segmentation(tree, 'en') }
const at = (words: string): Range => {
  const start = tree.text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}
const words = ({ start, end }: Range) => tree.text.slice(start, end)

/** The words after steps written as `end+word`, `start-character` … */
function reached(from: string, ...steps: readonly string[]): string {
  let range = at(from)
  for (const step of steps) {
    const [, end, sign, by] = /^(start|end)([+-])(\w+)$/.exec(step) ?? []
    range = stepped(text, range, { end, by, direction: sign === '+' ? 1 : -1 } as Step)
  }
  return words(range)
}

describe('a step of one end', () => {
  test.each([
    ['Second', ['end+character'], 'Second,'],
    ['Second', ['end+character', 'end+character'], 'Second, l'],
    ['Second, l', ['end-character'], 'Second,'],
    ['Second', ['start-character'], '. Second'],
    ['one. Second', ['start+character', 'start+character', 'start+character'], '. Second'],
    ['. Second', ['start+character'], 'Second'],
    ['Second', ['end+word'], 'Second, longer'],
    ['Second, longer', ['end-word'], 'Second'],
    ['Second', ['end-word'], 'Second'],
    ['Second', ['start-word'], 'one. Second'],
    ['First one', ['start-word'], 'port\nFirst one'],
    ['one. Second', ['start+word'], 'Second'],
    ['one!', ['end-word'], 'one'],
    ['econd, longer', ['start+word'], 'longer'],
    ['Second, lon', ['end-word'], 'Second'],
    ['First', ['end+sentence'], 'First one.'],
    ['First', ['end+sentence', 'end+sentence'], 'First one. Second, longer one!'],
    ['First one. Second', ['end-sentence'], 'First one.'],
    ['one. Second', ['start-sentence'], 'First one. Second'],
    ['First one. Second', ['start+sentence'], 'Second'],
    ['First', ['end-sentence', 'start+sentence'], 'First'],
    ['The port', ['start-character', 'start-word', 'start-sentence'], 'The port'],
    ['文。', ['end+character', 'end+word', 'end+sentence'], '文。'],
    ['넘는', ['end+word'], '넘는 사람들'],
    ['사람들.', ['end+word'], '사람들. 日本語'],
  ])('%s %j: %s', (from, steps, expected) => {
    expect(reached(from, ...steps)).toBe(expected)
  })

  test('goes by what a person sees as one character', () => {
    expect(reached('one!', 'end+character')).toBe('one! 👩‍👩‍👧‍👦')
    expect(reached('one!', 'end+character', 'end+character')).toBe('one! 👩‍👩‍👧‍👦 e\u0301')
    expect(reached('one! 👩‍👩‍👧‍👦', 'end-character')).toBe('one!')
  })

  test('takes in an image between paragraphs, and goes on over line ends', () => {
    expect(reached('nd.', 'end+character')).toBe('nd.\n\uFFFC')
    expect(reached('nd.', 'end+character', 'end+character')).toBe('nd.\n\uFFFC\n국')
  })

  test('never takes the last character', () => {
    expect(reached('F', 'end-character', 'start+character', 'end-word', 'start+word')).toBe('F')
    expect(reached('👩‍👩‍👧‍👦', 'end-character', 'start+character')).toBe('👩‍👩‍👧‍👦')
  })
})

describe('an end that is dragged', () => {
  const drag = (from: string, end: 'start' | 'end', offset: number, by: 'word' | 'character' = 'word') =>
    words(dragged(text, at(from), end, offset, by))
  const longer = at('longer').start

  test('goes by whole words to the nearer side of the word under it', () => {
    expect(drag('Second', 'end', longer + 2)).toBe('Second,')
    expect(drag('Second', 'end', longer + 4)).toBe('Second, longer')
    expect(drag('longer', 'start', at('Second').start + 1)).toBe('Second, longer')
    expect(drag('longer', 'start', at('Second').start + 5)).toBe(', longer')
  })

  test('stands beside words where the pointer does', () => {
    expect(drag('Second', 'end', at('one!').end)).toBe('Second, longer one!')
    expect(drag('Second', 'end', at('one!').end + 1)).toBe('Second, longer one!')
  })

  test('goes by characters where that is asked for, never into one', () => {
    expect(drag('Second', 'end', longer + 2, 'character')).toBe('Second, lo')
    expect(drag('one!', 'end', at('👩‍👩‍👧‍👦').start + 3, 'character')).toBe('one!')
  })

  test('crosses neither the other end nor those of the text', () => {
    expect(drag('Second', 'end', 0)).toBe('S')
    expect(drag('Second', 'start', tree.text.length)).toBe('d')
    expect(drag('Second', 'end', tree.text.length + 9, 'character')).toBe(tree.text.slice(at('Second').start))
    expect(drag('Second', 'start', -9).startsWith('The port')).toBe(true)
  })
})

test('whatever steps are made, a passage is left that begins and ends with words', () => {
  const steps = fc.array(
    fc.record({
      end: fc.constantFrom('start', 'end' as const),
      by: fc.constantFrom('character', 'word', 'sentence' as const),
      direction: fc.constantFrom(1, -1 as const),
    }) as fc.Arbitrary<Step>,
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(arbitraryPassage, steps, fc.nat(), ({ text: plain, range: given }, made, offset) => {
      const start = trimmed(given, plain)
      if (!start) return
      const leaf = {
        kind: 'paragraph',
        node: { kind: 'paragraph', spans: [plain] },
        start: 0,
        end: plain.length,
      } as const
      const block = { ...leaf, block: leaf.node, top: 0, number: 1 }
      const segments = segmentation({ text: plain, blocks: [block] }, 'en')
      let range: Range = start
      for (const step of made) {
        const next = stepped({ plain, segments }, range, step)
        // Only the end that was meant has moved, and in no other direction than was meant.
        const other = step.end === 'end' ? 'start' : 'end'
        expect(next[other]).toBe(range[other])
        expect((next[step.end] - range[step.end]) * step.direction).toBeGreaterThanOrEqual(0)
        expect(trimmed(next, plain)).toEqual(next)
        range = next
      }
      for (const end of ['start', 'end'] as const)
        for (const by of ['word', 'character'] as const) {
          const next = dragged({ plain, segments }, range, end, offset % (plain.length + 1), by)
          expect(trimmed(next, plain)).toEqual(next)
        }
    }),
    { numRuns: 300 },
  )
})

test('a mark reaches over the words that were meant, and back again', () => {
  const mark = aMark(diceOf(1))
  const range = { start: 100, end: 140 }
  const [change, ...more] = extended(mark, range, PLAIN, HASH)
  expect(more).toEqual([])
  if (!change) throw new Error('nothing changed')
  const record = applyChange(aRecord({ marks: { [mark.id]: mark } }), change, mark.createdAt)
  const anchor = record.marks[mark.id]?.anchor
  expect(anchor).toMatchObject({ ...range, quote: PLAIN.slice(100, 140), textHash: HASH })
  expect(anchor?.prefix).toBe(PLAIN.slice(100 - (anchor?.prefix.length ?? 0), 100))
  const now = record.marks[mark.id]
  if (!now) throw new Error('the mark is gone')
  expect(extended(now, range, PLAIN, HASH)).toEqual([])
  expect(() => extended(now, { start: 5, end: 5 }, PLAIN, HASH)).toThrow(RangeError)
})

test('what came and what went is told', () => {
  const difference = (a: [number, number], b: [number, number]) =>
    extentDifference({ start: a[0], end: a[1] }, { start: b[0], end: b[1] })
  expect(difference([5, 9], [5, 12])).toEqual({ came: { start: 9, end: 12 }, went: null })
  expect(difference([5, 9], [3, 9])).toEqual({ came: { start: 3, end: 5 }, went: null })
  expect(difference([5, 9], [6, 9])).toEqual({ came: null, went: { start: 5, end: 6 } })
  expect(difference([5, 9], [5, 7])).toEqual({ came: null, went: { start: 7, end: 9 } })
  expect(difference([5, 9], [5, 9])).toEqual({ came: null, went: null })
})

test('a mark whose extent is being changed is found where it reaches now, and not where it did', () => {
  const dice = diceOf(2)
  const [a, b] = [aMark(dice), aMark(dice)]
  const marks = intervals(
    [
      { mark: a, range: { start: 0, end: 10 } },
      { mark: b, range: { start: 5, end: 15 } },
    ],
    ({ range }) => range,
  )
  const drawn = withPlace(marks, { mark: a, range: { start: 20, end: 30 } })
  expect(drawn.at(7).map(({ mark }) => mark.id)).toEqual([b.id])
  expect(drawn.at(25).map(({ mark }) => mark.id)).toEqual([a.id])
  expect(drawn.at(30)).toEqual([])
})

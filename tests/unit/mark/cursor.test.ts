import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import {
  type CursorText,
  growSentence,
  growWord,
  nextSentence,
  previousSentence,
  sentenceAt,
  shrinkSentence,
  shrinkWord,
} from '../../../core/mark/cursor'
import { sentences, words } from '../../../core/mark/segments'
import { plainText } from '../../../core/text/plain-text'
import type { Block } from '../../../core/text/tree'

const cut = (text: string, ranges: readonly Range[]) => ranges.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each<[string, string, string | null, readonly string[]]>([
    ['plain', 'One. Two?  Three!', 'en', ['One.', 'Two?', 'Three!']],
    ['with initials and titles', 'Dr. Kim met J. Park. They spoke.', 'en', ['Dr. Kim met J. Park.', 'They spoke.']],
    ['with numbered things', 'See Art. 21 of it. Then No. 4.', 'en', ['See Art. 21 of it.', 'Then No. 4.']],
    ['with decimals', 'It rose 3.5 percent. Then fell.', 'en', ['It rose 3.5 percent.', 'Then fell.']],
    ['in quotation marks', '“Stop.” She left.', 'en', ['“Stop.”', 'She left.']],
    ['in Japanese', '雨が降った。川があふれた。', 'ja', ['雨が降った。', '川があふれた。']],
    ['in Korean', '비가 왔다. 강이 넘쳤다.', 'ko', ['비가 왔다.', '강이 넘쳤다.']],
    ['in no language that there is', 'One. Two.', 'not a tag', ['One.', 'Two.']],
    ['none', ' \n ', null, []],
  ])('%s', (_, text, language, expected) => {
    expect(cut(text, sentences(text, language))).toEqual(expected)
  })
})

test('words take the signs that follow them', () => {
  const text = '“Well, it’s so – so”, 東京に行く'
  expect(cut(text, words(text, 'en'))).toEqual(['“', 'Well,', 'it’s', 'so', '–', 'so”,', '東京', 'に', '行く'])
})

const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, spans: ['The port'] },
  { kind: 'paragraph', spans: ['First one. Second one. Third one.'] },
  { kind: 'figure', image: { kind: 'image', source: null, alternative: '' } },
  { kind: 'paragraph', spans: ['Last of all.'] },
]
const plain = plainText({ blocks })
const text: CursorText = { plain, language: 'en' }
const at = (words_: string): Range => {
  const start = plain.text.indexOf(words_)
  return { start, end: start + words_.length }
}
const shown = (range: Range | null) => range && plain.text.slice(range.start, range.end)

describe('the sentence cursor', () => {
  test('walks over every sentence of every block, there and back', () => {
    const seen: (string | null)[] = []
    let cursor = sentenceAt(text, 0)
    for (let i = 0; i < 7 && cursor; i++) {
      seen.push(shown(cursor))
      cursor = nextSentence(text, cursor)
    }
    const all = ['The port', 'First one.', 'Second one.', 'Third one.', '\uFFFC', 'Last of all.']
    expect(seen).toEqual([...all, 'Last of all.'])
    const back: (string | null)[] = []
    for (let i = 0; i < 6 && cursor; i++) {
      back.push(shown(cursor))
      cursor = previousSentence(text, cursor)
    }
    expect(back).toEqual(all.toReversed())
    expect(shown(cursor)).toBe('The port')
  })

  test('begins with the sentence that is there', () => {
    expect(shown(sentenceAt(text, at('Second').start + 3))).toBe('Second one.')
    expect(shown(sentenceAt(text, at(' Second').start))).toBe('Second one.')
    expect(shown(sentenceAt(text, plain.text.length))).toBe('Last of all.')
    expect(sentenceAt({ plain: plainText({ blocks: [] }), language: null }, 0)).toBeNull()
  })

  test('grows and shrinks by sentences, over blocks too', () => {
    const one = at('Third one.')
    const two = growSentence(text, one)
    expect(shown(two)).toBe('Third one.\n\uFFFC')
    expect(shown(growSentence(text, two))).toBe('Third one.\n\uFFFC\nLast of all.')
    expect(shrinkSentence(text, two)).toEqual(one)
    expect(shrinkSentence(text, one)).toEqual(one)
    expect(growSentence(text, at('Last of all.'))).toEqual(at('Last of all.'))
  })

  test('grows and shrinks by words, and by sentences from there', () => {
    const one = at('First one.')
    const more = growWord(text, one)
    expect(shown(more)).toBe('First one. Second')
    expect(shown(growWord(text, at('Third one.')))).toBe('Third one.\n\uFFFC')
    expect(shrinkWord(text, more)).toEqual(one)
    expect(shown(shrinkWord(text, one))).toBe('First')
    expect(shrinkWord(text, at('First'))).toEqual(at('First'))
    expect(shrinkSentence(text, more)).toEqual(one)
    expect(shown(growSentence(text, more))).toBe('First one. Second one.')
  })
})

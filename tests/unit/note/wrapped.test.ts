import { describe, expect, test } from 'vitest'
import { isInCode } from '../../../core/note/code'
import { codeToggled } from '../../../core/note/fenced'
import { addressPasted, isLinked, linkMade } from '../../../core/note/linked'
import { isWrapped, type Wrap, wrapToggled } from '../../../core/note/wrapped'
import { edited, fieldOf } from './pointed'

describe('signs around words', () => {
  test.each<[Wrap, string, string]>([
    ['bold', 'a «word» here', 'a **«word»** here'],
    ['bold', 'a **«word»** here', 'a «word» here'],
    ['bold', 'a «**word**» here', 'a «word» here'],
    ['bold', 'a __«word»__ here', 'a «word» here'],
    ['bold', 'a « word »here', 'a  **«word»** here'],
    ['bold', 'in a wo‸rd', 'in a **wo‸rd**'],
    ['bold', 'in **a wo‸rd or two**', 'in a wo‸rd or two'],
    ['bold', 'Which ‸', 'Which **‸**'],
    ['bold', 'Which **‸**', 'Which ‸'],
    ['bold', 'Which **pier‸**', 'Which **pier**‸'],
    ['bold', '*«word»*', '***«word»***'],
    ['bold', '***«word»***', '*«word»*'],
    ['italic', '***«word»***', '**«word»**'],
    ['italic', '**«word»**', '***«word»***'],
    ['italic', 'a «word» here', 'a *«word»* here'],
    ['italic', 'a _«word»_ here', 'a «word» here'],
    ['italic', 'snake_ca‸se_name', 'snake_*ca‸se*_name'],
    ['italic', '*one* «two» *three*', '*one* *«two»* *three*'],
    ['italic', '*with **strong** in‸ it*', 'with **strong** in‸ it'],
    ['bold', '«- one\n- two»', '- **«one**\n- **two»**'],
    ['bold', '«one\n\ntwo»', '**«one**\n\n**two»**'],
    ['bold', '« »', '« »'],
    ['bold', 'שלום «עולם»', 'שלום **«עולם»**'],
    ['bold', '«👩‍👩‍👧»', '**«👩‍👩‍👧»**'],
    ['bold', '3 ** 4 «times» ** 5', '3 ** 4 **«times»** ** 5'],
    ['code', 'the «word» here', 'the `«word»` here'],
    ['code', 'the `«word»` here', 'the «word» here'],
  ])('%s: %j', (wrap, before, expected) => {
    expect(edited((field) => wrapToggled(field, wrap), before)).toBe(expected)
  })

  test.each<[Wrap, boolean, string]>([
    ['bold', true, '**wo‸rd**'],
    ['bold', false, '**word** or‸'],
    ['bold', false, '*wo‸rd*'],
    ['italic', true, '*wo‸rd*'],
    ['italic', false, '**wo‸rd**'],
    ['italic', true, '***wo‸rd***'],
    ['bold', true, '***wo‸rd***'],
    ['italic', false, '2 * 3 ‸ * 4'],
    ['italic', false, '\\*wo‸rd\\*'],
    ['bold', true, '- **a «b» c**'],
    ['bold', false, '**a «b\n** c'],
  ])('are known: %s %s %j', (wrap, is, pointed) => {
    expect(isWrapped(fieldOf(pointed), wrap)).toBe(is)
  })
})

test.each([
  ['the «word»', 'the `«word»`'],
  ['«one\ntwo»', '```\n«one\ntwo»\n```'],
  ['```\n«one\ntwo»\n```', '«one\ntwo»'],
  ['a\n```\n«one»\n```\nb', 'a\n«one»\nb'],
  ['«```\none\n```»', '````\n«```\none\n```»\n````'],
])('code is made and taken away: %j', (before, expected) => {
  expect(edited(codeToggled, before)).toBe(expected)
})

describe('a link', () => {
  test.each([
    ['see «this page»', 'see [this page](‸)'],
    ['see ‸', 'see [‸]()'],
    ['see «https://example.org/a»', 'see [‸](https://example.org/a)'],
    ['see [this‸](https://example.org/)', 'see [this](«https://example.org/»)'],
    ['see «a] b»', 'see [a\\] b](‸)'],
    ['see «a [b] c»', 'see [a [b] c](‸)'],
  ])('%j', (before, expected) => {
    expect(edited(linkMade, before)).toBe(expected)
  })

  test.each<[string, string, string | null]>([
    ['see «this page»', 'https://example.org/a', 'see [this page](https://example.org/a)‸'],
    ['see «this page»', '  https://example.org/a\n', 'see [this page](https://example.org/a)‸'],
    ['see «this»', 'https://example.org/a_(b)', 'see [this](<https://example.org/a_(b)>)‸'],
    ['see «this»', 'mailto:a@example.org', 'see [this](mailto:a@example.org)‸'],
    ['see «this»', 'not an address', null],
    ['see «this»', 'https://example.org/ and words', null],
    ['see ‸', 'https://example.org/', null],
    ['«a\nb»', 'https://example.org/', null],
    ['«https://example.com/»', 'https://example.org/', null],
    ['`«code»`', 'https://example.org/', null],
    ['[«words»](https://example.com/)', 'https://example.org/', null],
    ['[words](«https»)', 'https://example.org/', null],
  ])('pasted over words: %j %j', (before, pasted, expected) => {
    expect(edited((field) => addressPasted(field, pasted), before)).toBe(expected)
  })

  test('is known', () => {
    expect(isLinked(fieldOf('see [th‸is](https://example.org/)'))).toBe(true)
    expect(isLinked(fieldOf('see ‸[this](https://example.org/)'))).toBe(false)
    expect(isLinked(fieldOf('![th‸is](image.png)'))).toBe(false)
  })
})

test.each<[boolean, string]>([
  [false, 'words‸'],
  [true, '`words‸'],
  [false, '`words` and‸'],
  [false, '`words\n\nand‸'],
  [true, '``words ` and‸'],
  [true, '```\nwords‸'],
  [true, '```js\nwords\n‸\n```'],
  [false, '```\nwords\n```\n‸'],
  [true, '~~~\nwords\n```\n‸'],
  [true, '> ```\n> words‸'],
  [false, '\\`words‸'],
])('in code: %s %j', (is, pointed) => {
  const { text, start } = fieldOf(pointed)
  expect(isInCode(text, start)).toBe(is)
})

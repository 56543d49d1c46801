import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '../../../core/text/check'
import { cpuTime } from '../../support/cpu-time'
import { paragraph, text } from './trees'

const withBlock = (block: unknown) => ({ plainTextVersion: 1, blocks: [block], leftOut: [] })

describe('checking a text', () => {
  it('takes every tree, also after JSON', () => {
    fc.assert(
      fc.property(text, (tree) => {
        expect(checkText(tree)).toBe(tree)
        expect(checkText(JSON.parse(JSON.stringify(tree)))).toEqual(tree)
      }),
    )
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['another version', { plainTextVersion: 2, blocks: [], leftOut: [] }],
    ['a field too many', { plainTextVersion: 1, blocks: [], leftOut: [], more: 1 }],
    ['an unknown kind', withBlock({ kind: 'script', text: 'x' })],
    ['a kind from the prototype', withBlock({ kind: 'constructor' })],
    ['a field of another kind', withBlock({ kind: 'paragraph', spans: [], text: 'x' })],
    ['a missing field', withBlock({ kind: 'heading', spans: [] })],
    ['a wrong level', withBlock({ kind: 'heading', level: 7, spans: [] })],
    ['a foreign address', withBlock(paragraph({ kind: 'link', address: 'javascript:x', spans: [] }))],
    [
      'an address not as the gate writes it',
      withBlock(paragraph({ kind: 'link', address: ' https://a.b/', spans: [] })),
    ],
    ['a way out of the folder', withBlock(paragraph({ kind: 'image', source: '../x', alternative: '' }))],
    ['dots as a file name', withBlock(paragraph({ kind: 'image', source: '..', alternative: '' }))],
    ['an element that MathML has not', withBlock({ kind: 'displayMath', mathml: { name: 'script', children: [] } })],
    [
      'an attribute that calls a script',
      withBlock({ kind: 'displayMath', mathml: { name: 'mi', attributes: { onclick: 'x' }, children: [] } }),
    ],
    [
      'an item outside of a list that holds no blocks',
      withBlock({ kind: 'list', ordered: true, items: [paragraph('x')] }),
    ],
    [
      'an unknown reason',
      { plainTextVersion: 1, blocks: [], leftOut: [{ before: 0, reason: 'no', block: paragraph('x') }] },
    ],
    [
      'a place before the first',
      { plainTextVersion: 1, blocks: [], leftOut: [{ before: -1, reason: 'menu', block: paragraph('x') }] },
    ],
  ])('refuses %s', (_, value) => {
    expect(checkText(value)).toBeNull()
  })

  it('refuses what is nested to fill the stack', () => {
    let block: unknown = paragraph('x')
    for (let i = 0; i < 100_000; i++) block = { kind: 'quote', blocks: [block] }
    expect(checkText(withBlock(block))).toBeNull()
  })

  it('checks 10 MB in well under a second', () => {
    const blocks = Array.from({ length: 20_000 }, (_, i) => paragraph(`${i} `.padEnd(500, 'word ')))
    const start = cpuTime()
    expect(checkText({ plainTextVersion: 1, blocks, leftOut: [] })).not.toBeNull()
    expect(cpuTime() - start).toBeLessThan(1_000)
  })
})

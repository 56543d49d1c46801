import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor } from '../../../core/anchor/anchor'
import { describe as describePassage } from '../../../core/anchor/describe'
import { resolve } from '../../../core/anchor/resolve'
import { arbitraryPassage, arbitraryText } from '../../support/arbitrary-text'

const article =
  'The ministry announced on Friday that the agreement would stay. Officials spoke of a conditional step.\n' +
  'Critics called the decision late. Others pointed to the talks of the summer, which had led nowhere.\n' +
  'The agreement covers the exchange of military information between the two countries.'

const anchorOf = (quote: string, text = article): Anchor =>
  describePassage(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }, 'old')

describe('in the text it was made in', () => {
  test('offsets are compared with the quote, not believed', () => {
    const anchor = { ...anchorOf('Critics called the decision late'), start: 3, end: 35 }
    expect(resolve(anchor, article, 'old')).toMatchObject({
      kind: 'moved',
      range: { start: article.indexOf('Critics') },
    })
  })

  test('an anchor whose quote is nowhere is an orphan', () => {
    expect(resolve({ ...anchorOf('Officials spoke'), quote: 'Nobody spoke...' }, article, 'old')).toEqual({
      kind: 'orphan',
      nearest: null,
    })
  })

  test('end and quote must agree', () => {
    const anchor = anchorOf('Officials spoke')
    expect(resolve({ ...anchor, end: anchor.end + 5 }, article, 'old').kind).not.toBe('exact')
  })
})

describe('in another text', () => {
  test('the same words in the same surroundings are found', () => {
    const moved = `A new first paragraph.\n${article}\nAnd a new last one.`
    expect(resolve(anchorOf('Critics called the decision late'), moved, 'new')).toEqual({
      kind: 'moved',
      range: { start: moved.indexOf('Critics'), end: moved.indexOf('Critics') + 32 },
      score: 1,
    })
  })

  test('a small edit in the context does not lose it', () => {
    const edited = article.replace('conditional step', 'conditonal step')
    expect(resolve(anchorOf('Critics called the decision late'), edited, 'new')).toMatchObject({ kind: 'moved' })
  })

  test('a long quote is found where it stands alone', () => {
    const quote = article.slice(0, article.indexOf('Critics') + 100)
    const alone = `Quite another page. ${quote} And other words.`
    expect(resolve(anchorOf(quote), alone, 'new')).toMatchObject({ kind: 'moved', range: { start: 20 } })
  })

  test('the passage removed, its words elsewhere among others: an orphan, with that place to look at', () => {
    const elsewhere =
      'Something else altogether, in which critics spoke. Critics called the decision late. So it went on.'
    expect(resolve(anchorOf('Critics called the decision late'), elsewhere, 'new')).toEqual({
      kind: 'orphan',
      nearest: { start: elsewhere.indexOf('Critics'), end: elsewhere.indexOf('Critics') + 32 },
    })
  })

  test('two places that are equally good: an orphan', () => {
    const twice = `${article}\n${article}\n${article}`
    const quote = 'Officials spoke of a conditional step'
    expect(resolve(anchorOf(quote), twice, 'new').kind).toBe('orphan')
  })

  test('a short quote needs its context on both sides', () => {
    const anchor = anchorOf('agreement')
    expect(resolve(anchor, `X ${article}`, 'new')).toMatchObject({ kind: 'moved', range: { start: anchor.start + 2 } })
    const cut = article.slice(article.indexOf('agreement'))
    expect(resolve(anchor, cut, 'new').kind).toBe('orphan')
  })

  test('beginning and end of a text are context', () => {
    const anchor = anchorOf('The ministry')
    expect(resolve(anchor, `${article} X`, 'new')).toMatchObject({ kind: 'moved', range: { start: 0 } })
  })

  test('whatever the text, an accepted place holds the very words', () => {
    fc.assert(
      fc.property(arbitraryPassage, arbitraryText, fc.boolean(), ({ text, range }, other, joined) => {
        const anchor = describePassage(text, range, 'old')
        const target = joined ? other + text + other : other
        const result = resolve(anchor, target, 'new')
        if (result.kind === 'orphan') return
        expect(target.slice(result.range.start, result.range.end)).toBe(anchor.quote)
      }),
    )
  })

  test('a text put after another is found nowhere but there, or not at all', () => {
    fc.assert(
      fc.property(arbitraryPassage, ({ text, range }) => {
        const before = 'Ω words that stand in no other text ☂.\n'
        const result = resolve(describePassage(text, range, 'old'), before + text, 'new')
        if (result.kind === 'moved')
          expect(result.range).toEqual({ start: range.start + before.length, end: range.end + before.length })
      }),
    )
  })
})

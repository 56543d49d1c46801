import { describe, expect, it } from 'vitest'
import { attribute, type Element } from '../../../core/import/dom'
import { type Gated, sanitize } from '../../../core/import/sanitize'
import { blockText } from '../../../core/text/plain-text'
import { LEFT_OUT_REASONS, type LeftOutReason } from '../../../core/text/tree'

/** The tests' pages say of themselves what is to be set aside: `out="share"`. */
const setAside = (element: Element): LeftOutReason | null =>
  LEFT_OUT_REASONS.find((reason) => reason === attribute(element, 'out')) ?? null

const read = (html: string): Gated => sanitize(html, { setAside })
const kept = (html: string) => read(html).blocks.map(blockText)
const left = (html: string) =>
  read(html).leftOut.map(({ before, reason, block }) => [before, reason, blockText(block)] as const)

describe('what is set aside', () => {
  it('stands before the block that comes next', () => {
    const html = '<nav out=menu>M</nav><p>one</p><div out=share><p>a</p><p>b</p></div><p>two</p><p out=author>end</p>'
    expect(kept(html)).toEqual(['one', 'two'])
    expect(left(html)).toEqual([
      [0, 'menu', 'M'],
      [1, 'share', 'a'],
      [1, 'share', 'b'],
      [2, 'author', 'end'],
    ])
  })

  it('stands after the block at the top that it was in, where that is more than it', () => {
    const html =
      '<p>zero</p><ul><li>a<ul><li out=related>x</li><li>b</li></ul></li></ul><table><tr><td>1<td>2<p out=share>y</table><p>end'
    expect(kept(html)).toEqual(['zero', 'a\nb', '1\t2', 'end'])
    expect(left(html)).toEqual([
      [2, 'related', 'x'],
      [3, 'share', 'y'],
    ])
  })

  it('stands where its surroundings would have stood if they hold nothing else', () => {
    expect(left('<p>a</p><ul><li out=menu>x</ul><blockquote><p out=share>y</p></blockquote><p>b</p>')).toEqual([
      [1, 'menu', 'x'],
      [1, 'share', 'y'],
    ])
  })

  it('does not part the paragraph that it stands in the middle of', () => {
    const html = '<p>before <span out=share>Share</span> after</p>'
    expect(kept(html)).toEqual(['before after'])
    expect(left(html)).toEqual([[1, 'share', 'Share']])
  })

  it('keeps the reasons of what is within it, in reading order', () => {
    const html = '<div out=furniture>a<ul><li>b<b out=share>c</b><li>d</ul>e</div><p>text'
    expect(left(html).map(([, reason, text]) => [reason, text])).toEqual([
      ['furniture', 'a'],
      ['furniture', 'b'],
      ['share', 'c'],
      ['furniture', 'd'],
      ['furniture', 'e'],
    ])
    expect(kept(html)).toEqual(['text'])
  })

  it('is made of the same blocks as the text, with its language', () => {
    const html = '<html lang=en><p>a</p><div lang=ko><table out=related><tr><th>b<td>c</table></div>'
    expect(read(html).leftOut).toEqual([
      {
        before: 1,
        reason: 'related',
        block: {
          kind: 'table',
          rows: [{ cells: [{ header: true, spans: ['b'] }, { spans: ['c'] }] }],
          language: 'ko',
        },
      },
    ])
  })

  it('may be a button, but no script, and nothing that is hidden', () => {
    expect(left('<div out=share><button out=share>Tweet</button><script>x</script><p hidden>y</p></div>')).toEqual([
      [0, 'share', 'Tweet'],
    ])
    expect(kept('<p>a<button>b</button>')).toEqual(['a'])
  })

  it('has no footnotes: a sign in the text never leads to what is not there', () => {
    const html =
      '<p>a<a href="#n">1</a></p><div out=comments><section class=footnotes><ol><li id=n>N</ol></section></div>'
    const { blocks, leftOut } = read(html)
    expect(JSON.stringify(blocks)).not.toContain('noteReference')
    expect(leftOut.map(({ block }) => blockText(block))).toEqual(['N'])
  })

  it('loses no caption', () => {
    const html = '<figure><img src=a><figcaption>one</figcaption><figcaption out=share>two</figcaption></figure>'
    expect(kept(html)).toEqual(['\uFFFC\none'])
    expect(left(html)).toEqual([[1, 'share', 'two']])
  })
})

import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../core/import/dom'
import { sanitizeTree } from '../../../core/import/sanitize'
import { joinCaptions } from '../../../main/import/web/captions'
import { openShadows } from '../../../main/import/web/shadow'

function blocks(markup: string) {
  const page = parseHtml(`<body>${markup}`)
  openShadows(page)
  joinCaptions(page)
  return sanitizeTree(page).blocks
}

/** Each block in short: figures with their captions, other blocks by their words. */
const outline = (markup: string) =>
  blocks(markup).map((block) => {
    if (block.kind === 'figure') return ['figure', words(block.caption ?? [])]
    return [block.kind, 'spans' in block ? words(block.spans) : '']
  })

const words = (spans: readonly unknown[]): string =>
  spans
    .map((span) =>
      typeof span === 'string' ? span : 'spans' in (span as object) ? words((span as { spans: [] }).spans) : '',
    )
    .join('')

const IMAGE = '<img src="a.png" alt="A">'

describe('a caption stays with its image', () => {
  test.each([
    [
      'WordPress',
      `<div class="wp-caption"><a href="https://a.b/">${IMAGE}</a><p class="wp-caption-text">By the sea</p></div>`,
    ],
    ['a class', `<div class="photo">${IMAGE}<p class="caption">By the sea</p></div>`],
    ['parts of a class', `<div><div>${IMAGE}</div><span class="image__caption--large">By the sea</span></div>`],
    [
      'Wikipedia',
      `<div class="thumbinner"><a href="/a">${IMAGE}</a><div class="thumbcaption"><div class="magnify"><a href="/a" title="Enlarge"></a></div>By the sea</div></div>`,
    ],
    ['words run together', `<div class="photo has-caption">${IMAGE}<span class="photoCaption">By the sea</span></div>`],
    ['a property', `<div>${IMAGE}<div itemprop="caption">By the sea</div></div>`],
    ['above the image', `<div><p class="caption">By the sea</p>${IMAGE}</div>`],
    ['one element for both', `<div class="caption full">${IMAGE}<span>By the sea</span></div>`],
    ['a figure without its element', `<figure>${IMAGE}<div class="caption">By the sea</div></figure>`],
    ['deep in a figure', `<figure>${IMAGE}<div><div><figcaption>By the sea</figcaption></div></div></figure>`],
    ['with its photographer', `<div>${IMAGE}<small>Ann Lee</small><p class="caption">By the sea</p></div>`],
  ])('%s', (_, markup) => {
    const figure = outline(markup).find(([kind]) => kind === 'figure')
    expect(figure).toEqual(['figure', 'By the sea'])
  })
})

test.each([
  ['of several images', `<div>${IMAGE}${IMAGE}<p class="caption">By the sea</p></div>`],
  ['beside an article', `<div>${IMAGE}<p>${'The sea is wide. '.repeat(20)}</p><p class="caption">By the sea</p></div>`],
  ['without an image', '<div><p class="caption">By the sea</p></div>'],
  ['under a heading', `<div><h3>Trips</h3>${IMAGE}<p class="caption">By the sea</p></div>`],
  ['a button', `<div>${IMAGE}<p class="caption-toggle">By the sea</p></div>`],
])('is a paragraph where that is not certain: %s', (_, markup) => {
  expect(outline(markup)).toContainEqual(['paragraph', 'By the sea'])
})

describe('what a component draws', () => {
  test('is where one saw it, with what it was given in its slots', () => {
    const drawn =
      '<template shadowrootmode="open"><style>p{}</style><p>Before</p><slot>None</slot><slot name="end"></slot></template>'
    expect(outline(`<x-card>${drawn}<p slot="end">Last</p> <p>Given</p></x-card>`)).toEqual([
      ['paragraph', 'Before'],
      ['paragraph', 'Given'],
      ['paragraph', 'Last'],
    ])
    expect(outline(`<x-card>${drawn}</x-card>`)).toEqual([
      ['paragraph', 'Before'],
      ['paragraph', 'None'],
    ])
  })

  test('is opened within another, and nothing that was given is lost', () => {
    const inner = '<x-b><template shadowrootmode="open"><p>Deep</p></template><p>Given</p></x-b>'
    expect(outline(`<x-a><template shadowroot="closed">${inner}</template></x-a>`)).toEqual([
      ['paragraph', 'Deep'],
      ['paragraph', 'Given'],
    ])
  })

  test('is not what any template holds', () => {
    expect(outline('<div><template><p>Not drawn</p></template><p>Drawn</p></div>')).toEqual([['paragraph', 'Drawn']])
  })
})

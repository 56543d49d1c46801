/** What is done to a page before it is read, and what is asked of its images, takes time by its size. */
import { describe, expect, test } from 'vitest'
import { GateLimit, parseHtml } from '../../../../core/import/dom'
import { candidatesOf } from '../../../../main/import/images/candidates'
import { imageInAddress } from '../../../../main/import/images/data-url'
import { imageFacts } from '../../../../main/import/images/image-kind'
import { keptImages } from '../../../../main/import/images/kept-images'
import { prepareImages } from '../../../../main/import/images/page-images'
import { readSrcset } from '../../../../main/import/images/srcset'
import { isDrawable } from '../../../../main/import/images/svg-cost'
import { readHeaders, readParameters } from '../../../../main/import/mhtml/headers'
import { readMessage } from '../../../../main/import/mhtml/parts'
import { joinCaptions } from '../../../../main/import/web/captions'
import { decodeHtml } from '../../../../main/import/web/html-encoding'
import { openShadows } from '../../../../main/import/web/shadow'
import { newElement } from '../../../../main/import/web/tree-edit'
import { growth } from './growth'

/** Linear is 4, quadratic 16; a collector's pause or a busy machine can double a time. */
const MOST = 9

/** Measured anew where a busy machine may have been the reason: what is quadratic stays so. */
function leastGrowth<T>(make: (size: number) => T, run: (input: T) => unknown): number {
  let least = growth(make, run)
  for (let tries = 0; tries < 3 && least >= MOST; tries++) least = Math.min(least, growth(make, run))
  return least
}

/** Each piece so often that the whole has about `size` characters; nested pieces end with as many of `close`. */
const many =
  (piece: string, close = '') =>
  (size: number) => {
    const count = Math.ceil(size / (piece.length + close.length))
    return piece.repeat(count) + close.repeat(count)
  }

const PAGES: Readonly<Record<string, (size: number) => string>> = {
  images: many('<img src="a.png" data-src="b.png" srcset="c.png 2x">'),
  'images for browsers without scripts': many('<noscript><img src="a.png"></noscript>'),
  'places and images for them': many('<img><noscript><img src="a.png"></noscript>'),
  'images in one another': many('<amp-img src="a.png">', '</amp-img>'),
  'objects in one another': many('<object type="image/png" data="a">', '</object>'),
  'sources of one picture': (size) => `<picture>${many('<source srcset="a.png 1x">')(size)}<img src="b.png"></picture>`,
  'images of one picture': (size) => `<picture>${many('<img src="b.png"><source srcset="a.png">')(size)}</picture>`,
  drawings: many('<svg width="400" height="400"><path/><path/><path/></svg>'),
  'drawings in one another': many('<svg width="400" height="400">', '</svg>'),
  'an image in a style': many('<img style="background:background-image:url(data:">'),
  'variables of a style': (size) =>
    `<style>${many('--sf-img-1:url(     ')(size)}</style><img style="background:var(--sf-img-1)">`,
  captions: many('<div><img src="a"><p class="caption">a</p></div>'),
  'captions side by side': many('<p class="caption">a</p>'),
  'captions in one another': many('<div class="caption">a', '</div>'),
  'captions of figures': many('<figure><div><figcaption>a</figcaption></div>'),
  'captions in one figure': (size) => `<figure><div>${many('<figcaption>a</figcaption>')(size)}</div></figure>`,
  'an image, a caption, and remarks': (size) => `<div class="caption"><img src="a">b${many('<!---->')(size)}</div>`,
  components: many('<a-b><template shadowrootmode="open"><slot></slot></template>a</a-b>'),
  'components in one another': many('<a-b><template shadowrootmode="open"><p>a</p><slot></slot></template>', '</a-b>'),
  'components in what they draw': many('<a-b><template shadowrootmode="open">', '</template></a-b>'),
}

test.each(Object.entries(PAGES))('a page with %s', (_, make) => {
  const read = (html: string) => {
    try {
      const page = parseHtml(`<body>${html}`)
      openShadows(page)
      prepareImages(page, imageInAddress, keptImages())
      joinCaptions(page)
    } catch (error) {
      // A page past a limit has ended early, which is as good.
      if (!(error instanceof GateLimit)) throw error
    }
  }
  expect(leastGrowth(make, read)).toBeLessThan(MOST)
})

describe('what is written in', () => {
  const bytes = (make: (size: number) => string) => (size: number) => Buffer.from(make(size))
  const drawing = (inside: (size: number) => string) => (size: number) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside(size)}</svg>`)

  test.each([
    ['spaces', many(' ')],
    ['commas', many(',')],
    ['commas in addresses', (size: number) => `a${many(',')(size)}b`],
    ['brackets', many('( ')],
    ['entries', many('a 1w, ')],
  ])('a set of images: %s', (_, make) => {
    expect(leastGrowth(make, readSrcset)).toBeLessThan(MOST)
  })

  test.each([
    ['dots', many('.jpg?.jpg ')],
    ['one long address', many('a.jpg/')],
    ['spaces', (size: number) => `a.jpg${many(' ')(size)}b`],
  ])('an attribute of an image: %s', (_, make) => {
    expect(
      leastGrowth((size) => newElement('img', { 'data-src': make(size), src: make(size) }), candidatesOf),
    ).toBeLessThan(MOST)
  })

  test.each([
    ['uses', many('<use href="#a"/>')],
    ['groups', many('<g id="a">', '</g>')],
    ['references', (size: number) => `<a b="${many('url(   ')(size)}"/>`],
    ['one reference', (size: number) => `<a b="url(${many(' ')(size)}"/>`],
    ['a style without rules', (size: number) => `<style>url(${many('a ')(size)}</style>`],
    ['rules', (size: number) => `<style>${many('a{fill:url(#b)}')(size)}</style><a/><b id="b"/>`],
    [
      'chains',
      (size: number) =>
        Array.from({ length: size / 30 }, (_, i) => `<g id="a${i}"><use href="#a${i + 1}"/></g>`).join(''),
    ],
  ])('a drawing: %s', (_, inside) => {
    expect(leastGrowth(drawing(inside), isDrawable)).toBeLessThan(MOST)
  })

  test.each([
    ['entities', many('<!ENTITY a "b">')],
    ['spaces in an entity', (size: number) => `<!ENTITY ${many(' ')(size)}`],
    ['a prolog', many('<!-- a -->\n')],
    ['an open type', many('<!DOCTYPE [')],
  ])('a drawing’s head: %s', (_, make) => {
    expect(leastGrowth(bytes(make), (given) => [imageFacts(given), isDrawable(given)])).toBeLessThan(MOST)
  })

  test.each([
    ['boundaries', many('--b\n\n')],
    ['headers', many('--b\nA: b\n')],
    ['folded headers', many('--b\nA: b\n  c\n')],
    ['hyphens', many('\n--')],
    ['multiparts', many('--b\nContent-Type: multipart/mixed; boundary=b\n\n')],
    ['line ends', many('\r\n')],
  ])('an archive: %s', (_, make) => {
    const whole = bytes((size) => `Content-Type: multipart/related; boundary=b\n\n${make(size)}`)
    expect(leastGrowth(whole, readMessage)).toBeLessThan(MOST)
  })

  test.each([
    ['spaces', many(' ')],
    ['parameters', many('; a=b')],
    ['quotes', many('; a="')],
    ['slashes', (size: number) => `; a="${many('\\\\')(size)}`],
    ['names', many(';a')],
  ])('a header: %s', (_, make) => {
    expect(leastGrowth(make, (text) => [readParameters(text), readHeaders(`A: ${text}`)])).toBeLessThan(MOST)
  })

  test.each([
    ['meta', many('<meta charset=')],
    ['comments', many('<!-- ')],
    ['spaces', many('<meta charset =          ')],
    ['bytes', many('\xff')],
  ])('a page’s encoding: %s', (_, make) => {
    expect(
      leastGrowth(
        (size) => Buffer.from(make(size), 'latin1'),
        (given) => decodeHtml(given),
      ),
    ).toBeLessThan(MOST)
  })
})

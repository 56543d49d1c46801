/** Which image a page shows in the end: from markup as pages have it, over images that are really there. */
import { describe, expect, test } from 'vitest'
import { attribute, elementsWithin, parseHtml } from '../../../../core/import/dom'
import { imageInAddress } from '../../../../main/import/images/data-url'
import { MAX_IMAGES_BYTES } from '../../../../main/import/images/image-limits'
import { keptImages } from '../../../../main/import/images/kept-images'
import { prepareImages } from '../../../../main/import/images/page-images'
import { firstOf, savedBytes } from '../../../../main/import/images/saved-image'
import { dataUrl, gif, png, svg } from '../../../support/pictures'

const SAVED: Readonly<Record<string, Buffer>> = {
  'small.png': png(300, 200, 1),
  'large.png': png(1200, 800, 2),
  'huge.png': png(4000, 20, 3),
  'icon.png': png(32, 32, 4),
  'pixel.gif': gif(1, 1),
  'wheel.gif': gif(64, 64),
  'spacer.gif': gif(600, 400),
  'https://example.org/photo.jpg': png(640, 480, 5),
}

/** The images of the page after it is prepared: the file's name of what was saved, else the address. */
function shown(markup: string, saved = SAVED) {
  const page = parseHtml(`<body>${markup}`)
  const kept = keptImages()
  const find = firstOf(imageInAddress, (address) => (saved[address] ? savedBytes(saved[address]) : null))
  const { image } = prepareImages(page, find, kept)
  const images = [...elementsWithin(page)].filter(
    (one) => one.tagName === 'img' && attribute(one, 'hidden') === undefined,
  )
  return images.map((element) => {
    const source = attribute(element, 'src') ?? ''
    const name = image(source)
    const bytes = kept.files().find((file) => file.name === name)?.bytes
    const known = bytes && Object.entries(saved).find(([, one]) => one.equals(bytes))?.[0]
    return bytes ? (known ?? name) : source
  })
}

const BLUR = dataUrl(png(20, 13))
const EMPTY = dataUrl(svg(600, 400), 'image/svg+xml')

describe('of what was saved the best is taken', () => {
  test.each([
    ['what is drawn', '<img src="small.png">', 'small.png'],
    ['the widest', '<img src="small.png" srcset="small.png 300w, large.png 1200w">', 'large.png'],
    ['but not one that is far too wide', '<img src="small.png" srcset="large.png 1200w, huge.png 4000w">', 'large.png'],
    ['unless there is no other', '<img src="huge.png">', 'huge.png'],
    ['of a picture', '<picture><source srcset="large.png"><img src="small.png"></picture>', 'large.png'],
    [
      'of a picture whose better ones were not saved',
      '<picture><source srcset="no.webp"><img src="small.png"></picture>',
      'small.png',
    ],
    ['what a script would load', `<img src="${BLUR}" data-src="large.png">`, 'large.png'],
    ['the same, by another name', '<img src="spacer.gif" data-original="large.png">', 'large.png'],
    ['the same, in a set', `<img src="${EMPTY}" data-srcset="small.png 300w, large.png 1200w">`, 'large.png'],
    [
      'the same, without an ending',
      '<img src="pixel.gif" data-lazy-src="https://example.org/photo.jpg">',
      'https://example.org/photo.jpg',
    ],
    ['a sharper icon is not awaited', '<img src="icon.png" srcset="icon@2x.png 2x">', 'icon.png'],
    ['an icon that was loaded', '<img src="icon.png" data-src="https://example.org/img/icon.png?v=2">', 'icon.png'],
    [
      'an address with commas',
      '<img srcset="https://example.org/photo.jpg 640w,x,y.png 2x">',
      'https://example.org/photo.jpg',
    ],
  ])('%s', (_, markup, expected) => {
    expect(shown(markup)).toEqual([expected])
  })

  test('of an AMP page, of an object, for browsers without scripts', () => {
    expect(shown('<amp-img src="small.png" alt="x"></amp-img>')).toEqual(['small.png'])
    expect(shown('<amp-img src="no.png"><img src="small.png"></amp-img>')).toEqual(['small.png'])
    expect(shown('<object type="image/png" data="small.png">A map</object>')).toEqual(['small.png'])
    expect(shown('<p>One<noscript><img src="small.png"></noscript></p>')).toEqual(['small.png'])
  })

  test.each([
    `<img src="${BLUR}"><noscript><img src="large.png"></noscript>`,
    '<span class="lazy"><img class="x"></span><noscript><img src="large.png"></noscript>',
    `<noscript><img src="large.png"></noscript><img src="${EMPTY}" class="lazy">`,
    '<img src="large.png"><noscript><img src="https://cdn.example.org/a/large.png?w=2000"></noscript>',
  ])('one place is one image: %s', (markup) => {
    expect(shown(markup)).toEqual(['large.png'])
  })

  test('an image of its own for browsers without scripts does not take another’s place', () => {
    expect(shown('<img src="large.png"><noscript><img src="small.png"></noscript>')).toEqual(['large.png', 'small.png'])
  })

  test('SingleFile: in the address, or in a variable of a style', () => {
    const picture = dataUrl(SAVED['large.png'] as Buffer)
    const style = `<style>:root{--sf-img-1:url("${dataUrl(png(5, 5))}");--sf-img-12: url("${picture}")}</style>`
    const background = 'background-blend-mode:normal!important;background-image:var(--sf-img-12)!important'
    expect(shown(`<img src="${picture}">`)).toEqual(['large.png'])
    expect(shown(`${style}<img src="${EMPTY}" style="${background}">`)).toEqual(['large.png'])
    expect(shown(`<img src="${EMPTY}" style='background-image:url("${picture}")'>`)).toEqual(['large.png'])
    expect(shown(`${style}<div style="${background}"></div>`)).toEqual([])
  })
})

describe('what was not saved keeps its address', () => {
  test.each([
    ['as it is drawn', '<img src="https://a.b/c.jpg" srcset="https://a.b/d.jpg 2000w">', 'https://a.b/c.jpg'],
    ['as a script would load it', `<img src="${BLUR}" data-src="https://a.b/c.jpg">`, 'https://a.b/c.jpg'],
    [
      'the widest of a set',
      '<img srcset="https://a.b/c.jpg 300w, https://a.b/d.jpg 900w, https://a.b/e.jpg 9000w">',
      'https://a.b/d.jpg',
    ],
    ['where a program found it', '<img src="no.png" data-savepage-src="https://a.b/c.jpg">', 'https://a.b/c.jpg'],
    [
      'while something else turns in its place',
      '<img src="wheel.gif" data-src="https://a.b/c.jpg">',
      'https://a.b/c.jpg',
    ],
    ['nothing, but words', '<img alt="A chart">', ''],
  ])('%s', (_, markup, expected) => {
    expect(shown(markup)).toEqual([expected])
  })
})

describe('a drawing in the page', () => {
  const shapes = '<path d="M0 0"/><rect width="9" height="9"/><text>Ships &amp; tides&nbsp;</text>'
  const keep = (markup: string) => {
    const page = parseHtml(`<body>${markup}`)
    const kept = keptImages()
    const { image } = prepareImages(page, imageInAddress, kept)
    const element = [...elementsWithin(page)].find((one) => one.tagName === 'img')
    image(element ? (attribute(element, 'src') ?? '') : '')
    return {
      alternative: element && attribute(element, 'alt'),
      drawing: Buffer.from(kept.files()[0]?.bytes ?? []).toString(),
    }
  }

  test('is an image of the article where it is large, or all of a figure', () => {
    const large = keep(
      `<svg width="400" height="300px" @click="x" onload="y" xlink:href="#a"><title>Ships</title>${shapes}<!-- a--b --><script>z</script></svg>`,
    )
    expect(large.alternative).toBe('Ships')
    expect(large.drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(large.drawing).toContain('<text>Ships &amp; tides&#160;</text>')
    expect(large.drawing).not.toMatch(/click|onload|script|<!--/)
    expect(keep(`<figure><svg viewBox="0 0 600 400" aria-label="Tides">${shapes}</svg></figure>`).alternative).toBe(
      'Tides',
    )
  })

  test.each([
    ['a sign', `<svg width="24" height="24">${shapes}</svg>`],
    ['a sign without a size', `<svg viewBox="0 0 512 512">${shapes}</svg>`],
    ['what is hidden', `<svg width="400" height="300" aria-hidden="true">${shapes}</svg>`],
    ['an empty place', '<svg width="400" height="300"><rect/></svg>'],
    ['what holds HTML', `<svg width="400" height="300">${shapes}<foreignObject><p>a<br>b</p></foreignObject></svg>`],
    ['a formula', `<mjx-container><svg width="400" height="300">${shapes}</svg></mjx-container>`],
  ])('is none where it is %s', (_, markup) => {
    expect(keep(markup)).toEqual({ alternative: undefined, drawing: '' })
  })
})

test('what only browsers without scripts load is listed where it is an image by its name', () => {
  const counted = '<p>One<noscript><img src="https://count.example.org/p?c=1"></noscript>'
  expect(shown(`${counted}<noscript><img src="https://a.b/c.jpg?w=9"></noscript></p>`)).toEqual([
    'https://a.b/c.jpg?w=9',
  ])
})

test('what only counts visitors, and empty places, are not shown', () => {
  expect(shown('<img src="pixel.gif"><img><img src="#"><img src="about:blank">')).toEqual([])
  expect(shown(`<img src="${dataUrl(gif(1, 1))}">`)).toEqual([])
})

describe('sizes', () => {
  const sizes = (markup: string) => {
    const page = parseHtml(`<body>${markup}`)
    const find = (address: string) => (SAVED[address] ? savedBytes(SAVED[address]) : null)
    prepareImages(page, find, keptImages())
    const element = [...elementsWithin(page)].find((one) => one.tagName === 'img')
    return element && [attribute(element, 'width'), attribute(element, 'height')]
  }

  test.each([
    ['are the file’s where the page names none', '<img src="small.png">', ['300', '200']],
    ['are the page’s where it names one', '<img src="small.png" width="150">', ['150', undefined]],
    ['are the file’s where the page’s are none', '<img src="small.png" width="100%" height="auto">', ['300', '200']],
    ['are smaller for a sharp screen', '<img srcset="small.png 2x">', ['150', '100']],
    [
      'are not those of what kept the place',
      '<img src="pixel.gif" data-src="small.png" width="1" height="1">',
      ['300', '200'],
    ],
    [
      'are unknown for what is not there',
      '<img src="pixel.gif" data-src="no.png" width="1" height="1">',
      [undefined, undefined],
    ],
    ['of a pixel that is not there stay', '<img src="https://count.example.org/" width="1" height="1">', ['1', '1']],
  ])('%s', (_, markup, expected) => {
    expect(sizes(markup)).toEqual(expected)
  })
})

test('only what is asked for is kept, each image once, and no more than there is room for', () => {
  const page = parseHtml(`<img src="a"><img src="b"><img src="${dataUrl(png(9, 9))}"><img src="a">`)
  const kept = keptImages()
  const same = png(40, 30)
  const find = firstOf(imageInAddress, () => savedBytes(same))
  const { image } = prepareImages(page, find, kept)
  expect(image('saved:1')).toBe('image-1.png')
  expect([image('saved:0'), image('saved:3')]).toEqual(['image-1.png', 'image-1.png'])
  expect(kept.files()).toHaveLength(1)
  expect([image('saved:4'), image('saved:-1'), image('a'), image('')]).toEqual([null, null, null, null])
})

test('a document does not bring along more than it may', () => {
  const kept = keptImages()
  const filled = (seed: number) => Buffer.concat([png(2, 2, seed), Buffer.alloc(19 * 1_048_576)])
  const names = Array.from({ length: 8 }, (_, seed) => kept.keep(filled(seed)))
  expect(names.filter((name) => name !== null)).toHaveLength(5)
  expect(kept.files().reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(MAX_IMAGES_BYTES)
  expect(kept.keep(png(2, 2))).toBe('image-6.png')
})

import { describe, expect, test } from 'vitest'
import { keptImages } from '../../../../main/import/images/kept-images'
import { isDrawable, MAX_DRAWN } from '../../../../main/import/images/svg-cost'
import { dataUrl, hugePng, png } from '../../../support/pictures'

const drawing = (inside: string, before = '') =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`,
  )

/** Each group draws the one before it ten times. */
const doubling = (levels: number, draw: (id: string) => string, element = 'g') =>
  `<path id="a0" d=""/>${Array.from({ length: levels }, (_, i) => `<${element} id="a${i + 1}" class="c${i + 1}">${draw(`a${i}`).repeat(10)}</${element}>`).join('')}`

describe('a drawing that a window can draw', () => {
  test.each([
    ['shapes', '<g><path d=""/><circle r="4" fill="url(#g)"/></g><linearGradient id="g"/>'],
    ['the same shape many times', `<defs><path id="a" d=""/></defs>${'<use xlink:href="#a"/>'.repeat(1_000)}`],
    ['groups that draw groups, a little', doubling(4, (id) => `<use href="#${id}"/>`)],
    ['what refers to itself', '<g id="a"><use href="#a"/><g id="b"><use href="#a"/></g></g>'],
    ['a photograph', `<image href="${dataUrl(png(30, 20))}"/>`],
    ['styles', '<style>.a{fill:url(#g)} @font-face{src:url(data:font/woff2;base64,AA)}</style><path class="a"/>'],
    ['a filter', `<filter id="f">${'<feGaussianBlur/>'.repeat(5)}</filter>${'<path filter="url(#f)"/>'.repeat(10)}`],
  ])('%s', (_, inside) => {
    expect(isDrawable(drawing(inside))).toBe(true)
  })

  test('as drawing programs write it', () => {
    const type = '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY ns_x \'a:b\'>]>'
    expect(isDrawable(drawing('<path xmlns="&ns_svg;"/>', type))).toBe(true)
  })
})

describe('a drawing that would stop a window', () => {
  test.each([
    ['groups that draw groups', doubling(20, (id) => `<use xlink:href="#${id}"/>`)],
    ['patterns in patterns', doubling(20, (id) => `<rect fill="url('#${id}')"/>`, 'pattern')],
    ['masks by their style', doubling(20, (id) => `<rect style="mask:url(#${id})"/>`, 'mask')],
    [
      'patterns by a style sheet',
      `<style>${Array.from({ length: 20 }, (_, i) => `rect.r${i}{fill:url(#a${i})}`).join('')}</style>${doubling(20, (id) => `<rect class="r${id.slice(1)}"/>`, 'pattern')}`,
    ],
    ['groups in groups', '<g>'.repeat(2_000) + '</g>'.repeat(2_000)],
    ['too many shapes', '<a/>'.repeat(MAX_DRAWN)],
    [
      'filters over filters',
      `<filter id="f">${'<feTurbulence/>'.repeat(100)}</filter>${'<path filter="url(#f)"/>'.repeat(10)}`,
    ],
    ['a photograph that fills the memory', `<image href="${dataUrl(hugePng(30_000, 30_000))}"/>`],
    [
      'such a drawing in a drawing',
      `<image href="${dataUrl(drawing(doubling(20, (id) => `<use href="#${id}"/>`)))}"/>`,
    ],
    ['an image in a style', `<style>a{background:url(data:image/png;base64,AA)}</style>`],
  ])('%s', (_, inside) => {
    expect(isDrawable(drawing(inside))).toBe(false)
    expect(keptImages().keep(drawing(inside))).toBeNull()
  })

  test('entities that make entities, or a long one many times', () => {
    const laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    const long = `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(5_000)}">]>`
    expect(isDrawable(drawing('&b;', laughs))).toBe(false)
    expect(isDrawable(drawing('&a;', long))).toBe(false)
    expect(isDrawable(drawing('&a;'.repeat(10_000), '<!DOCTYPE svg [<!ENTITY a "aaaa">]>'))).toBe(false)
  })
})

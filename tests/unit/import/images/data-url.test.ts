import { describe, expect, test } from 'vitest'
import { imageInAddress } from '../../../../main/import/images/data-url'
import { dataUrl, gif, png, svg } from '../../../support/pictures'

const escaped = (bytes: Buffer) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

describe('an image that stands in its address', () => {
  const picture = png(30, 20)

  test.each([
    ['base64', dataUrl(picture)],
    ['another type than it is', dataUrl(picture, 'text/plain')],
    ['parameters and capitals', `DATA:image/png;charset=utf-8;Base64,${picture.toString('base64')}`],
    ['white space in it', ` data:image/png;base64, ${picture.toString('base64').replace(/(.{40})/g, '$1\n')}`],
    ['escaped base64', `data:image/png;base64,${encodeURIComponent(picture.toString('base64'))}`],
    ['the other alphabet', `data:image/png;base64,${picture.toString('base64url')}`],
    ['escaped bytes', `data:image/png,${escaped(picture)}`],
  ])('%s', (_, address) => {
    const found = imageInAddress(address)
    expect(found).toMatchObject({ kind: 'png', width: 30, height: 20 })
    expect(Buffer.from(found?.bytes() ?? []).equals(picture)).toBe(true)
  })

  test('a drawing, escaped and as it is', () => {
    const drawing = svg(30, 20).toString()
    for (const data of [drawing, encodeURIComponent(drawing), drawing.replaceAll('<', '%3C')])
      expect(imageInAddress(`data:image/svg+xml,${data}`)).toMatchObject({ kind: 'svg', width: 30 })
  })

  test.each([
    'data:',
    'data:image/png;base64',
    'data:image/png;base64,',
    'data:text/html,<p>x',
    'data:image/png,%zz',
    'https://example.org/data:image/gif,GIF89a',
  ])('%s is none', (address) => {
    expect(imageInAddress(address)).toBeNull()
  })

  test('escapes that are none stay as they are', () => {
    const drawing = svg(30, 20).toString().replace('<rect', '<!-- 100 % --><rect')
    expect(Buffer.from(imageInAddress(`data:image/svg+xml,${drawing}`)?.bytes() ?? []).toString()).toBe(drawing)
  })

  test('of a long one only the beginning is looked at until it is wanted', () => {
    const long = Buffer.concat([gif(30, 20), Buffer.alloc(3_000_000, 7)])
    const found = imageInAddress(dataUrl(long))
    expect(found?.bytes()?.length).toBe(long.length)
  })
})

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { imagesBeside } from '../../../main/import/beside'
import { MAX_IMAGE_BYTES } from '../../../main/import/images/image-limits'
import { jpeg, png, webp } from '../../support/pictures'

const PNG = png(40, 30)

describe('images beside a file', () => {
  let folder: string
  let article: string

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'margent-beside-')))
    mkdirSync(join(folder, 'notes', 'pictures'), { recursive: true })
    article = join(folder, 'notes', 'article.md')
    writeFileSync(article, '# An article')
    writeFileSync(join(folder, 'notes', 'a map.png'), PNG)
    writeFileSync(join(folder, 'outside.png'), PNG)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('are taken with a name of ours, each once', () => {
    writeFileSync(join(folder, 'notes', 'pictures', 'photo.jpeg'), jpeg(40, 30))
    const { image, files } = imagesBeside(article)
    expect(image('a%20map.png')).toBe('image-1.png')
    expect(image('./pictures/photo.jpeg?size=large')).toBe('image-2.jpg')
    expect(image('pictures/../a map.png#top')).toBe('image-1.png')
    expect(files().map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['image-1.png', PNG.length],
      ['image-2.jpg', jpeg(40, 30).length],
    ])
  })

  test('are told by their bytes, not by their name', () => {
    writeFileSync(join(folder, 'notes', 'secret.png'), 'a private key')
    writeFileSync(join(folder, 'notes', 'renamed.dat'), webp(40, 30))
    writeFileSync(join(folder, 'notes', 'empty.gif'), '')
    const { image, files } = imagesBeside(article)
    expect(image('secret.png')).toBeNull()
    expect(image('empty.gif')).toBeNull()
    expect(image('renamed.dat')).toBe('image-1.webp')
    expect(files()).toHaveLength(1)
  })

  test.each([
    '../outside.png',
    'link.png',
    'linked/outside.png',
    'pictures',
    'missing.png',
    '',
    '%',
    'https://example.org/a map.png',
    'file:a map.png',
    '//host/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
  ])('are not taken from %s', (address) => {
    symlinkSync(join(folder, 'outside.png'), join(folder, 'notes', 'link.png'))
    symlinkSync(folder, join(folder, 'notes', 'linked'))
    const { image, files } = imagesBeside(article)
    expect(image(address)).toBeNull()
    expect(image(join(folder, 'notes', 'a map.png'))).toBeNull()
    expect(files()).toEqual([])
  })

  test.each([
    ['its query in its name', 'photo.jpg?w=300', 'photo.jpg%3Fw=300'],
    ['its query left out of its name', 'photo.jpg', 'photo.jpg?w=300'],
    ['escapes in its name', 'a%20b.jpg', 'a%20b.jpg'],
    ['a backslash', 'pictures/photo.jpg', 'pictures\\photo.jpg'],
    ['a plus sign for a space', 'a photo.jpg', 'a+photo.jpg'],
    ['a plus sign', 'a+photo.jpg', 'a+photo.jpg'],
    ['letters put together from two characters', 'u\u0308ber.jpg', '%C3%BCber.jpg'],
    ['Korean letters put together', '\uac00.jpg', '\u1100\u1161.jpg'],
    ['an escape that is none', '100%.jpg', '100%.jpg'],
  ])('are found by every spelling: %s', (_, name, address) => {
    writeFileSync(join(folder, 'notes', name), jpeg(40, 30))
    expect(imagesBeside(article).image(address)).toBe('image-1.jpg')
  })

  test('the same one under two names is one file', () => {
    writeFileSync(join(folder, 'notes', 'pictures', 'copy.png'), PNG)
    const { image, files } = imagesBeside(article)
    expect([image('a map.png'), image('pictures/copy.png')]).toEqual(['image-1.png', 'image-1.png'])
    expect(files()).toHaveLength(1)
  })

  test('are left where they are when they are too large', () => {
    truncateSync(join(folder, 'notes', 'a map.png'), MAX_IMAGE_BYTES + 1)
    expect(imagesBeside(article).image('a map.png')).toBeNull()
  })
})

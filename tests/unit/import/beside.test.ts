import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { imagesBeside, MAX_IMAGE_BYTES } from '../../../main/import/beside'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

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
    writeFileSync(join(folder, 'notes', 'pictures', 'photo.jpeg'), Buffer.from('ffd8ffe000104a46', 'hex'))
    const { image, files } = imagesBeside(article)
    expect(image('a%20map.png')).toBe('image-1.png')
    expect(image('./pictures/photo.jpeg?size=large')).toBe('image-2.jpg')
    expect(image('pictures/../a map.png#top')).toBe('image-1.png')
    expect(files().map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['image-1.png', PNG.length],
      ['image-2.jpg', 8],
    ])
  })

  test('are told by their bytes, not by their name', () => {
    writeFileSync(join(folder, 'notes', 'secret.png'), 'a private key')
    writeFileSync(join(folder, 'notes', 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    writeFileSync(join(folder, 'notes', 'renamed.dat'), Buffer.from('RIFF0000WEBPVP8 '))
    writeFileSync(join(folder, 'notes', 'empty.gif'), '')
    const { image, files } = imagesBeside(article)
    expect(image('secret.png')).toBeNull()
    expect(image('drawing.svg')).toBeNull()
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

  test('are left where they are when they are too large', () => {
    truncateSync(join(folder, 'notes', 'a map.png'), MAX_IMAGE_BYTES + 1)
    expect(imagesBeside(article).image('a map.png')).toBeNull()
  })
})

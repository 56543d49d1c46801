import { describe, expect, test } from 'vitest'
import { imageInAddress } from '../../../../main/import/images/data-url'
import { imageFacts, MAX_IMAGE_PIXELS } from '../../../../main/import/images/image-kind'
import { bmp, dataUrl, gif, hugePng, jpeg, png, svg, webp } from '../../../support/pictures'

const AVIF = Buffer.from(
  '0000001c667479706176696600000000617669666d6966316d696166' + // ftyp, brand avif
    '0000004c6d65746100000000' +
    '00000040697072700000003869 70636f'.replaceAll(' ', '') +
    '0000001469737065000000000000012c000000c8' + // ispe, 300 x 200
    '0000001c' +
    '70697869000000000308080800000000000000000000000000',
  'hex',
)

describe('what an image is, is told by its first bytes', () => {
  test.each([
    ['png', png(30, 20)],
    ['gif', gif(30, 20)],
    ['jpg', jpeg(30, 20)],
    ['jpg', jpeg(30, 20, 60_000)],
    ['webp', webp(30, 20)],
    ['bmp', bmp(30, 20)],
    ['svg', svg(30, 20)],
  ] as const)('%s', (kind, bytes) => {
    expect(imageFacts(bytes)).toEqual({ kind, width: 30, height: 20 })
  })

  test('AVIF and ICO', () => {
    expect(imageFacts(AVIF)).toEqual({ kind: 'avif', width: 300, height: 200 })
    const ico = Buffer.alloc(22)
    ico.set([0, 0, 1, 0, 1, 0, 16, 32])
    expect(imageFacts(ico)).toEqual({ kind: 'ico', width: 16, height: 32 })
  })

  test('an SVG behind its declaration, its document type and a comment; without a size', () => {
    const written = `\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<!-- made by hand -->`
    const root = '<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>'
    expect(imageFacts(Buffer.from(`${written}${root}`))).toEqual({ kind: 'svg', width: null, height: null })
    expect(imageFacts(Buffer.from('<svg viewBox="0 0 40 20"/>'))).toMatchObject({ width: 40, height: 20 })
  })

  test.each([
    ['a key', 'ssh-rsa AAAA'],
    ['a text that begins like a BMP', 'BMW builds cars in many places of the world, and has for long.'],
    ['a page', '<!doctype html><svg></svg>'],
    ['a page with a drawing', '<html><svg></svg></html>'],
    ['nothing', ''],
    ['a PNG without an end', png(30, 20).subarray(0, 16)],
    ['a JPEG without a size', jpeg(30, 20).subarray(0, 20)],
  ])('%s is none', (_, bytes) => {
    expect(imageFacts(Buffer.from(bytes))).toBeNull()
  })
})

test('a photograph is known behind all that its camera and its editor wrote, and as it was held', () => {
  const notes = Buffer.alloc(65_000)
  notes.writeUInt16BE(0xffe2, 0)
  notes.writeUInt16BE(notes.length - 2, 2)
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const plain = jpeg(300, 200)
  const [start, rest] = [plain.subarray(0, 2), plain.subarray(2)]
  const long = Buffer.concat([start, ...Array.from({ length: 12 }, () => notes), rest])
  expect(imageFacts(long)).toMatchObject({ width: 300, height: 200 })
  expect(imageInAddress(dataUrl(long))).toMatchObject({ width: 300, height: 200 })
  expect(imageFacts(Buffer.concat([start, notes, exif, rest]))).toMatchObject({ width: 200, height: 300 })
  expect(imageFacts(Buffer.concat([start, notes]))).toBeNull()
  expect(imageFacts(Buffer.concat([start, Buffer.alloc(1_000_000)]))).toBeNull()
  expect(imageFacts(Buffer.concat([start, Buffer.alloc(1_000_000, 0xff)]))).toBeNull()
})

test('an image that would fill the memory is not shown', () => {
  expect(imageFacts(hugePng(30_000, 30_000))).toBeNull()
  expect(imageFacts(hugePng(1_000, MAX_IMAGE_PIXELS / 1_000))).not.toBeNull()
  expect(imageFacts(hugePng(1_001, MAX_IMAGE_PIXELS / 1_000))).toBeNull()
})

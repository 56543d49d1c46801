import { describe, expect, test } from 'vitest'
import { declaredEncoding, decodeHtml } from '../../../main/import/web/html-encoding'

const KOREAN = { name: 'euc-kr', bytes: [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee], text: '한국어' }
const RUSSIAN = { name: 'windows-1251', bytes: [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], text: 'Привет' }
const JAPANESE = { name: 'shift_jis', bytes: [0x93, 0xfa, 0x96, 0x7b], text: '日本' }

const page = (head: string, body: readonly number[] | string) =>
  Buffer.concat([Buffer.from(`<!doctype html>${head}<p>`, 'latin1'), Buffer.from(body as string), Buffer.from('</p>')])
const meta = (name: string) => `<meta charset="${name}">`

describe('a page is read in the encoding that it declares', () => {
  test.each([KOREAN, RUSSIAN, JAPANESE])('$name', ({ name, bytes, text }) => {
    for (const head of [
      meta(name),
      `<META CharSet=${name.toUpperCase()} />`,
      `<meta content='text/html; charset=${name}' http-equiv="Content-Type">`,
      `<!-- <meta charset="utf-8"> -->${meta(name)}`,
      `${' '.repeat(3_000)}${meta(name)}`,
    ])
      expect(decodeHtml(page(head, bytes))).toMatchObject({ text: expect.stringContaining(text), encoding: name })
  })

  test('in its XML declaration', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'),
      Buffer.from(RUSSIAN.bytes),
    ])
    expect(decodeHtml(bytes)?.text).toContain('Привет')
  })

  test('under any of its names', () => {
    expect(declaredEncoding(page(meta('latin1'), ''))).toBe('windows-1252')
    expect(declaredEncoding(page(meta('ks_c_5601-1987'), ''))).toBe('euc-kr')
    expect(declaredEncoding(page(meta('x-user-defined'), ''))).toBe('windows-1252')
    expect(declaredEncoding(page(meta('utf-16'), ''))).toBe('utf-8')
    expect(declaredEncoding(page(meta('klingon'), ''))).toBeNull()
    expect(declaredEncoding(page(meta('klingon') + meta('gb2312'), ''))).toBe('gbk')
  })
})

describe('a page is read as what it is', () => {
  test('where a byte order mark says more than the page', () => {
    const text = '<meta charset="windows-1252"><p>naïve</p>'
    expect(decodeHtml(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8' })
    expect(decodeHtml(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' })
  })

  test('where a program made it UTF-8 and left what it declared', () => {
    expect(decodeHtml(page(meta('iso-8859-1'), Buffer.from('naïve “quotes”').toJSON().data))).toMatchObject({
      text: expect.stringContaining('naïve “quotes”'),
      encoding: 'utf-8',
    })
  })

  test('where it declares nothing, or what it is not', () => {
    const long = Array.from({ length: 40 }, () => [...KOREAN.bytes, 0x20]).flat()
    expect(decodeHtml(page('', long))?.encoding).toBe('euc-kr')
    expect(decodeHtml(page(meta('utf-8'), long))?.encoding).toBe('euc-kr')
    expect(decodeHtml(page('', 'plain'))?.encoding).toBe('utf-8')
  })

  test('with one sign broken it keeps its encoding', () => {
    const long = Array.from({ length: 200 }, () => KOREAN.bytes).flat()
    const read = decodeHtml(page(meta('euc-kr'), [...long, 0xff, 0x20]))
    expect(read?.encoding).toBe('euc-kr')
    expect(read?.text).toContain('한국어')
  })
})

test('what is no text is no page', () => {
  expect(decodeHtml(Buffer.from('%PDF-1.7 <html>'))).toBeNull()
  expect(decodeHtml(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]))).toBeNull()
})

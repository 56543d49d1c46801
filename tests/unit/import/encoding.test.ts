import { describe, expect, it } from 'vitest'
import { beyondAscii, decodeText } from '../../../main/import/encoding'
import { cpuTime } from '../../support/cpu-time'

const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be', mark = '') =>
  Uint8Array.from(
    [...(mark + text)].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
/** Bytes of windows-1252 text: Latin-1 and the signs of the upper control range. */
const latin = (text: string) =>
  Uint8Array.from(
    [...text],
    (sign) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '€': 0x80, '–': 0x96, '…': 0x85 })[sign] ?? sign.charCodeAt(0),
  )

describe('encodings', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['UTF-8', 'utf-8', utf8('Grüße, 한국 “x”'), 'Grüße, 한국 “x”'],
    ['UTF-8 with mark', 'utf-8', utf8('\ufeffa'), 'a'],
    ['UTF-16 LE with mark', 'utf-16le', utf16('한국 a', 'le', '\ufeff'), '한국 a'],
    ['UTF-16 BE with mark', 'utf-16be', utf16('한국 a', 'be', '\ufeff'), '한국 a'],
    ['UTF-16 LE', 'utf-16le', utf16('Some plain words.\n', 'le'), 'Some plain words.\n'],
    ['UTF-16 BE', 'utf-16be', utf16('한국 정부는 결정했다.\n', 'be'), '한국 정부는 결정했다.\n'],
    [
      'windows-1252',
      'windows-1252',
      latin('Le président a dit : “C’est décidé…” Ça coûte 5 € – c’était prévu.'),
      'Le président a dit : “C’est décidé…” Ça coûte 5 € – c’était prévu.',
    ],
    ['a word or two of it', 'windows-1252', latin('Café “x”'), 'Café “x”'],
    // 한국 정부는 지난주 협정을 연장하기로 결정했다.
    [
      'EUC-KR',
      'euc-kr',
      hex('c7d1b1b920c1a4baceb4c220c1f6b3adc1d620c7f9c1a4c0bb20bfacc0e5c7cfb1e2b7ce20b0e1c1a4c7dfb4d92e'),
      '한국 정부는 지난주 협정을 연장하기로 결정했다.',
    ],
    // 政府は先週、協定を延長することを決めた。
    [
      'Shift_JIS',
      'shift_jis',
      hex('90ad957b82cd90e68f5481418ba692e882f0898492b782b782e982b182c682f08c8882df82bd8142'),
      '政府は先週、協定を延長することを決めた。',
    ],
    // 政府上周决定有条件地延长协定。
    [
      'GB18030',
      'gb18030',
      hex('d5feb8aec9cfd6dcbef6b6a8d3d0ccf5bcfeb5d8d1d3b3a4d0adb6a8a1a3'),
      '政府上周决定有条件地延长协定。',
    ],
    // Правительство решило продлить соглашение.
    [
      'windows-1251',
      'windows-1251',
      hex('cff0e0e2e8f2e5ebfcf1f2e2ee20f0e5f8e8ebee20eff0eee4ebe8f2fc20f1eee3ebe0f8e5ede8e52e'),
      'Правительство решило продлить соглашение.',
    ],
  ])('%s', (_, encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text })
  })

  it('takes UTF-8 with a broken end for UTF-8', () => {
    expect(decodeText(utf8('한국 정부는 결정했다').subarray(0, -1))).toEqual({
      encoding: 'utf-8',
      text: '한국 정부는 결정했\ufffd',
    })
  })

  it.each<[string, Uint8Array]>([
    ['a picture', hex('89504e470d0a1a0a0000')],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['an archive', utf8('PK\x03\x04abc')],
    ['zeros', new Uint8Array(1_000)],
    ['random bytes', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919 + (i >> 3) * 31) & 255)],
    ['control characters', utf8('\x01\x02\x03\x04 some words')],
  ])('is no text: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull()
  })

  it('reads 10 MB quickly', () => {
    const bytes = utf8('한국 정부는 결정했다. '.repeat(400_000))
    const started = cpuTime()
    expect(decodeText(bytes)?.encoding).toBe('utf-8')
    expect(cpuTime() - started).toBeLessThan(2_000)
  })
})

describe('a text with a broken character', () => {
  it('is looked through without a list of all its characters', () => {
    expect(beyondAscii('a é 한 😀 \ufffd \ufffd')).toEqual({ broken: 2, whole: 3 })
    const bytes = utf8('한국 정부는 결정했다. '.repeat(400_000))
    bytes[bytes.length - 5] = 0xff
    const before = process.memoryUsage().rss
    expect(decodeText(bytes)?.encoding).toBe('utf-8')
    // The text takes 16 MB; with a list of its characters it was 240.
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576)
  })
})

describe('a zero among many bytes', () => {
  it('makes no UTF-16 of them', () => {
    const bytes = new TextEncoder().encode(`${'Words of a page. '.repeat(20)}\0${'And more of them. '.repeat(20)}!`)
    expect(bytes.length % 2).toBe(0)
    expect(decodeText(bytes)).toBeNull()
  })
})

/** Web archives as programs write them, and damaged ones. */
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { importFile } from '../../../main/import/import-file'
import { contentOf } from '../../../main/import/mhtml/body'
import { readHeaders, readParameters } from '../../../main/import/mhtml/headers'
import { readMessage } from '../../../main/import/mhtml/parts'
import { cpuTime } from '../../support/cpu-time'
import { png } from '../../support/pictures'

const SENTENCES = 'The mill stood by the river for two hundred years, and ground the corn of four villages. '.repeat(12)
const pageOf = (inside: string) =>
  `<!DOCTYPE html><html><head><title>The mill</title></head><body><article><h1>The mill</h1><p>${SENTENCES}</p>` +
  `${inside}<p>${SENTENCES}</p></article></body></html>`

/** Quoted-printable, each line at most 76 characters. */
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || byte < 0x20
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=[0-9A-F]{2}|[^=]){1,70}/g, '$&=\r\n')

const PHOTO = png(300, 200)
const folded = PHOTO.toString('base64').replace(/.{1,76}/g, '$&\r\n')

interface Piece {
  readonly type: string
  readonly headers?: readonly string[]
  readonly body: string
  readonly encoding?: string
}

const part = ({ type, headers = [], body, encoding = 'quoted-printable' }: Piece) =>
  [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, ...headers, '', body].join('\r\n')

const archive = (pieces: readonly string[], head: readonly string[] = []) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/a/mill',
    'Subject: The mill',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--aB3----"',
    ...head,
    '',
    '',
    ...pieces.map((piece) => `------MultipartBoundary--aB3----\r\n${piece}`),
    '------MultipartBoundary--aB3------',
    '',
  ].join('\r\n')

const photo = (...headers: readonly string[]) => part({ type: 'image/png', headers, body: folded, encoding: 'base64' })
const html = (inside: string, ...headers: readonly string[]) =>
  part({ type: 'text/html', headers, body: quoted(pageOf(inside)) })

async function read(text: string | Buffer, name = 'mill.mhtml') {
  const result = await importFile({ kind: 'bytes', name, bytes: Buffer.from(text as string) })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const { text: tree, source, files, original } = result.value
  const sources = [...JSON.stringify(tree.blocks).matchAll(/"kind":"image","source":(null|"[^"]*")/g)].map(([, one]) =>
    JSON.parse(one ?? ''),
  )
  return { plain: plainText(tree).text, source, files, original, sources }
}

describe('a page in an archive', () => {
  test('as Chrome writes it: images by their place on the web', async () => {
    const { plain, source, files, original, sources } = await read(
      archive([
        html(
          '<p><img src="https://example.org/img/a.png"></p><p>café — 한국어</p>',
          'Content-ID: <frame-1@mhtml.blink>',
          'Content-Location: https://example.org/a/mill',
        ),
        part({ type: 'text/css', headers: ['Content-Location: cid:css-1@mhtml.blink'], body: 'p { color: red }' }),
        photo('Content-Location: https://example.org/img/a.png'),
      ]),
    )
    expect(plain).toContain('café — 한국어')
    expect(source).toMatchObject({ title: 'The mill', address: 'https://example.org/a/mill' })
    expect(sources).toEqual(['image-1.png'])
    expect(Buffer.from(files[0]?.bytes ?? []).equals(PHOTO)).toBe(true)
    expect(original.mediaType).toBe('multipart/related')
  })

  test.each([
    ['relative to the page', '<img src="../img/a.png">', ['Content-Location: https://example.org/img/a.png']],
    ['relative in both', '<img src="img/a.png">', ['Content-Location: img/a.png']],
    ['by its id', '<img src="cid:a%40b.c">', ['Content-ID: <a@b.c>']],
    [
      'by an address that was folded',
      '<img src="https://example.org/img/very/long/a.png">',
      ['Content-Location: https://example.org/img/very/\r\n long/a.png'],
    ],
    [
      'with a fragment',
      '<img src="https://example.org/img/a.png#top">',
      ['Content-Location: https://example.org/img/a.png'],
    ],
  ])('finds an image %s', async (_, markup, headers) => {
    const { sources } = await read(
      archive([html(`<p>${markup}</p>`, 'Content-Location: https://example.org/a/mill'), photo(...headers)]),
    )
    expect(sources).toEqual(['image-1.png'])
  })

  test('is the one that the archive names, and frames are left out of it', async () => {
    const frame = part({
      type: 'text/html',
      headers: ['Content-ID: <f@x>'],
      body: quoted('<p>An advertisement in a frame</p>'),
    })
    const { plain } = await read(
      archive([frame, html('', 'Content-ID: <main@x>')], ['X-A: b']).replace('type="text/html";', 'start="<main@x>";'),
    )
    expect(plain).toContain('The mill stood')
    expect(plain).not.toContain('advertisement')
  })

  test('in multiparts in a multipart, in another encoding, without images', async () => {
    const text = pageOf('<p>na=EFve</p>').replaceAll('=EF', '\xef')
    const inner = [
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'The mill, as text',
      '--inner',
      'Content-Type: text/html; charset="windows-1252"',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
      '--inner--',
      'An epilogue that nobody reads',
    ].join('\r\n')
    const { plain } = await read(Buffer.from(archive([inner, photo('Content-ID: <x@y>')]), 'latin1'))
    expect(plain).toContain('naïve')
    expect(plain).not.toContain('epilogue')
  })

  test('alone, as older programs write a page without images', async () => {
    const alone = `MIME-Version: 1.0\r\n${part({ type: 'text/html', headers: ['Content-Location: file://C:\\mill.htm'], body: quoted(pageOf('')) })}`
    const { plain, source } = await read(alone, 'mill.mht')
    expect(plain).toContain('The mill stood')
    expect(source.address).toBeNull()
  })

  test.each(['mill.html', 'mill.htm', 'mill.txt', 'mill'])('under the name %s', async (name) => {
    expect((await read(archive([html('')]), name)).original.mediaType).toBe('multipart/related')
  })

  test('with line ends of Unix', async () => {
    const unix = archive([html('<p><img src="a.png"></p>'), photo('Content-Location: a.png')]).replaceAll('\r\n', '\n')
    expect((await read(unix)).sources).toEqual(['image-1.png'])
  })
})

describe('a damaged archive gives what there is', () => {
  const whole = archive([
    html('<p><img src="a.png" alt="x"></p>', 'Content-Location: https://example.org/a/mill'),
    photo('Content-Location: a.png'),
  ])

  test('without its end', async () => {
    const { plain } = await read(whole.slice(0, whole.indexOf('image/png') + 30))
    expect(plain).toContain('The mill stood')
    expect((await read(whole.slice(0, whole.indexOf('Content-Location: a.png')))).plain).toContain('The mill stood')
  })

  test('without the name of its boundary', async () => {
    const { sources } = await read(whole.replace('\tboundary="----MultipartBoundary--aB3----"', '\tx=y'))
    expect(sources).toEqual(['image-1.png'])
  })

  test.each([
    ['nothing but a header', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n'],
    ['no page in it', archive([photo('Content-Location: a.png')])],
    ['an empty page', archive([part({ type: 'text/html', body: '' })])],
    ['something else', 'Nothing like an archive\n'],
  ])('%s: a failure', async (_, text) => {
    const result = await importFile({ kind: 'bytes', name: 'mill.mhtml', bytes: Buffer.from(text) })
    expect(result).toEqual({ ok: false, failure: { kind: 'damagedArchive', name: 'mill.mhtml' } })
  })
})

describe('a message', () => {
  test('is taken apart in time by its length, whatever is nested in it', () => {
    const times = [20_000, 80_000].map((count) => {
      const deep = Array.from(
        { length: count },
        (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
      )
      const bytes = Buffer.from(`Content-Type: multipart/mixed; boundary=b0\r\n\r\n${deep.join('')}`)
      const begun = cpuTime()
      readMessage(bytes)
      return cpuTime() - begun
    })
    expect(times[1]).toBeLessThan(Math.max(40, (times[0] ?? 0) * 16))
  })

  test('with more parts than a page has is read as far as that', () => {
    const parts = Array.from({ length: 30_000 }, () => '--b\n\nx\n').join('')
    expect(readMessage(Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`)).parts).toHaveLength(
      20_000,
    )
  })

  test('has the headers of its parts, and bodies without the line end before the boundary', () => {
    const { parts } = readMessage(
      Buffer.from(
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b  \r\n\r\nx\r\ny\r\n--b\r\nA: 1\r\nA: 2\r\n\r\n\r\n--b--\r\n',
      ),
    )
    expect(parts.map(({ headers, body }) => [Object.fromEntries(headers), Buffer.from(body).toString()])).toEqual([
      [{}, 'x\r\ny'],
      [{ a: '1' }, ''],
    ])
  })

  test('fields and their parameters', () => {
    const headers = readHeaders(
      'Content-Type: multipart/related;\r\n\tBoundary="a;\\"b";\r\n charset=utf-8\r\nnot a field\r\n: x\r\n',
    )
    const { value, parameters } = readParameters(headers.get('content-type') ?? '')
    expect([value, parameters.get('boundary'), parameters.get('charset')]).toEqual([
      'multipart/related',
      'a;"b',
      'utf-8',
    ])
    expect(headers.size).toBe(1)
  })

  test.each([
    ['quoted-printable', 'a=3Db=\r\nc=  \nd=E2=82=AC=zz=', 'a=bcd€=zz'],
    ['QUOTED-PRINTABLE ', 'x=', 'x'],
    ['base64', 'YWJj\r\nZGVm', 'abcdef'],
    ['8bit', 'a=3D', 'a=3D'],
  ])('%s', (encoding, body, content) => {
    const headers = new Map([['content-transfer-encoding', encoding]])
    expect(Buffer.from(contentOf({ headers, body: Buffer.from(body) })).toString()).toBe(content)
  })
})

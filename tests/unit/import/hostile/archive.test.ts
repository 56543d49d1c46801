/** Whatever is done to a web archive or an image, reading it ends with a text of the closed schema or with a failure. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '../../../../core/text/check'
import { imageFacts } from '../../../../main/import/images/image-kind'
import { keptImages } from '../../../../main/import/images/kept-images'
import { importFile } from '../../../../main/import/import-file'
import { readMessage } from '../../../../main/import/mhtml/parts'
import { bmp, gif, jpeg, png, svg, webp } from '../../../support/pictures'

const ARCHIVE = Buffer.from(
  [
    'Snapshot-Content-Location: https://example.org/a',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b"; start="<p@x>"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-ID: <p@x>',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><h1>A mill</h1><p>It ground corn for=20years.</p><img src=3D"cid:i@x"><img src=3D"b.png"></html>',
    '--b',
    'Content-Type: image/png',
    'Content-ID: <i@x>',
    'Content-Transfer-Encoding: base64',
    '',
    png(30, 20).toString('base64'),
    '--b--',
  ].join('\r\n'),
)

/** Bytes with some of them changed, taken out or put in. */
const damaged = (whole: Buffer) =>
  fc
    .array(fc.tuple(fc.nat(whole.length), fc.nat(8), fc.uint8Array({ maxLength: 8 })), { maxLength: 6 })
    .map((edits) =>
      edits.reduce(
        (bytes, [at, gone, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]),
        whole,
      ),
    )

/** What an archive is made of, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('--b', '--b--', '--c', '\r\n', '\n', '\r\n\r\n', ' ', ':', ';', '=', '"', '<', '>'),
      fc.constantFrom('Content-Type: ', 'multipart/related; boundary=b', 'multipart/mixed; boundary="c"', 'text/html'),
      fc.constantFrom('Content-Transfer-Encoding: ', 'base64', 'quoted-printable', 'Content-Location: ', 'cid:a'),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) =>
    Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${parts.join('')}`),
  )

test('a web archive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged(ARCHIVE), pieces), async (bytes) => {
      const result = await importFile({ kind: 'bytes', name: 'a.mhtml', bytes })
      if (result.ok) expect(checkText(result.value.text)).not.toBeNull()
      else expect(['damagedArchive', 'noText', 'tooDeep', 'binaryFile']).toContain(result.failure.kind)
    }),
    { numRuns: 200 },
  )
})

test('a message: its parts are parts of it, in order', () => {
  fc.assert(
    fc.property(fc.oneof(damaged(ARCHIVE), pieces), (bytes) => {
      const { parts } = readMessage(bytes)
      const starts = parts.map(({ body }) => body.byteOffset - bytes.byteOffset)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      for (const { body } of parts)
        expect(body.byteOffset + body.length).toBeLessThanOrEqual(bytes.byteOffset + bytes.length)
    }),
    { numRuns: 500 },
  )
})

test('an image', () => {
  const all = [png(30, 20), gif(30, 20), jpeg(30, 20, 60), webp(30, 20), bmp(30, 20), svg(30, 20)]
  fc.assert(
    fc.property(fc.oneof(...all.map(damaged)), (bytes) => {
      const facts = imageFacts(bytes)
      if (facts && facts.kind !== 'svg')
        expect(facts).toMatchObject({ width: expect.any(Number), height: expect.any(Number) })
      expect(keptImages().keep(bytes) === null || facts !== null).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

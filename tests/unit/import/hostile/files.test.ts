import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../core/text/plain-text'
import { type ImportedFile, importFile } from '../../../../main/import/import-file'
import { epub } from '../../../support/epub'
import { expectHarmless } from './allowed'
import { arbitraryMarkup } from './markup'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255)
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]))

/** What a file becomes; null where it ends in a failure, which is a sentence and no exception. */
async function read(name: string, bytes: Uint8Array): Promise<ImportedFile | null> {
  const result = await importFile({ kind: 'bytes', name, bytes })
  return result.ok ? result.value : null
}

const SENTENCE =
  'These are good words of an article, as many as a paragraph has that somebody wrote for others to read. '
const page = (inner: string, head = '') =>
  `<!doctype html><html><head><title>Good</title>${head}</head><body><article>${`<p>${SENTENCE}</p>`.repeat(3)}${inner}</article></body></html>`

const message = (html: string) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: Good\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n${html}\r\n------b--\r\n`

/** A text with a zero in it is no text: it is refused, as `encoding.test.ts` tries. */
const texted = (markup: string) => `${SENTENCE}\n\n${markup.replaceAll('\0', '')}`

/** By the name of a file, how markup gets into it. */
const FILES: Readonly<Record<string, (markup: string) => Uint8Array>> = {
  'page.html': (markup) => utf8(page(markup)),
  'page.xhtml': (markup) => utf8(`<?xml version="1.0"?>${page(markup)}`),
  'head.html': (markup) => utf8(page('', markup)),
  'bare.html': utf8,
  'page.mhtml': (markup) => utf8(message(page(markup))),
  'book.epub': (markup) => epub({ pages: [{ name: 'a.xhtml', body: `<p>${SENTENCE}</p>${markup}` }] }),
  'text.md': (markup) => utf8(texted(markup)),
  'text.txt': (markup) => utf8(texted(markup)),
}

describe('any markup in a file', () => {
  it.each(Object.entries(FILES))(
    '%s is a harmless document or a failure, and twice the same',
    async (name, bytesOf) => {
      let documents = 0
      await fc.assert(
        fc.asyncProperty(arbitraryMarkup, async (markup) => {
          const bytes = bytesOf(markup)
          const found = await read(name, bytes)
          if (!found) return
          documents++
          expectHarmless(found.text)
          for (const { name: file } of found.files)
            expect(file).toMatch(/^[a-z]+-\d+\.(?:png|jpg|gif|webp|svg|avif|bmp|ico)$/)
          expect((await read(name, bytes))?.text).toEqual(found.text)
        }),
        { numRuns: 60 },
      )
      expect(documents).toBeGreaterThan(20)
    },
    120_000,
  )

  it('is a document whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...Object.keys(FILES)),
        async (bytes, name) => {
          const found = await read(name, bytes)
          if (found) expectHarmless(found.text)
        },
      ),
      { numRuns: 500 },
    )
  }, 120_000)
})

describe('an encoding', () => {
  it.each([
    [
      'UTF-7, which browsers do not know',
      '<meta charset="utf-7">',
      latin1(page('+ADw-script+AD4-good()+ADw-/script+AD4-', '<meta charset="utf-7">')),
    ],
    [
      'ISO-2022-JP, switched in the middle',
      'x',
      latin1(
        page(
          '<p title="\u001b$B">good</p><p title="\u001b(B"><img src=x onerror=bad()>">',
          '<meta charset="iso-2022-jp">',
        ),
      ),
    ],
    ['UTF-16 without a mark', 'x', utf16(page('<script>bad()</script>'))],
    ['UTF-16 said, UTF-8 meant', 'x', utf8(page('<script>bad()</script>', '<meta charset="utf-16">'))],
    ['too long UTF-8', 'x', latin1(page('\xc0\xbcscript\xc0\xbegood()\xc0\xbc/script\xc0\xbe'))],
    [
      'a character cut off before a tag',
      'x',
      latin1(page('<p title="\xe3">good</p><p title="><script>bad()</script>">', '<meta charset="shift_jis">')),
    ],
    [
      'one that says that it is another',
      'x',
      utf8(page('<script>bad()</script>', '<meta charset="utf-8"><meta charset="utf-7">')),
    ],
    ['x-user-defined', 'x', utf8(page('<script>bad()</script>', '<meta charset="x-user-defined">'))],
    ['replacement', 'x', utf8(page('<script>bad()</script>', '<meta charset="iso-2022-kr">'))],
  ])('%s', async (_, __, bytes) => {
    const found = await read('page.html', bytes)
    expect(found).not.toBeNull()
    if (!found) return
    expectHarmless(found.text)
    expect(plainText(found.text).text).toContain(SENTENCE.trim())
    expect(JSON.stringify(found.text)).not.toMatch(/bad\(\)(?!")/)
  })
})

describe('data in a page', () => {
  const facts = async (data: string) =>
    (await read('page.html', utf8(page('', `<script type="application/ld+json">${data}</script>`))))?.source

  it.each([
    '{"__proto__": {"headline": "bad", "author": "bad"}, "@type": "Article"}',
    '{"constructor": {"prototype": {"headline": "bad"}}, "@type": "Article"}',
    '{"@graph": {"@graph": {"@graph": []}}}',
    '{"@type": "Article", "author": {"@id": "#a"}, "@id": "#a"}',
    '{"@type": ["Article", ["Article"]], "headline": {"headline": ["Good"]}}',
    `{"@type": "Article", "headline": ${'['.repeat(50_000)}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    '{"@type": "Article", "datePublished": "9999999999999-99-99", "headline": null, "author": [null, 1, true, {}]}',
    '{"@type": "toString", "headline": "valueOf"}',
    '\u0000{"@type": "Article"}',
    '--><script>bad()</script>',
  ])('cannot do harm: %s', async (data) => {
    const source = await facts(data.slice(0, 200_000))
    expect(source?.title).toBe('Good')
    expect(JSON.stringify(source)).not.toContain('bad')
    expect(({} as Record<string, unknown>).headline).toBeUndefined()
  })

  it.each([
    '__proto__: {title: bad}',
    'constructor:\n  prototype:\n    title: bad',
    'a: &a [*a]\nb: *a',
    'title: !!js/function "bad()"',
    'title: >\n  good\n  words',
    `title: ${'"'.repeat(10_000)}`,
    `title: [${'['.repeat(10_000)}`,
    '"title": "good\\u202Ewords"',
    'title: "good\\0words"',
  ])('of a note cannot do harm: %s', async (matter) => {
    const found = await read('good.md', utf8(`---\n${matter}\n---\n\nGood words.\n`))
    if (!found) throw new Error('not read')
    expectHarmless(found.text)
    expect(found.source.title).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
    expect(found.source.title.length).toBeLessThanOrEqual(501)
    expect(plainText(found.text).text).toContain('Good words.')
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

describe('a formula', () => {
  it.each([
    String.raw`\href{javascript:bad()}{x}`,
    String.raw`\url{javascript:bad()}`,
    String.raw`\includegraphics{https://bad.example/x.png}`,
    String.raw`\class{bad}{x}\id{bad}{y}\style{background:url(bad)}{z}\data{bad=1}{w}`,
    String.raw`\def\a{\a\a}\a`,
    String.raw`\def\a{xx}\def\b{\a\a\a\a\a\a\a\a}\def\c{\b\b\b\b\b\b\b\b}\def\d{\c\c\c\c\c\c\c\c}\def\e{\d\d\d\d\d\d\d\d}\e\e\e`,
    String.raw`\newcommand{\x}[9]{#9#9}\x{a}`,
    String.raw`\text{<script>bad()</script>}`,
    String.raw`\htmlClass{bad}{x}`,
    String.raw`\rule{100000em}{100000em}`,
    String.raw`\unicode{x3c}script\unicode{x3e}`,
    '{'.repeat(20_000),
    String.raw`\frac{`.repeat(5_000),
    String.raw`\left(`.repeat(5_000),
    'x^'.repeat(10_000),
    String.raw`\begin{matrix}${'&'.repeat(20_000)}\end{matrix}`,
  ])(
    'cannot do harm: %s',
    async (tex) => {
      for (const [name, text] of [
        [
          'page.html',
          page(
            `<p>\\(${tex.replaceAll('<', '&lt;')}\\) and <math><annotation encoding="application/x-tex">${tex.replaceAll('<', '&lt;')}</annotation></math></p>`,
          ),
        ],
        ['text.md', `${SENTENCE}\n\n$$${tex}$$\n\nand $${tex}$\n`],
      ] as const) {
        const found = await read(name, utf8(text))
        if (!found) throw new Error(`${name} was not read`)
        expectHarmless(found.text)
        expect(plainText(found.text).text).toContain(SENTENCE.trim())
      }
    },
    30_000,
  )
})

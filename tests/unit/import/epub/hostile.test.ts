/** Books made to do harm: each ends in a text or a sentence, in bounded time. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '../../../../core/sentence'
import { checkText } from '../../../../core/text/check'
import { importFile } from '../../../../main/import/import-file'
import { bookParts, epub, type TestBook } from '../../../support/epub'
import { type ZipPart, zip } from '../../../support/zip'
import { failureOf, linesOf, outlineOf, readBytes, readTestBook } from './reading'

/** Each of these takes one to five seconds on a machine that does nothing else; one that grows by the square would take far longer than this. */
const PATIENCE = 120_000

const PAGE = { name: 'a.xhtml', body: '<p>Words.</p>' }

/** A book with other parts in place of its own, or beside them. */
function changed(book: TestBook, parts: readonly ZipPart[]): Uint8Array {
  const names = new Set(parts.map(({ name }) => name))
  return zip([...bookParts(book).filter(({ name }) => !names.has(name)), ...parts])
}

const encryption = (algorithm: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`

test('A locked book is refused, one with hidden fonts is read', async () => {
  const name = 'META-INF/encryption.xml'
  const locked = changed({ pages: [PAGE] }, [
    { name, content: encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') },
  ])
  expect(await failureOf(locked)).toEqual({ kind: 'copyProtected', name: 'book.epub' })
  const fonts = changed({ pages: [PAGE] }, [{ name, content: encryption('http://www.idpf.org/2008/embedding') }])
  expect(linesOf(await readBytes(fonts))).toEqual(['Words.'])
  const encrypted = encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc').replace('a.xhtml', 'a.otf')
  expect(linesOf(await readBytes(changed({ pages: [PAGE] }, [{ name, content: encrypted }])))).toEqual(['Words.'])
  const password = changed({ pages: [PAGE] }, [{ name: 'OEBPS/a.xhtml', content: 'x', flags: 1 }])
  expect(await failureOf(password)).toEqual({ kind: 'copyProtected', name: 'book.epub' })
})

test('A chapter that cannot be unpacked makes the book damaged: nothing is lost in silence', async () => {
  const book = changed({ pages: [PAGE, { name: 'b.xhtml', body: '<p>More.</p>' }] }, [
    { name: 'OEBPS/b.xhtml', content: '<p>More.</p>', crc: 1 },
  ])
  expect(await failureOf(book)).toEqual({ kind: 'damagedArchive', name: 'book.epub' })
})

test.each([
  ['no container', [{ name: 'META-INF/container.xml', content: '' }]],
  ['a container that leads out', [{ name: 'META-INF/container.xml', content: '<rootfile full-path="../../x.opf"/>' }]],
  ['a package that says nothing', [{ name: 'OEBPS/book.opf', content: 'nothing' }]],
  [
    'a package that is cut off',
    [
      {
        name: 'OEBPS/book.opf',
        content:
          '<package><manifest><item id="p0" href="a.xhtml" media-type="application/xhtml+xml"/><item id="p1" href="b.xh',
      },
    ],
  ],
] as const)('The text is read without %s', async (_, parts) => {
  const read = await readBytes(changed({ pages: [PAGE, { name: 'b.xhtml', body: '<p>More.</p>' }] }, parts))
  expect(linesOf(read)[0]).toBe('Words.')
})

test('An archive without any page', async () => {
  expect(await failureOf(zip([{ name: 'mimetype', content: 'application/epub+zip' }]))).toEqual({
    kind: 'noText',
    name: 'book.epub',
  })
})

test('Entities are never expanded, and nothing outside is read', async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const source = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&l9; and &x;</p></body></html>`
  expect(linesOf(await readTestBook({ pages: [{ name: 'a.xhtml', source }] }))).toEqual(['&l9; and &x;'])
})

test('Scripts, handlers and foreign addresses are not taken in', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<script>bad()</script><p onclick="bad()">One <a href="javascript:bad()">two</a> <x:script xmlns:x="http://www.w3.org/1999/xhtml">bad()</x:script>' +
          '<img src="file:///etc/passwd" alt="x"/><img src="../../../etc/passwd"/><a href="file:///etc/passwd">three</a></p><iframe src="b"/>',
      },
    ],
  })
  expect(JSON.stringify(read.text)).not.toMatch(/bad|javascript|etc\/passwd/)
  expect(read.files).toEqual([])
})

test('Ten thousand chapters, and contents of as many lines', { timeout: PATIENCE }, async () => {
  const pages = Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.xhtml`, body: `<p>Words of ${i}.</p>` }))
  const read = await readTestBook({ pages, contents: pages.map(({ name }, i) => [`Chapter ${i}`, name] as const) })
  expect(outlineOf(read)).toHaveLength(10_000)
  expect(linesOf(read).at(-1)).toBe('Words of 9999.')
})

test('One chapter of thirty thousand paragraphs with hundreds of places, and links among them', {
  timeout: PATIENCE,
}, async () => {
  const at = (i: number) => (i % 100 === 0 ? ` id="p${i}"` : '')
  const body = Array.from(
    { length: 100_000 },
    (_, i) => `<p${at(i)}>Words <a href="#p${(i * 700) % 30_000}">to</a> ${i}.</p>`,
  ).join('')
  const contents = Array.from({ length: 300 }, (_, i) => [`Place ${i}`, `a.xhtml#p${i * 100}`] as const)
  expect(outlineOf(await readTestBook({ pages: [{ name: 'a.xhtml', body }], contents }))).toHaveLength(300)
})

test('Ten thousand headings in one file, with contents of as many lines', { timeout: PATIENCE }, async () => {
  const numbers = Array.from({ length: 10_000 }, (_, i) => i)
  const body = numbers.map((i) => `<h2 id="h${i}">Part ${i} of all</h2><p>Words.</p>`).join('')
  const contents = numbers.map((i) => [`Other ${i}`, `a.xhtml#h${i}`] as const)
  expect(outlineOf(await readTestBook({ pages: [{ name: 'a.xhtml', body }], contents }))).toHaveLength(10_000)
})

test('Contents nested ten thousand deep, and elements too', { timeout: PATIENCE }, async () => {
  const deep = `<nav epub:type="toc">${'<ol><li><a href="a.xhtml">x</a>'.repeat(10_000)}${'</li></ol>'.repeat(10_000)}</nav>`
  const source = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>${deep}</body></html>`
  const body = `${'<div class="poem">'.repeat(10_000)}<p>Words.</p>${'</div>'.repeat(10_000)}`
  const read = await readBytes(
    changed({ pages: [{ name: 'a.xhtml', body }], contents: [['x', 'a.xhtml']] }, [
      { name: 'OEBPS/nav.xhtml', content: source },
    ]),
  )
  expect(linesOf(read)).toContain('Words.')
  const deeper = epub({ pages: [{ name: 'a.xhtml', body: '<div>'.repeat(40_000) }] })
  expect(await failureOf(deeper)).toMatchObject({ kind: 'tooDeep' })
})

test('Notes that lead to each other, to themselves and around', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p id="a">One<a epub:type="noteref" href="#b">1</a></p><aside epub:type="footnote" id="b">Two<a epub:type="noteref" href="#c">2</a></aside>' +
          '<aside epub:type="footnote" id="c">Three<a epub:type="noteref" href="#b">1</a><a epub:type="noteref" href="#c">2</a></aside>' +
          '<aside epub:type="footnote" id="d">Four<aside epub:type="footnote" id="e">Five</aside></aside><p>Six<a epub:type="noteref" href="#e">3</a></p>',
      },
    ],
    spine: 'toc="p0"',
  })
  const text = linesOf(read).join(' ')
  for (const word of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) expect(text.split(word)).toHaveLength(2)
})

test('A bomb is a sentence', { timeout: PATIENCE }, async () => {
  const bomb = changed({ pages: [PAGE] }, [
    { name: 'OEBPS/a.xhtml', content: Buffer.alloc(40_000_000, 'a'), method: 'deflated' },
  ])
  const failure = await failureOf(bomb)
  expect(failure).toMatchObject({ kind: 'tooLarge', name: 'book.epub' })
  expect(sentence(failure)).toContain('Nothing was added')
})

test('Whatever a page and its contents hold, the text is one that can be stored', { timeout: PATIENCE }, async () => {
  const name = fc.constantFrom(
    'p',
    'div',
    'section',
    'h1',
    'h3',
    'a',
    'sup',
    'aside',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'tr',
    'td',
    'svg',
    'image',
    'br',
    'ruby',
    'rt',
    'nav',
    'header',
    'blockquote',
    'object',
    'epub:switch',
    'epub:case',
  )
  const attributes = fc.constantFrom(
    '',
    ' id="x"',
    ' id="y"',
    ' class="poem"',
    ' href="#x"',
    ' href="#y"',
    ' href="b.xhtml#x"',
    ' epub:type="noteref" href="#y"',
    ' epub:type="footnote"',
    ' epub:type="pagebreak"',
    ' role="navigation"',
    ' dir="rtl"',
    ' class="titlepage"',
  )
  const text = fc.constantFrom('', '1', '[2]', '*', 'Words', ' ', '&amp;', '&nbsp;', '一')
  const { markup } = fc.letrec<{ markup: string }>((tie) => ({
    markup: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      text,
      fc
        .tuple(name, attributes, fc.array(tie('markup'), { maxLength: 4 }))
        .map(([tag, attrs, inner]) => `<${tag}${attrs}>${inner.join('')}</${tag}>`),
      fc.tuple(name, attributes).map(([tag, attrs]) => `<${tag}${attrs}/>`),
      fc.tuple(name, text).map(([tag, words]) => `<${tag}>${words}`),
    ),
  }))
  const address = fc.constantFrom('a.xhtml', 'a.xhtml#x', 'b.xhtml', 'b.xhtml#y', 'c.xhtml', null)
  await fc.assert(
    fc.asyncProperty(
      fc.array(markup, { maxLength: 6 }),
      fc.array(markup, { maxLength: 6 }),
      fc.array(fc.tuple(text, address)),
      async (a, b, lines) => {
        const bytes = epub({
          pages: [
            { name: 'a.xhtml', body: a.join('') },
            { name: 'b.xhtml', body: `${b.join('')}<p>Kept words.</p>` },
          ],
          contents: lines,
        })
        const read = await importFile({ kind: 'bytes', name: 'book.epub', bytes })
        if (!read.ok) throw new Error(JSON.stringify(read.failure))
        expect(checkText(JSON.parse(JSON.stringify(read.value.text)))).not.toBeNull()
        expect(JSON.stringify(read.value.text)).toContain('Kept words.')
      },
    ),
    { numRuns: 300 },
  )
})

test('A book with bytes changed, or cut off, is read or refused', { timeout: PATIENCE }, async () => {
  const book = epub({
    metadata: '<dc:title>Tides</dc:title>',
    pages: [
      {
        name: 'a.xhtml',
        body: '<h1>One</h1><p>Words<a epub:type="noteref" href="#n">1</a>.</p><aside epub:type="footnote" id="n">Note.</aside>',
      },
    ],
    contents: [['One', 'a.xhtml']],
  })
  const change = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(change, fc.option(fc.nat(book.length), { freq: 4 }), async (changes, length) => {
      const bytes = Buffer.from(book)
      for (const [at, value] of changes) bytes[at] = value
      const read = await importFile({
        kind: 'bytes',
        name: 'book.epub',
        bytes: bytes.subarray(0, length ?? bytes.length),
      })
      if (!read.ok) expect(sentence(read.failure)).toContain('book.epub')
      else expect(checkText(JSON.parse(JSON.stringify(read.value.text)))).not.toBeNull()
    }),
    { numRuns: 500 },
  )
})

import { expect, test } from 'vitest'
import { blockText } from '../../../../core/text/plain-text'
import { bookParts } from '../../../support/epub'
import { zip } from '../../../support/zip'
import { linesOf, outlineOf, readBytes, readTestBook } from './reading'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR4nGNkYPjPgA0wYRUdUhIAHtsBD5OiyIkAAAAASUVORK5CYII=',
  'base64',
)
const PICTURE = { name: 'OEBPS/images/sea.png', content: PNG }

test('XHTML as it is: closed anchors, named characters, CDATA, other prefixes', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        source:
          '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY who "nobody">]><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/></h:head>' +
          '<h:body><h:p><h:a id="x"/>Ann&nbsp;Lee &mdash; <![CDATA[a < b]]> &who;</h:p><h:p>After.</h:p></h:body></h:html>',
      },
    ],
  })
  expect(linesOf(read)).toEqual(['Ann\u00a0Lee — a < b &who;', 'After.'])
})

test('What is not well-formed is read all the same, to its end', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        source:
          '<html><head><title/></head><body><p>One<br>two<p>Three <b>four</p><p>Five &eacute; & six<img src="x.png"></body>',
      },
    ],
  })
  expect(linesOf(read)).toEqual(['One', 'two', 'Three four', 'Five é & six\uFFFC'])
})

test('UTF-16, and an encoding that a file names', async () => {
  const source = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><html><body><p>Čapek, Dvořák</p></body></html>`
  const wide = Buffer.from(`\uFEFF${source('utf-16')}`, 'utf16le')
  const latin2 = Buffer.from(
    source('iso-8859-2').replace('Č', '\u00C8').replace('ř', '\u00F8').replace('á', '\u00E1'),
    'latin1',
  )
  const read = await readTestBook({
    pages: [],
    manifest:
      '<item id="w" href="w.xhtml" media-type="application/xhtml+xml"/><item id="l" href="l.xhtml" media-type="application/xhtml+xml"/>',
    files: [
      { name: 'OEBPS/w.xhtml', content: wide },
      { name: 'OEBPS/l.xhtml', content: latin2 },
    ],
  })
  expect(linesOf(read)).toEqual(['Čapek, Dvořák', 'Čapek, Dvořák'])
})

test('Page numbers, signs that lead to themselves and kinds of content that are not for here', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p>One <span epub:type="pagebreak" id="p7" title="7">7</span>two <span class="pagenum">[Pg 8]</span>three.</p>' +
          '<h2 id="h">Ebb<a href="#h">¶</a></h2>' +
          '<p>As <epub:switch><epub:case required-namespace="http://example.org/x">no</epub:case><epub:default>yes</epub:default></epub:switch> ' +
          '<a href="#p7">page 7</a></p>',
      },
    ],
  })
  expect(linesOf(read)).toEqual(['One two three.', 'Ebb', 'As yes page 7'])
  expect(JSON.stringify(read.text.blocks)).toContain('"address":"#part-1"')
})

test('Poems keep their lines, stanzas and indents', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<div class="poem"><div class="stanza">\n<span class="i0">Out to\n sea<br/></span>\n<span class="i2">and <i>back</i><br/></span></div>\n' +
          '<div class="stanza"><p>once</p><p>more</p></div></div>' +
          '<div class="verse"><h4>Title</h4><p>long</p><p>ago</p></div>',
      },
    ],
  })
  expect(read.text.blocks.map((block) => [block.kind, blockText(block)])).toEqual([
    ['verse', 'Out to sea\n  and back\n\nonce\nmore'],
    ['heading', 'Title'],
    ['paragraph', 'long'],
    ['paragraph', 'ago'],
  ])
})

test('Images from the archive, a cover first, drawings as files of their own', async () => {
  const read = await readTestBook({
    metadata: '<dc:title>Tides</dc:title><meta name="cover" content="c"/>',
    manifest: '<item id="c" href="images/cover.png" media-type="image/png"/>',
    pages: [
      {
        name: 'text/a.xhtml',
        body:
          '<p>Look:</p><figure><img src="../images/sea.png" alt="The sea"/><figcaption>The sea in May</figcaption></figure>' +
          '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><title>Again</title><image xlink:href="../images/sea.png"/></svg></div>' +
          '<div><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="g"/><path d="M0 0h9"/></svg></div>' +
          '<object data="../images/none.svg" type="image/svg+xml">A chart</object>',
      },
    ],
    files: [PICTURE, { name: 'OEBPS/images/cover.png', content: Buffer.concat([PNG, Buffer.from('x')]) }],
  })
  const figures = read.text.blocks.flatMap((block) => (block.kind === 'figure' ? [block.image] : []))
  expect(figures.map(({ source, alternative }) => [source, alternative])).toEqual([
    ['image-1.png', ''],
    ['image-2.png', 'The sea'],
    ['image-2.png', 'Again'],
    ['image-3.svg', ''],
    [null, 'A chart'],
  ])
  expect(figures[1]).toMatchObject({ width: 8, height: 8 })
  expect(read.files.map(({ name }) => name)).toEqual(['image-1.png', 'image-2.png', 'image-3.svg'])
  expect(Buffer.from(read.files[2]?.bytes ?? []).toString()).toContain('<linearGradient')
})

test('Right to left, ruby by its base, the language of each file', async () => {
  const read = await readTestBook({
    metadata: '<dc:title>كتاب</dc:title><dc:language>ar</dc:language>',
    language: 'ar',
    spine: 'page-progression-direction="rtl"',
    pages: [
      { name: 'a.xhtml', body: '<p>مرحبا بالعالم</p><p lang="en" dir="ltr">Hello</p>' },
      {
        name: 'b.xhtml',
        source:
          '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja"><body><p><ruby>山路<rp>(</rp><rt>やまみち</rt><rp>)</rp></ruby>を登る</p></body></html>',
      },
    ],
  })
  expect(read.text.blocks.map(({ language, direction }) => [language, direction])).toEqual([
    [undefined, 'rtl'],
    ['en', 'ltr'],
    ['ja', undefined],
  ])
  expect(linesOf(read)[2]).toBe('山路を登る')
})

test('Printed contents, the navigation itself and bars are left out, and can be put back', async () => {
  const chapters = ['a', 'b', 'c', 'd', 'e']
  const bar = '<div role="navigation"><a href="a.xhtml">First</a></div>'
  const read = await readTestBook({
    pages: [
      {
        name: 'toc.xhtml',
        body: `<h1>What is here</h1>${chapters.map((c) => `<p><a href="${c}.xhtml">Chapter ${c}</a></p>`).join('')}`,
      },
      ...chapters.map((c) => ({
        name: `${c}.xhtml`,
        body: `<p>The running title</p><h1>Chapter ${c}</h1><p>Words of ${c}.</p>${bar}`,
      })),
    ],
    contents: chapters.map((c) => [`Chapter ${c}`, `${c}.xhtml`] as const),
  })
  expect(linesOf(read)).toEqual(chapters.flatMap((c) => [`Chapter ${c}`, `Words of ${c}.`]))
  expect(outlineOf(read)).toHaveLength(5)
  expect(read.text.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['menu', 'furniture']))
  expect(read.text.leftOut.map(({ block }) => blockText(block))).toContain('What is here')
})

test('What is aside comes last, what is in no order only where it is led to', async () => {
  const read = await readTestBook({
    pages: [
      { name: 'cover.xhtml', body: '<p>In front</p>', order: 'aside' },
      { name: 'answers.xhtml', body: '<p>Answers</p>', order: 'linear' },
      { name: 'extra.xhtml', body: '<p>Extra</p>', order: 'aside' },
      { name: 'last.xhtml', body: '<p>Last, with <a href="led.xhtml">more</a></p>' },
      { name: 'led.xhtml', body: '<p>Led to</p>', order: 'none' },
      { name: 'lost.xhtml', body: '<p>Not a part</p>', order: 'none' },
    ],
  })
  expect(linesOf(read)).toEqual(['In front', 'Answers', 'Last, with more', 'Extra', 'Led to'])
})

test('Characters that are drawn are characters', async () => {
  const body =
    '<p><img class="dropcap" alt="O" src="o.png"/>ut to sea, 森<img class="gaiji" alt="鷗" src="g.png"/>外</p>'
  expect(linesOf(await readTestBook({ pages: [{ name: 'a.xhtml', body }] }))).toEqual(['Out to sea, 森鷗外'])
})

test('A book whose folder was packed with it', async () => {
  const parts = bookParts({ pages: [{ name: 'a.xhtml', body: '<p>Words.</p>' }], contents: [['One', 'a.xhtml']] })
  const read = await readBytes(zip(parts.map((part) => ({ ...part, name: `book/${part.name}` }))))
  expect(outlineOf(read)).toEqual(['1 One'])
})

test('A title page that does not say what it is gives its known lines to the title block', async () => {
  const read = await readTestBook({
    metadata: '<dc:title>Tides</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2019</dc:date>',
    pages: [
      { name: 'a.xhtml', body: '<p>To my aunt</p>' },
      { name: 'b.xhtml', body: '<p>A study</p><h1>TIDES</h1><p>by</p><p>Ann Lee</p><p>2019</p>' },
      { name: 'c.xhtml', body: '<h1>Ebb</h1><p>Ann Lee</p><p>was there.</p><p>And others were.</p>' },
    ],
  })
  expect(linesOf(read)).toEqual(['To my aunt', 'A study', 'by', 'Ebb', 'Ann Lee', 'was there.', 'And others were.'])
})

test('A cover on a page of its own, drawn around the image, stands once and has no heading', async () => {
  const read = await readTestBook({
    version: '2.0',
    metadata: '<dc:title>Tides</dc:title><meta name="cover" content="c"/>',
    manifest: '<item id="c" href="images/sea.png" media-type="image/png"/>',
    guide: '<reference type="cover" href="cover.xhtml"/>',
    pages: [
      {
        name: 'cover.xhtml',
        order: 'aside',
        body: '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="8" height="8" xlink:href="images/sea.png"/></svg></div>',
      },
      { name: 'a.xhtml', body: '<h1>Ebb</h1><p>Words.</p>' },
    ],
    contents: [
      ['Cover', 'cover.xhtml'],
      ['Ebb', 'a.xhtml'],
    ],
    files: [PICTURE],
  })
  expect(read.text.blocks.map(({ kind }) => kind)).toEqual(['figure', 'heading', 'paragraph'])
})

test('Mathematics, with a prefix or as one of several kinds of content', async () => {
  const math =
    '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML" alttext="x^2"><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>'
  const choice = `<epub:switch><epub:case required-namespace="http://www.w3.org/1998/Math/MathML">${math}</epub:case><epub:default>x squared</epub:default></epub:switch>`
  const read = await readTestBook({ pages: [{ name: 'a.xhtml', body: `<p>As ${math} and ${choice}.</p>` }] })
  expect(linesOf(read)).toEqual(['As x^2 and x^2.'])
  expect(JSON.stringify(read.text.blocks).match(/"inlineMath"/g)).toHaveLength(2)
})

test('Contents within a page are left out with their title, and what is beside them stays', async () => {
  const chapters = ['a', 'b', 'c', 'd']
  const lines = chapters.map((c) => `<dt><a href="${c}.xhtml">Chapter ${c}</a></dt>`).join('')
  const about = 'This book is about the sea, and about everything that the sea brings and takes away again every day.'
  const read = await readTestBook({
    pages: [
      { name: 'index.xhtml', body: `<p>${about}</p><div><p><b>Table of Contents</b></p><dl>${lines}</dl></div>` },
      ...chapters.map((c) => ({
        name: `${c}.xhtml`,
        body: `<div class="toc"><p>In this chapter</p><ul><li><a href="#w">Words</a></li></ul></div><p id="w">Words of ${c}.</p>`,
      })),
    ],
  })
  expect(linesOf(read)).toEqual([about, ...chapters.map((c) => `Words of ${c}.`)])
})

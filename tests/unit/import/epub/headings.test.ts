import { expect, test } from 'vitest'
import { blockText } from '../../../../core/text/plain-text'
import { linesOf, outlineOf, readTestBook } from './reading'

const P = '<p>Some words that are long enough.</p>'

test('A chapter without a heading gets the words of its line in the contents', async () => {
  const read = await readTestBook({
    pages: [
      { name: 'a.xhtml', body: P },
      { name: 'b.xhtml', body: `${P}<p id="x">Second part.</p>` },
    ],
    contents: [
      ['First', 'a.xhtml'],
      ['Second', 'b.xhtml', [['Third', 'b.xhtml#x']]],
    ],
  })
  expect(outlineOf(read)).toEqual(['1 First', '1 Second', '2 Third'])
  expect(linesOf(read).at(-2)).toBe('Third')
})

test('A title set in paragraphs is the heading, and its words stand once', async () => {
  const read = await readTestBook({
    pages: [{ name: 'a.xhtml', body: `<p class="n">CHAPTER 1</p><p class="t">The <i>Sea</i></p>${P}` }],
    contents: [['Chapter 1: The Sea', 'a.xhtml']],
  })
  expect(outlineOf(read)).toEqual(['1 CHAPTER 1 The Sea'])
  expect(linesOf(read)).toEqual(['CHAPTER 1', 'The Sea', 'Some words that are long enough.'])
})

test('Headings within chapters stand under them, whatever numbers they have', async () => {
  const chapter = (n: number) => `<h1>Chapter ${n}</h1>${P}<h3>Section</h3>${P}<h5>Part</h5>${P}<h3>Other</h3>${P}`
  const read = await readTestBook({
    pages: [
      { name: 'part.xhtml', body: '<h1>Part one</h1><p>In which all begins.</p>' },
      { name: 'a.xhtml', body: chapter(1) },
      { name: 'b.xhtml', body: chapter(2) },
    ],
    contents: [
      [
        'Part one',
        'part.xhtml',
        [
          ['Chapter 1', 'a.xhtml'],
          ['Chapter 2', 'b.xhtml'],
        ],
      ],
    ],
  })
  const inner = ['3 Section', '4 Part', '3 Other']
  expect(outlineOf(read)).toEqual(['1 Part one', '2 Chapter 1', ...inner, '2 Chapter 2', ...inner])
})

test('Without contents the headings keep their order among themselves', async () => {
  const read = await readTestBook({
    pages: [
      { name: 'a.xhtml', body: `<h2>One</h2>${P}<h4>Deep</h4>${P}` },
      { name: 'b.xhtml', body: `<h2>Two</h2>${P}` },
    ],
  })
  expect(outlineOf(read)).toEqual(['1 One', '2 Deep', '1 Two'])
})

test('A number that the contents leave away makes no second heading', async () => {
  const read = await readTestBook({
    pages: [{ name: 'a.xhtml', body: `<section id="s"><h1>2.1. Tides</h1>${P}</section>` }],
    contents: [['Tides', 'a.xhtml', [['Tides', 'a.xhtml#s']]]],
  })
  expect(outlineOf(read)).toEqual(['1 2.1. Tides'])
})

test('A group that leads nowhere is a heading over its chapters, unless the text says it already', async () => {
  const pages = [
    { name: 'a.xhtml', body: `<h1>Ebb</h1>${P}` },
    { name: 'b.xhtml', body: `<h1>Flood</h1><p>By Ann Lee.</p>${P}` },
  ]
  const read = await readTestBook({
    pages,
    contents: [
      ['Part one', null, [['Ebb', 'a.xhtml']]],
      ['Ann Lee', null, [['Flood', 'b.xhtml']]],
    ],
  })
  expect(outlineOf(read)).toEqual(['1 Part one', '2 Ebb', '1 Flood'])
})

test('A page of images gets no heading, and an image as a heading gets its words', async () => {
  const read = await readTestBook({
    pages: [
      { name: 'plate.xhtml', body: '<img src="none.png" alt="A map"/>' },
      { name: 'a.xhtml', body: `<h1><img src="one.png" alt="I"/></h1>${P}` },
    ],
    contents: [
      ['Map', 'plate.xhtml'],
      ['I. Ebb', 'a.xhtml'],
    ],
  })
  expect(outlineOf(read)).toEqual(['1 I. Ebb'])
  expect(read.text.blocks.map((block) => block.kind)).toEqual(['figure', 'heading', 'figure', 'paragraph'])
})

test('The contents of EPUB 2 and a label over a title in one header', async () => {
  const read = await readTestBook({
    version: '2.0',
    pages: [
      {
        name: 'a.xhtml',
        body: `<section><header><h2>Chapter 2</h2><h1>Tides</h1></header><section><h1>Ebb</h1>${P}</section></section>`,
      },
    ],
    contents: [['Start reading', 'a.xhtml']],
  })
  expect(outlineOf(read)).toEqual(['1 Chapter 2 Tides', '2 Ebb'])
})

test('Boxes in the text have titles but are no part of the outline', async () => {
  const read = await readTestBook({
    pages: [{ name: 'a.xhtml', body: `<h1>One</h1>${P}<div class="note"><h3>Note</h3>${P}</div>` }],
    contents: [['One', 'a.xhtml']],
  })
  expect(outlineOf(read)).toEqual(['1 One'])
  expect(linesOf(read)).toContain('Note')
})

test('The book over its own contents is no heading, and its name before everything is the title block', async () => {
  const read = await readTestBook({
    metadata: '<dc:title>Tides</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language>',
    pages: [
      { name: 'title.xhtml', body: '<h1>Tides</h1><h3>Ann Lee</h3><p>Second printing</p>' },
      { name: 'a.xhtml', body: `<h1>Ebb</h1>${P}` },
    ],
    contents: [['Tides', 'title.xhtml', [['Ebb', 'a.xhtml']]]],
  })
  expect(outlineOf(read)).toEqual(['1 Ebb'])
  expect(linesOf(read)[0]).toBe('Second printing')
  expect(read.text.leftOut.map(({ reason, block }) => [reason, blockText(block)])).toEqual([
    ['titleBlock', 'Tides'],
    ['titleBlock', 'Ann Lee'],
  ])
})

test('What is left out over a chapter is not taken for its heading', async () => {
  const names = ['a', 'b', 'c', 'd']
  const read = await readTestBook({
    pages: names.map((name) => ({
      name: `${name}.xhtml`,
      body: `<h1>The running title</h1><nav><h3>Ways</h3><a href="a.xhtml">First</a></nav><h2>Tides of ${name}</h2>${P}`,
    })),
    contents: names.map((name) => [`Start of ${name}`, `${name}.xhtml`] as const),
  })
  expect(outlineOf(read)).toEqual(names.map((name) => `1 Tides of ${name}`))
})

import { expect, test } from 'vitest'
import { blockText } from '../../../../core/text/plain-text'
import type { ImportedFile } from '../../../../main/import/import-file'
import { linesOf, readTestBook } from './reading'

function notesOf({ text }: ImportedFile) {
  return text.blocks.flatMap((block) => (block.kind === 'footnote' ? [`${block.sign}: ${blockText(block)}`] : []))
}

function references({ text }: ImportedFile) {
  return JSON.stringify(text.blocks).match(/"noteReference"/g)?.length ?? 0
}

test('Notes in a file of their own, by the links that lead there and back', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body: '<h1>One</h1><p>Calm<sup><a id="r1" href="notes.xhtml#n1">1</a></sup> and cold<a id="r2" href="notes.xhtml#n2">[2]</a>.</p>',
      },
      { name: 'b.xhtml', body: '<h1>Two</h1><p>Warm<sup><a id="r1" href="notes.xhtml#m1">1</a></sup>.</p>' },
      {
        name: 'notes.xhtml',
        body:
          '<h1>Notes</h1><p id="n1"><a href="a.xhtml#r1">1</a>. It was May.</p><p id="n2"><a href="a.xhtml#r2">[2]</a> It was June.</p>' +
          '<p id="m1">1 It was July. <a href="b.xhtml#r1">Return to text</a></p>',
      },
    ],
  })
  expect(notesOf(read)).toEqual(['1: It was May.', '2: It was June.', '1: It was July.'])
  expect(references(read)).toBe(3)
  expect(linesOf(read)).toEqual([
    'One',
    'Calm and cold.',
    'Two',
    'Warm.',
    'Notes',
    'It was May.',
    'It was June.',
    'It was July.',
  ])
})

test('Notes that a book names so, wherever they stand, once each', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p>One<a epub:type="noteref" href="#f">*</a>, again<a epub:type="noteref" href="#f">*</a>.</p>' +
          '<aside epub:type="footnote" id="f"><p>* A note.</p><p>Its second part.</p></aside><p>After.</p>',
      },
    ],
  })
  expect(notesOf(read)).toEqual(['*: A note.\nIts second part.'])
  expect(references(read)).toBe(2)
  expect(linesOf(read)).toEqual(['One, again.', 'After.', 'A note.', 'Its second part.'])
})

test('An anchor before its note, and a term with its description', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p>One<a id="r" href="#n"><sup>1</sup></a>, two<a id="q" href="#d">2</a>.</p>' +
          '<div><a id="n"></a><p>1. First. <a href="#r">↩</a></p></div>' +
          '<dl><dt id="d"><a href="#q">[2]</a></dt><dd><p>Second.</p></dd></dl>',
      },
    ],
  })
  expect(notesOf(read)).toEqual(['1: First.', '2: Second.'])
})

test('Numbers that lead elsewhere are links: years, chapters, works', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body: '<p>See <a href="b.xhtml#y">1848</a>, chapter <a href="b.xhtml">2</a> and <a href="b.xhtml#w">[3]</a>.</p>',
      },
      {
        name: 'b.xhtml',
        body: '<h1>Years</h1><p id="y">A year of much change.</p><ul class="bibliography"><li id="w">[3] Ann Lee: Tides.</li></ul>',
      },
    ],
  })
  expect(notesOf(read)).toEqual([])
  expect(linesOf(read)[0]).toBe('See 1848, chapter 2 and [3].')
  expect(linesOf(read)).toContain('[3] Ann Lee: Tides.')
})

test('Links between files lead within the text, each to a block that has its name', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p>To <a href="b.xhtml">the file</a>, <a href="b.xhtml#p%20x">the place</a>, <a href="b.xhtml#t">the table</a>, ' +
          '<a href="gone.xhtml#x">nowhere</a>, <a href="https://example.org/a">the web</a>.</p>',
      },
      {
        name: 'b.xhtml',
        body: '<h1>Two</h1><p>Some <b id="p x">bold</b> words.</p><table><tr><td id="t">1</td><td>2</td></tr></table>',
      },
    ],
  })
  const targets = [...JSON.stringify(read.text.blocks).matchAll(/"address":"([^"]+)"/g)].map(
    ([, address]) => address ?? '',
  )
  expect(targets).toHaveLength(4)
  expect(targets[3]).toBe('https://example.org/a')
  const named = new Map(read.text.blocks.map((block) => ['id' in block ? `#${block.id}` : '', block.kind]))
  expect(targets.slice(0, 3).map((target) => named.get(target))).toEqual(['heading', 'paragraph', 'table'])
})

test('A link to a term leads to its description, one to a file not to the bar over it', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body: '<p><a href="b.xhtml">A file</a>, <a href="b.xhtml#t">a term</a>, <a href="b.xhtml#s">its span</a>.</p>',
      },
      {
        name: 'b.xhtml',
        body:
          '<div role="navigation"><a href="a.xhtml">Back</a></div><div><p>First.</p></div>' +
          '<dl><dt id="t">Ebb</dt><dd>Going out.</dd><dt><span><a id="s"/>Flood</span></dt><dd><p>Coming in.</p></dd></dl>',
      },
    ],
  })
  const [, first, definitions] = read.text.blocks
  const targets = [...JSON.stringify(read.text.blocks[0]).matchAll(/"#([^"]+)"/g)].map(([, id]) => id)
  expect(first).toMatchObject({ kind: 'paragraph', id: targets[0] })
  expect(definitions).toMatchObject({
    entries: [
      {},
      { blocks: [{ spans: ['Going out.'], id: targets[1] }] },
      {},
      { blocks: [{ spans: ['Coming in.'], id: targets[2] }] },
    ],
  })
})

test('A note in a file of notes goes on until the next one; in the text it does not', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p>One<a href="notes.xhtml#n1">1</a> two<a href="notes.xhtml#n2">2</a> three<a href="#m1">*</a> four<a href="#m2">†</a>.</p>' +
          '<p id="m1">* Here.</p><p>The text goes on.</p><p id="m2">† There.</p><p>And on.</p>',
      },
      {
        name: 'notes.xhtml',
        body: '<p id="n1">1. First.</p><p>More of it.</p><blockquote><p>Quoted.</p></blockquote><p id="n2">2. Second.</p><p>After all.</p>',
      },
    ],
  })
  expect(notesOf(read)).toEqual(['*: Here.', '†: There.', '1: First.\nMore of it.\nQuoted.', '2: Second.'])
  expect(linesOf(read).slice(0, 4)).toEqual(['One two three four.', 'The text goes on.', 'And on.', 'After all.'])
})

test('Only what is a way back is taken out of a note', async () => {
  const read = await readTestBook({
    pages: [
      {
        name: 'a.xhtml',
        body:
          '<p id="l">Out to sea<a id="r" epub:type="noteref" href="#n">1</a></p>' +
          '<section epub:type="rearnotes"><ol><li id="n"><a href="#l">Line 1.</a> Cf. Lee. <a href="#r">Back to the text</a></li></ol></section>',
      },
    ],
  })
  expect(notesOf(read)).toEqual(['1: Line 1. Cf. Lee.'])
})

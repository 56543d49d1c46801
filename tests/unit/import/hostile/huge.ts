/**
 * Pages and texts that are huge in one way each, and what is to come of them: a document, or a sentence that says why not.
 * One of them is as large as a file may be (50 MB). The others are past what a stack, a call's arguments or a square of
 * their number could bear, and no larger: how the time grows with the size is what `growth.test.ts` is about.
 */
import type { Failure } from '../../../../core/failure'

export interface Huge {
  readonly is: string
  /** Of the file: its ending says how it is read. */
  readonly name: string
  readonly content: () => string
  /** The failure that it ends in; a document where none is given, or `tooSlow` where the machine has other things to do. */
  readonly fails?: Failure['kind']
}

const PROSE =
  'The agreement was to end at midnight, and no one had expected it to be kept, let alone by those who had written it. '
const PARAGRAPH = `<p>${PROSE.repeat(5)}</p>\n`
const MEGABYTE = 1_048_576

const page = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A title</title>${head}</head><body><article><h1>A title</h1>${inner}</article></body></html>`
const many = (count: number, piece: (i: number) => string) => Array.from({ length: count }, (_, i) => piece(i)).join('')

export const HUGE: readonly Huge[] = [
  { is: '10,000 levels', name: 'deep.html', content: () => page(`${'<div>'.repeat(10_000)}${PROSE}`) },
  {
    is: '10,000 levels with words in each',
    name: 'deep words.html',
    content: () => page('<div><p>word word word, and more</p>'.repeat(10_000)),
  },
  { is: '40,000 levels', name: 'deeper.html', content: () => page('<div>'.repeat(40_000)), fails: 'tooDeep' },
  { is: '300,000 nodes', name: 'nodes.html', content: () => page('<p>x</p>'.repeat(150_000)) },
  { is: '200,000 links', name: 'links.html', content: () => page('<a href="/x">x</a> '.repeat(200_000)) },
  {
    is: '50 MB',
    name: 'page.html',
    content: () => page(PARAGRAPH.repeat(Math.floor((49 * MEGABYTE) / PARAGRAPH.length))),
  },
  { is: '10 MB on one line', name: 'line.html', content: () => page(`<p>${PROSE.repeat(86_000)}`) },
  {
    is: '100,000 images',
    name: 'images.html',
    content: () => page(PARAGRAPH + '<img src="a.png" srcset="a.png 1x, b.png 2x" alt="a picture">'.repeat(100_000)),
  },
  {
    is: 'a million choices for one image',
    name: 'choices.html',
    content: () => page(`${PARAGRAPH}<img alt=x src=a.png srcset="${'a.png 1x,'.repeat(1_000_000)}">`),
  },
  {
    is: '100,000 cells that span 1,000 columns',
    name: 'cells.html',
    content: () => page(`${PARAGRAPH}<table><tr>${'<td colspan=1000>x y'.repeat(100_000)}</table>`),
  },
  {
    is: '30,000 footnotes',
    name: 'notes.html',
    content: () =>
      page(
        `${many(30_000, (i) => `<p>word<a href="#n${i}">${i}</a></p>`)}<section role=doc-endnotes><ol>${many(30_000, (i) => `<li id=n${i}>note ${i}`)}</ol></section>`,
      ),
  },
  {
    is: '100,000 attributes',
    name: 'attributes.html',
    content: () => page(`<p ${many(100_000, (i) => `a${i}=1 `)}>${PROSE}`),
  },
  {
    is: '10 MB of JSON-LD',
    name: 'data.html',
    content: () =>
      page(
        PARAGRAPH,
        `<script type="application/ld+json">{"@type":"Article","headline":"T","x":[${'{"a":1},'.repeat(1_300_000)}1]}</script>`,
      ),
  },
  {
    is: 'JSON-LD of 5,000,000 levels',
    name: 'data levels.html',
    content: () => page(PARAGRAPH, `<script type="application/ld+json">${'['.repeat(5_000_000)}</script>`),
  },
  {
    is: '500,000 comments',
    name: 'comments.html',
    content: () => page(`${'<!-- x -->'.repeat(500_000)}${PARAGRAPH}`),
  },
  { is: '1,000,000 entities', name: 'entities.html', content: () => page(`<p>${'&lt;'.repeat(1_000_000)}`) },
  {
    is: '150,000 beginnings of formulas',
    name: 'formulas.html',
    content: () => page(`<p>${'\\(a <br>'.repeat(150_000)}`),
  },
  { is: '10 MB of Markdown', name: 'book.md', content: () => `${PROSE.repeat(5)}\n\n`.repeat(16_000) },
  { is: '100,000 brackets', name: 'brackets.md', content: () => '['.repeat(100_000) },
  { is: '100,000 backticks', name: 'backticks.md', content: () => many(10_000, (i) => `${'`'.repeat(i % 20)}x`) },
  { is: '40,000 asterisks and underscores', name: 'asterisks.md', content: () => '*_a'.repeat(20_000) },
  { is: '100,000 lazy lines', name: 'lazy.md', content: () => '> x\ny\n'.repeat(50_000) },
  { is: '40,000 addresses with brackets', name: 'addresses.md', content: () => 'http://a(((('.repeat(40_000) },
  {
    is: '30,000 footnotes of Markdown',
    name: 'notes.md',
    content: () => many(30_000, (i) => `x[^n${i}]\n\n[^n${i}]: y\n\n`),
  },
  {
    is: 'front matter that refers to itself',
    name: 'front.md',
    content: () => `---\na: &a [x, x]\n${many(50, (i) => `b${i}: [*a, *a, *a]\n`)}---\n${PROSE}`,
  },
  { is: '50 MB of one word', name: 'word.txt', content: () => 'w'.repeat(49 * MEGABYTE) },
  { is: '300,000 short lines', name: 'lines.txt', content: () => 'word\n'.repeat(300_000) },
  { is: '300,000 lines of code', name: 'code.txt', content: () => '  if (a) { b(); }\n'.repeat(300_000) },
  { is: '10 MB of numbers', name: 'numbers.txt', content: () => '1,'.repeat(5 * MEGABYTE) },
]

import { expect, test } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { givenOf, sourceUrlIn } from '../../../main/adding/pasted'
import { importFile } from '../../../main/import/import-file'
import { growth, MOST_GROWTH } from '../import/hostile/growth'

function read(html: string | null, text: string): string | null {
  const given = givenOf({ html, text, address: null })
  return given?.kind === 'bytes' ? `${given.name}: ${new TextDecoder().decode(given.bytes)}` : null
}

test('HTML is read where it says more than the text', () => {
  const html = '<meta charset="windows-1252"><h2>Ports</h2><p>The <b>harbour</b> froze, à côté.</p>'
  expect(read(html, 'Ports\n\nThe harbour froze, à côté.')).toBe(`Clipboard.html: ${html}`)
  expect(read('<a href="https://example.org/">Harbour</a>', '')).toContain('Clipboard.html')
})

test('HTML that only dresses its text gives way to it', () => {
  const code = 'const a = 1\nconst b = 2'
  const coloured =
    '<meta charset="utf-8"><div style="color:#ccc"><div><span style="color:blue">const</span> a = 1</div><div><span>const</span> b = 2</div></div>'
  expect(read(coloured, code)).toBe(`Clipboard.txt: ${code}`)
  expect(read('<pre><b>$ </b>ls <a href="file:///">harbour</a></pre>', '$ ls harbour')).toBe(
    'Clipboard.txt: $ ls harbour',
  )
  expect(read('<style>p { color: red }</style><!-- p --><span>Words</span>', 'Words')).toBe('Clipboard.txt: Words')
})

test('HTML that has less than the text gives way to it', () => {
  expect(read('<p>The harbour</p>', 'The harbour froze early that winter.')).toContain('Clipboard.txt')
  expect(read('<img src="data:image/png;base64,AAAA">', 'Words of a picture')).toContain('Clipboard.txt')
})

test('text that looks like Markdown stays plain text', () => {
  expect(read(null, '# A title\n\n- one')).toBe('Clipboard.txt: # A title\n\n- one')
})

test('nothing to read is nothing', () => {
  expect(read(null, ' \n')).toBe(null)
  expect(read('', '')).toBe(null)
  expect(read('<img src="a.png"><style>a</style>', '')).toBe(null)
})

test('the source of a copy on Windows is an address of the web or none', () => {
  const head = 'Version:0.9\r\nStartHTML:0000000157\r\nSourceURL:https://example.org/a?b=c\r\n<html>'
  expect(sourceUrlIn(head)).toBe('https://example.org/a?b=c')
  expect(sourceUrlIn('SourceURL:about:blank\r\n')).toBe(null)
  expect(sourceUrlIn('SourceURL:file:///C:/a.html\r\n')).toBe(null)
  expect(sourceUrlIn('<html>')).toBe(null)
})

test('what is no tag, no end and no comment is words, or is not seen', () => {
  expect(read('<p>2 < 3 harbours', '2 < 3 harbours')).toContain('Clipboard.html')
  expect(read('<!-- <p>Harbour</p>', 'Harbour')).toContain('Clipboard.txt')
  expect(read('<title>Harbour</title><!-- a > b --><b>Harbour</b>', 'Harbour')).toContain('Clipboard.html')
  expect(read('<STYLE>p</style><span>Words</span>', 'Words')).toContain('Clipboard.txt')
  expect(read('<pre>ls</pre><p>Words</p>', 'ls Words')).toContain('Clipboard.html')
})

/** Main itself looks at what was copied, and a page decides what that is. */
test.each(['<', '<a', '<!--', '<!-- -', '<style>', '<pre>', '</pre', '&amp', '&#1', 'a'])(
  'markup of nothing but %s is looked at in linear time',
  (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length)
    expect(growth(make, (html) => givenOf({ html, text: 'Words', address: null }))).toBeLessThan(MOST_GROWTH)
  },
)

/** What a paste makes, through the reader of web pages. */
async function made(html: string) {
  const given = givenOf({ html, text: '', address: 'https://example.org/quay' })
  const read = given && (await importFile(given))
  if (!read?.ok) throw new Error('It could not be read')
  const { source, text } = read.value
  return { title: source.title, words: plainText(text).text, leftOut: text.leftOut.length }
}

test('nothing that was copied is taken for a site’s own but what plainly is', async () => {
  expect(
    await made('<div class="sidebar"><p>What I chose from the margin.</p></div><div class="comment">A comment.</div>'),
  ).toMatchObject({ words: 'What I chose from the margin.\nA comment.', leftOut: 0 })
})

test('the title is the first heading, else the first words', async () => {
  expect(await made('<h2>Ports</h2><p>The ferry left at six.</p>')).toMatchObject({ title: 'Ports' })
  expect(await made('<ul><li>One thing</li><li>Another</li></ul>')).toMatchObject({ title: 'One thing' })
})

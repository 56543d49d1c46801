/** Pages as programs save them: real files in real folders, read as an import reads them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missingImages } from '../../../core/text/images'
import { plainText } from '../../../core/text/plain-text'
import type { Block, Image } from '../../../core/text/tree'
import { importFile } from '../../../main/import/import-file'
import { dataUrl, gif, jpeg, png, svg } from '../../support/pictures'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'margent-html-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const SENTENCES = [
  'The lighthouse was built in three summers by people who had never seen one.',
  'They carried the stones over the sand at low water, one cart after another, and slept in tents.',
  'When the lamp was lit for the first time, nobody in the village went to bed before the morning.',
  'The keeper wrote down every ship that passed, its flag and its course, and the weather of the day.',
]
const PARAGRAPHS = SENTENCES.map((sentence) => `<p>${sentence} ${SENTENCES.join(' ')}</p>`).join('\n')

/** A page with an article long enough to be one. */
const page = (inside: string, head = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>The lighthouse</title>${head}</head>` +
  `<body><article><h1>The lighthouse</h1>${PARAGRAPHS}${inside}<p>${SENTENCES.join(' ')}</p></article></body></html>`

async function read(path: string) {
  const result = await importFile({ kind: 'file', path })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return { ...result.value, plain: plainText(result.value.text).text, images: imagesOf(result.value.text.blocks) }
}

function imagesOf(blocks: readonly Block[]): readonly Image[] {
  return [...JSON.stringify(blocks).matchAll(/\{"kind":"image"[^{}]*\}/g)].map(([json]) => JSON.parse(json) as Image)
}

describe('a page with its folder beside it', () => {
  test.each([
    ['Chrome and Firefox', 'Page.html', 'Page_files/a.png', './Page_files/a.png'],
    ['Internet Explorer and Edge', 'Page.htm', 'Page.files/a.png', 'Page.files/a.png'],
    ['in German', 'Seite über.html', 'Seite über-Dateien/a.png', 'Seite%20%C3%BCber-Dateien/a.png'],
    ['in French, written as Windows does', 'Page.html', 'Page_fichiers/a.png', 'Page_fichiers\\a.png'],
    ['in Dutch', 'Page.html', 'Page_bestanden/a.png', './Page_bestanden/a.png'],
    ['in Korean, as macOS writes names', 'Page.html', '\u1112\u1161\u11ab_files/a.png', '\ud55c_files/a.png'],
    ['wget with its query', 'index.html', 'img/a.png?w=300&h=2', 'img/a.png%3Fw=300&h=2'],
    ['without an ending', 'Page.html', 'Page_files/image', 'Page_files/image'],
  ])('%s', async (_, name, file, address) => {
    save(file, png(300, 200))
    const { images, files } = await read(save(name, page(`<p><img src="${address}" alt="The tower"></p>`)))
    expect(images).toEqual([
      { kind: 'image', source: 'image-1.png', alternative: 'The tower', width: 300, height: 200 },
    ])
    expect(files.map(({ name }) => name)).toEqual(['image-1.png'])
    expect(Buffer.from(files[0]?.bytes ?? []).equals(png(300, 200))).toBe(true)
  })

  test('takes nothing from elsewhere', async () => {
    save('secret.png', png(300, 200))
    save('pages/key.png', 'ssh-rsa AAAA')
    mkdirSync(join(folder, 'pages/Page_files'), { recursive: true })
    symlinkSync(join(folder, 'secret.png'), join(folder, 'pages/Page_files/link.png'))
    const wanted = [
      '../secret.png',
      'Page_files/link.png',
      join(folder, 'secret.png'),
      `file://${folder}/secret.png`,
      'key.png',
    ]
    const markup = wanted.map((src) => `<p><img src="${src}" alt="x"></p>`).join('')
    const { images, files } = await read(save('pages/Page.html', page(markup)))
    expect(images.map(({ source }) => source)).toEqual(wanted.map(() => null))
    expect(files).toEqual([])
  })
})

test('SingleFile: everything in one file, each image once', async () => {
  const photo = dataUrl(jpeg(800, 600), 'image/jpeg')
  const variables = `<style>:root{--sf-img-1:url("${photo}")}</style>`
  const drawn = `<img src="${dataUrl(svg(800, 600), 'image/svg+xml')}" style="background-image:var(--sf-img-1)!important" alt="Twice">`
  const markup = `<p><img src="${photo}" alt="Once"></p><p>${drawn}</p>`
  const saved =
    '<!--\n Page saved with SingleFile \n url: https://example.org/lighthouse \n saved date: Sat Mar 05 2022 \n-->'
  const { images, files, source } = await read(save('page.html', page(markup, `${saved}${variables}`)))
  expect(images.map(({ alternative, source }) => [alternative, source])).toEqual([
    ['Once', 'image-1.jpg'],
    ['Twice', 'image-1.jpg'],
  ])
  expect(files).toHaveLength(1)
  expect(source.address).toBe('https://example.org/lighthouse')
})

test('SingleFile: what a component draws is read', async () => {
  const card = `<x-note><template shadowrootmode="open"><p>Drawn by a component, and read by a person.</p></template></x-note>`
  expect((await read(save('page.html', page(card)))).plain).toContain('Drawn by a component')
})

test('what was not saved is listed with its address on the web, but for what counts visitors', async () => {
  const head = '<link rel="canonical" href="https://example.org/a/page">'
  const markup =
    '<p><img src="../img/tower.jpg" alt="The tower"></p><p><img src="https://count.example.org/x" width="1" height="1"></p>' +
    `<p><img src="${dataUrl(gif(1, 1))}" data-src="//cdn.example.org/lamp.jpg" alt="The lamp"></p>`
  const { text, files } = await read(save('page.html', page(markup, head)))
  expect(missingImages(text).map(({ alternative, address }) => [alternative, address])).toEqual([
    ['The tower', 'https://example.org/img/tower.jpg'],
    ['The lamp', 'https://cdn.example.org/lamp.jpg'],
  ])
  expect(files).toEqual([])
})

describe('what is a page by its beginning is one', () => {
  test.each(['page.txt', 'page', 'index.php', 'page.mht', 'Article.aspx'])('under the name %s', async (name) => {
    const { original, plain } = await read(save(name, page('')))
    expect(original.mediaType).toBe('text/html')
    expect(plain).not.toContain('<p>')
  })

  test('and not where a text only speaks of one', async () => {
    expect(
      (await read(save('a.txt', `How to write <!doctype html>\n\n${SENTENCES.join('\n')}`))).original.mediaType,
    ).toBe('text/plain')
    const failed = await importFile({ kind: 'file', path: save('a.php', '<?php echo "x"; ?>') })
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'unknownFormat' } })
  })
})

test('a page that is XML', async () => {
  const xml =
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The lighthouse</title><script src="a.js"/></head>' +
    `<body><div id="top"/><h1>The lighthouse</h1>${PARAGRAPHS}<p>Sand&nbsp;&amp; stones<br/>and <a id="x"/>water</p></body></html>`
  const { plain, text } = await read(save('page.xhtml', xml))
  expect(plain).toContain('Sand\u00a0& stones\nand water')
  expect(text.blocks.length).toBeGreaterThan(3)
  expect((await read(save('cut.xhtml', xml.slice(0, -30)))).plain).toContain('The lighthouse was built')
})

test('a page in another encoding', async () => {
  const korean = Buffer.concat([
    Buffer.from('<html><head><meta charset="euc-kr"></head><body><p>', 'latin1'),
    Buffer.from([0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee]),
    Buffer.from('</p></body></html>', 'latin1'),
  ])
  const { plain, encoding } = await read(save('page.html', korean))
  expect(plain).toContain('한국어')
  expect(encoding).toBe('euc-kr')
})

test('what was pasted has nothing beside it, and may say where it stood', async () => {
  save('a.png', png(30, 20))
  const bytes = Buffer.from(page('<p><img src="a.png" alt="x"></p>'))
  const address = 'https://example.org/a/page'
  const result = await importFile({ kind: 'bytes', name: 'page.html', bytes, address })
  expect(result.ok && missingImages(result.value.text)).toMatchObject([{ address: 'https://example.org/a/a.png' }])
})

test('a PDF that calls itself a page is none', async () => {
  const failed = await importFile({ kind: 'file', path: save('page.html', '%PDF-1.7') })
  expect(failed).toMatchObject({ ok: false, failure: { kind: 'binaryFile' } })
})

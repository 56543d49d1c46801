import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents, WebContentsWillFrameNavigateEventParams } from 'electron'
import { afterAll, describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {} }))
const { documentOfOriginal, MAX_SHOWN_BYTES, originalPages, shownOriginal } = await import(
  '../../../main/security/original-pages'
)
const { showsOriginal } = await import('../../../main/security/guards')
const { appHeaders } = await import('../../../main/security/schemes')

const id = '0123456789abc'
const folder = mkdtempSync(join(tmpdir(), 'margent-original-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('original://', () => {
  const serve = (mediaType: string, place: string, bytes = 10) =>
    originalPages(async (document) => (document === id ? { place, mediaType, bytes } : null))
  const get = (serving: ReturnType<typeof serve>, address = `original://${id}/`, method = 'GET') =>
    serving({ url: address, method } as Request)
  const page = write('page.html', Buffer.from('<meta charset=windows-1252><script>bad()</script><p>na\xefve', 'latin1'))

  test('gives a page as it was saved, in which nothing runs and nothing is loaded', async () => {
    const answer = await get(serve('text/html', page))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(
      /^<style>[^<]*<\/style><meta charset=windows-1252><script>bad\(\)<\/script><p>naïve$/,
    )
    // The header is what a browser goes by, not what the page declares.
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const policy = (answer.headers.get('content-security-policy') ?? '').split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        'sandbox',
        "default-src 'none'",
        "script-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        'img-src data:',
        'frame-ancestors app://margent',
      ]),
    )
    expect(policy.join(' ')).not.toMatch(/allow-|https?:|\*|blob:|doc:|'self'/)
  })

  test('leaves the document type where it is, on which the look of a page rests', async () => {
    const place = write('strict.html', '<!-- saved from url --><!DOCTYPE html PUBLIC "x">\n<html lang="en"><p>One')
    const text = await (await get(serve('text/html', place))).text()
    expect(text).toMatch(
      /^<!-- saved from url --><!DOCTYPE html PUBLIC "x"><style>[^<]*<\/style>\n<html lang="en"><p>One$/,
    )
  })

  test.each(['text/plain', 'text/markdown'])('gives %s as plain text', async (mediaType) => {
    const place = write('text.md', Buffer.from('\uFEFF# <b>한국어</b>', 'utf16le'))
    const answer = await get(serve(mediaType, place))
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await answer.text()).toBe('# <b>한국어</b>')
  })

  test.each([
    ['another document', `original://abc0123456789/`],
    ['no document', 'original://elsewhere/'],
    ['another file', `original://${id}/record.json`],
    ['a way out', `original://${id}/..%2f..%2frecord.json`],
    ['a query', `original://${id}/?x`],
    ['a password', `original://a:b@${id}/`],
  ])('%s is nothing', async (_, address) => {
    expect((await get(serve('text/html', page), address)).status).toBe(404)
  })

  test('is read only, follows no link, and shows no archive, nothing huge and nothing binary', async () => {
    const link = join(folder, 'link.html')
    symlinkSync(page, link)
    const binary = write('binary.txt', Buffer.from([0, 1, 2, 3]))
    expect((await get(serve('text/html', page), undefined, 'POST')).status).toBe(404)
    expect((await get(serve('text/html', link))).status).toBe(404)
    expect((await get(serve('text/html', join(folder, 'gone.html')))).status).toBe(404)
    expect((await get(serve('application/epub+zip', page))).status).toBe(404)
    expect((await get(serve('text/html', page, MAX_SHOWN_BYTES + 1))).status).toBe(404)
    expect((await get(serve('text/plain', binary))).status).toBe(404)
  })
})

test('what cannot be framed is shown where it lies', () => {
  const place = '/library/documents/x/files/original.html'
  expect(shownOriginal(id, { place, mediaType: 'text/html', bytes: 1 })).toEqual({
    kind: 'frame',
    address: `original://${id}/`,
  })
  for (const mediaType of ['application/epub+zip', 'multipart/related', 'constructor'])
    expect(shownOriginal(id, { place, mediaType, bytes: 1 })).toEqual({ kind: 'place', place })
  expect(shownOriginal(id, { place, mediaType: 'text/html', bytes: MAX_SHOWN_BYTES + 1 }).kind).toBe('place')
})

test('our page may frame originals, and nothing else', () => {
  expect(appHeaders('text/html')['Content-Security-Policy']).toContain('frame-src original:;')
})

describe('a frame stays where our page put it', () => {
  const main = { frameTreeNodeId: 1, url: 'app://margent/index.html', parent: null }
  const frame = { frameTreeNodeId: 2, url: '', parent: main }
  const inner = { frameTreeNodeId: 3, url: '', parent: frame }
  const asked = (more: object, contents: object = { mainFrame: main }) =>
    showsOriginal(
      {
        url: `original://${id}/`,
        isMainFrame: false,
        frame,
        initiator: main,
        ...more,
      } as unknown as WebContentsWillFrameNavigateEventParams,
      contents as WebContents,
    )

  test('our page may put an original there', () => {
    expect(asked({})).toBe(true)
  })

  test.each([
    ['a link in the original', { url: 'https://example.org/', initiator: frame }],
    ['a link to another original', { initiator: frame }],
    ['a refresh without anybody who asked', { initiator: null }],
    ['a page of the app in the frame', { url: 'app://margent/index.html' }],
    ['an image of a document', { url: `doc://${id}/image-1.svg` }],
    ['data', { url: 'data:text/html,x' }],
    ['the window itself', { isMainFrame: true, frame: main }],
    ['a frame in the frame', { frame: inner, initiator: frame }],
    ['a frame in the frame, asked for by us', { frame: inner }],
    ['a frame that is gone', { frame: null }],
  ])('not so %s', (_, more) => {
    expect(asked(more)).toBe(false)
  })

  test('nor in a window that is not ours', () => {
    expect(asked({}, { mainFrame: { ...main, url: 'https://example.org/' } })).toBe(false)
  })
})

test('an address names a document or nothing', () => {
  expect(documentOfOriginal(`original://${id}/`)).toBe(id)
  for (const address of ['', 'original:', `original://${id}/a`, `app://${id}/`, `original://${id}:8080/`])
    expect(documentOfOriginal(address)).toBeNull()
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {}, shell: {}, dialog: {} }))
const { appFiles } = await import('../../../main/security/app-files')
const { documentFiles } = await import('../../../main/security/document-files')
const { openable } = await import('../../../main/security/links')

const folder = mkdtempSync(join(tmpdir(), 'margent-files-'))
mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
writeFileSync(join(folder, 'secret.html'), 'secret')
writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>')
writeFileSync(join(folder, 'renderer/assets/first.js'), '1')
writeFileSync(join(folder, 'renderer/assets/first.js.map'), '{}')
writeFileSync(join(folder, 'picture.png'), 'PNG')
writeFileSync(join(folder, 'page.html'), '<script>1</script>')
symlinkSync(join(folder, 'secret.html'), join(folder, 'linked.png'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('app://', () => {
  const serve = appFiles(join(folder, 'renderer'))
  const get = (address: string, method = 'GET') => serve({ url: address, method } as Request)

  test('gives the built renderer with a policy that forbids the rest', async () => {
    const page = await get('app://margent/index.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
    expect((await get('app://margent/assets/first.js?v=1')).status).toBe(200)
  })

  test.each([
    'app://margent/../secret.html',
    'app://margent/%2e%2e/secret.html',
    'app://margent/..%2fsecret.html',
    'app://margent/assets/..%5c..%5csecret.html',
    'app://margent//etc/passwd.html',
    'app://elsewhere/index.html',
    'app://margent/.hidden.js',
    'app://margent/assets/first.js.map',
    'app://margent/',
    'app://margent/missing.js',
  ])('%s is nothing', async (address) => {
    expect((await get(address)).status).toBe(404)
  })

  test('answers to reading only', async () => {
    expect((await get('app://margent/index.html', 'POST')).status).toBe(404)
  })
})

describe('doc://', () => {
  const id = '0123456789abc'
  const serve = documentFiles(async (_, name) => (name.includes('/') ? null : join(folder, name)))
  const get = (address: string) => serve({ url: address, method: 'GET' } as Request)

  test('gives an image that can do nothing as a page', async () => {
    const image = await get(`doc://${id}/picture.png`)
    expect(image.status).toBe(200)
    expect(image.headers.get('content-type')).toBe('image/png')
    expect(image.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['what is no image', `doc://${id}/page.html`],
    ['a link that leads elsewhere', `doc://${id}/linked.png`],
    ['what no document has', `doc://notanid/picture.png`],
    ['what lies elsewhere', `doc://${id}/..%2fpicture.png`],
    ['a name that cannot be read', `doc://${id}/%ff.png`],
    ['what is not there', `doc://${id}/missing.png`],
  ])('%s is nothing', async (_, address) => {
    expect((await get(address)).status).toBe(404)
  })
})

describe('a link', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    // What looks like another host is shown for what it is.
    ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ])('%s may be opened, as %s', (address, opened) => {
    expect(openable(address)).toBe(opened)
  })

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://margent/',
    'smb://host/x',
    'x',
    '//a.b',
    '',
  ])('%s may not', (address) => {
    expect(openable(address)).toBeNull()
  })
})

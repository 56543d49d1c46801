import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { type Importer, startImporter } from '../../../main/import/client'
import { forkChild } from '../../../main/import/fork'
import { MAX_FILE_BYTES } from '../../../main/import/limits'
import { png } from '../../support/pictures'
import { type BuiltProcess, buildProcess } from './built-process'

const go = new AbortController().signal
const at = (path: string) => ({ kind: 'file', path }) as const
let folder: string
let built: BuiltProcess
let importer: Importer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margent-files-'))
  built = await buildProcess()
  importer = startImporter(() => forkChild(built.script))
})
afterAll(async () => {
  importer.close()
  await built.remove()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** What the import says of a file: how it failed, or what it spells. */
async function said(path: string): Promise<unknown> {
  const result = await importer.import(at(path), go)
  return result.ok ? plainText(result.value.text).text : result.failure
}

describe('importing a file', () => {
  it('gives the document and the file', async () => {
    const result = await importer.import(at(await file('a note.md', '# Title\n\nText.')), go)
    expect(result).toMatchObject({
      ok: true,
      value: {
        source: { title: 'Title' },
        original: { name: 'a note.md', mediaType: 'text/markdown' },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        encoding: 'utf-8',
        files: [],
      },
    })
    expect(result.ok && new TextDecoder().decode(result.value.original.bytes)).toBe('# Title\n\nText.')
    expect(await said(await file('plain.txt', 'Just this.'))).toBe('Just this.')
  })

  it('takes along images that lie beside a Markdown file', async () => {
    const image = png(20, 20)
    await writeFile(join(folder, 'a.png'), image)
    const result = await importer.import(at(await file('with.md', '![A](a.png)')), go)
    expect(result.ok && result.value.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['image-1.png', image.length],
    ])
  })

  it('says of each bad file what is wrong with it', async () => {
    const huge = join(folder, 'huge.txt')
    const handle = await open(huge, 'w')
    await handle.truncate(200 * 1_048_576)
    await handle.close()
    await mkdir(join(folder, 'folder.txt'))
    const started = performance.now()
    expect(await said(huge)).toEqual({
      kind: 'tooLarge',
      name: 'huge.txt',
      bytes: 200 * 1_048_576,
      limit: MAX_FILE_BYTES,
    })
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(await said(await file('empty.txt', ''))).toEqual({ kind: 'emptyFile', name: 'empty.txt' })
    expect(await said(await file('blank.txt', ' \n\n\t'))).toEqual({ kind: 'noText', name: 'blank.txt' })
    expect(await said(await file('photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])))).toEqual({
      kind: 'binaryFile',
      name: 'photo.txt',
    })
    expect(await said(await file('sheet.ods', 'x'))).toEqual({ kind: 'unknownFormat', name: 'sheet.ods' })
    expect(await said(await file('deep.md', '>'.repeat(1_000)))).toEqual({
      kind: 'tooDeep',
      name: 'deep.md',
      limit: 64,
    })
    expect(await said(join(folder, 'folder.txt'))).toEqual({ kind: 'isFolder', name: 'folder.txt' })
    expect(await said(join(folder, 'gone.txt'))).toEqual({ kind: 'notFound', name: 'gone.txt' })
    expect(await said(await file('after.txt', 'Still works.'))).toBe('Still works.')
  })

  it('says when a file may not be read', async () => {
    const path = await file('secret.txt', 'x')
    await chmod(path, 0o000)
    await chmod(folder, 0o755)
    // Root may read everything, so the process gives its rights up.
    const unprivileged = startImporter(() =>
      forkChild(built.script, process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
    )
    await chmod(built.folder, 0o755)
    const result = await unprivileged.import(at(path), go)
    unprivileged.close()
    expect(result).toEqual({ ok: false, failure: { kind: 'noPermission', name: 'secret.txt' } })
  })

  it('stops when asked, and goes on with the next file', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await importer.import(at(await file('c.txt', 'x')), stop.signal)).toEqual({
      ok: false,
      failure: { kind: 'cancelled', name: 'c.txt' },
    })
    const running = new AbortController()
    const asked = importer.import(at(await file('d.txt', 'word '.repeat(4_000_000))), running.signal)
    setTimeout(() => running.abort(), 20)
    expect(await asked).toEqual({ ok: false, failure: { kind: 'cancelled', name: 'd.txt' } })
    expect(await said(await file('e.txt', 'Next.'))).toBe('Next.')
  })
})

describe('an import process that misbehaves', () => {
  let bad: BuiltProcess
  const fork = () => forkChild(bad.script, {}, ['--max-old-space-size=64'])
  beforeAll(async () => {
    bad = await buildProcess('tests/unit/import/misbehaving.ts')
  })
  afterAll(() => bad.remove())

  it('is a failure of one file', async () => {
    const other = startImporter(fork, { seconds: 60, idleSeconds: 1 })
    const saidOf = async (name: string) =>
      (await other.import(at(join('/', name)), go)) as { readonly failure: unknown }
    expect((await saidOf('falls.txt')).failure).toEqual({ kind: 'importBroke', name: 'falls.txt' })
    expect((await saidOf('fills.txt')).failure).toEqual({ kind: 'importBroke', name: 'fills.txt' })
    expect((await saidOf('nonsense.txt')).failure).toEqual({ kind: 'importBroke', name: 'nonsense.txt' })
    expect((await saidOf('good.txt')).failure).toEqual({ kind: 'noText', name: 'well' })
    other.close()
  }, 120_000)

  it('is stopped when it takes too long', async () => {
    const other = startImporter(fork, { seconds: 0.5, idleSeconds: 1 })
    expect(await other.import(at('/never.txt'), go)).toEqual({
      ok: false,
      failure: { kind: 'tooSlow', name: 'never.txt', seconds: 0.5 },
    })
    other.close()
  })
})

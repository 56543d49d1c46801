/** Large files on their way from the import process into the library: the thread that everybody waits for must not work on them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { type Importer, startImporter } from '../../../main/import/client'
import { forkChild, type ImportProcess } from '../../../main/import/fork'
import { importFile } from '../../../main/import/import-file'
import { packAnswer } from '../../../main/import/message'
import { prepare } from '../../../main/import/prepare'
import { INLINE_ORIGINAL_BYTES, INLINE_TEXT_BYTES, startPreparer } from '../../../main/import/preparer'
import { bytesHash } from '../../../main/library/new-document'
import { epub } from '../../support/epub'
import { aFolder, aLibrary } from '../../support/libraries'
import { aText } from '../../support/new-document'
import { png } from '../../support/pictures'
import { type BuiltProcess, buildProcess } from './built-process'

const go = new AbortController().signal
const LIMITS = { seconds: 60, idleSeconds: 20 }
/** Two-byte letters, pairs and marks, so that lengths in bytes and in code units differ. */
const PARAGRAPH = `The keeper “wrote down” what the sea had said, 바다가 한 말을, and slept 🙂. ${'Then it rained. '.repeat(20)}`
const large = `# A long book\n\n${`${PARAGRAPH}\n\n`.repeat(3_000)}`

let folder: string
let process: BuiltProcess
let worker: BuiltProcess
let importer: Importer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margent-preparing-'))
  process = await buildProcess()
  worker = await buildProcess('main/import/prepare-worker.ts')
  importer = startImporter(
    () => forkChild(process.script),
    LIMITS,
    startPreparer(() => worker.script),
  )
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  importer.close()
  await process.remove()
  await worker.remove()
  await rm(folder, { recursive: true, force: true })
})

/** The import's own reading, behind the structured clone that stands between Electron's processes. */
function electronProcess(): ImportProcess {
  let tell: (message: unknown) => void = () => {}
  return {
    send: async ({ id, given: file }) => {
      for (const message of packAnswer(id, await importFile(file))) tell(structuredClone(message))
    },
    listen: ({ message }) => {
      tell = message
      return () => {}
    },
    kill: () => {},
  }
}

async function given(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return { kind: 'file', path } as const
}

/** The length of the longest JSON that this thread reads or writes from now on. */
function longestJson(): () => number {
  let longest = 0
  const { parse, stringify } = JSON
  vi.spyOn(JSON, 'parse').mockImplementation((json, reviver) => {
    longest = Math.max(longest, json.length)
    return parse(json, reviver)
  })
  vi.spyOn(JSON, 'stringify').mockImplementation((...args) => {
    const json = Reflect.apply(stringify, JSON, args)
    longest = Math.max(longest, json?.length ?? 0)
    return json
  })
  return () => longest
}

describe('a large file', () => {
  it('is added without this thread reading or writing its tree, and is the same as one read here', async () => {
    const book = await given('book.md', large)
    const library = await aLibrary(await aFolder())
    const longest = longestJson()
    const read = await importer.importPrepared(book, go)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    const row = await library.add(read.value)
    expect(longest()).toBeLessThan(INLINE_TEXT_BYTES)
    vi.restoreAllMocks()

    const here = await importFile(book)
    if (!here.ok || !row.ok) throw new Error('not read, or not added')
    const spelled = plainText(here.value.text).text
    const opened = await library.open(row.value.id)
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    const { record, text } = opened.value
    expect(JSON.parse(text)).toEqual(here.value.text)
    expect(text.length).toBeGreaterThan(5 * INLINE_TEXT_BYTES)
    expect(record.text).toEqual({
      version: 1,
      hash: bytesHash(Buffer.from(spelled)),
      length: spelled.length,
      words: row.value.words,
    })
    expect(record.original).toMatchObject({ sha256: here.value.sha256, bytes: Buffer.byteLength(large) })
    expect(await readFile(library.file(row.value.id, record.original.file) ?? '', 'utf8')).toBe(large)

    const second = await importer.importPrepared(book, go)
    expect(second.ok && (await library.add(second.value))).toMatchObject({ failure: { kind: 'alreadyHere' } })
  }, 60_000)

  it('keeps the images that lie in its original as they are, and so share its buffer', async () => {
    const image = png(20, 20)
    const book = epub({
      pages: [{ name: 'a.xhtml', body: '<p>The keeper slept.</p><p><img src="a.png" alt="A lamp"/></p>' }],
      manifest: '<item id="i" href="a.png" media-type="image/png"/>',
      files: [
        { name: 'OEBPS/a.png', content: image },
        { name: 'OEBPS/large.bin', content: new Uint8Array(INLINE_ORIGINAL_BYTES) },
      ],
    })
    // Passed on as Electron does, which keeps what is shared shared.
    const cloned = startImporter(
      async () => electronProcess(),
      LIMITS,
      startPreparer(() => worker.script),
    )
    const read = await cloned.importPrepared(await given('book.epub', book), go)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    expect(read.value.files.map(({ bytes }) => Buffer.from(bytes))).toEqual([image])
    expect(read.value.original.sha256).toBe(bytesHash(book))
    expect(Buffer.from(read.value.original.bytes).equals(book)).toBe(true)
    cloned.close()
  }, 60_000)

  it('is noticed by the same means where this thread does read it', async () => {
    const longest = longestJson()
    expect((await importer.import(await given('book.md', large), go)).ok).toBe(true)
    expect(longest()).toBeGreaterThan(INLINE_TEXT_BYTES)
  }, 60_000)
})

it('an import process that could not be started is started for the next file', async () => {
  const starts = [() => Promise.reject(new Error('no memory')), async () => electronProcess()]
  const other = startImporter(() => (starts.shift() ?? expect.fail())(), LIMITS)
  const note = await given('note.md', 'Words.')
  await expect(other.import(note, go)).rejects.toThrow('no memory')
  expect(await other.import(note, go)).toMatchObject({ ok: true })
  other.close()
})

describe('the worker', () => {
  const tree = aText(...Array.from({ length: 2_000 }, () => PARAGRAPH))
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const bytes = () => ({ text: utf8(JSON.stringify(tree)), original: new Uint8Array([1, 2, 3]) })

  it('makes what would be made here, of a large text and of a large original', async () => {
    const { prepare: prepareThere, close } = startPreparer(() => worker.script)
    const small = utf8(JSON.stringify(aText('Short.')))
    const original = new Uint8Array(INLINE_ORIGINAL_BYTES + 1).fill(7)
    expect(await prepareThere(bytes(), go)).toEqual(plain(prepare(bytes())))
    const sent = { text: small.slice(), original: original.slice() }
    const made = await prepareThere(sent, go)
    expect(made?.sha256).toBe(bytesHash(original))
    expect(made?.original.length).toBe(original.length)
    // The bytes went over, they were not copied.
    expect(sent.original.length).toBe(0)
    close()
  })

  it('takes bytes that share a buffer with others, and leaves the others alone', async () => {
    const { prepare: prepareThere, close } = startPreparer(() => worker.script)
    const { text, original } = bytes()
    const shared = Buffer.concat([text, original, Buffer.from('next message')])
    const views = { text: shared.subarray(0, text.length), original: shared.subarray(text.length, text.length + 3) }
    expect(await prepareThere(views, go)).toEqual(plain(prepare(bytes())))
    expect(shared.subarray(-12).toString()).toBe('next message')
    close()
  })

  it('refuses what is no text of the closed schema, and goes on', async () => {
    const { prepare: prepareThere, close } = startPreparer(() => worker.script)
    const bad = JSON.stringify({ ...tree, blocks: [...tree.blocks, { kind: 'script', text: 'bad()' }] })
    expect(await prepareThere({ ...bytes(), text: utf8(bad) }, go)).toBeNull()
    expect(await prepareThere({ ...bytes(), text: utf8('['.repeat(1_000_000)) }, go)).toBeNull()
    expect(await prepareThere(bytes(), go)).not.toBeNull()
    close()
  })

  it('is ended by the person’s word, and another takes the next file', async () => {
    const { prepare: prepareThere, close } = startPreparer(() => worker.script)
    const stop = new AbortController()
    const stopped = prepareThere(bytes(), stop.signal)
    stop.abort()
    await expect(stopped).rejects.toThrow()
    await expect(prepareThere(bytes(), stop.signal)).rejects.toThrow()
    expect(await prepareThere(bytes(), go)).not.toBeNull()
    close()
  })

  it('fails that file alone where it cannot run', async () => {
    const other = startImporter(
      () => forkChild(process.script),
      LIMITS,
      startPreparer(() => join(folder, 'no-worker.cjs')),
    )
    expect(await other.importPrepared(await given('book.md', large), go)).toEqual({
      ok: false,
      failure: { kind: 'importBroke', name: 'book.md' },
    })
    expect(await other.importPrepared(await given('short.md', 'Short.'), go)).toMatchObject({ ok: true })
    other.close()
  }, 60_000)
})

/** The same with plain bytes where Node gives a Buffer. */
function plain(prepared: ReturnType<typeof prepare>) {
  return prepared && { ...prepared, text: { ...prepared.text, bytes: new Uint8Array(prepared.text.bytes) } }
}

import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkText } from '../../../../core/text/check'
import { plainText } from '../../../../core/text/plain-text'
import { type Importer, startImporter } from '../../../../main/import/client'
import { forkChild } from '../../../../main/import/fork'
import { MAX_HEAP_MEGABYTES, MAX_SECONDS } from '../../../../main/import/limits'
import { type BuiltProcess, buildProcess } from '../built-process'
import { HUGE } from './huge'

const go = new AbortController().signal
let folder: string
let built: BuiltProcess
let importer: Importer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margent-huge-'))
  built = await buildProcess()
  importer = startImporter(() => forkChild(built.script))
})
afterAll(async () => {
  importer.close()
  await built.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Reads a file in the import process and removes it. */
async function read(name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const result = await importer.import({ kind: 'file', path }, go)
  await rm(path)
  return result
}

describe('a huge file', () => {
  it.each(HUGE.map((huge) => [huge.is, huge] as const))(
    'of %s ends in a document or a sentence, and the next is read',
    async (_, { name, content, fails }) => {
      const result = await read(name, content())
      if (fails !== undefined) expect(result.ok ? null : result.failure.kind).toBe(fails)
      else if (result.ok) expect(checkText(result.value.text)).not.toBeNull()
      else expect(result.failure.kind).toBe('tooSlow')
      const next = await read('next.md', 'The next.')
      expect(next.ok && plainText(next.value.text).text).toBe('The next.')
    },
    2 * MAX_SECONDS * 1_000,
  )
})

describe.skipIf(process.platform !== 'linux')('memory', () => {
  /** The most that the process held at once while it read one file, in MB, as the system counts. */
  async function peak(name: string, content: string): Promise<number> {
    const path = join(folder, name)
    await writeFile(path, content)
    const child = fork(built.script, [], {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MEGABYTES}`],
      serialization: 'advanced',
    })
    const answered = new Promise((resolve) => {
      child.on('message', (message: object) => 'result' in message && resolve(message))
    })
    child.send({ id: 1, given: { kind: 'file', path } })
    expect(await answered).toMatchObject({ result: { ok: true } })
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
    child.kill()
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024
  }

  it('is less than 400 MB for a page of 5 MB', async () => {
    const sentence = 'The agreement was to end at midnight, and no one had expected it to be kept. '
    const paragraph = `<p class="body">${sentence.repeat(3)}<a href="/x">${sentence}</a></p>\n`
    const page = `<!doctype html><title>T</title><article>${paragraph.repeat(Math.floor(5_242_880 / paragraph.length))}</article>`
    expect(await peak('page.html', page)).toBeLessThan(400)
  }, 60_000)
})

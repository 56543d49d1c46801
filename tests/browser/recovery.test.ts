import type { Failure } from '../../core/failure'
import { DEFAULT_SETTINGS } from '../../core/settings'
import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

const damaged: Failure = { kind: 'libraryDamaged', file: 'library.json', keptAs: null }
const library = { id: '0000000000lib', place: '/l', labels: [], readOnly: null, notices: [] }
const start = { settings: DEFAULT_SETTINGS, platform: 'linux', library: { ok: true, value: library }, document: null }

test('a damaged library: what happened, what was kept, and a way that works', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('fail', damaged)
  await expect(page.getByRole('heading', { name: 'This library could not be read' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('library.json, is damaged')
  await expect(page.getByRole('alert')).toContainText('were not touched')
  await page.getByRole('button', { name: 'Show the folder' }).click()
  expect(await call('asked')).toContainEqual(['library:reveal', null])
  expect(await inaccessible(page)).toEqual([])

  await call('answer', 'library:recover', [{ ok: true, value: library }])
  await call('answer', 'start', [start])
  await call('answer', 'catalogue', ['[]'])
  await page.getByRole('button', { name: 'Open with a new library.json' }).click()
  await expect(page.getByRole('heading', { name: 'This library could not be read' })).toHaveCount(0)
  expect(await call('failure')).toBeNull()
})

test('trying again says when nothing has changed, and when something else is wrong', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const missing: Failure = { kind: 'libraryMissing', folder: '/media/disk/Margent' }
  await call('fail', missing)
  await expect(page.getByRole('heading', { name: 'This library is not there' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveText(['Aa', 'After', 'Try again'])
  await call('answer', 'library:retry', [
    { ok: false, failure: missing },
    { ok: false, failure: { kind: 'libraryLocked', host: 'desk', pid: 7, on: 'thisComputer' } },
  ])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('It is still the same.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'This library is open elsewhere' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('process 7 on desk')
  await expect(page.locator('main').getByText('It is still the same.')).toHaveCount(0)
  expect(await inaccessible(page)).toEqual([])
})

import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { BRIEFING, GUIDE, isReading, isSaved, openRecent, rows, shelf } from '../support/shell'

test('the first start makes a library in the documents and opens the guide', async ({ home, start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await expect(shelf(page, 'All documents')).toContainText('2')
  await openRecent(page, BRIEFING)
  expect(existsSync(join(home, 'Documents', 'Margent', 'library.json'))).toBe(true)
})

test('the next start opens what was open last, and makes nothing twice', async ({ start }) => {
  const first = await start()
  await isReading(first.page, GUIDE)
  await openRecent(first.page, BRIEFING)
  await first.close()
  const { page } = await start()
  await isReading(page, BRIEFING)
  await expect(shelf(page, 'All documents')).toContainText('2')
})

test('a library that is emptied says so, at the next start too', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await shelf(page, 'All documents').click()
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await isSaved(page)
  await expect(shelf(page, 'Trash')).toContainText('2')
  const empty = page.getByRole('heading', { name: 'Nothing to read yet' })
  await expect(empty).toBeVisible()
  await page.reload()
  await expect(empty).toBeVisible()
})

test('a library whose folder is gone is not made anew in its place', async ({ home, start }) => {
  const library = join(home, 'Documents', 'Margent')
  const first = await start()
  await isReading(first.page, GUIDE)
  await first.close()
  renameSync(library, join(home, 'elsewhere'))
  const { page } = await start()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(existsSync(library)).toBe(false)
  renameSync(join(home, 'elsewhere'), library)
  await page.getByRole('button', { name: 'Try again' }).click()
  await isReading(page, GUIDE)
})

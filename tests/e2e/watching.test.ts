import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inaccessible, test } from '../support/app'
import { answerDialogs, GUIDE, isReading, searchPalette, shelf, writeFiles } from '../support/shell'
import { savePage } from '../support/web-page'

test('what is saved into the watched folder appears by itself, each file once, and what cannot be read is listed', async ({
  home,
  start,
}) => {
  const folder = join(home, 'Articles')
  mkdirSync(folder)
  const first = await start()
  await isReading(first.page, GUIDE)
  await answerDialogs(first.app, { open: [folder] })
  await searchPalette(first.page, '>watched')
  await first.page.keyboard.press('Enter')
  const sheet = first.page.getByRole('dialog', { name: 'Watched folder' })
  await expect(sheet.getByText('No folder is watched.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(sheet.getByText(folder)).toBeVisible()
  expect(await inaccessible(first.page)).toEqual([])
  await first.page.keyboard.press('Escape')

  savePage(folder, 'count')
  await expect(first.page.getByText('1 document came from the watched folder.').first()).toBeVisible()
  await isReading(first.page, GUIDE)
  await first.page.getByRole('button', { name: 'Show', exact: true }).click()
  await isReading(first.page, 'The count at the rail')
  await expect(shelf(first.page, 'All documents')).toContainText('3')

  writeFiles(folder, { 'broken.html': '' })
  await first.page.getByRole('button', { name: 'Watched folder: 1 file could not be added' }).click()
  await expect(sheet.getByRole('listitem')).toHaveText([/“broken.html” is empty/])
  await sheet.getByRole('button', { name: 'Take off the list' }).click()
  await expect(sheet.getByRole('listitem')).toHaveCount(0)
  await first.close()

  // The next start watches on, and adds nothing twice.
  const second = await start()
  await isReading(second.page, 'The count at the rail')
  await expect(second.page.getByRole('button', { name: 'Watched folder' })).toBeVisible()
  savePage(folder, 'later', { title: 'Saved a day later' })
  await expect(second.page.getByText('1 document came from the watched folder.').first()).toBeVisible()
  await expect(shelf(second.page, 'All documents')).toContainText('4')
})

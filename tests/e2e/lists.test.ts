import { expect, test } from '../support/app'
import {
  article,
  BRIEFING,
  GUIDE,
  isReading,
  isSaved,
  openRecent,
  rows,
  searchPalette,
  shelf,
  writeFiles,
} from '../support/shell'

test('a list is walked, opened and left by the keyboard', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await searchPalette(page, '>all doc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'All documents' })).toBeVisible()
  await expect(page.getByRole('listbox')).toBeFocused()
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  const second = await rows(page).nth(1).textContent()
  await page.keyboard.press('Enter')
  await isReading(page, second?.includes(GUIDE) ? GUIDE : BRIEFING)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('article')).toBeVisible()
})

test('documents are sorted, moved between shelves and the trash together, and back', async ({ home, start }) => {
  const files = writeFiles(home, { 'a.md': article('Aardvarks'), 'z.md': article('Zebras') })
  const { page } = await start({ files })
  await shelf(page, 'All documents').click()
  await expect(rows(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Title' }).click()
  await expect(rows(page).first()).toContainText('Aardvarks')
  await page.getByRole('button', { name: 'Title' }).click()
  await expect(rows(page).first()).toContainText('Zebras')

  await page.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  const toolbar = page.getByRole('toolbar', { name: '2 selected' })
  await toolbar.getByRole('button', { name: 'Move to Finished' }).click()
  await expect(shelf(page, 'Finished')).toContainText('2')
  await expect(shelf(page, 'To read')).toContainText('2')

  await page.getByRole('listbox').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await isSaved(page)
  await expect(shelf(page, 'Trash')).toContainText('4')
  await expect(page.getByRole('heading', { name: 'Nothing to read yet' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(shelf(page, 'Trash')).toContainText('0')
  await expect(rows(page)).toHaveCount(4)
  await page.keyboard.press('Control+Shift+z')
  await expect(shelf(page, 'Trash')).toContainText('4')

  await shelf(page, 'Trash').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Restore from trash' }).click()
  await expect(shelf(page, 'Trash')).toContainText('3')
  await expect(shelf(page, 'All documents')).toContainText('1')
})

test('in a narrow window the sidebar lies over the page and gives the focus back', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 700))
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeHidden()
  await page.getByRole('article').focus()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Go to document' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toBeFocused()
  await page.getByRole('button', { name: 'Show library' }).click()
  await page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: BRIEFING }).click()
  await isReading(page, BRIEFING)
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeHidden()
})

test('a document that is open can be moved to the trash and back', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await openRecent(page, BRIEFING)
  await searchPalette(page, '>move to trash')
  await page.keyboard.press('Enter')
  await expect(shelf(page, 'Trash')).toContainText('1')
  await page.keyboard.press('Control+z')
  await expect(shelf(page, 'Trash')).toContainText('0')

  await shelf(page, 'All documents').click()
  await rows(page).filter({ hasText: BRIEFING }).click()
  await isReading(page, BRIEFING)
  await searchPalette(page, '>move to trash')
  await page.keyboard.press('Enter')
  const notice = page.getByRole('region', { name: 'About this page' })
  await expect(notice).toContainText('This document is in the trash.')
  await notice.getByRole('button', { name: 'Restore from trash' }).click()
  await expect(notice).toBeHidden()
  await expect(shelf(page, 'Trash')).toContainText('0')
})

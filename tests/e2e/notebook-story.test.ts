import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { answerDialogs, isReading, isSaved, openRecent, searchPalette, text, writeFiles } from '../support/shell'

const TIDES = `# The tides

The ferry waits for high water each day.

## Springs

At the new moon the water is highest.
`
const HARBOUR = `# The harbour

Wages were paid on the quay. Nobody counted them twice.
`

const card = (page: Page) => page.getByRole('group', { name: 'Note, Claim' })
const field = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const entries = (page: Page) => page.getByRole('region', { name: 'Marks' }).getByRole('article')

/** What one writes as one reads, and where it is carried on: by the keyboard alone but for a box that is ticked. */
test('a note grows a list, a link and a task; the notebook filters, changes and exports it; names change and all follows; it is there after a kill', async ({
  home,
  start,
}) => {
  const library = join(home, 'library')
  const files = writeFiles(home, { 'tides.md': TIDES, 'harbour.md': HARBOUR })
  const first = await start({ library, files })
  const { app, page } = first
  await openRecent(page, 'The harbour')
  await isReading(page, 'The harbour')
  for (const key of ['j', '1', 'n']) await page.keyboard.press(key)
  await expect(field(page)).toBeFocused()

  // The list goes on by itself, and ends at the second Enter; what `[[` and `#` mean is offered.
  await page.keyboard.type('- [ ] look up the wages')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ask the pilot')
  await expect(field(page)).toHaveValue('- [ ] look up the wages\n- [ ] ask the pilot')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('See [[tid')
  await expect(page.getByRole('option', { name: /The tides/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(/See \[\[The tides\]\]$/)
  await page.keyboard.type(' #pay')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  await isSaved(page)

  await card(page).getByRole('checkbox').nth(1).click()
  await expect(card(page).getByRole('checkbox', { checked: true })).toHaveCount(1)
  await isSaved(page)

  // The link leads there, and from there one sees where it came from.
  await card(page).getByRole('link', { name: 'The tides' }).click()
  await isReading(page, 'The tides')
  await page.getByText('Linked from 1 note').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /The harbour/ }).first()).toBeVisible()
  await text(page).focus()
  for (const key of ['j', '2', 'n']) await page.keyboard.press(key)
  await page.keyboard.type('The boat that *waits* #pay')
  await page.keyboard.press('Escape')
  await isSaved(page)

  // Both in the notebook: one alone by its words, changed in place; then both at once.
  await page.keyboard.press('Control+Shift+b')
  await expect(entries(page)).toHaveCount(2)
  await page.getByRole('textbox', { name: 'Words in marks and notes' }).fill('boat')
  await expect(entries(page)).toHaveCount(1)
  await expect(page.getByText('1 of 2 marks in 1 document')).toBeVisible()
  await entries(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' at high water')
  await page.keyboard.press('Escape')
  await expect(entries(page).first()).toContainText('at high water')
  await page.getByRole('button', { name: 'Show all marks' }).click()
  await expect(entries(page)).toHaveCount(2)
  await entries(page).first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Claim 2' })).toBeVisible()
  await isSaved(page)

  // What is seen beside the list is what the file gets, to the letter.
  const preview = page.locator('pre')
  await expect(preview).toContainText('at high water')
  await expect(preview).toContainText('- [x] ask the pilot')
  const file = join(home, 'notes.md')
  await answerDialogs(app, { save: file })
  await page.keyboard.press('Control+e')
  await expect(page.getByText('Saved as notes.md.').first()).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(await preview.textContent())

  // A tag gets another name everywhere, and so does a document; its links follow.
  await searchPalette(page, '>tags…')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Tags' })
  await expect(sheet.getByRole('option', { name: '#pay on 2 marks' })).toBeVisible()
  await page.keyboard.type('pay')
  await page.keyboard.press('Enter')
  await page.keyboard.type('wages')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Filter tags' }).fill('')
  await expect(sheet.getByRole('option', { name: '#wages on 2 marks' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(preview).toContainText('#wages')
  await expect(preview).not.toContainText('#pay')
  await openRecent(page, 'The tides')
  await page.keyboard.press('F2')
  await expect(page.getByText('1 note links to this document; the link follows.')).toBeVisible()
  await page.keyboard.type('The tides of 1911')
  await page.keyboard.press('Enter')
  await isReading(page, 'The tides of 1911')
  // Taken back and done again: the title, and the note of another document with it.
  await text(page).focus()
  await page.keyboard.press('Control+z')
  await isReading(page, 'The tides')
  await openRecent(page, 'The harbour')
  await expect(card(page)).toContainText('See The tides #wages')
  await text(page).focus()
  await page.keyboard.press('Control+Shift+z')
  await expect(card(page)).toContainText('See The tides of 1911 #wages')
  await isSaved(page)
  await first.kill()

  const again = await start({ library })
  await openRecent(again.page, 'The harbour')
  await expect(card(again.page)).toContainText('See The tides of 1911 #wages')
  await expect(card(again.page).getByRole('checkbox', { checked: true })).toHaveCount(1)
  // What was done over the library before the restart is taken back as a whole after it.
  await text(again.page).focus()
  await again.page.keyboard.press('Control+z')
  await expect(card(again.page)).toContainText('See The tides #wages')
  await card(again.page).getByRole('link', { name: 'The tides' }).click()
  await isReading(again.page, 'The tides')
  await expect(card(again.page)).toContainText('The boat that waits #wages at high water')
  await expect(again.page.getByText('Linked from 1 note').first()).toBeVisible()
  await again.page.keyboard.press('Control+Shift+b')
  await expect(entries(again.page)).toHaveCount(2)
})

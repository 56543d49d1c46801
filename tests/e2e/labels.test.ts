import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, isSaved, searchPalette, text, writeFiles } from '../support/shell'

const ARTICLE = `# Six hours

The pact renews itself each year.

Seoul protested at once.

Nobody can prove the opposite.
`

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Labels' })
/** The marks as a screen reader hears of them: label and passage, in the order of the text. */
const marks = (page: Page) => page.getByRole('region', { name: 'Marks in this text' }).getByRole('listitem')
const names = (page: Page) => sheet(page).getByRole('list').getByRole('button')

async function openLabels(page: Page): Promise<void> {
  await searchPalette(page, '>labels')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
}

async function mark(page: Page, words: string, digit: string): Promise<void> {
  await text(page).getByText(words).click({ clickCount: 3 })
  await page.keyboard.press(digit)
  await page.keyboard.press('Escape')
}

test('labels renamed, recoloured, added and removed with their marks; undone; all there after a kill', async ({
  home,
  start,
}) => {
  const [file = ''] = writeFiles(home, { 'six-hours.md': ARTICLE })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  const { page } = first
  await isReading(page, 'Six hours')
  await mark(page, 'The pact renews', '1')
  await openLabels(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Thesis')
  await page.getByRole('radio', { name: 'Own colour' }).check({ force: true })
  await page.getByRole('textbox', { name: 'In paper and sepia, as #rrggbb' }).fill('#005f73')
  await page.getByRole('button', { name: 'Add a label' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Quotation')
  await page.getByRole('textbox', { name: 'Name' }).blur()
  await expect(names(page)).toHaveText([/Thesis/, /Evidence/, /Definition/, /Disputed/, /Follow up/, /Quotation/])
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)

  await mark(page, 'Seoul protested', '6')
  await expect(marks(page)).toHaveText([/^Thesis: The pact/, /^Quotation: Seoul/])
  await isSaved(page)

  await openLabels(page)
  await names(page).filter({ hasText: 'Quotation' }).click()
  await page.getByRole('button', { name: 'Remove…' }).click()
  await expect(page.getByText('1 mark in 1 document has the label Quotation')).toBeVisible()
  await page.getByRole('combobox', { name: 'They get this label:' }).selectOption('Disputed')
  await page.getByRole('button', { name: 'Remove label' }).click()
  await expect(names(page)).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(marks(page).last()).toHaveText(/^Disputed/)

  await text(page).focus()
  await page.keyboard.press('Control+z')
  await expect(marks(page).last()).toHaveText(/^Quotation/)
  await page.keyboard.press('Control+Shift+z')
  await expect(marks(page).last()).toHaveText(/^Disputed/)
  await page.keyboard.press('Control+z')
  await expect(marks(page).last()).toHaveText(/^Quotation/)
  await isSaved(page)
  await first.kill()
  expect(existsSync(join(library, 'library.json'))).toBe(true)

  const again = await start({ library })
  await isReading(again.page, 'Six hours')
  await expect(marks(again.page)).toHaveText([/^Thesis: The pact/, /^Quotation: Seoul/])
  await openLabels(again.page)
  await expect(names(again.page)).toHaveText([/Thesis/, /Evidence/, /Definition/, /Disputed/, /Follow up/, /Quotation/])
  await expect(again.page.getByRole('textbox', { name: 'In paper and sepia, as #rrggbb' })).toHaveValue('#005f73')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { answerDialogs, BRIEFING, GUIDE, isReading, isSaved, markNextSentence, openRecent } from '../support/shell'

test('marks of two documents are edited in the notebook, exported as previewed, and lead to their passages', async ({
  home,
  start,
}) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await isSaved(page)
  await openRecent(page, BRIEFING)
  await isReading(page, BRIEFING)
  await markNextSentence(page)
  await isSaved(page)

  await page.keyboard.press('Control+Shift+B')
  const entries = page.getByRole('region', { name: 'Marks' }).getByRole('article')
  const focused = page.locator('article:focus')
  await expect(entries).toHaveCount(2)
  await expect(page.getByText('2 marks in 2 documents')).toBeVisible()
  await expect(page).toHaveTitle('Notebook – Margent')

  // A document that is not open is written to like one that is.
  const other = entries.filter({ hasText: /./ }).nth(1)
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-posinset', '2')
  const words = await other.locator('blockquote').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
  await page.keyboard.type('Seen *from* the notebook #there')
  await page.keyboard.press('Escape')
  await expect(focused).toContainText('Seen from the notebook')
  await page.keyboard.press('2')
  await expect(focused).toContainText('Evidence')
  await page.keyboard.press('Control+z')
  await expect(focused).toContainText('Claim')
  await isSaved(page)
  const preview = page.locator('pre')
  await expect(preview).toContainText('Seen *from* the notebook #there')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('2')
  await expect(page.getByText('2 marks are now Evidence.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Evidence 2' })).toBeVisible()
  await expect(preview).toContainText('**Evidence**')
  await expect(preview).not.toContainText('**Claim**')
  const file = join(home, 'all.md')
  await answerDialogs(app, { save: file })
  await page.keyboard.press('Control+e')
  await expect(page.getByText('Saved as all.md.').first()).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(await preview.textContent())

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Claim 2' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('o')
  await expect(page.getByRole('article')).toContainText(words)
  await expect(page).not.toHaveTitle('Notebook – Margent')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(focused).toHaveAttribute('aria-posinset', '2')
  await page.keyboard.press('Delete')
  await expect(entries).toHaveCount(1)
  await isSaved(page)
})

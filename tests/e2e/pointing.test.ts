import { expect, inaccessible, test } from '../support/app'
import { isReading, isSaved, text, writeFiles } from '../support/shell'

const ARTICLE = `# Six hours

The pact renews itself each year. Either side may end it by giving ninety days of notice.

Nobody can prove the opposite.
`

test('marks over each other are reached by key alone, and hidden and shown again', async ({ home, start }) => {
  const { page } = await start({ files: writeFiles(home, { 'six-hours.md': ARTICLE }) })
  await isReading(page, 'Six hours')
  await text(page).focus()
  // A sentence, and the same one with the next: two marks, one in the other.
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('4')
  await isSaved(page)

  await page.keyboard.press('o')
  const tip = page.locator('[class*=tip]')
  await expect(tip).toHaveText(/1 of 2: Claim/)
  await expect(page.getByRole('status').filter({ hasText: '1 of 2: Claim: The pact renews itself' })).toHaveCount(1)
  // The word on it is looked at as well.
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('o')
  await expect(tip).toHaveText(/2 of 2: Disputed/)

  await page.keyboard.press('h')
  await expect(page.getByText('Your marks and notes are hidden')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('h')
  await expect(page.getByText('Your marks and notes are hidden')).toBeHidden()
})

import { expect, inaccessible, test } from '../support/app'
import { everyKindBook } from '../support/every-kind-book'
import { isReading, searchPalette, text } from '../support/shell'

const TITLE = 'The quay, and other places to wait'

test('a book is one document: its chapters, images and notes, and where its original lies', async ({ home, start }) => {
  const { page } = await start({ files: [everyKindBook(home)] })
  await isReading(page, TITLE)
  const image = text(page).getByRole('img', { name: 'The quay in winter', exact: true })
  await expect.poll(() => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBe(640)

  await text(page).getByRole('button', { name: 'and 4 others' }).click()
  await expect(text(page).getByText(/Ada Flood, Bo Ebb.*Gus Swell/)).toBeFocused()

  await page.getByRole('button', { name: 'Contents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Contents' })
  await page.keyboard.type('songs')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(text(page).getByRole('heading', { name: 'Songs' })).toBeInViewport()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Alt+ArrowLeft')

  await text(page).getByRole('link', { name: 'a link to chapter two' }).click()
  await expect(text(page).getByRole('heading', { name: 'Tables and code' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(text(page).getByRole('link', { name: 'a link to chapter two' })).toBeInViewport()

  await text(page).locator('[role=doc-noteref]').first().click()
  await expect(text(page).getByText('The bridge was opened in 1932.')).toBeInViewport()

  await searchPalette(page, '>show original')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: TITLE })
  await expect(sheet.getByText(/“quay.epub” cannot be shown here/)).toBeVisible()
  await expect(sheet.getByText(/files.original\.epub$/)).toBeVisible()
})

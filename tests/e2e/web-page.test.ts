import { expect, inaccessible, test } from '../support/app'
import { answerDialogs, isReading, searchPalette, shownDialogs, text } from '../support/shell'
import { PARAGRAPHS, savePage, webArchive } from '../support/web-page'

const TITLE = 'The count at the rail'

test('a saved page is its article, with its title block, its images and what was left out', async ({ home, start }) => {
  const { page } = await start({ files: [savePage(home, 'count')] })
  await isReading(page, TITLE)
  for (const words of PARAGRAPHS) await expect(text(page).getByText(words)).toBeAttached()
  await expect(text(page).getByText('Ada Flood')).toBeVisible()
  await expect(text(page).getByText('18 June 2024')).toBeVisible()
  const image = text(page).getByRole('img', { name: 'The rail in the evening', exact: true })
  await expect.poll(() => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBe(640)
  await expect(text(page).getByText('Timetables')).toHaveCount(0)

  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const menu = text(page)
    .getByRole('button', { name: /^(?!Put back).*, \d+ lines$/ })
    .first()
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  await expect(text(page).getByText('Timetables')).toHaveCount(0)
  await menu.press('Enter')
  await expect(text(page).getByText('Timetables')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
})

test('a group that was left out is put back at once, with its marks kept, and left out again', async ({
  home,
  start,
}) => {
  const { page } = await start({ files: [savePage(home, 'count')] })
  await isReading(page, TITLE)
  await text(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await text(page)
    .getByRole('button', { name: /^Put back \d+ lines$/ })
    .first()
    .click()
  await expect(page.getByText('Put back.').first()).toBeVisible()
  await expect(text(page).getByText('Timetables')).toBeVisible()
  await expect(page.getByText(/^Claim: The last boat of the evening/)).toBeAttached()
  await expect(page.getByText('lost its passage')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(text(page).getByText('Timetables')).toHaveCount(0)
})

test('an image that was not saved is named, leads to its place, and its address is asked about', async ({
  home,
  start,
}) => {
  const { app, page } = await start({ files: [savePage(home, 'count')] })
  await isReading(page, TITLE)
  await expect(text(page).getByText('One image was not saved with this page')).toBeVisible()
  await expect(text(page).getByRole('img', { name: 'Image that was not saved: The quay at dawn' })).toBeAttached()
  await page.getByRole('button', { name: 'Show which images were not saved' }).click()
  expect(await inaccessible(page)).toEqual([])
  await answerDialogs(app, { buttons: ['Cancel'] })
  await text(page).getByRole('link', { name: 'https://post.example/quay.jpg' }).click()
  await expect.poll(async () => (await shownDialogs(app)).map(({ detail }) => detail).join()).toContain('quay.jpg')
  await text(page).getByRole('button', { name: 'The quay at dawn' }).click()
  await expect(text(page).getByRole('img', { name: 'Image that was not saved: The quay at dawn' })).toBeInViewport()
})

test('its original shows inert: its script has not run', async ({ home, start }) => {
  const { expectErrors, page } = await start({ files: [savePage(home, 'count')] })
  expectErrors(/^Loading the image '.*' violates|^Blocked script execution in 'original:/)
  await isReading(page, TITLE)
  await searchPalette(page, '>original')
  await page.keyboard.press('Enter')
  const frame = page.getByRole('dialog', { name: TITLE }).frameLocator('iframe')
  await expect(frame.getByText('Timetables')).toBeVisible()
  // The script would have been the page's title by now.
  await expect(page).toHaveTitle(/The count at the rail/)
  // Nothing can be pressed there; the click goes through to the page around the link.
  await frame.getByRole('link', { name: 'Timetables' }).click({ force: true })
  await expect(frame.getByText('Timetables')).toBeVisible()
})

test('a web archive is the same article, with the image that is in it', async ({ home, start }) => {
  const { page } = await start({ files: [webArchive(home, 'count')] })
  await isReading(page, TITLE)
  const image = text(page).getByRole('img', { name: 'The rail in the evening', exact: true })
  await expect.poll(() => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBe(640)
  await expect(text(page).getByText('One image was not saved with this page')).toBeVisible()
  await searchPalette(page, '>show original')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: TITLE }).getByText(/“count.mhtml” cannot be shown here/)).toBeVisible()
})

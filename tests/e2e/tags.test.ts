import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, openRecent, searchPalette, text, writeFiles } from '../support/shell'

const TIDES = `# The tides

The ferry waits for high water each day.

Nobody set the fare before the war.
`

const HARBOUR = `# The harbour

Wages were paid on the quay.
`

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Tags' })
const card = (page: Page) => page.getByRole('group', { name: 'Note, Claim' })
const sidebarTag = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Tags' }).getByRole('button', { name, exact: true })

async function command(page: Page, typed: string): Promise<void> {
  await searchPalette(page, `>${typed}`)
  await page.keyboard.press('Enter')
}

async function noteOn(page: Page, words: string, note: string): Promise<void> {
  await text(page).getByText(words).click({ clickCount: 3 })
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await page.keyboard.type(note)
  await page.keyboard.press('Escape')
}

async function tagDocument(page: Page, tag: string): Promise<void> {
  await command(page, 'tags of the document')
  await expect(page.getByRole('combobox', { name: 'Add tag' })).toBeFocused()
  await page.keyboard.type(tag)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
}

async function renameTag(page: Page, from: string, to: string): Promise<void> {
  await command(page, 'tags…')
  await expect(sheet(page).getByRole('option', { name: `#${from} on` })).toBeVisible()
  await page.keyboard.type(from)
  await page.keyboard.press('Enter')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByRole('option', { name: `#${to} on` })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Filter tags' }).fill('')
}

test('a tag on a document, on a mark and in notes is renamed everywhere; undone; a title takes its links along; all there after a kill', async ({
  home,
  start,
}) => {
  const files = writeFiles(home, { 'tides.md': TIDES, 'harbour.md': HARBOUR })
  const library = join(home, 'library')
  const first = await start({ library, files })
  const { page } = first
  await openRecent(page, 'The harbour')
  await isReading(page, 'The harbour')
  await noteOn(page, 'Wages were paid', 'Lower with #tidal water, see [[The tides]]')
  await openRecent(page, 'The tides')
  await isReading(page, 'The tides')
  await tagDocument(page, 'tidal')
  await noteOn(page, 'The ferry waits', 'As #tidal as it gets')

  await renameTag(page, 'tidal', 'water')
  await expect(sheet(page).getByRole('option', { name: '#water on 1 document and 2 marks' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page)).toContainText('As #water as it gets')
  await expect(sidebarTag(page, '#water')).toBeVisible()
  await expect(sidebarTag(page, '#tidal')).toHaveCount(0)
  await text(page).focus()
  await page.keyboard.press('Control+z')
  await expect(card(page)).toContainText('As #tidal as it gets')
  await expect(sidebarTag(page, '#tidal')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(card(page)).toContainText('As #water as it gets')

  await page.keyboard.press('F2')
  await expect(page.getByText('1 note links to this document; the link follows.')).toBeVisible()
  await page.keyboard.type('The tides of 1911')
  await page.keyboard.press('Enter')
  // Main tells of a title only when it is on the disk, with all that was done before.
  await isReading(page, 'The tides of 1911')
  await first.kill()

  const again = await start({ library })
  await isReading(again.page, 'The tides of 1911')
  await expect(card(again.page)).toContainText('As #water as it gets')
  await openRecent(again.page, 'The harbour')
  await isReading(again.page, 'The harbour')
  await expect(card(again.page)).toContainText('Lower with #water water, see The tides of 1911')
  await sidebarTag(again.page, '#water').click()
  await expect(again.page.getByRole('option', { name: /The tides of 1911/ })).toBeVisible()
  await expect(again.page.getByText('2 marks have #water')).toBeVisible()
})

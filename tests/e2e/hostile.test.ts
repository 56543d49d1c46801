import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { article, GUIDE, openRecent, searchPalette, text, writeFiles } from '../support/shell'

/** Turns the direction of all that follows it. */
const RLO = '\u202e'
const SENTENCE = 'The agreement was to end at midnight, and no one had expected it to be kept by those who wrote it. '

/** How long the window takes to answer a key while it may be drawing, in milliseconds. */
async function answersWithin(page: Page): Promise<number> {
  const started = Date.now()
  await searchPalette(page, 'reader')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox')).toBeHidden()
  return Date.now() - started
}

/** What is huge takes as long as it takes to be read, on a busy machine a minute; the app is usable meanwhile. */
const READ_WITHIN = 120_000
test.describe.configure({ timeout: 3 * READ_WITHIN })
const isRead = (page: Page, title: string): Promise<void> =>
  expect(text(page).getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: READ_WITHIN })

/** Of several files that were added none is opened. */
const isAdded = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: title })).toBeVisible({
    timeout: READ_WITHIN,
  })

test('a page of a million nodes opens, and the app stays usable', async ({ home, start }) => {
  const nodes = `<!doctype html><title>A million nodes</title><article><h1>A million nodes</h1><p>${SENTENCE.repeat(10)}</p>${'<p>x</p>'.repeat(500_000)}</article>`
  const { page } = await start({ files: writeFiles(home, { 'nodes.html': nodes, 'after.md': article('After') }) })
  expect(await answersWithin(page)).toBeLessThan(10_000)
  await isAdded(page, 'After')
  await openRecent(page, 'After')
  await openRecent(page, 'A million nodes')
  // Ten times what it takes: what hangs takes forever.
  expect(await answersWithin(page)).toBeLessThan(10_000)
  await text(page).focus()
  await page.keyboard.press('PageDown')
  await openRecent(page, GUIDE)
})

test('a table whose cells span a million columns is read like any other', async ({ home, start }) => {
  const row = `<tr>${'<td colspan=1000 rowspan=1000>x y'.repeat(1_000)}`
  const page_ = `<!doctype html><title>A wide table</title><article><h1>A wide table</h1><p>${SENTENCE.repeat(10)}</p><table>${row.repeat(5)}</table><p>${SENTENCE.repeat(10)}</p></article>`
  const { page } = await start({ files: writeFiles(home, { 'table.html': page_ }) })
  await isRead(page, 'A wide table')
  expect(await answersWithin(page)).toBeLessThan(10_000)
})

test('a title that turns the direction of text or breaks lines does neither to the sidebar', async ({
  home,
  start,
}) => {
  const evil = `<!doctype html><title>Good ${RLO}eltit live\n<b>${'long '.repeat(2_000)}</title><article><p>${SENTENCE.repeat(10)}</p></article>`
  const { page } = await start({ files: writeFiles(home, { [`evil${RLO}lmth.html`]: evil }) })
  await expect(text(page).getByText(SENTENCE.trim().slice(0, 40)).first()).toBeVisible()
  const button = page.getByRole('region', { name: 'Recent' }).getByRole('button').first()
  await expect(button).toContainText('Good eltit live')
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  const box = await button.boundingBox()
  expect(box?.height).toBeLessThan(80)
})

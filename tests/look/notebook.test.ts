/** Pictures of notes being written and read, of the notebook, and of tags and titles being changed. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Theme } from '../../core/settings'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import type { Running } from '../support/launch'
import { searchPalette, text } from '../support/shell'
import { furnish, settle } from './furnish'

const LAPTOP = { width: 1360, height: 860 }
/** Under 980 pixels the sidebar lies over the page, and the notebook is a list alone. */
const NARROW = { width: 820, height: 860 }
const THEMES = ['paper', 'sepia', 'night'] as const

type Start = (options: { readonly library: string }) => Promise<Running>
type Given = { readonly theme?: Theme; readonly open?: string; readonly size?: typeof LAPTOP }

// Two cores may be busy with other things while pictures are taken.
test.describe.configure({ timeout: 180_000 })

async function reading(start: Start, home: string, given: Given = {}): Promise<Page> {
  const { theme = 'paper', open = 'gsomia-briefing.md', size = LAPTOP } = given
  const library = await furnish(join(home, 'library'))
  await settle(join(home, 'user-data'), {
    theme,
    lastDocument: library.documents[open] ?? null,
    window: { ...size, x: 0, y: 0, maximised: false },
  })
  const { page } = await start({ library: library.folder })
  await text(page).waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

async function command(page: Page, typed: string): Promise<void> {
  await searchPalette(page, `>${typed}`)
  await page.keyboard.press('Enter')
}

/** Opens the notebook and waits until all marks of the library are in it. */
async function openNotebook(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+b')
  await expect(page.getByText('10 marks in 3 documents')).toBeVisible()
}

for (const theme of THEMES)
  test(`the notebook, and a note being written, ${theme}`, async ({ start, home }) => {
    const page = await reading(start, home, { theme })
    await text(page).focus()
    for (const key of [']', 'n']) await page.keyboard.press(key)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Cf. [[cus')
    await expect(page.getByRole('option').first()).toBeVisible()
    await look(page, `note-completion-${theme}`)
    await page.keyboard.press('Escape')
    for (let i = 0; i < 9; i++) await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await openNotebook(page)
    await expect(page.locator('pre')).toContainText('Seoul')
    await look(page, `notebook-${theme}`)
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar')).toBeVisible()
    await look(page, `notebook-selected-${theme}`)
  })

test('the notebook in a narrow window, by label, and with nothing in it', async ({ start, home }) => {
  const page = await reading(start, home, { size: NARROW })
  await openNotebook(page)
  await look(page, 'notebook-narrow')
  await page.getByRole('textbox', { name: 'Words in marks and notes' }).fill('no such words')
  await expect(page.getByRole('heading', { name: 'No mark passes' })).toBeVisible()
  await look(page, 'notebook-nothing-passes')
})

test('a note with a table, a formula and tasks; links that lead here; letters of marks', async ({ start, home }) => {
  const page = await reading(start, home, { open: 'ferry-count.md' })
  await text(page).focus()
  for (const key of [']', ']']) await page.keyboard.press(key)
  await expect(page.getByRole('table').first()).toBeVisible()
  await look(page, 'note-rich')
  await page.keyboard.press('Escape')
  await command(page, 'letters of marks')
  await expect(page.getByRole('button', { name: /Evidence/ }).first()).toBeVisible()
  await look(page, 'letters')
  await page
    .getByRole('region', { name: 'Recent' })
    .getByRole('button', { name: /GSOMIA/ })
    .click()
  await page.getByText('Linked from 1 note').first().focus()
  await page.keyboard.press('Enter')
  await look(page, 'linked-from')
})

test('tags, the tags of a document, and its title', async ({ start, home }) => {
  const page = await reading(start, home)
  await command(page, 'tags…')
  await expect(page.getByRole('option', { name: /^#law on/ })).toBeVisible()
  await look(page, 'tags')
  await page.keyboard.press('Escape')
  await command(page, 'tags of the document')
  await expect(page.getByRole('combobox', { name: 'Add tag' })).toBeFocused()
  await page.keyboard.type('la')
  await look(page, 'document-tags')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F2')
  await expect(page.getByText('1 note links to this document')).toBeVisible()
  await look(page, 'rename')
})

/** Pictures of the labels' sheet: as a new library has them, an own colour that is too pale, many of them, and a narrow window. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import { searchPalette, text } from '../support/shell'
import { furnish, settle } from './furnish'

const LAPTOP = { width: 1360, height: 860 }
const NARROW = { width: 620, height: 860 }

test.describe.configure({ timeout: 180_000 })

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

for (const theme of ['paper', 'sepia', 'night'] as const)
  test(`the labels, ${theme}`, async ({ start, home }) => {
    const library = await furnish(join(home, 'library'))
    await settle(join(home, 'user-data'), {
      theme,
      lastDocument: library.documents['gsomia-briefing.md'] ?? null,
      window: { ...(theme === 'sepia' ? NARROW : LAPTOP), x: 0, y: 0, maximised: false },
    })
    const { page } = await start({ library: library.folder })
    await text(page).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await searchPalette(page, '>labels')
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Labels' })
    await expect(sheet).toBeVisible()
    await look(page, `labels-${theme}`)
    if (theme !== 'paper') return
    await page.getByRole('radio', { name: 'Own colour' }).check({ force: true })
    await page.getByRole('textbox', { name: 'In paper and sepia, as #rrggbb' }).fill('#e9c46a')
    await page.getByRole('button', { name: 'Remove…' }).click()
    await expect(page.getByText('has the label Claim').or(page.getByText('have the label Claim'))).toBeVisible()
    await look(page, 'labels-own-colour')
    for (let i = 0; i < 12; i++) await page.getByRole('button', { name: 'Add a label' }).click()
    await page.getByText('With tritanopia (no blue cones)').scrollIntoViewIfNeeded()
    await look(page, 'labels-many')
    await page.keyboard.press('Escape')
    await text(page).getByText('Seoul').first().dblclick()
    const bar = page.getByRole('toolbar', { name: 'Mark this passage' })
    await expect(bar).toBeInViewport({ ratio: 1 })
    await look(page, 'labels-bar')
    await page.setViewportSize(NARROW)
    await expect(bar).toBeInViewport({ ratio: 1 })
    await look(page, 'labels-bar-narrow')
  })

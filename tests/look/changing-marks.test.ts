/** Pictures of marks being changed: the ends to take hold of, the extent by keys, and the question about an overlap. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import { text } from '../support/shell'
import { furnish, settle } from './furnish'

const LAPTOP = { width: 1360, height: 860 }

// Two cores may be busy with other things while pictures are taken.
test.describe.configure({ timeout: 180_000 })

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

for (const theme of ['paper', 'sepia', 'night'] as const)
  test(`a mark being changed, ${theme}`, async ({ start, home }) => {
    const library = await furnish(join(home, 'library'))
    await settle(join(home, 'user-data'), {
      theme,
      overlap: 'ask',
      lastDocument: library.documents['gsomia-briefing.md'] ?? null,
      window: { ...LAPTOP, x: 0, y: 0, maximised: false },
    })
    const { page } = await start({ library: library.folder })
    await text(page).waitFor()
    await page.evaluate(() => document.fonts.ready)
    await text(page).focus()
    for (let i = 0; i < 2; i++) await page.keyboard.press(']')
    await expect(page.getByRole('slider', { name: 'End of the mark' })).toBeVisible()
    await look(page, `handles-${theme}`)
    await page.keyboard.press('e')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('note', { name: 'Changing the extent' })).toBeVisible()
    await look(page, `extent-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('3')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, `overlap-${theme}`)
  })

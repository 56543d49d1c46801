import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

test('theme and size apply at once, by keyboard and pointer', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('theme', 'paper')
  const button = page.getByRole('button', { name: 'Aa' })
  await button.click()
  await expect(page.getByRole('radio', { name: 'Paper' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await page.locator('label[title="Night"]').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  const size = page.getByRole('slider', { name: 'Size' })
  await expect(size).toHaveAttribute('aria-valuetext', '19 pixels')
  await size.press('ArrowRight')
  await size.press('End')
  await expect(size).toHaveAttribute('aria-valuetext', '40 pixels')
  expect((await call('asked')).filter(([name]) => name === 'settings:change')).toEqual([
    ['settings:change', { theme: 'sepia' }],
    ['settings:change', { theme: 'night' }],
    ['settings:change', { textSize: 20 }],
    ['settings:change', { textSize: 40 }],
  ])
  expect(await inaccessible(page)).toEqual([])
})

test('the pop-over stands under its button and goes with Esc, Tab, its button or a click elsewhere', async ({
  open,
}) => {
  const { page, call } = await open<typeof api>('overlays')
  await page.setViewportSize({ width: 1360, height: 833 })
  const button = page.getByRole('button', { name: 'Aa' })
  const popover = page.getByRole('dialog', { name: 'Text and theme' })
  await button.click()
  const [under, over] = [await popover.boundingBox(), await button.boundingBox()]
  if (!under || !over) throw new Error('not drawn')
  expect(under.y).toBeGreaterThanOrEqual(over.y + over.height)
  expect(under.x + under.width).toBeCloseTo(over.x + over.width, 0)
  await button.click()
  await expect(popover).toHaveCount(0)
  await button.click()
  await page.keyboard.press('Escape')
  await expect(popover).toHaveCount(0)
  await expect(button).toBeFocused()
  await button.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('slider')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(popover.getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(popover).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused()
  await call('show', 'appearance')
  await page.keyboard.press('Shift+Tab')
  await expect(popover).toHaveCount(0)
  await expect(button).toBeFocused()
  await button.click()
  await page.getByText('Seoul had three months').click()
  await expect(popover).toHaveCount(0)
})

test('the keys are those of the definitions, named as the platform does', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('show', 'keys')
  const row = (title: string) => page.locator('dl > div').filter({ has: page.getByText(title, { exact: true }) })
  await expect(row('Sidebar').locator('kbd')).toHaveText([/Ctrl\+Shift\+L$/, 'F9'])
  await expect(row('Note').locator('kbd')).toHaveText(['N', /Ctrl\+Shift\+N$/])
  await expect(row('Remove mark').locator('kbd')).toHaveText(['Del'])
  await expect(row('Scroll the text').locator('kbd').first()).toHaveText('Space')
  expect(await inaccessible(page)).toEqual([])

  await page.getByRole('checkbox', { name: 'Single-key shortcuts in the text' }).click()
  expect(await call('asked')).toContainEqual(['settings:change', { singleKeys: 'off' }])
  await expect(row('Note').locator('kbd')).toHaveText([/Ctrl\+Shift\+N$/])
  await expect(row('Hide marks')).toHaveCount(0)

  await call('platform', 'darwin')
  await expect(row('Sidebar').locator('kbd').first()).toContainText('⇧⌘L')
  await expect(page.getByText('Keys without ⌘ act')).toBeVisible()
  // The last group is reached by scrolling, not cut off.
  await row('Scroll the text').scrollIntoViewIfNeeded()
  await expect(row('Scroll the text')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

test('opens on its key, finds documents and commands, and shows the hits', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('Six hours before the deadline')
  await field.fill('export')
  await expect(options.first()).toContainText('How to read an export-control list')
  await expect(page.locator('[role=option] b').first()).toHaveText('export')
  // No document is open, so that there is nothing to export: what cannot be done is not offered.
  await expect(page.getByRole('option', { name: 'Export notes…' })).toHaveCount(0)
  await call('open', '00000000000d1')
  await call('show', null)
  await call('show', 'palette')
  await field.fill('export not')
  await expect(options).toHaveText([/Export notes…/])
  await expect(options.locator('kbd')).toContainText('Ctrl+E')
  await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
})

test('is driven by the keyboard, and gives the focus back before the command acts', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('remember', ['import.choose', 'theme.night'])
  await page.getByRole('button', { name: 'After' }).focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  const chosen = page.locator('[aria-selected=true]')
  await field.fill('>')
  const titles = await page.getByRole('option').allTextContents()
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['End', titles.length - 1],
    ['ArrowDown', 0],
    ['ArrowUp', titles.length - 1],
    ['PageUp', titles.length - 9],
    ['Home', 0],
    ['PageDown', 8],
  ] as const) {
    await page.keyboard.press(key)
    await expect(chosen).toHaveText(titles[at] ?? '')
    await expect(chosen).toBeInViewport({ ratio: 0.99 })
    await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
  }
  await field.fill('>night theme')
  await page.keyboard.press('Enter')
  expect(await call('ran')).toEqual(['theme.night'])
  expect(await call('overlay')).toBeNull()
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused()

  await page.keyboard.press('Control+k')
  await field.fill('alliances')
  await page.keyboard.press('Enter')
  expect(await call('asked')).toContainEqual(['document:open', { document: '00000000000d3' }])
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused()
})

test('is driven by the pointer, and closed by a click beside it', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('remember', ['import.choose'])
  await call('show', 'palette')
  await page.getByRole('option', { name: 'Add documents…' }).hover()
  await expect(page.locator('[aria-selected=true]')).toContainText('Add documents…')
  await page.getByRole('option', { name: 'Add documents…' }).click()
  expect(await call('ran')).toEqual(['import.choose'])
  await call('show', 'palette')
  await page.mouse.click(20, 400)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  expect(await call('overlay')).toBeNull()
})

test('tags and Korean; while a syllable is composed Enter belongs to the input method', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('show', 'palette')
  const field = page.getByRole('combobox')
  const options = page.getByRole('option')
  await field.fill('#jap')
  await expect(options).toHaveText([/Six hours before the deadline.*#japan/])
  await field.fill('')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: '혀', selectionStart: 1, selectionEnd: 1 })
  await expect(options).toHaveText([/한일군사정보보호협정/])
  await page.keyboard.press('Enter')
  await expect(field).toBeVisible()
  await devtools.send('Input.insertText', { text: '협정' })
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  expect(await call('asked')).toContainEqual(['document:open', { document: '00000000000d4' }])
})

test('of ten thousand documents few are drawn, and nothing found is said', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('fill', 10_000)
  await call('show', 'palette')
  const field = page.getByRole('combobox')
  await field.fill('tides')
  await expect(page.getByText('50 of 10,000')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(50)
  await field.fill('qqqqq')
  await expect(page.getByText('No document and no command matches.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(field).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
})

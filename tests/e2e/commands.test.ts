import { COMMANDS } from '../../core/command/command'
import { expect, test } from '../support/app'
import { BRIEFING, GUIDE, isReading, searchPalette, text } from '../support/shell'

test('the palette finds documents by a few letters, and commands after >', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await searchPalette(page, 'gsom')
  await page.keyboard.press('Enter')
  await isReading(page, BRIEFING)
  await searchPalette(page, '>night')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
})

test('? lists every command that has a key, and Esc gives the text back', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await text(page).focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  for (const command of COMMANDS)
    if ('keys' in command || 'chords' in command) await expect(help.getByText(command.title).first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(text(page)).toBeFocused()
})

test('theme and text size stay after a restart', async ({ start }) => {
  const first = await start()
  await isReading(first.page, GUIDE)
  await first.page.getByRole('button', { name: 'Text and theme' }).click()
  await first.page.getByRole('radio', { name: 'Sepia' }).check()
  await first.page.keyboard.press('Escape')
  await first.page.keyboard.press('Control+=')
  const size = await text(first.page).evaluate((element) => getComputedStyle(element).fontSize)
  await first.close()
  const { page } = await start()
  await isReading(page, GUIDE)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  expect(await text(page).evaluate((element) => getComputedStyle(element).fontSize)).toBe(size)
})

test('the system’s theme is followed while it is the one that is set', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'paper')
})

test('single keys can be switched off, and never act in a field', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await searchPalette(page, '?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('>single-key')
  await page.keyboard.press('Enter')
  await text(page).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the menu knows what can be done, and does it', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  const entry = (id: string) =>
    app.evaluate(({ Menu }, id) => {
      const { enabled = null, checked = null } = Menu.getApplicationMenu()?.getMenuItemById(id) ?? {}
      return { enabled, checked }
    }, id)
  const click = (id: string) =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id)
  await expect.poll(() => entry('export.open')).toMatchObject({ enabled: true })
  await expect.poll(() => entry('theme.system')).toMatchObject({ checked: true })
  expect(await entry('edit.undo')).toMatchObject({ enabled: false })
  await click('theme.night')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await expect.poll(() => entry('theme.night')).toMatchObject({ checked: true })
  await click('shelf.all')
  await expect(page.getByRole('listbox')).toBeVisible()
  await expect.poll(() => entry('export.open')).toMatchObject({ enabled: false })
})

test('the menu’s edit entries are the field’s own while it has the focus', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await searchPalette(page, 'some words')
  const field = page.getByRole('combobox')
  const click = (id: string) =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id)
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.enabled))
    .toBe(true)
  await click('edit.undo')
  await expect(field).not.toHaveValue('some words')
  await click('edit.redo')
  await expect(field).toHaveValue('some words')
  await click('edit.selectAll')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('some words')
  await page.keyboard.press('Backspace')
  await expect(field).toHaveValue('')
})

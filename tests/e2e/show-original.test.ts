import { expect, inaccessible, test } from '../support/app'
import { isReading, searchPalette, text, writeFiles } from '../support/shell'

test('the original is shown as it was saved, and Esc closes it wherever the focus is', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'kept.md': '# Kept as it was\n\nThe *stars* are still there.\n' })
  const { app, page } = await start({ files: [file] })
  await isReading(page, 'Kept as it was')
  await searchPalette(page, '>original')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Kept as it was' })
  const original = sheet.frameLocator('iframe')
  await expect(original.getByText('The *stars* are still there.')).toBeVisible()
  await expect(sheet.getByText('As it was saved. Nothing in it runs', { exact: false })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Show in folder' })).toBeFocused()
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('')
  expect(await inaccessible(page)).toEqual([])
  await original.getByText('The *stars* are still there.').click()
  await expect(page.locator('iframe')).toBeFocused()
  // As the system sends it: playwright's own keys go straight into the frame.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' }),
  )
  await expect(sheet).toBeHidden()
  await expect(text(page)).toBeFocused()
})

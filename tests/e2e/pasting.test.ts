import type { Page } from 'playwright/test'
import type { PackedBridge } from '../../core/api'
import { expect, test } from '../support/app'
import { GUIDE, isReading, shelf, text } from '../support/shell'

const PASTED = {
  html: '<h1>Copied from a page</h1><p>The <b>ferry</b> left at six, and nobody who stood on the quay could have said why.</p><p>It came back at nine.</p>',
  text: 'Copied from a page\n\nThe ferry left at six.',
}

/** Puts something on the system's clipboard, as the app itself does when one copies. */
const copy = (page: Page, copied: { readonly text: string; readonly html: string | null }): Promise<unknown> =>
  page.evaluate((what) => {
    const { margent } = globalThis as unknown as { readonly margent: PackedBridge }
    return margent.call('clipboard:write', JSON.stringify(what))
  }, copied)

test('what was copied becomes a document', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await copy(page, PASTED)
  await text(page).focus()
  await page.keyboard.press('Control+v')
  await isReading(page, 'Copied from a page')
  await expect(text(page).locator('strong', { hasText: 'ferry' })).toBeVisible()
  await expect(shelf(page, 'All documents')).toContainText('3')
})

test('the menu’s own Paste makes a document too, where no field has the focus', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await copy(page, PASTED)
  await text(page).focus()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await isReading(page, 'Copied from a page')
})

test('words dragged from a browser become a document', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  const client = await page.context().newCDPSession(page)
  const items = [
    { mimeType: 'text/html', data: PASTED.html },
    { mimeType: 'text/plain', data: PASTED.text },
  ]
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    client.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data: { items, files: [], dragOperationsMask: 1 } })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('Add this text as a document')).toBeVisible()
  await drag('drop')
  await isReading(page, 'Copied from a page')
})

test('in a field it is pasted there', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await copy(page, { text: 'night', html: null })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('combobox')).toHaveValue('night')
  await page.keyboard.press('Escape')
  await expect(shelf(page, 'All documents')).toContainText('2')
})

test('an empty clipboard is said to be empty', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await copy(page, { text: '', html: null })
  await text(page).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('There is no text on the clipboard.').first()).toBeVisible()
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import {
  answerDialogs,
  countMarks,
  disk,
  GUIDE,
  isReading,
  isSaved,
  markNextSentence,
  openRecent,
  shownDialogs,
} from '../support/shell'

test('after “Saved” the process may die at any moment', async ({ start }) => {
  const first = await start()
  await isReading(first.page, GUIDE)
  await markNextSentence(first.page)
  await isSaved(first.page)
  await markNextSentence(first.page)
  await expect.poll(() => countMarks(first.page)).toBe(2)
  await first.kill()
  const { page } = await start()
  // Which document was open last is this device's and may be half a second behind; marks may not.
  await openRecent(page, GUIDE)
  expect(await countMarks(page)).toBe(2)
})

test('what was done before a restart is undone and done again after it', async ({ start }) => {
  const first = await start()
  await isReading(first.page, GUIDE)
  await markNextSentence(first.page)
  await isSaved(first.page)
  await first.close()
  const { page } = await start()
  await isReading(page, GUIDE)
  expect(await countMarks(page)).toBe(1)
  await page.keyboard.press('Control+z')
  await isSaved(page)
  expect(await countMarks(page)).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await isSaved(page)
  expect(await countMarks(page)).toBe(1)
})

test('a full disk is said until there is room, and nothing is lost', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await disk(app, 'full')
  await markNextSentence(page)
  await expect(page.getByRole('alert')).toHaveText('Not saved: the disk is full')
  expect(await countMarks(page)).toBe(1)
  await disk(app, 'well')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveText('')
  await page.reload()
  await isReading(page, GUIDE)
  expect(await countMarks(page)).toBe(1)
})

test('closing with unsaved changes asks, and a copy holds them all', async ({ home, start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await disk(app, 'full')
  await markNextSentence(page)
  await expect(page.getByRole('alert')).toHaveText('Not saved: the disk is full')
  const copy = join(home, 'unsaved.ndjson')

  await answerDialogs(app, { buttons: ['Cancel'] })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => shownDialogs(app)).toHaveLength(1)
  const [asked] = await shownDialogs(app)
  expect(asked?.message).toBe('A change is not saved yet.')
  expect(asked?.buttons).toEqual(['Try again', 'Save a copy…', 'Leave without them', 'Cancel'])
  await expect(page.getByRole('article')).toBeVisible()

  // The copy goes elsewhere, where there is room: the disk is well again by then.
  await answerDialogs(app, { buttons: ['Save a copy…'], save: copy })
  await app.evaluate(({ dialog }) => {
    const show = dialog.showSaveDialog
    dialog.showSaveDialog = async (...given: never[]) => {
      const { open } = process.getBuiltinModule('fs/promises')
      const handle = await open(process.execPath, 'r')
      Object.assign(Object.getPrototypeOf(handle), { write: (globalThis as unknown as { write: unknown }).write })
      await handle.close()
      return show(...(given as unknown as Parameters<typeof show>))
    }
  })
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  const lines = readFileSync(copy, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).parts[0].changes[0].kind)).toEqual(['mark.add'])
})

test('a page that dies is loaded again, says so, and has everything', async ({ start }) => {
  const { app, page, expectErrors, close } = await start()
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await isSaved(page)
  expectErrors(/./)
  // What is asked of a page while there is none is never answered, so it is asked when the new one is there.
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const shown = () =>
    app.evaluate(
      async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')) as string,
    )
  await expect.poll(shown).toContain('was loaded again. Everything that was saved is here.')
  expect(await shown()).toContain(GUIDE)
  expect(await shown()).toContain('1 mark')
  // Playwright takes the page for dead from then on.
  await close()
})

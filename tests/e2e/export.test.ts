import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { answerDialogs, GUIDE, isReading, isSaved, markNextSentence, shownDialogs } from '../support/shell'

test('the preview is the very text that is copied and saved', async ({ home, start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await isSaved(page)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const shown = dialog.getByRole('textbox')
  await expect(shown).toHaveValue(/\*\*Claim\*\*/)
  const preview = await shown.inputValue()

  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText())).toBe(preview)

  const file = join(home, 'notes.md')
  await answerDialogs(app, { save: file })
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText(/notes\.md/).first()).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(preview)
})

test('a place that cannot be written is said', async ({ home, start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await answerDialogs(app, { save: join(home, 'missing', 'notes.md') })
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText(/“notes.md” could not be written there/).first()).toBeVisible()
})

test('a link opens only after the person has seen its address and agreed', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await app.evaluate(({ shell }) => {
    const addresses: string[] = []
    Object.assign(globalThis, { opened: addresses })
    shell.openExternal = async (address) => void addresses.push(address)
  })
  const ask = (address: string) =>
    page.evaluate(
      (address) =>
        (window as unknown as { margent: { call: (n: string, a: string) => Promise<unknown> } }).margent.call(
          'link:open',
          JSON.stringify({ address }),
        ),
      address,
    )
  await answerDialogs(app, { buttons: ['Cancel', 'Open'] })
  await ask('https://example.org/a?b=1#c')
  await expect.poll(() => shownDialogs(app)).toHaveLength(1)
  expect((await shownDialogs(app))[0]?.detail).toContain('https://example.org/a?b=1#c')
  expect(await opened()).toEqual([])
  await ask('https://example.org/a?b=1#c')
  await expect.poll(opened).toEqual(['https://example.org/a?b=1#c'])
  await ask('file:///etc/passwd')
  await ask('javascript:alert(1)')
  expect(await shownDialogs(app)).toHaveLength(2)
})

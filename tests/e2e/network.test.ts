import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron } from 'playwright/test'
import { expect, test } from '../support/app'
import { electronOptions } from '../support/electron'
import { type NetLog, networkUse } from '../support/net-log'
import {
  answerDialogs,
  BRIEFING,
  GUIDE,
  isReading,
  isSaved,
  markNextSentence,
  openRecent,
  searchPalette,
  shelf,
  text,
  writeFiles,
} from '../support/shell'
import { savePage } from '../support/web-page'

const linked = `# On tides

The tables were printed [in Leith](https://example.org/leith) until 1911.

![A gauge](https://example.org/gauge.png)

Nobody reads them now. They are exact.
`

test('the whole main job leaves the network alone, by Chromium’s own log', async ({ home, start }) => {
  const log = join(home, 'net.json')
  const { app, page, close } = await start({ args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'] })
  await isReading(page, GUIDE)
  await openRecent(page, BRIEFING)

  await answerDialogs(app, {
    open: writeFiles(home, { 'tides.md': linked }),
    save: join(home, 'notes.md'),
    buttons: ['Cancel'],
  })
  await page.keyboard.press('Control+o')
  await isReading(page, 'On tides')

  await markNextSentence(page)
  await page.keyboard.press('n')
  await page.keyboard.type('See https://example.org/tides and ![an image](https://example.org/image.png)')
  await isSaved(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await isSaved(page)
  await text(page).getByRole('link', { name: 'in Leith' }).click()

  await searchPalette(page, 'night')
  await page.keyboard.press('Enter')
  await shelf(page, 'All documents').click()
  await page.keyboard.press('Alt+ArrowLeft')
  await isReading(page, 'On tides')
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save…' }).click()
  await expect.poll(() => existsSync(join(home, 'notes.md'))).toBe(true)
  await close()

  expect(networkUse(readLog(log))).toEqual([])
})

test('a saved page whose images lie on the web, and its original, leave it alone too', async ({ home, start }) => {
  const log = join(home, 'net.json')
  const { close, expectErrors, page } = await start({
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
    files: [savePage(home, 'count')],
  })
  expectErrors(/^Loading the image '.*' violates|^Blocked script execution in 'original:/)
  await isReading(page, 'The count at the rail')
  await page.getByRole('button', { name: 'Show which images were not saved' }).click()
  await searchPalette(page, '>show original')
  await page.keyboard.press('Enter')
  const original = page.getByRole('dialog', { name: 'The count at the rail' }).frameLocator('iframe')
  await original.getByRole('link', { name: 'Timetables' }).press('Enter')
  await expect(original.getByText('The quay before the first boat.')).toBeVisible()
  await close()
  expect(networkUse(readLog(log))).toEqual([])
})

test('the same log shows what Electron asks for when nobody stops it', async ({ home }) => {
  const log = join(home, 'net.json')
  const args = ['bench/bare', `--user-data-dir=${join(home, 'bare')}`, `--log-net-log=${log}`]
  const app = await electron.launch(await electronOptions(args, { HOME: home }))
  const page = await app.firstWindow()
  await expect(page.getByRole('article')).toBeVisible()
  await page.evaluate(() => fetch('http://example.invalid/').catch(() => undefined))
  await app.close()
  const uses = networkUse(readLog(log))
  expect(uses).toContainEqual(expect.stringContaining('http://example.invalid'))
  expect(uses).toContainEqual(expect.stringMatching(/^HOST_RESOLVER|^DNS|_JOB /))
})

const readLog = (file: string): NetLog => JSON.parse(readFileSync(file, 'utf8'))

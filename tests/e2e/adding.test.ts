import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { electronOptions, sandboxArguments } from '../support/electron'
import { answerDialogs, article, GUIDE, isReading, searchPalette, shelf, writeFiles } from '../support/shell'

test('one file chosen in the dialog is added and opened', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'decision.md': article('A decision at midnight') })
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await answerDialogs(app, { open: [file] })
  await page.keyboard.press('Control+o')
  await isReading(page, 'A decision at midnight')
  await expect(shelf(page, 'All documents')).toContainText('3')
})

test('the same file again opens the document that is there', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'decision.md': article('A decision at midnight') })
  const { app, page } = await start({ files: [file] })
  await isReading(page, 'A decision at midnight')
  await page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: GUIDE }).click()
  await isReading(page, GUIDE)
  await answerDialogs(app, { open: [file] })
  await page.getByRole('button', { name: 'Add documents' }).click()
  await isReading(page, 'A decision at midnight')
  await expect(shelf(page, 'All documents')).toContainText('3')
})

test('of several files each bad one gets its sentence, and the others are added', async ({ home, start }) => {
  const files = writeFiles(home, {
    'one.md': article('The first one'),
    'binary.txt': Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256)),
    'empty.md': '',
    'two.md': '# The second one\n\nIt reads well.\n',
  })
  const folder = join(home, 'a folder')
  mkdirSync(folder)
  const { page } = await start({ files: [...files, folder, join(home, 'missing.txt')] })
  await expect(page.getByText('2 documents added.').first()).toBeVisible()
  await expect(shelf(page, 'All documents')).toContainText('4')
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Show' }).click()
  const report = page.getByRole('dialog', { name: 'What was added, and what was not' })
  await expect(report.getByRole('listitem')).toContainText([
    /“a folder” has no file in it that can be read/,
    /“binary.txt”/,
    /“empty.md” is empty/,
    /“missing.txt” is not there/,
  ])
})

test('files dropped on the window are added', async ({ home, start }) => {
  const files = writeFiles(home, { 'one.md': article('Dropped first'), 'two.md': article('Dropped second') })
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await drop(page, files, () => expect(page.getByText('Add 2 documents')).toBeVisible())
  await expect(page.getByText('2 documents added.').first()).toBeVisible()
  await expect(page.getByText('Add 2 documents')).toBeHidden()
  await expect(shelf(page, 'All documents')).toContainText('4')
  expect(app.windows()).toHaveLength(1)
})

test('a folder that is dropped is added with the folders below it, and says what it passed over', async ({
  home,
  start,
}) => {
  const folder = join(home, 'Reading')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFiles(folder, { 'one.md': article('From above'), 'song.mp3': Buffer.alloc(64), 'film.mkv': Buffer.alloc(64) })
  writeFiles(join(folder, 'below'), { 'two.md': article('From below') })
  const { page } = await start()
  await isReading(page, GUIDE)
  await drop(page, [folder])
  await expect(
    page.getByText('2 documents added. 2 other files were not of a kind that can be read.').first(),
  ).toBeVisible()
  await expect(shelf(page, 'All documents')).toContainText('4')
})

test('the same file again is offered from the trash, where it is', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'decision.md': article('A decision at midnight') })
  const { app, page } = await start({ files: [file] })
  await isReading(page, 'A decision at midnight')
  await searchPalette(page, '>move to trash')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Moved to the trash.').first()).toBeVisible()
  await answerDialogs(app, { open: [file] })
  await page.keyboard.press('Control+o')
  const message = page
    .getByRole('region', { name: 'Messages' })
    .getByRole('listitem')
    .filter({ hasText: 'in the trash' })
  await expect(message).toBeVisible()
  await message.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Restored from the trash.').first()).toBeVisible()
  await expect(shelf(page, 'Trash')).toContainText('0')
})

test('an import that takes long shows how far it is, leaves the reader usable, and can be stopped', async ({
  home,
  start,
}) => {
  const names = Array.from({ length: 600 }, (_, i) => [`${i}.md`, article(`Article ${i}`)] as const)
  const files = writeFiles(home, Object.fromEntries(names))
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await answerDialogs(app, { open: files })
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('progressbar', { name: 'Adding documents' })).toBeVisible()
  await expect(page.getByText(/Adding \d+ of 600: \d+\.md/)).toBeVisible()
  await searchPalette(page, '>night')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/\d+ could not be added|were not added|stopped/).first()).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeHidden()
})

test('a second start hands its files to the first', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'handed.md': article('Handed over') })
  const { page } = await start()
  await isReading(page, GUIDE)
  const { executablePath, args, cwd, env } = await electronOptions(
    [...sandboxArguments(), '.', `--user-data-dir=${join(home, 'user-data')}`, file],
    {
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    },
  )
  const second = spawn(executablePath, args, { cwd, env, stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  await isReading(page, 'Handed over')
})

test('a file that may not be read gets its sentence', async ({ home, start }) => {
  // Root may read everything.
  if (process.getuid?.() === 0) return
  const [file = ''] = writeFiles(home, { 'locked.md': article('Locked') })
  chmodSync(file, 0)
  const { page } = await start({ files: [file] })
  await expect(page.getByText('“locked.md” may not be read by you').first()).toBeVisible()
})

/** Chromium's own drag of real files from the system: the page gets the files, and only preload their paths. */
async function drop(page: Page, files: readonly string[], over: () => Promise<void> = async () => {}): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    client.send('Input.dispatchDragEvent', {
      type,
      x: 700,
      y: 400,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    })
  await drag('dragEnter')
  await drag('dragOver')
  await over()
  await drag('drop')
}

/** Pictures of what one sees of adding documents, and of documents that were no text files. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Theme } from '../../core/settings'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import { everyKindBook } from '../support/every-kind-book'
import type { LaunchOptions, Running } from '../support/launch'
import { article, isReading, searchPalette, text, writeFiles } from '../support/shell'
import { savePage } from '../support/web-page'
import { settle } from './furnish'

const LAPTOP = { width: 1360, height: 860 }
const NARROW = { width: 820, height: 860 }

// Two cores may be busy with other things while pictures are taken.
test.describe.configure({ timeout: 180_000 })

interface Setting {
  readonly theme?: Theme
  readonly size?: typeof LAPTOP
  readonly watchedFolder?: string
}

type Start = (options?: LaunchOptions) => Promise<Running>

async function begin(
  start: Start,
  home: string,
  files: readonly string[],
  { theme = 'paper', size = LAPTOP, watchedFolder }: Setting = {},
): Promise<Running> {
  await settle(join(home, 'user-data'), {
    theme,
    window: { ...size, x: 0, y: 0, maximised: false },
    ...(watchedFolder === undefined ? {} : { watchedFolder }),
  })
  const running = await start({ files })
  await running.page.evaluate(() => document.fonts.ready)
  return running
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

const noMessages = async (page: Page) => {
  for (const button of await page.getByRole('button', { name: 'Dismiss' }).all()) await button.click()
}

for (const [name, setting] of [
  ['paper', {}],
  ['night', { theme: 'night' }],
  ['narrow', { size: NARROW }],
] as const)
  test(`a web page, and what was left out of it, ${name}`, async ({ start, home }) => {
    const { page } = await begin(start, home, [savePage(home, 'count')], setting)
    await isReading(page, 'The count at the rail')
    await noMessages(page)
    await look(page, `web-page-${name}`)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('button', { name: 'Show which images were not saved' }).click()
    await text(page).getByRole('button', { expanded: false }).first().click()
    await look(page, `web-page-left-out-${name}`)
  })

test('an image that was not saved, in its place', async ({ start, home }) => {
  const { page } = await begin(start, home, [savePage(home, 'count')])
  await noMessages(page)
  await text(page).getByRole('img', { name: 'Image that was not saved' }).scrollIntoViewIfNeeded()
  await look(page, 'missing-image')
})

test('the original of a web page', async ({ start, home }) => {
  const { expectErrors, page } = await begin(start, home, [savePage(home, 'count')])
  expectErrors(/^Loading the image '.*' violates|^Blocked script execution in 'original:/)
  await isReading(page, 'The count at the rail')
  await noMessages(page)
  await searchPalette(page, '>show original')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').frameLocator('iframe').getByText('Timetables').waitFor()
  await look(page, 'original')
})

test('a book: its contents, and every kind of block', async ({ start, home }) => {
  const { page } = await begin(start, home, [everyKindBook(home)])
  await isReading(page, 'The quay, and other places to wait')
  await noMessages(page)
  await look(page, 'book')
  for (const [name, heading] of [
    ['book-lists', 'What was carried'],
    ['book-tables', 'Tables and code'],
    ['book-languages', '港の'],
    ['book-arabic', 'رصيف'],
    ['book-songs', 'Songs'],
  ] as const) {
    await page.getByRole('button', { name: 'Contents' }).click()
    await page.keyboard.type(heading)
    if (name === 'book-tables') {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await look(page, 'contents')
      await page.keyboard.type(heading)
    }
    await page.keyboard.press('Enter')
    await expect(text(page)).toBeFocused()
    await look(page, name)
  }
  await text(page).press('End')
  await look(page, 'book-notes')
})

test('the summary of many files, and which of them could not be added', async ({ start, home }) => {
  const good = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.md`, article(`Letter ${i}`)]))
  const files = writeFiles(home, {
    ...good,
    'empty.md': '',
    'photograph.html': Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256)),
    'again.md': article('Letter 1'),
  })
  const { page } = await begin(start, home, [...files, join(home, 'gone.txt')])
  await page.getByText('5 documents added.').first().waitFor()
  await look(page, 'summary')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await look(page, 'summary-sheet')
})

test('the watched folder', async ({ start, home }) => {
  const watchedFolder = join(home, 'Articles')
  mkdirSync(watchedFolder)
  const { page } = await begin(start, home, [], { watchedFolder })
  await searchPalette(page, '>watched')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Watched folder' }).waitFor()
  await look(page, 'watched-folder-empty')
  writeFiles(watchedFolder, { 'good.md': article('Saved from the browser'), 'broken.md': '' })
  await page.getByText('“broken.md” is empty').first().waitFor()
  await look(page, 'watched-folder')
})

/** `npm run look`: every screen as a person sees it, as a picture in `out/look/`. Axe looks at each too. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Theme } from '../../core/settings'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import type { Running } from '../support/launch'
import { furnish, settle } from './furnish'

/** A window as it stands on a laptop; the README's pictures are made in it. */
const LAPTOP = { width: 1360, height: 860 }
/** Under 980 pixels the sidebar lies over the page, and here the margin is folded too. */
const NARROW = { width: 820, height: 860 }

type Start = (options: { readonly library: string }) => Promise<Running>

// Two cores may be busy with other things while pictures are taken.
test.describe.configure({ timeout: 180_000 })

/** The app with a furnished library, this document open. */
async function reading(
  start: Start,
  home: string,
  given: { readonly theme?: Theme; readonly open?: string; readonly size?: typeof LAPTOP } = {},
): Promise<Page> {
  const { theme = 'paper', open = 'gsomia-briefing.md', size = LAPTOP } = given
  const library = await furnish(join(home, 'library'))
  await settle(join(home, 'user-data'), {
    theme,
    lastDocument: library.documents[open] ?? null,
    window: { ...size, x: 0, y: 0, maximised: false },
  })
  const { page } = await start({ library: library.folder })
  await page.getByRole('article').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function look(page: Page, name: string): Promise<void> {
  // A pointer that rests on something would show it as pointed at.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

/** Where some words of the text stand on the screen. */
function place(page: Page, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.getByRole('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = (node.nodeValue ?? '').indexOf(wanted)
      if (from < 0) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new Error(`These words are not on the page: ${wanted}`)
  }, words)
}

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await place(page, words)
  await page.mouse.click(x + width / 2, y + height / 2)
}

/** Brings these words to the top of the page, by the wheel. */
async function scrollTo(page: Page, words: string): Promise<void> {
  const { x, y } = await place(page, words)
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, y - 120)
  await expect.poll(async () => Math.round((await place(page, words)).y)).toBeLessThan(140)
}

async function select(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await place(page, words)
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar')).toBeVisible()
}

for (const theme of ['paper', 'sepia', 'night'] as const) {
  test(`reading, ${theme}`, async ({ start, home }) => {
    const page = await reading(start, home, { theme })
    await scrollTo(page, 'The decision')
    await clickOn(page, 'not a renewal')
    await look(page, `reading-${theme}`)
  })
}

test('a selection and its bar', async ({ start, home }) => {
  const page = await reading(start, home)
  await select(page, 'The two governments now share the outcome')
  await look(page, 'selection')
})

test('a note being written', async ({ start, home }) => {
  const page = await reading(start, home)
  await scrollTo(page, 'The decision')
  await clickOn(page, 'not a renewal')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox')).toBeFocused()
  await look(page, 'note')
})

test('what was left out, shown', async ({ start, home }) => {
  const page = await reading(start, home, { open: 'pasted-page.txt' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('article').focus()
  await page.keyboard.press('End')
  await expect(page.getByText('We use cookies')).toBeInViewport()
  await page.mouse.move(LAPTOP.width / 2, LAPTOP.height / 2)
  await page.mouse.wheel(0, -LAPTOP.height / 3)
  await expect(page.getByText('Those who want to keep')).toBeInViewport()
  await look(page, 'left-out')
})

test('the guide, and a text in Korean', async ({ start, home }) => {
  const page = await reading(start, home, { open: 'getting-started.md' })
  await look(page, 'guide')
  await page.getByText('배가 오지 않는 항구').first().click()
  await page.getByRole('article').getByText('선착장의').waitFor()
  await look(page, 'korean')
})

test('the list of all documents', async ({ start, home }) => {
  const page = await reading(start, home)
  await page.getByText('All documents').click()
  await page.getByText('7 documents').first().waitFor()
  await look(page, 'list')
})

test('palette, appearance and keys', async ({ start, home }) => {
  const page = await reading(start, home)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('the')
  await page.getByRole('option').first().waitFor()
  await look(page, 'palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Text and theme' }).click()
  await page.getByRole('dialog').waitFor()
  await look(page, 'appearance')
  await page.keyboard.press('Escape')
  await page.getByRole('article').focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await look(page, 'keys')
})

test('export', async ({ start, home }) => {
  const page = await reading(start, home)
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByText('margent://').first().waitFor()
  await look(page, 'export')
})

test('a narrow window: the margin folded, the sidebar over the page', async ({ start, home }) => {
  const page = await reading(start, home, { size: NARROW })
  await scrollTo(page, 'The decision')
  await clickOn(page, 'not a renewal')
  await look(page, 'narrow')
  await page.keyboard.press('F9')
  await page.getByText('All documents').waitFor()
  await look(page, 'narrow-sidebar')
})

test('a library without documents', async ({ start, home }) => {
  const folder = join(home, 'library')
  await furnish(folder, [])
  const { page } = await start({ library: folder })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look(page, 'empty')
})

test('a library that cannot be read', async ({ start, home }) => {
  const { folder } = await furnish(join(home, 'library'))
  for (const file of ['library.json', 'library.json.bak', 'history/0001.ndjson'])
    await writeFile(join(folder, file), 'not what it was')
  const { page } = await start({ library: folder })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look(page, 'recovery')
})

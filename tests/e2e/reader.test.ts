import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, isSaved, rows, shelf, text, writeFiles } from '../support/shell'

const paragraph = (n: number) =>
  `Entry ${n} of the log begins here. The tide of day ${n} came late. The keeper wrote down the wind, the state of the lamp, and the names of the boats that passed before dark.`

/** Some forty screens, so that a place in it means something. */
const LOG = `# The lighthouse log\n\n${Array.from({ length: 240 }, (_, i) => paragraph(i + 1)).join('\n\n')}\n`

/** The words that are painted as marks, with the place of their label: "label-0: words". */
function painted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, ranges]) =>
        [...ranges].map((range) => {
          const live = document.createRange()
          live.setStart(range.startContainer, range.startOffset)
          live.setEnd(range.endContainer, range.endOffset)
          return `${name.replace('margent-', '')}: ${live}`
        }),
      )
      .toSorted(),
  )
}

/** The rectangle of the first line of some words, where they are on the page. */
async function placeOf(page: Page, words: string) {
  const rect = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect
      return { x, y, width, height }
    }
    return null
  }, words)
  if (!rect) throw new Error(`not on the page: ${words}`)
  return rect
}

async function drag(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await placeOf(page, words)
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 4 })
  await page.mouse.up()
}

async function click(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await placeOf(page, words)
  await page.mouse.click(x + width / 2, y + height / 2)
}

/** All that is on the disk of the histories of the library's documents. */
function historiesOf(library: string): string {
  const files = readdirSync(join(library, 'documents'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ndjson'))
    .map((file) => readFileSync(join(library, 'documents', file), 'utf8'))
    .join('')
}

/** The first line that is wholly in view: "Entry 12, line 2". */
function firstLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const top = document.querySelector('article')?.closest('[class*=scroller]')?.getBoundingClientRect().top ?? 0
    for (const block of document.querySelectorAll('article p[data-start]')) {
      const range = document.createRange()
      range.selectNodeContents(block)
      const line = [...range.getClientRects()].findIndex((rect) => rect.top >= top - 2)
      if (line >= 0) return `${/^Entry \d+/.exec(block.textContent ?? '')?.[0]}, line ${line + 1}`
    }
    return ''
  })
}

/** Waits until nothing glides any more. */
async function isAtRest(page: Page): Promise<void> {
  let last = ''
  await expect
    .poll(async () => {
      const now = await firstLine(page)
      const same = now === last
      last = now
      return same
    })
    .toBe(true)
}

test('marks overlap, are reached each, relabelled, removed, undone and redone, also after a restart', async ({
  home,
  start,
}) => {
  const [file = ''] = writeFiles(home, { 'log.md': LOG })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  const { page } = first
  await isReading(page, 'The lighthouse log')

  await drag(page, 'The tide of day 1 came late')
  await page.getByRole('toolbar').getByRole('button', { name: 'Mark as Claim' }).click()
  await drag(page, 'day 1 came')
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  expect(await painted(page)).toEqual(['label-0: The tide of day 1 came late', 'label-2: day 1 came'])

  await click(page, 'day 1 came')
  await expect.poll(() => painted(page)).toContain('label-2-active: day 1 came')
  await click(page, 'day 1 came')
  await expect.poll(() => painted(page)).toContain('label-0-active: The tide of day 1 came late')
  await page.keyboard.press('4')
  await expect.poll(() => painted(page)).toContain('label-3-active: The tide of day 1 came late')
  await page.keyboard.press('Delete')
  await expect.poll(() => painted(page)).toEqual(['label-2: day 1 came'])
  await isSaved(page)
  await first.close()

  const second = await start({ library })
  await isReading(second.page, 'The lighthouse log')
  expect(await painted(second.page)).toEqual(['label-2: day 1 came'])
  await text(second.page).focus()
  const shown = () => painted(second.page)
  await second.page.keyboard.press('Control+z')
  await expect.poll(shown).toEqual(['label-2: day 1 came', 'label-3: The tide of day 1 came late'])
  await second.page.keyboard.press('Control+z')
  await expect.poll(shown).toEqual(['label-0: The tide of day 1 came late', 'label-2: day 1 came'])
  await second.page.keyboard.press('Control+Shift+z')
  await expect.poll(shown).toEqual(['label-2: day 1 came', 'label-3: The tide of day 1 came late'])
})

test('the place in the text is kept, line by line', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'log.md': LOG })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  await isReading(first.page, 'The lighthouse log')
  await text(first.page).focus()
  for (let i = 0; i < 9; i++) await first.page.keyboard.press('PageDown')
  await first.page.waitForFunction(() => (document.querySelector('article')?.getBoundingClientRect().top ?? 0) < -4000)
  await isAtRest(first.page)
  const line = await firstLine(first.page)
  expect(line).toMatch(/^Entry [3-9]\d, line \d$/)
  await first.close()
  const { page } = await start({ library })
  await expect.poll(() => firstLine(page)).toBe(line)
})

test('the place in the text is there again after a look at a list', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'log.md': LOG })
  const { page } = await start({ files: [file] })
  await isReading(page, 'The lighthouse log')
  await text(page).focus()
  for (let i = 0; i < 9; i++) await page.keyboard.press('PageDown')
  await page.waitForFunction(() => (document.querySelector('article')?.getBoundingClientRect().top ?? 0) < -4000)
  await isAtRest(page)
  const line = await firstLine(page)
  expect(line).toMatch(/^Entry [3-9]\d, line \d$/)
  await shelf(page, 'All documents').click()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: 'The lighthouse log' }).click()
  await expect.poll(() => firstLine(page)).toBe(line)
})

test('a note that is being written survives a kill, as far as it was saved', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'log.md': LOG })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  await isReading(first.page, 'The lighthouse log')
  await text(first.page).focus()
  await first.page.keyboard.press('j')
  await first.page.keyboard.press('n')
  await expect(first.page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await first.page.keyboard.type('Half a thought')
  await expect.poll(() => historiesOf(library)).toContain('Half a thought')
  await first.kill()
  const { page } = await start({ library })
  await expect(page.getByRole('group', { name: 'Note, Claim' })).toContainText('Half a thought')
})

test('without a mouse: a sentence is marked, its note written, the next one found', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'log.md': LOG })
  const { page } = await start({ library: join(home, 'library'), files: [file] })
  await isReading(page, 'The lighthouse log')
  await text(page).focus()
  for (const key of ['j', 'j', 'Shift+J', '2', 'j', 'n']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('On *entry* 2')
  await page.keyboard.press('Escape')
  await expect(page.locator('em', { hasText: 'entry' })).toBeVisible()
  await page.keyboard.press('[')
  await expect
    .poll(() => painted(page))
    .toEqual([
      expect.stringMatching(/^label-1-active: The tide of day 1 came late\. The keeper .* dark\.$/),
      'label-1: Entry 2 of the log begins here.',
    ])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Note, Evidence' }).first()).toBeVisible()
})

test('what was left out is put back, a block is left out, and marks stay on their words; both can be undone', async ({
  home,
  start,
}) => {
  const lines = [
    'Home',
    'News',
    'Sport',
    '',
    'The ferry will sail again in spring',
    '28 November 2019',
    '',
    'The council has found the money after all, and the boat will leave the pier at six each evening from April.',
    '',
    'Nobody had expected that. The harbour master learnt of it from the paper, and said so to everyone who asked him.',
    '',
    'The last crossing of the winter is on Friday, weather permitting, and those who want to see it off may come.',
    '',
    'We use cookies to improve your experience on this site. Accept all',
  ]
  const [file = ''] = writeFiles(home, { 'ferry.txt': lines.join('\n') })
  const { page } = await start({ library: join(home, 'library'), files: [file] })
  await isReading(page, 'The ferry will sail again in spring')
  await drag(page, 'Nobody had expected that')
  await page.keyboard.press('2')
  await page.keyboard.press('Escape')
  const mark = 'label-1: Nobody had expected that'
  await expect.poll(() => painted(page)).toEqual([mark])

  const cookies = page.locator('p[data-start]', { hasText: 'We use cookies' })
  const ending = page.locator('p[data-start]', { hasText: 'The last crossing' })
  await expect(cookies).toHaveCount(0)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('We use cookies').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Put back' }).last().click()
  await expect(cookies).toBeVisible()
  expect(await painted(page)).toEqual([mark])

  await page.getByRole('button', { name: 'Leave out' }).nth(-2).click()
  await expect(ending).toHaveCount(0)
  expect(await painted(page)).toEqual([mark])

  await text(page).focus()
  await page.keyboard.press('Control+z')
  await expect(ending).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cookies).toHaveCount(0)
  expect(await painted(page)).toEqual([mark])
})

import type { Page } from 'playwright/test'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

/** Drags the mouse from the beginning of some words to the end of others, as a reader selects. */
async function drag({ page, call }: Reader, from: string, to = from): Promise<void> {
  const first = await call('rectOf', from)
  const last = await call('rectOf', to)
  await page.mouse.move(first.x + 1, first.y + first.height / 2)
  await page.mouse.down()
  await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 4 })
  await page.mouse.up()
}

async function clickOn({ page, call }: Reader, words: string): Promise<void> {
  const { x, y, width, height } = await call('rectOf', words)
  await page.mouse.click(x + width / 2, y + height / 2)
}

const bar = (page: Page) => page.getByRole('toolbar')
const text = (page: Page) => page.getByRole('article')

async function given(open: Open, what: Parameters<typeof api.show>[0] = 'harbour') {
  const reader = await open<typeof api>('reader')
  await reader.call('show', what)
  return reader
}

test('marks are painted on their words, each in its label’s colour and pattern', async ({ open }) => {
  const { call } = await given(open)
  expect(await call('painted')).toEqual({
    'margent-label-0': [
      'The council withdrew its money on 4 October, pointing to three winters in which the boat had sailed half empty',
    ],
    'margent-label-2': ['a pause of the contract, which either side may end within a month'],
    'margent-label-3': ['the harbour master said that he had promised nothing'],
    'margent-label-1': ['If the bridge is counted in the price of the crossing'],
  })
  expect(await call('highlightStyle', 'margent-label-3')).toMatchObject({
    textDecorationStyle: 'wavy',
    textUnderlineOffset: '7px',
  })
  expect(await call('highlightStyle', 'margent-label-1-active')).toMatchObject({
    textDecorationStyle: 'dotted',
    textDecorationThickness: '3px',
    textUnderlineOffset: '3px',
  })
})

test('a passage selected with the mouse is marked by a click in the bar below it', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await drag(reader, 'Both sides', 'differently')
  expect(await call('words', (await call('ui')).selection)).toBe('Both sides described it differently')
  const line = await call('rectOf', 'Both sides described it differently')
  const box = await bar(page).boundingBox()
  expect(box?.y).toBeCloseTo(line.y + line.height + 8, 0)
  expect(box?.x).toBeCloseTo(line.x, 0)
  expect((await call('painted'))['margent-selection']).toEqual(['Both sides described it differently'])

  await page.getByRole('button', { name: 'Mark as Evidence' }).click()
  expect((await call('painted'))['margent-label-1-active']).toEqual(['Both sides described it differently'])
  expect((await call('ui')).selection).toBeNull()
  await expect(bar(page)).toBeHidden()
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
  const made = (await call('calls')).filter(({ name }) => name === 'library:commit')
  expect(made).toMatchObject([{ argument: { commit: { title: 'Mark as Evidence', changes: [{ kind: 'mark.add' }] } } }])
  expect((await call('ui')).announcement).toContain('Marked as Evidence: Both sides')
})

test('a digit marks at once, and relabels the active mark; Del removes it and can be taken back', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await drag(reader, 'northern pier')
  await page.keyboard.press('4')
  expect((await call('painted'))['margent-label-3-active']).toEqual(['northern pier'])
  await page.keyboard.press('2')
  expect((await call('painted'))['margent-label-1-active']).toEqual(['northern pier'])
  expect(await call('marks')).toHaveLength(5)

  await page.keyboard.press('Delete')
  expect((await call('painted'))['margent-label-1-active']).toBeUndefined()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect((await call('painted'))['margent-label-1']).toContain('northern pier')
  await page.keyboard.press('Control+z')
  expect((await call('painted'))['margent-label-3']).toContain('northern pier')
  await page.keyboard.press('Control+z')
  expect(JSON.stringify(await call('painted'))).not.toContain('northern')
  await page.keyboard.press('Control+Shift+z')
  expect((await call('painted'))['margent-label-3']).toContain('northern pier')
})

test('the bar is worked by keyboard: Tab into it, arrows within, Esc back', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await drag(reader, 'northern pier')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Mark as Claim' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Mark as Definition' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  expect(await call('words', (await call('ui')).selection)).toBe('northern pier')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(JSON.stringify(await call('painted'))).toContain('northern pier')
  await expect(text(page)).toBeFocused()
})

test('every mark at a place is reached by clicking again; beside a short line none is', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await drag(reader, 'either side may end')
  await page.keyboard.press('1')
  await drag(reader, 'pause of the contract, which either', 'difference has since')
  await page.keyboard.press('5')
  await page.keyboard.press('Escape')
  const seen: (string | null)[] = []
  for (let i = 0; i < 4; i++) {
    await clickOn(reader, 'either side may')
    const { activeMark } = await call('ui')
    seen.push((await call('marks')).find(({ id }) => id === activeMark)?.anchor.quote.slice(0, 12) ?? null)
  }
  expect(seen).toEqual(['either side ', 'a pause of t', 'pause of the', 'either side '])

  const { x, y, width, height } = await call('rectOf', 'the story.')
  await page.mouse.click(x + width + 60, y + height / 2)
  expect((await call('ui')).activeMark).toBeNull()
})

test('the sentence cursor marks without a mouse', async ({ open }) => {
  const { page, call } = await given(open)
  await text(page).focus()
  const cursor = async () => call('words', (await call('ui')).cursor)
  await page.keyboard.press('j')
  expect(await cursor()).toMatch(/^The island had six weeks/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await cursor()).toMatch(/^The council withdrew .* pier\.$/)
  expect((await call('ui')).announcement).toMatch(/^The council withdrew/)
  expect((await call('painted'))['margent-cursor']).toEqual([await cursor()])
  await expect(bar(page)).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('Shift+J')
  expect(await cursor()).toMatch(/^The night ferry .* pier\.$/)
  await page.keyboard.press('Shift+K')
  await page.keyboard.press('Alt+j')
  expect(await cursor()).toMatch(/^The night ferry .* notice\. The$/)
  await page.keyboard.press('Alt+k')
  expect(await cursor()).toMatch(/^The night ferry .* notice$/)
  await page.keyboard.press('3')
  expect((await call('painted'))['margent-label-2-active']?.[0]).toMatch(/^The night ferry .* notice$/)
  expect((await call('ui')).cursor).toBeNull()
  await page.keyboard.press('j')
  expect(await cursor()).toMatch(/^The council withdrew/)
  await page.keyboard.press('Escape')
  expect((await call('ui')).cursor).toBeNull()
})

test('marks are gone through in text order, and hidden for a fresh reading', async ({ open }) => {
  const { page, call } = await given(open)
  await text(page).focus()
  const seen: (string | null)[] = []
  for (const key of [']', ']', 'Alt+ArrowDown', '[', 'Alt+ArrowUp']) {
    await page.keyboard.press(key)
    seen.push((await call('ui')).activeMark)
  }
  expect(seen.map((id) => Number(id?.slice(1)))).toEqual([1, 2, 3, 2, 1])
  expect((await call('ui')).announcement).toMatch(/^Claim, with a note: The council/)
  await page.keyboard.press('h')
  expect(await call('painted')).toEqual({})
  expect(await call('cards')).toEqual([])
  await page.keyboard.press('h')
  expect(Object.keys(await call('painted'))).toHaveLength(4)
})

test('what is selected outlives renders, and spans sections', async ({ open }) => {
  const reader = await given(open, 60)
  const { page, call } = reader
  await drag(reader, 'The keeper wrote', 'Here begins paragraph 3')
  const before = (await call('ui')).selection
  await call('setLeftOut', 'shown')
  await call('setTextSize', 21)
  expect((await call('ui')).selection).toEqual(before)
  expect((await call('painted'))['margent-selection']?.join('\n')).toBe(await call('words', before))

  const plain = await call('plain')
  await call('select', 100, plain.length - 100)
  await page.keyboard.press('1')
  const [mark] = await call('marks')
  expect(mark?.anchor.quote).toBe(plain.slice(100, plain.length - 100))
})

test('Shift and a click, a double and a triple click select; Shift and an arrow go on', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const selected = async () => call('words', (await call('ui')).selection)
  const word = await call('rectOf', 'reporters')
  await page.mouse.dblclick(word.x + 5, word.y + 5)
  expect(await selected()).toBe('reporters')
  await page.mouse.click(word.x + 5, word.y + 5, { clickCount: 3 })
  expect(await selected()).toMatch(/^A spokesman .* without money\.$/)
  const from = await call('rectOf', 'northern')
  const to = await call('rectOf', 'pier')
  await page.mouse.click(from.x, from.y + 5)
  await page.keyboard.down('Shift')
  await page.mouse.click(to.x + to.width - 1, to.y + 5)
  await page.keyboard.up('Shift')
  expect(await selected()).toBe('northern pier')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(selected).toBe('northern pier.')
})

test('all text is selected and copied from the tree, without a native selection', async ({ open }) => {
  const { page, call } = await given(open, 'everyKind')
  await text(page).focus()
  await page.keyboard.press('Control+a')
  const plain = await call('plain')
  expect((await call('ui')).selection).toEqual({ start: 0, end: plain.length })
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  await page.keyboard.press('Control+c')
  const copied = (await call('calls')).findLast(({ name }) => name === 'clipboard:write')?.argument as {
    text: string
    html: string
  }
  expect(copied.text).toMatch(/^Tide tables\nPlain, strong and both/)
  expect(copied.text).toContain('Brest\t\t7.1\n\t\t\nThe gauge, 1846\nE=mc^2\nraw\nneap\nthe lesser tide\n')
  expect(copied.html).toContain('<blockquote><p>Quoted once.</p><blockquote>')
  await page.keyboard.press('Escape')
  expect((await call('ui')).selection).toBeNull()
})

test('a quote is copied with its source', async ({ open }) => {
  const reader = await given(open)
  await drag(reader, 'northern pier')
  await reader.page.keyboard.press('c')
  const copied = (await reader.call('calls')).findLast(({ name }) => name === 'clipboard:write')?.argument
  expect(copied).toMatchObject({
    text: '“northern pier”\n— “Six weeks without the night ferry”, 28 November 2019, ¶ 2\n',
  })
})

test('an image that is marked is framed in the label’s colour, and is hit', async ({ open }) => {
  const { page, call } = await given(open, 'everyKind')
  await text(page).focus()
  const start = (await call('plain')).indexOf('\uFFFC\uFFFC between') + 1
  await call('select', start, start + 1)
  await page.keyboard.press('2')
  const image = page.getByRole('img', { name: 'not saved: B' })
  await expect(image).toHaveAttribute('data-label', '1')
  await page.keyboard.press('Escape')
  await image.click()
  expect((await call('ui')).activeMark).toBe((await call('marks'))[0]?.id)
  await page.keyboard.press('Delete')
  await expect(image).not.toHaveAttribute('data-label')
})

test('blocks with marks say so to assistive technology', async ({ open }) => {
  const { page } = await given(open)
  const block = page.locator('p', { hasText: 'The night ferry sails' })
  // The lists are made when the window is idle.
  await expect(block).toHaveAttribute('aria-details', /./)
  const id = await block.getAttribute('aria-details')
  await expect(page.locator(`#${id} li`)).toHaveText([/^Claim, with a note: The council withdrew/])
  await expect(page.locator('p', { hasText: 'The island had' })).not.toHaveAttribute('aria-details')
})

test('a footnote’s sign leads to it, and it leads back; other links are asked about', async ({ open }) => {
  const { page, call } = await given(open, 'everyKind')
  await page.locator('[role=doc-noteref]').first().click()
  await expect(page.getByText('The note itself.')).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the text from note 1' }).click()
  await expect(page.getByText('after the sign')).toBeInViewport()
  await page.getByRole('link', { name: 'a link' }).click()
  expect((await call('calls')).findLast(({ name }) => name === 'link:open')?.argument).toEqual({
    address: 'https://example.org/',
  })
})

test('under forced colours marks show by pattern alone', async ({ open }) => {
  const { page, call } = await given(open)
  await page.emulateMedia({ forcedColors: 'active' })
  for (const name of ['margent-label-0', 'margent-label-0-active', 'margent-label-none'])
    expect((await call('highlightStyle', name)).backgroundColor).toMatch(
      /^(rgba\(0, 0, 0, 0\)|color\(srgb 0 0 0 \/ 0\))$/,
    )
  expect((await call('highlightStyle', 'margent-label-4')).textDecorationStyle).toBe('dashed')
  await page.emulateMedia({ forcedColors: null })
})

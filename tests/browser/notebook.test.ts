import type { Page } from 'playwright/test'
import { inaccessible } from '../support/app'
import type { api } from './notebook.page'
import { expect, type OpenPage, test } from './page'

type Notebook = OpenPage<typeof api>

async function opened(open: (name: string) => Promise<unknown>, width = 1072): Promise<Notebook> {
  const given = (await open('notebook')) as Notebook
  await given.page.setViewportSize({ width, height: 833 })
  await given.call('open')
  await expect(focused(given.page)).toBeVisible()
  return given
}

const entries = (page: Page) => page.getByRole('article')
const focused = (page: Page) => page.locator('article:focus')
const place = (page: Page) => focused(page).getAttribute('aria-posinset')
/** How far the focused entry is below the top of the list. */
const height = (page: Page) =>
  focused(page).evaluate((element) => {
    const list = element.closest('section')?.getBoundingClientRect().top ?? 0
    return element.getBoundingClientRect().top - list
  })
const count = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible()

test('filters narrow the notebook, say so, and are taken off', async ({ open }) => {
  const { page, call } = await opened(open)
  await expect(entries(page)).toHaveCount(6)
  await expect(page.getByRole('heading', { level: 2, name: /^Six hours before the deadline/ })).toBeVisible()
  await count(page, '6 marks in 3 documents')
  await page.getByRole('button', { name: 'Evidence 2' }).click()
  await expect(entries(page)).toHaveCount(2)
  await count(page, '2 of 6 marks in 2 documents')
  await expect.poll(() => call('announced')).toBe('2 marks in 2 documents')
  expect(await inaccessible(page)).toEqual([])

  const words = page.getByRole('textbox', { name: 'Words in marks and notes' })
  await words.fill('clause')
  await expect(entries(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Take off “clause”' })).toBeVisible()
  await words.press('Escape')
  await expect(words).toHaveValue('')
  await expect(entries(page)).toHaveCount(2)
  await words.fill('nowhere')
  await expect(page.getByRole('heading', { name: 'No mark passes' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take off Evidence' })).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all marks' }).first().click()
  await expect(entries(page)).toHaveCount(6)
  await expect(words).toHaveValue('')

  await page.getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('dialog', { name: 'Tags' }).getByRole('checkbox', { name: '#japan 3' }).check()
  await expect(entries(page)).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take off #japan' }).click()
  await expect(words).toBeFocused()
  await entries(page).first().getByRole('button', { name: '#timeline' }).click()
  await expect(entries(page)).toHaveCount(1)
  await expect(page.locator('article:focus-within')).toHaveAttribute('aria-posinset', '1')
  await page.getByRole('button', { name: 'Show all marks' }).click()
  await expect(entries(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Note, passage' }).click()
  await page.getByRole('checkbox', { name: 'Lost its passage 1' }).check()
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page)).toContainText('Lost its passage')
  await page.getByRole('checkbox', { name: 'Lost its passage 1' }).uncheck()
  await page.getByRole('button', { name: 'State' }).click()
  await page.getByRole('checkbox', { name: 'Finished 1' }).check()
  await expect(entries(page)).toHaveCount(1)
  await expect(page.locator('blockquote')).toHaveAttribute('lang', 'ko')
  await page.getByRole('checkbox', { name: 'Finished 1' }).uncheck()
  await page.getByRole('button', { name: 'Date' }).click()
  await expect(page.getByRole('radio', { name: 'Any time 6' })).toBeVisible()
  await page.getByRole('radio', { name: 'Today 0' }).check()
  await expect(page.getByRole('heading', { name: 'No mark passes' })).toBeVisible()
  await page.getByRole('textbox', { name: 'From' }).fill('2026-01-01')
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('2026-01-02')
  await expect(page.getByRole('button', { name: 'Take off Last changed 1 Jan 2026 to 2 Jan 2026' })).toBeVisible()
  await expect(entries(page)).toHaveCount(6)
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('tag')
  const heads = page.getByRole('region', { name: 'Marks' }).getByRole('heading', { level: 2 })
  await expect(heads).toHaveText([/^#timeline1 mark/, /^#japan3/, /^#apology/, /^#trade/, /^Without a tag2/])
  // The group does not say whose mark it is: the entry does.
  for (const entry of await entries(page).all()) await expect(entry.locator('span[title]')).not.toBeEmpty()
})

test('keys move from entry to entry, write, relabel, tag and remove', async ({ open }) => {
  const { page, call } = await opened(open)
  const title = async (at: number) => (await call('marks'))[at]
  expect(await place(page)).toBe('1')
  for (const [key, at] of [
    ['ArrowDown', '2'],
    ['j', '3'],
    ['k', '2'],
    ['End', '6'],
    ['Home', '1'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => place(page)).toBe(at)
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('3')
  await expect(focused(page)).toContainText('Definition')
  await expect.poll(async () => (await title(1))?.label).toBe('00def1n1t10n3')

  await page.keyboard.press('Enter')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(note).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And more.')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  expect(await place(page)).toBe('2')
  await expect(focused(page)).toContainText('20–26 Nov. And more.')
  await expect.poll(async () => (await title(1))?.note).toMatch(/And more\.$/)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const dot = page.getByRole('button', { name: 'Relabel as Follow up' })
  await dot.focus()
  await page.keyboard.press('Escape')
  await expect(dot).toHaveCount(0)
  await page.keyboard.press('Enter')
  await dot.click()
  await expect(focused(page)).toContainText('Follow up')
  await page.keyboard.press('t')
  await page.keyboard.type('Abe ')
  await page.keyboard.press('Escape')
  await expect(focused(page)).toContainText('#Abe')
  await expect.poll(async () => (await title(1))?.tags).toEqual(['apology', 'Abe'])

  await page.keyboard.press('c')
  await expect.poll(async () => (await call('asked', 'clipboard:write')).length).toBe(1)
  expect(JSON.stringify(await call('asked', 'clipboard:write'))).toContain(
    '“Japan’s foreign minister said that it never had”\\n— J. Park, “Six hours before the deadline”, 28 November 2019, ¶ 2',
  )

  await page.keyboard.press('Delete')
  await expect(focused(page)).toContainText('If the Supreme Court')
  await count(page, '5 marks in 3 documents')
  await page.keyboard.press('Control+z')
  await count(page, '6 marks in 3 documents')
  await expect(entries(page).nth(1)).toContainText('Japan’s foreign minister')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await title(1))?.tags).toEqual(['apology'])
  await expect(entries(page).nth(1)).toContainText('Follow up')
  await expect(entries(page).nth(1)).not.toContainText('#Abe')

  // For Tab the list is one stop, with what is in the active entry.
  await page.getByRole('combobox', { name: 'Order' }).focus()
  await page.keyboard.press('Tab')
  await expect(focused(page)).toContainText('If the Supreme Court')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('combobox', { name: 'Order' })).toBeFocused()
  await page.keyboard.press('Tab')
  for (const name of ['Select', 'Evidence', 'Add note', 'Open passage']) {
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveCount(0)
    await expect(page.locator(':focus')).toHaveAccessibleName(name)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Copy' })).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
})

test('what no longer passes stays until one goes on', async ({ open }) => {
  const { page } = await opened(open)
  await page.getByRole('button', { name: 'Evidence 2' }).click()
  await expect(entries(page)).toHaveCount(2)
  await entries(page).first().click()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Claim 2' })).toBeVisible()
  await expect(entries(page)).toHaveCount(2)
  await expect(focused(page)).toContainText('Claim')
  await page.keyboard.press('ArrowDown')
  await expect(entries(page)).toHaveCount(1)
  await expect(focused(page)).toContainText('A catch-all clause')
})

test('several are selected, changed in one step, and that is taken back', async ({ open }) => {
  const { page, call } = await opened(open)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar')
  await expect(bar).toHaveAccessibleName('3 marks selected')
  await page.keyboard.press('Escape')
  await entries(page)
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await expect(bar).toHaveAccessibleName('3 marks selected')
  await entries(page)
    .nth(4)
    .click({ modifiers: ['Control'] })
  await expect(bar).toHaveAccessibleName('4 marks selected')
  await entries(page).nth(0).getByRole('checkbox', { name: 'Select' }).click()
  await expect(bar).toHaveAccessibleName('3 marks selected')
  await expect(page.getByRole('button', { name: 'Export 3 marks' })).toBeVisible()
  await expect(page.locator('pre')).not.toContainText('Seoul gave')
  await expect(page.locator('pre')).toContainText('words that are gone')
  await bar.getByRole('button', { name: 'Add tags' }).click()
  await page.keyboard.type('a+b')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“a+b” cannot be a tag')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.getByRole('combobox', { name: /^Tags, with spaces/ }).fill('one #two')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tags added to 3 marks.').first()).toBeVisible()
  await expect
    .poll(async () => (await call('marks')).map(({ tags }) => tags.join(' ')))
    .toEqual(['timeline', 'apology one two', 'one two', 'trade', 'one two', ''])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => (await call('marks')).flatMap(({ tags }) => tags))
    .toEqual(['timeline', 'apology', 'trade'])

  await entries(page).nth(1).click()
  await page.keyboard.press('Control+a')
  await expect(bar).toHaveAccessibleName('All 6 marks that pass are selected')
  await page.keyboard.press('5')
  await expect(page.getByText('5 marks are now Follow up.').first()).toBeVisible()
  await expect.poll(async () => new Set((await call('marks')).map(({ label }) => label)).size).toBe(1)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing marked yet' })).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(entries(page)).toHaveCount(6)
})

test('twenty thousand marks: what is drawn is little, and every place is found again', async ({ open }) => {
  const { page, call } = await opened(open)
  await call('fill', 20_000)
  await count(page, '20,000 marks in 500 documents')
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAttribute('aria-posinset', '20000')
  await expect(focused(page)).toContainText('Sentence 19999')
  await expect(focused(page)).toBeInViewport()
  expect(await entries(page).count()).toBeLessThan(40)
  await page.keyboard.press('Shift+Home')
  await expect(page.getByRole('toolbar')).toHaveAccessibleName('20,000 marks selected')
  await page.keyboard.press('Escape')
  const list = page.getByRole('region', { name: 'Marks' })
  await list.evaluate((element) => element.scrollTo({ top: 900_000 }))
  await expect(entries(page).nth(8)).toBeInViewport()
  await entries(page).nth(8).click()
  const at = await place(page)
  const top = await height(page)
  await call('leave')
  await expect(entries(page)).toHaveCount(0)
  await call('open')
  await expect(focused(page)).toHaveAttribute('aria-posinset', `${at}`)
  await expect.poll(() => height(page)).toBeCloseTo(top, -1)

  // Marks before it go: it stays where it is.
  const generation = await call('generation')
  await call('trashFirst', 2)
  await expect.poll(() => call('generation')).toBeGreaterThan(generation)
  await expect(focused(page)).toHaveAttribute('aria-posinset', `${Number(at) - 2}`)
  await expect.poll(() => height(page)).toBeCloseTo(top, -1)
})

test('a narrow window has the preview behind a button', async ({ open }) => {
  const { page, call } = await opened(open, 700)
  await expect(page.locator('pre')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the preview' }).click()
  await expect(page.locator('pre')).toContainText('Seoul')
  expect(await inaccessible(page)).toEqual([])
  for (const theme of ['sepia', 'night'] as const) {
    await call('theme', theme)
    expect(await inaccessible(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Hide the preview' }).click()
  await expect(page.locator('pre')).toHaveCount(0)
  await page.getByRole('button', { name: 'Tags' }).click()
  await call('readOnly')
  await page.keyboard.press('Escape')
  await entries(page).first().click()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveCount(0)
})

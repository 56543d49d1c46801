import { inaccessible } from '../support/app'
import { expect, type Open, test } from './page'
import type { api } from './versions.page'

/** Words that the harbour text does not have, near to words that it has. */
const QUOTE = 'the sober technical exchange that both ministries have planned cannot settle either'
const NOW = 'the sober calculation that both offices have planned will not be able to settle either'
const FAR = 'the bridge is counted in the price'
const OTHER = 'the lamp on the southern pier, which nobody lights'

async function given(open: Open, quotes: Readonly<Record<number, string>>) {
  const window = await open<typeof api>('versions')
  await window.page.emulateMedia({ reducedMotion: 'reduce' })
  await window.call('show', quotes)
  return window
}

test('an orphan is shown with its likeliest places; Enter accepts the best, and undo takes it back', async ({
  open,
}) => {
  const { page, call } = await given(open, { 4: QUOTE })
  const places = [await call('place', NOW, QUOTE, 0.71, 0.9, 6), await call('place', FAR, QUOTE, 0.41, 0.1, 2)]
  await page.getByRole('button', { name: '1 mark without a passage' }).click()
  const mark = page.getByRole('group', { name: 'Evidence' })
  await expect(mark).toBeFocused()
  await expect(mark).toContainText(QUOTE)
  await expect(page.getByText('Looking for it in the text…')).toBeVisible()
  expect(await call('asked', 'mark:places')).toEqual([{ document: 'd000000000000', mark: 'm000000000004' }])
  await call('answer', 'mark:places', { ok: true, value: places })
  const best = page.getByRole('group', { name: /^Place 1 of 2, ¶ 6 · 71 % alike, context agrees: the sober calc/ })
  await expect(best).toBeFocused()
  await expect(best.getByRole('insertion').first()).toHaveText(/calculation/)
  await expect(best.getByRole('deletion').first()).toHaveText(/technical exchange/)
  await expect(page.getByRole('group', { name: /^Place 2 of 2, ¶ 2 · 41 % alike: / })).toBeVisible()
  await expect(page.locator('header').getByText('1 mark without a passage')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])

  await page.keyboard.press('Enter')
  await expect.poll(() => call('orphans')).toEqual([])
  expect(await call('quoteOf', 4)).toBe(NOW)
  const [{ commit }] = (await call('asked', 'library:commit')) as [{ commit: { title: string; changes: unknown[] } }]
  expect(commit).toMatchObject({ title: 'Attach mark', changes: [{ kind: 'anchor.set', mark: 'm000000000004' }] })
  await expect(page.getByRole('button', { name: 'Back to the text' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => call('orphans')).toEqual(['m000000000004'])
  expect(await call('quoteOf', 4)).toBe(QUOTE)
})

test('arrows go from mark to mark and to its places; what was looked at last is not accepted unasked', async ({
  open,
}) => {
  const { page, call } = await given(open, { 3: OTHER, 4: QUOTE })
  await call('run', 'orphans.open')
  await call('answer', 'mark:places', { ok: true, value: [] })
  await expect(page.getByText('Nothing in the text is like it.')).toBeVisible()
  const first = page.getByRole('group', { name: 'Disputed, 1 of 2' })
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const second = page.getByRole('group', { name: 'Evidence, 2 of 2' })
  await expect(second).toBeFocused()
  const places = [await call('place', NOW, QUOTE, 0.71, 0.9, 6), await call('place', FAR, QUOTE, 0.41, 0.1, 2)]
  await call('answer', 'mark:places', { ok: true, value: places })
  await expect(page.getByRole('group', { name: /^Place 1/ })).toBeVisible()
  await expect(second).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const far = page.getByRole('group', { name: /^Place 2/ })
  await expect(far).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(far).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => call('orphans')).toEqual(['m000000000003'])
  expect(await call('quoteOf', 4)).toBe(FAR)
  await expect(first.or(page.getByRole('group', { name: 'Disputed' }))).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
})

test('a place is shown in the text, to be put right there and attached by A; Esc gives it up', async ({ open }) => {
  const { page, call } = await given(open, { 4: QUOTE })
  await call('run', 'orphans.open')
  await call('answer', 'mark:places', { ok: true, value: [await call('place', NOW, QUOTE, 0.71, 0.9, 6)] })
  await page.getByRole('button', { name: 'Show in the text' }).click()
  const hint = page.getByRole('region', { name: 'Attach the orphan to this passage' })
  await expect(hint).toContainText(QUOTE)
  expect(await call('selected')).toBe(NOW)
  await expect(page.getByRole('article')).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(hint).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hint).toHaveCount(0)
  expect((await call('ui')).attaching).toBeNull()

  await page.keyboard.press('Alt+ArrowLeft')
  await call('answer', 'mark:places', { ok: true, value: [] })
  await page.getByRole('button', { name: 'Select in the text' }).click()
  await expect(hint.getByRole('button', { name: 'Attach here' })).toBeDisabled()
  await call('select', NOW)
  await page.keyboard.press('a')
  await expect.poll(() => call('orphans')).toEqual([])
  expect(await call('quoteOf', 4)).toBe(NOW)
  expect(await call('ui')).toMatchObject({ attaching: null, selection: null, activeMark: 'm000000000004' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => call('orphans')).toEqual(['m000000000004'])
})

test('A attaches the only orphan at once, and asks which where there are several', async ({ open }) => {
  const { page, call } = await given(open, { 3: OTHER, 4: QUOTE })
  expect(await call('enabled', 'mark.attach')).toBe(false)
  await page.getByRole('article').focus()
  await call('select', NOW)
  await page.keyboard.press('a')
  const choice = page.getByRole('listbox', { name: 'Which mark belongs to this passage?' })
  await expect(choice).toBeFocused()
  await expect(choice.getByRole('option')).toHaveText([/Disputed/, /Evidence/])
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(choice).toHaveCount(0)
  expect(await call('quoteOf', 4)).toBe(NOW)
  await expect(page.getByRole('article')).toBeFocused()
  await call('select', FAR)
  await page.keyboard.press('a')
  await expect.poll(() => call('orphans')).toEqual([])
  expect(await call('quoteOf', 3)).toBe(FAR)
  expect(await call('enabled', 'mark.attach')).toBe(false)
  await expect(page.getByRole('button', { name: /without a passage/ })).toHaveCount(0)
})

test('the marks below the text lead to the screen, and the way back leads to the text', async ({ open }) => {
  const { page, call } = await given(open, { 4: QUOTE })
  await page.getByRole('button', { name: 'Find their passages' }).click()
  await expect(page.getByRole('heading', { name: 'Where it may stand now' })).toBeVisible()
  await call('answer', 'mark:places', { ok: false, failure: { kind: 'noDocument', document: 'd000000000000' } })
  await expect(page.getByText('There is no document')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('heading', { name: 'The mark' })).toBeVisible()
})

test('of thousands of orphans a few are drawn at a time, and all are reached', async ({ open }) => {
  const { page, call } = await given(open, {})
  await call('crowd', 3000)
  await expect(page.getByRole('button', { name: '2,900 more' })).toBeAttached()
  await call('run', 'orphans.open')
  await expect(page.getByRole('group', { name: 'Claim, 1 of 3000' })).toBeFocused()
  expect(await page.getByRole('group').count()).toBeLessThan(150)
  for (let i = 0; i < 100; i++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: 'Claim, 101 of 3000' })).toBeFocused()
  await expect(page.getByText('40 more', { exact: true })).toBeAttached()
  expect(await page.getByRole('group').count()).toBeLessThan(150)
  await page.keyboard.press('End')
  await expect(page.getByRole('group', { name: 'Claim, 3000 of 3000' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByRole('group', { name: 'Claim, 1 of 3000' })).toBeFocused()
  await call('answer', 'mark:places', { ok: true, value: [] })
  await expect(page.getByRole('group', { name: 'Claim, 1 of 3000' })).toBeFocused()
})

for (const theme of ['paper', 'sepia', 'night'] as const)
  test(`the screen can be read and named in ${theme}, in a narrow window too`, async ({ open }) => {
    const { page, call } = await given(open, { 1: 'words that are gone', 3: OTHER, 4: QUOTE })
    await call('theme', theme)
    await page.setViewportSize({ width: 640, height: 560 })
    await call('run', 'orphans.open')
    const places = [await call('place', NOW, QUOTE, 0.71, 0.9, 6), await call('place', FAR, QUOTE, 0.41, 0.1, 2)]
    await call('answer', 'mark:places', { ok: true, value: places })
    await expect(page.getByRole('group', { name: /^Place 1/ })).toBeInViewport()
    expect(await inaccessible(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.setViewportSize({ width: 1360, height: 833 })
  })

import type { Page } from 'playwright/test'
import { DEFAULT_LABELS, type Label } from '../../core/document/label'
import { inaccessible } from '../support/app'
import type { api } from './labels.page'
import { expect, type OpenPage, test } from './page'

const [claim] = DEFAULT_LABELS as readonly [Label]

type Sheet = OpenPage<typeof api>

async function opened(open: (name: string) => Promise<unknown>, width = 1360): Promise<Sheet> {
  const given = (await open('labels')) as Sheet
  await given.page.setViewportSize({ width, height: 833 })
  await given.call('show')
  await expect(given.page.getByRole('dialog', { name: 'Labels' })).toBeVisible()
  return given
}

const listed = (page: Page) => page.getByRole('list', { name: 'Labels in their order' }).getByRole('button')
const names = async ({ call }: Sheet) => (await call('saved')).map(({ name }) => name)

test('typing a name is kept as one change, with what is typed before the sheet closes', async ({ open }) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  await expect(listed(page)).toHaveText([/Claim/, /Evidence/, /Definition/, /Disputed/, /Follow up/])
  await expect(listed(page).first()).toBeFocused()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.click()
  await page.keyboard.press('End')
  await page.keyboard.type('s in it')
  await expect.poll(() => names(sheet)).toContain('Claims in it')
  await page.keyboard.type(' and on')
  await page.keyboard.press('Tab')
  await expect.poll(() => names(sheet)).toContain('Claims in it and on')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => names(sheet)).toContain('Claim')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(() => names(sheet)).toContain('Claims in it and on')
  await name.fill('Thesis')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => names(sheet)).toContain('Thesis')
  await call('show')
  await page.keyboard.press('Control+z')
  await expect.poll(() => names(sheet)).toContain('Claims in it and on')
})

test('a name that is none, or another’s, is not kept, and it is said', async ({ open }) => {
  const sheet = await opened(open)
  const { page } = sheet
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('')
  await expect(page.getByText('A label needs a name. It is still called Claim.')).toBeVisible()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  expect(await inaccessible(page)).toEqual([])
  await name.fill('evidence')
  await expect(page.getByText('Another label is called evidence.')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(name).toHaveValue('Claim')
  const letter = page.getByRole('textbox', { name: 'Letter' })
  await letter.fill('')
  await expect(page.getByText('It is still C.')).toBeVisible()
  await letter.fill('e')
  await expect(page.getByText('Evidence shows this letter too.')).toBeVisible()
  await letter.pressSequentially('👩‍🔬')
  await letter.blur()
  await expect.poll(async () => (await sheet.call('saved'))[0]).toEqual({ ...claim, letter: '👩‍🔬' })
})

test('keys choose and move labels, and so do the pointer and the buttons', async ({ open }) => {
  const sheet = await opened(open)
  const { page } = sheet
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^Evidence\s*, key\s*2$/ })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Evidence')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('button', { name: /^Evidence\s*, key\s*2$/ })).toBeFocused()
  expect(await names(sheet)).toEqual(['Claim', 'Definition', 'Disputed', 'Evidence', 'Follow up'])
  await expect(page.getByText('Evidence is now 4 of 5.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Move up' }).click()
  expect(await names(sheet)).toEqual(['Claim', 'Definition', 'Evidence', 'Disputed', 'Follow up'])
  const [from, to] = [await listed(page).nth(4).boundingBox(), await listed(page).nth(0).boundingBox()]
  if (!from || !to) throw new Error('not drawn')
  await page.mouse.move(from.x + 60, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y - 20)
  await page.mouse.move(to.x + 60, to.y + 10, { steps: 4 })
  await expect(page.locator('[data-drop="before"]')).toHaveCount(1)
  await page.mouse.up()
  expect(await names(sheet)).toEqual(['Follow up', 'Claim', 'Definition', 'Evidence', 'Disputed'])
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
  await expect.poll(() => names(sheet)).toEqual(['Claim', 'Evidence', 'Definition', 'Disputed', 'Follow up'])
})

test('a key is taken from the label that has it, which gets the other', async ({ open }) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  await page.getByRole('combobox', { name: 'Key' }).selectOption({ label: '2 (now Evidence)' })
  expect((await call('saved')).map(({ digit }) => digit)).toEqual([2, 1, 3, 4, 5])
  await expect(page.getByText('2 marks with Claim now, no longer with Evidence.')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Key' }).selectOption({ label: 'None' })
  expect((await call('saved')).map(({ digit }) => digit)).toEqual([null, 1, 3, 4, 5])
})

test('an own colour is checked, what to do is said, and done on request', async ({ open }) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  await page.getByRole('radio', { name: 'Wavy' }).check({ force: true })
  await page.getByRole('radio', { name: 'Violet' }).check({ force: true })
  await page.getByRole('radio', { name: 'Own colour' }).check({ force: true })
  await expect(page.getByText(/Clear: contrast in paper 6\.\d:1 and sepia 5\.\d:1/)).toBeVisible()
  const hex = page.getByRole('textbox', { name: 'In paper and sepia, as #rrggbb' })
  await hex.fill('#ffe')
  await expect(page.getByText(/Too pale to be seen well \(contrast in paper 1\.0:1/)).toBeVisible()
  await hex.blur()
  expect((await call('saved'))[0]).toMatchObject({ pattern: 'wavy', colour: { light: '#ffffee' } })
  await hex.fill('none')
  await expect(page.getByText('A colour is written as #')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await hex.blur()
  await expect(hex).toHaveValue('#ffffee')
  await page.getByRole('button', { name: 'Make it darker' }).click()
  await expect(page.getByText(/Clear: contrast in paper/)).toBeVisible()
  const [now] = await call('saved')
  expect(now?.colour).not.toMatchObject({ light: '#ffffee' })
})

test('labels are added up to as many as there may be, each its own; then it is said that there are no more', async ({
  open,
}) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  const add = page.getByRole('button', { name: 'Add a label' })
  await add.click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('New label')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Quotation')
  expect((await call('saved')).at(-1)).toMatchObject({ digit: 6, letter: 'A' })
  for (let i = 6; i < 24; i++) await add.click()
  expect((await call('saved'))[5]?.name).toBe('Quotation')
  await expect(add).toBeDisabled()
  await expect(page.getByText('There are 24 labels, as many as there can be.')).toBeVisible()
  await expect(listed(page)).toHaveCount(24)
  expect(await inaccessible(page)).toEqual([])
})

test('a label is removed only after it is asked where its marks go; the last one stays', async ({ open }) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  await call('count', { marks: 12, documents: 3 })
  await page.getByRole('button', { name: 'Remove…' }).click()
  await expect(page.getByText('12 marks in 3 documents have the label Claim;')).toBeVisible()
  await page.getByRole('combobox', { name: 'They get this label:' }).selectOption('Disputed')
  expect(await inaccessible(page)).toEqual([])
  await call('fail', { kind: 'diskFull' })
  await page.getByRole('button', { name: 'Remove label' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'full' })).toBeVisible()
  await call('fail', null)
  await page.getByRole('button', { name: 'Remove label' }).click()
  await expect(page.getByText('The label Claim was removed. 12 marks are Disputed now.').first()).toBeVisible()
  await expect(listed(page)).toHaveCount(4)
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Evidence')
  await expect(listed(page).first()).toBeFocused()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect(listed(page)).toHaveCount(5)
  await call('count', { marks: 0, documents: 0 })
  for (let i = 0; i < 4; i++) {
    await page.getByRole('button', { name: 'Remove…' }).click()
    await page.getByRole('button', { name: 'Remove label' }).click()
    await expect(listed(page)).toHaveCount(4 - i)
  }
  await expect(page.getByText('The last label stays')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove…' })).toHaveCount(0)
})

test('the preview says who takes which labels for one another, and where nothing tells them apart', async ({
  open,
}) => {
  const sheet = await opened(open)
  const { page, call } = sheet
  await call('theme', 'paper')
  await expect(
    page.getByText(/Evidence and Disputed look alike to people with deuteranopia; their lines and letters tell/),
  ).toBeVisible()
  await expect(page.getByText('With tritanopia (no blue cones)')).toBeVisible()
  const twin = { ...claim, id: '0000000000002', name: '클레임', letter: 'c', digit: null }
  await call('fill', [...DEFAULT_LABELS, twin])
  await expect(page.getByText('Claim and 클레임 look alike to everybody; nothing tells them apart')).toBeVisible()
})

test('what becomes of overlapping marks is chosen here too', async ({ open }) => {
  const { page, call } = await opened(open)
  await page.getByRole('radio', { name: 'Merge them into one' }).check()
  expect(await call('overlap')).toBe('merge')
})

test('a library that is read only keeps its labels, and says so', async ({ open }) => {
  const { page, call } = await opened(open)
  await call('readOnly')
  await expect(page.getByText('This library can only be read, so its labels stay as they are.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Add a label' })).toBeDisabled()
})

for (const theme of ['paper', 'sepia', 'night'] as const) {
  test(`with 24 labels of any name the sheet can be read in ${theme}, narrow too`, async ({ open }) => {
    const { page, call } = await opened(open)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await call('theme', theme)
    const odd = [
      'اقتباس مهم جدًّا من النصّ',
      'A name that goes on for as long as sixty characters may reach',
      '🙂',
      '주장',
    ]
    await call(
      'fill',
      Array.from({ length: 24 }, (_, i): Label => {
        const { colour, pattern } = DEFAULT_LABELS[i % 5] ?? claim
        const name = `${odd[i % 4]}${i}`
        return {
          id: `00000000000${i + 10}`,
          name,
          colour,
          pattern,
          letter: odd[(i + 2) % 4]?.slice(0, 2) ?? '',
          digit: null,
        }
      }),
    )
    for (const width of [1360, 420]) {
      await page.setViewportSize({ width, height: 700 })
      const sheet = page.getByRole('dialog')
      await expect(sheet).toBeInViewport({ ratio: 0.99 })
      const body = sheet.locator('fieldset').first()
      expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
      expect(await inaccessible(page), `${theme} ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1360, height: 833 })
    await page.emulateMedia({ reducedMotion: null })
  })
}

test('under forced colours the colours that can be chosen are seen', async ({ open }) => {
  const { page } = await opened(open)
  await page.emulateMedia({ forcedColors: 'active' })
  const swatches = page.getByRole('group', { name: 'Colour' }).locator('[class*=swatch]')
  const fills = await swatches.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  expect(new Set(fills).size).toBe(5)
  await page.emulateMedia({ forcedColors: null })
})

import type { Page } from 'playwright/test'
import { inaccessible } from '../support/app'
import { expect, type OpenPage, test } from './page'
import type { api } from './tags.page'

type Sheet = OpenPage<typeof api>

async function opened(open: (name: string) => Promise<unknown>): Promise<Sheet> {
  const given = (await open('tags')) as Sheet
  await given.page.setViewportSize({ width: 1360, height: 833 })
  return given
}

async function allTags(open: (name: string) => Promise<unknown>): Promise<Sheet> {
  const given = await opened(open)
  await given.call('run', 'tags.edit')
  await expect(options(given.page)).toHaveCount(7)
  return given
}

const options = (page: Page) => page.getByRole('listbox', { name: 'All tags' }).getByRole('option')
const field = (page: Page) => page.getByRole('combobox', { name: 'Filter tags' })
const name = (page: Page) => page.getByRole('combobox', { name: 'Name' })

test('tags are listed with what they are on, filtered, and lead to documents and marks', async ({ open }) => {
  const { page, call } = await allTags(open)
  await expect(field(page)).toBeFocused()
  await expect(options(page)).toHaveText([
    '#commerceon 1 document1',
    '#ferryon 2 marks2',
    '#Japanon 1 document1',
    '#methodon 1 mark1',
    '#only-hereon 1 mark1',
    '#tradeon 1 document and 1 mark11',
    '#trade/exporton 1 mark1',
  ])
  await expect(page.getByRole('option', { name: '#trade on 1 document and 1 mark' })).toBeVisible()
  await page.getByRole('group', { name: 'Sort by' }).getByRole('button', { name: 'Marks' }).click()
  await expect(options(page).first()).toContainText('ferry')
  await field(page).fill('TRÀDE')
  await expect(options(page)).toHaveCount(2)
  await field(page).fill('nothing')
  await expect(page.getByText('No tag has “nothing” in it.')).toBeVisible()
  await field(page).fill('trade')
  await page.getByRole('button', { name: '1 mark in the notebook' }).click()
  await expect(page.getByRole('heading', { name: 'notebook' })).toBeVisible()
  expect(await call('filter')).toEqual(['trade'])
  await call('run', 'tags.edit')
  await field(page).fill('trade')
  await page.getByRole('button', { name: '1 document in the list' }).click()
  expect(await call('screen')).toEqual({ kind: 'list', shelf: 'all', tag: 'trade' })
})

test('a tag is renamed by keys alone, everywhere and with what is below it, and undone there', async ({ open }) => {
  const { page, call } = await allTags(open)
  await page.keyboard.type('trade')
  await page.keyboard.press('Enter')
  await expect(name(page)).toBeFocused()
  await page.keyboard.type('two words')
  await expect(page.getByText('A tag is one word')).toBeVisible()
  await expect(name(page)).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await expect(name(page)).toHaveValue('trade')
  await name(page).fill('Handel')
  await expect(page.getByText('With it go #trade/export.')).toBeVisible()
  await call('hold')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Looking through the documents…')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Renaming…' })).toBeDisabled()
  await call('release')
  await expect(page.getByText('#trade is #Handel now.').first()).toBeVisible()
  expect((await call('saved'))[0]).toMatchObject({
    tags: ['Handel', 'Japan'],
    marks: [{ note: 'About #Handel and wages' }, { tags: ['Handel/export', 'method'] }],
  })
  await expect(field(page)).toBeFocused()
  await field(page).fill('')
  await expect(options(page).filter({ hasText: 'Handel' })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(options(page).filter({ hasText: 'trade' })).toHaveCount(2)
  expect((await call('saved'))[0]?.marks[0]?.note).toBe('About #trade and wages')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(options(page).filter({ hasText: 'Handel' })).toHaveCount(2)
})

test('a name that another tag has makes them one, after a question; the other’s way of writing stays', async ({
  open,
}) => {
  const { page, call } = await allTags(open)
  await page.keyboard.type('comm')
  await page.keyboard.press('F2')
  await page.keyboard.type('jap')
  await expect(page.getByRole('option', { name: /#Japan/ }).last()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('an')
  await expect(page.getByText('1 document has #Japan already: make them one?')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Make them one' })).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep them apart' }).click()
  await expect(name(page)).toHaveValue('commerce')
  await expect(name(page)).toBeFocused()
  await name(page).fill('japan')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 tags are #Japan now.').first()).toBeVisible()
  expect((await call('saved')).map(({ tags }) => tags)).toEqual([['trade', 'Japan'], ['Japan']])
})

test('several are marked and become one in one commit; one is removed, and its word stays in the note', async ({
  open,
}) => {
  const { page, call } = await allTags(open)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.type('meth')
  await page.keyboard.press('Space')
  await expect(options(page)).toHaveCount(1)
  await expect(page.getByText('3 tags chosen')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'They become' })).toHaveValue('ferry')
  await page.getByRole('button', { name: 'Make them one' }).click()
  await field(page).fill('')
  await expect(options(page)).toHaveCount(5)
  expect((await call('asked')).filter((asked) => asked === 'tags:rename')).toHaveLength(1)
  expect((await call('saved'))[1]?.tags).toEqual(['ferry'])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(options(page)).toHaveCount(7)

  await page.keyboard.press('Escape')
  await call('run', 'tags.edit')
  await page.getByRole('option', { name: '#trade on' }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('1 document and 1 mark have #trade.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove tag' }).click()
  await expect(page.getByText('#trade was removed.').first()).toBeVisible()
  expect((await call('saved'))[0]).toMatchObject({ tags: ['Japan'], marks: [{ note: 'About trade and wages' }, {}] })
})

test('what cannot be written is said and nothing is changed; a library that can only be read stays as it is', async ({
  open,
}) => {
  const { page, call } = await allTags(open)
  await call('fail', { kind: 'diskFull' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('other')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^Not saved: the disk is full/)
  await expect(name(page)).toHaveValue('other')
  await expect(name(page)).toBeFocused()
  await call('run', 'tags.edit')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Title' }).fill('Another')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^Not saved: the disk is full/)
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.press('Escape')
  await call('run', 'tags.edit')
  await call('readOnly')
  await expect(page.getByText('This library can only be read, so its tags stay as they are.')).toBeVisible()
  await expect(name(page)).toBeDisabled()
  await page.getByRole('button', { name: '1 document in the list' }).click()
  expect(await call('screen')).toEqual({ kind: 'list', shelf: 'all', tag: 'commerce' })
})

test('a library of thousands of tags is listed at once, in every theme', async ({ open }) => {
  const { page, call } = await opened(open)
  await call('fill', 4_000)
  await call('run', 'tags.edit')
  await expect(options(page).first()).toBeVisible()
  expect(await options(page).count()).toBeLessThan(60)
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: '#trade/export' })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowUp')
  await page.setViewportSize({ width: 640, height: 500 })
  await expect(page.getByRole('button', { name: 'Make them one' })).toBeVisible()
  for (const theme of ['paper', 'sepia', 'night'] as const) {
    await call('theme', theme)
    expect(await inaccessible(page)).toEqual([])
  }
})

test('the document’s tags: offered, pasted, taken away by keys, and why something is none', async ({ open }) => {
  const { page, call } = await opened(open)
  await call('run', 'document.tags')
  const add = page.getByRole('combobox', { name: 'Add tag' })
  await expect(add).toBeFocused()
  await page.keyboard.type('FER')
  await expect(page.getByRole('option', { name: /#ferry/ })).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect((await call('saved'))[0]?.tags).toEqual(['trade', 'Japan', 'ferry'])
  await page.keyboard.type('METHOD,')
  expect((await call('saved'))[0]?.tags).toEqual(['trade', 'Japan', 'ferry', 'method'])
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '#wages\n2019, 무역')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByText('“2019” stays here. A tag needs at least one letter')).toBeVisible()
  await expect(add).toHaveValue('2019')
  await page.keyboard.type(' meth')
  await expect(page.getByText('“2019” stays here.')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
  expect((await call('saved'))[0]?.tags).toEqual(['trade', 'Japan', 'ferry', 'method', 'wages', '무역'])
  await add.fill('')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Remove tag 무역' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Remove tag 무역' })).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(add).toBeFocused()
  await page.keyboard.press('Backspace')
  expect((await call('saved'))[0]?.tags).toEqual(['trade', 'Japan', 'ferry'])
  await page.keyboard.type('unfinished')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await call('saved'))[0]?.tags).toEqual(['trade', 'Japan', 'ferry', 'unfinished'])
})

test('the tags of a mark whose document is not open: each change rests on the last', async ({ open }) => {
  const { page, call } = await opened(open)
  await call('tagElsewhere', 'm000000000003')
  await page.keyboard.type('one two three ')
  await page.keyboard.press('Backspace')
  await expect.poll(async () => (await call('saved'))[1]?.marks[0]?.tags).toEqual(['ferry', 'only-here', 'one', 'two'])
  await page.keyboard.type('last')
  await page.getByRole('heading').first().click()
  await expect.poll(async () => (await call('saved'))[1]?.marks[0]?.tags).toContain('last')
  await page.getByRole('combobox', { name: 'Add tag' }).focus()
  await page.keyboard.type('half')
  await call('tagElsewhere', null)
  await expect.poll(async () => (await call('saved'))[1]?.marks[0]?.tags).toContain('half')
  expect(await call('asked')).not.toContain('library:commit-all')
})

test('a document gets another title, links follow, and it is undone; also from the list', async ({ open }) => {
  const { page, call } = await opened(open)
  await page.keyboard.press('F2')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await expect(page.getByText('2 notes link to this document; the links follow.')).toBeVisible()
  await title.fill(' ')
  await expect(page.getByText('It is still called “The tides”.')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await title.fill('The tides of 1911')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call('saved')).toMatchObject([
    { title: 'The tides of 1911' },
    { marks: [{ note: 'See [[The tides of 1911]]' }] },
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await call('saved'))[0]?.title).toBe('The tides')
  await page.getByRole('button', { name: /^All documents/ }).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  const before = await title.inputValue()
  await title.fill('Another')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /Another/ })).toBeVisible()
  expect((await call('saved')).map((one) => one.title)).not.toContain(before)
})

test('the sidebar leads to the notebook and to tags of documents and marks', async ({ open }) => {
  const { page, call } = await opened(open)
  await page.getByRole('button', { name: 'Notebook 3' }).click()
  await expect(page.getByRole('button', { name: 'Notebook 3' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: '#ferry', exact: true }).click()
  expect(await call('filter')).toEqual(['ferry'])
  await expect(page.getByRole('button', { name: '#ferry', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '#trade', exact: true }).click()
  await expect(page.getByText('1 mark has #trade')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
  await page.getByRole('button', { name: 'Show in the notebook' }).click()
  expect(await call('filter')).toEqual(['trade'])
  await page.getByRole('button', { name: 'All tags…' }).click()
  await expect(page.getByRole('dialog', { name: 'Tags' })).toBeVisible()
})

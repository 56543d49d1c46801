import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

/** The harbour with the note on its first mark open. */
async function writing(open: Open, note = ''): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('show', 'harbour', { marks: [{ words: 'The night ferry sails under a contract', note }] })
  await reader.page.getByRole('article').focus()
  await reader.call('setActive', 'm000000000001')
  await reader.page.keyboard.press('n')
  await expect(field(reader.page)).toBeFocused()
  return reader
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const noteOf = async ({ call }: Reader) => (await call('marks'))[0]?.note
const caret = (page: Page) => field(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart)

test('lists go on at Enter, Tab puts items deeper, and each is taken back by itself, saved meanwhile or not', async ({
  open,
}) => {
  const reader = await writing(open)
  const { page } = reader
  await page.keyboard.type('1. one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await expect(field(page)).toHaveValue('1. one\n2. two')
  await page.keyboard.press('Tab')
  await expect(field(page)).toHaveValue('1. one\n   1. two')
  await expect(field(page)).toBeFocused()
  // Autosave takes nothing from the field's own undo, and leaves the caret where it is.
  await page.keyboard.press('ArrowLeft')
  const before = await caret(page)
  await expect.poll(() => noteOf(reader)).toBe('1. one\n   1. two')
  expect(await caret(page)).toBe(before)
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('1. one\n2. two')
  await page.keyboard.press('Control+Shift+z')
  await expect(field(page)).toHaveValue('1. one\n   1. two')
  await page.keyboard.press('Shift+Tab')
  await expect(field(page)).toHaveValue('1. one\n2. two')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('1. one\n2. two\n\n')
  await page.keyboard.type('Then a word')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+Shift+Digit9')
  await expect(field(page)).toHaveValue('1. one\n2. two\n\n- [ ] Then a **word**')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toBeFocused()
  expect(await noteOf(reader)).toBe('1. one\n2. two\n\n- [ ] Then a **word**')
})

test('the buttons below the field do the same, say what there is, and are reached behind it', async ({ open }) => {
  const { page } = await writing(open, 'A word')
  const tools = page.getByRole('toolbar', { name: 'Format' })
  await page.keyboard.press('Control+a')
  await tools.getByRole('button', { name: 'Strong' }).click()
  await expect(field(page)).toHaveValue('**A word**')
  await expect(field(page)).toBeFocused()
  await expect(tools.getByRole('button', { name: 'Strong' })).toHaveAttribute('aria-pressed', 'true')
  await expect(tools.getByRole('button', { name: 'Emphasis' })).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Tab')
  await expect(tools.getByRole('button', { name: 'Strong' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tools.getByRole('button', { name: 'Code' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('> **A word**')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
})

test('an address that is pasted over words makes them a link; rich text is pasted as its words', async ({ open }) => {
  const { page } = await writing(open, 'see this page')
  const paste = (types: Readonly<Record<string, string>>) =>
    field(page).evaluate((area, given) => {
      const clipboardData = new DataTransfer()
      for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words)
      return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, types)
  await page.keyboard.press('Control+Shift+ArrowLeft')
  expect(
    await paste({ 'text/plain': 'https://example.org/a', 'text/html': '<a href="https://example.org/a">a</a>' }),
  ).toBe(false)
  await expect(field(page)).toHaveValue('see this [page](https://example.org/a)')
  // What is no address is the field's own to paste, and a field takes the plain words only.
  expect(await paste({ 'text/plain': 'words', 'text/html': '<b>words</b>' })).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('see this page')
})

test('# completes tags: by keys and by mouse, never in code, and Enter stays a line break where nothing was chosen', async ({
  open,
}) => {
  const reader = await open<typeof api>('reader')
  const tags = [
    { tag: 'money', documents: 3, marks: 9 },
    { tag: 'monument', documents: 0, marks: 2 },
    { tag: 'ferry', documents: 1, marks: 1 },
  ]
  await reader.call('answer', 'tags:list', { ok: true, value: tags })
  const { page } = reader
  await reader.call('show', 'harbour', { marks: [{ words: 'The night ferry sails under a contract' }] })
  await reader.call('setActive', 'm000000000001')
  await page.getByRole('article').focus()
  await page.keyboard.press('n')
  const list = page.getByRole('listbox', { name: 'Tags that fit' })
  await page.keyboard.type('see #mo')
  await expect(list.getByRole('option')).toHaveText([/#money/, /#monument/])
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /-0$/)
  const box = await list.boundingBox()
  const area = await field(page).boundingBox()
  expect(box?.y).toBeGreaterThan(area?.y ?? 0)
  expect(box?.y).toBeLessThan((area?.y ?? 0) + 40)
  for (const theme of ['paper', 'sepia', 'night']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const axe = new AxeBuilder({ page }).setLegacyMode().include('main')
    const { violations } = await (theme === 'paper' ? axe : axe.withRules(['color-contrast'])).analyze()
    expect(violations, theme).toEqual([])
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(field(page)).toHaveValue('see #monument')
  await expect(list).toHaveCount(0)
  // Within the word of another tag nothing is chosen beforehand: Enter is Enter.
  await page.keyboard.type(' #rry')
  await expect(list.getByRole('option')).toHaveText([/#ferry/])
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant')
  // Tab goes on to the buttons, where no word is being written.
  await page.keyboard.press('Tab')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('y')
  await expect(list.getByRole('option')).toHaveText([/#ferry/])
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('see #monument #rry\n')
  await page.keyboard.type('and #fe')
  await list.getByRole('option', { name: '#ferry' }).click()
  await expect(field(page)).toHaveValue('see #monument #rry\nand #ferry')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('see #monument #rry\nand #fe')
  await page.keyboard.type('r')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await page.keyboard.type('r')
  await expect(list).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(' `#mo')
  await expect(list).toHaveCount(0)
})

test('[[ completes a document, # in it a heading or a mark, ^ its marks alone', async ({ open }) => {
  const reader = await writing(open)
  const { page, call } = reader
  await call('setRows', [
    { id: '0000000000001', title: 'The harbour', openedAt: '2026-02-01T00:00:00.000Z' },
    { id: '0000000000002', title: 'The harbour', authors: ['A. Clerk'], addedAt: '2026-03-01T00:00:00.000Z' },
    { id: '0000000000003', title: 'A ledger', addedAt: '2026-02-02T00:00:00.000Z' },
    { id: '0000000000004', title: 'Gone', trashedAt: '2026-02-02T00:00:00.000Z' },
  ])
  await call('answer', 'links:headings', {
    ok: true,
    value: [
      { level: 2, title: 'Wages' },
      { level: 2, title: 'Water' },
    ],
  })
  const label = Object.keys(await call('letters'))[0]
  const quote = 'the harbour master said that he had promised nothing at all to anyone in the room'
  const mark = { document: '0000000000003', mark: '0000000000009', label, quote, note: '', tags: [] }
  await call('answer', 'links:marks', { ok: true, value: [] })
  const option = page.getByRole('option')

  await page.keyboard.type('see [[')
  await expect(option).toHaveText([/The harbour/, /A ledger/, /The harbour/])
  await page.keyboard.type('hbr')
  await expect(option).toHaveCount(0)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('harbour')
  await expect(option).toHaveText(['The harbourA. Clerk', 'The harbour'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // Of two of one title it names the one that the title alone would not mean.
  await expect(field(page)).toHaveValue('see [[The harbour#^d-0000000000001]]')
  await page.keyboard.type(' [[ledg')
  await page.keyboard.press('Tab')
  await expect(field(page)).toHaveValue('see [[The harbour#^d-0000000000001]] [[A ledger]]')
  // Found by the title alone, it is not offered before a `#`.
  const titled = { ...mark, mark: '0000000000008', quote: 'wages' }
  await call('answer', 'links:marks', { ok: true, value: [titled] })
  await page.keyboard.type(' [[harbour')
  await expect(option).toHaveText(['The harbourA. Clerk', 'The harbour'])
  for (let i = 0; i < ' [[harbour'.length; i++) await page.keyboard.press('Backspace')
  await call('answer', 'links:marks', { ok: true, value: [mark] })
  await page.keyboard.type(' [[A ledger#wa')
  await expect(option).toHaveText(['Wages', 'Water', /^“the harbour master said that he had promised nothing at all…”/])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(/ \[\[A ledger#\^m-0000000000009\|the harbour master .*…\]\]$/)
  // A mark is found by its words alone too, wherever it is; what is known of titles does not wait for that.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('[[harbour')
  await expect(option).toHaveText(['The harbourA. Clerk', 'The harbour', /^“the harbour master .*…”.+ · A ledger$/])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(/^\[\[A ledger#\^m-0000000000009\|the harbour master .*…\]\]$/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('[[#]] here')
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('wat')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('[[#Water]] here')
  const asked = (await call('calls')).filter(({ name }) => name === 'links:headings').map(({ argument }) => argument)
  expect(asked.at(0)).toEqual({ document: '0000000000003' })
  expect(asked.at(-1)).toEqual({ document: 'd000000000000' })
})

test('what an input method composes is left alone while it is saved', async ({ open }) => {
  const reader = await writing(open, '가 ')
  const { page } = reader
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: '나', selectionStart: 1, selectionEnd: 1 })
  await expect.poll(() => noteOf(reader)).toBe('가 나')
  await devtools.send('Input.imeSetComposition', { text: '난', selectionStart: 1, selectionEnd: 1 })
  await devtools.send('Input.insertText', { text: '난' })
  await page.keyboard.type('!')
  await expect(field(page)).toHaveValue('가 난!')
  await expect.poll(() => noteOf(reader)).toBe('가 난!')
  await devtools.detach()
})

test('what main refuses stays in the field, is said, and can be copied when the field goes', async ({ open }) => {
  const reader = await writing(open, 'Once')
  const { page, call } = reader
  await call('answer', 'library:commit', { ok: false, failure: { kind: 'refused', change: 'note.splice' } })
  await page.keyboard.type(' in vain')
  await expect(page.getByRole('alert')).toContainText('This is not saved')
  await expect(field(page)).toHaveValue('Once in vain')
  expect(await noteOf(reader)).toBe('Once')
  await page.keyboard.press('Escape')
  await expect(page.getByText('A note could not be saved').first()).toBeVisible()
  await page.getByRole('button', { name: 'Copy what you wrote' }).click()
  expect((await call('calls')).at(-1)).toEqual({
    name: 'clipboard:write',
    argument: { text: 'Once in vain', html: null },
  })
})

test('a note of any length is written in, in a field that does not outgrow the window', async ({ open }) => {
  const reader = await writing(open, 'A line of a long note, one of many.\n'.repeat(3_000))
  const { page } = reader
  await page.keyboard.type('end')
  await expect.poll(async () => (await noteOf(reader))?.slice(-9)).toBe('many.\nend')
  const { height } = (await field(page).boundingBox()) ?? { height: 0 }
  expect(height).toBeLessThan(600)
})

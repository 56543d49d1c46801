import type { Page } from 'playwright/test'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

async function given(open: Open, ...what: Parameters<typeof api.show>): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('show', ...what)
  return reader
}

const frames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** The cards once they have come to rest. */
async function cards({ page, call }: Reader) {
  await frames(page)
  return call('cards')
}

const commits = async ({ call }: Reader) =>
  (await call('calls')).filter(({ name }) => name === 'library:commit').map(({ argument }) => argument)

const CLAIM = 'The council withdrew its money on 4'
const DEFINITION = 'a pause of the contract, which'

test('notes stand level with their passages, in the order of the text', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const found = await cards(reader)
  expect(found.map(({ mark }) => Number(mark.slice(1)))).toEqual([1, 2, 3])
  for (const [i, words] of [CLAIM, DEFINITION, 'the harbour master said'].entries())
    expect(found[i]?.top).toBeCloseTo((await reader.call('rectOf', words)).y + 1, 0)
})

test('a click on the passage or on the note makes both active; its first line stays level and a wire joins them', async ({
  open,
}) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  await page.getByText('“Pause” is the hinge').click()
  expect((await call('ui')).activeMark).toMatch(/2$/)
  expect((await call('painted'))['margent-label-2-active']).toHaveLength(1)
  const active = (await cards(reader)).find((card) => card.active)
  const line = await call('rectOf', DEFINITION)
  expect(active?.top).toBeCloseTo(line.y - 10, 0)
  const wire = await page.locator('[data-wire]').locator('path').boundingBox()
  expect(wire?.y).toBeCloseTo(line.y + line.height / 2, -1)

  const claim = await call('rectOf', CLAIM)
  await page.mouse.click(claim.x + 20, claim.y + 10)
  expect((await cards(reader)).find((card) => card.active)?.mark).toMatch(/1$/)
})

test('crowded notes never overlap and keep their order; the active one stands at its line', async ({ open }) => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((day) =>
    ['came late', `The tide of day ${day}`, `Here begins paragraph ${day} `].map((words) => ({
      words: words === 'came late' ? `of day ${day} came late` : words,
      note: `On day ${day}: ${'a remark of some length about the tide. '.repeat(3)}`,
    })),
  )
  const reader = await given(open, 40, { marks: days })
  const { page, call } = reader
  const check = async () => {
    const found = await cards(reader)
    expect(found.length).toBeGreaterThan(6)
    for (const [i, card] of found.entries()) {
      const next = found[i + 1]
      if (next) expect(next.top).toBeGreaterThanOrEqual(card.bottom + 13)
    }
    return found
  }
  await check()
  const words = 'The tide of day 5'
  const mark = (await call('marks')).find(({ anchor }) => anchor.quote === words)
  await call('setActive', mark?.id ?? null)
  const active = (await check()).find((card) => card.active)
  expect(active?.top).toBeCloseTo((await call('rectOf', words)).y - 10, 0)
  await call('setTextSize', 22)
  await check()
  await call('scrollTo', 900)
  await frames(page)
  await check()
})

test('N opens a note with the cursor in it; it is saved while one types, as one thing to undo', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  const { x, y } = await call('rectOf', 'northern pier')
  await page.mouse.dblclick(x + 5, y + 5)
  await page.keyboard.press('n')
  const field = page.getByRole('textbox', { name: 'Note' })
  await expect(field).toBeFocused()
  await page.keyboard.type('Which ')
  await expect.poll(async () => (await call('marks')).at(-1)?.note).toBe('Which ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('pier')
  await expect.poll(async () => (await call('marks')).at(-1)?.note).toBe('Which **pier**')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toBeFocused()
  await expect(page.locator('strong', { hasText: 'pier' })).toBeVisible()
  expect((await call('ui')).activeMark).toBe((await call('marks')).at(-1)?.id)

  const [mark, ...notes] = (await commits(reader)) as { commit: { group: string; title: string } }[]
  expect(mark?.commit.title).toBe('Mark as Claim')
  expect(new Set(notes.map(({ commit }) => commit.group)).size).toBe(1)
  await call('undo')
  expect((await call('marks')).at(-1)?.note).toBe('')
  await call('redo')
  expect((await call('marks')).at(-1)?.note).toBe('Which **pier**')
})

test('what is typed is kept when another document is opened in the middle of a word', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  await call('setActive', 'm000000000001')
  await page.getByRole('article').focus()
  await page.keyboard.press('n')
  await page.keyboard.type(' And more')
  await call('show', 20, { id: 'd000000000009' })
  const last = (await commits(reader)).at(-1) as { document: string; commit: { changes: unknown[] } }
  expect(last.document).toBe('d000000000000')
  expect(JSON.stringify(last.commit.changes)).toContain(' And more')
})

test('Enter goes from the mark to its note, arrows between notes, Enter writes, Esc goes back', async ({ open }) => {
  const { page, call } = await given(open, 'harbour')
  await page.getByRole('article').focus()
  await page.keyboard.press(']')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Note, Claim' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('group', { name: 'Note, Definition' })).toBeFocused()
  expect((await call('ui')).activeMark).toMatch(/2$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toBeFocused()
})

test('tags are written on the card, beside those of the note', async ({ open }) => {
  const { page, call } = await given(open, 'harbour')
  await call('setActive', 'm000000000001')
  await page.getByRole('article').focus()
  await page.keyboard.press('t')
  await page.keyboard.type('#ferry, money 12 ')
  expect((await call('marks'))[0]?.tags).toEqual(['timeline', 'ferry', 'money'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Note, Claim' })).toContainText('#timeline#ferry#money')
})

test('a mark is relabelled and removed on its card', async ({ open }) => {
  const { page, call } = await given(open, 'harbour')
  const card = page.getByRole('group', { name: 'Note, Claim' })
  const chooser = card.getByTitle('Change label')
  await chooser.click()
  const dot = card.getByRole('button', { name: 'Relabel as Disputed' })
  await dot.focus()
  await page.keyboard.press('Escape')
  await expect(dot).toHaveCount(0)
  await expect(chooser).toBeFocused()
  await chooser.click()
  await dot.click()
  await expect(page.locator('[data-note="m000000000001"]')).toBeFocused()
  expect((await call('painted'))['margent-label-3-active']?.[0]).toContain('The council withdrew')
  await page.getByRole('group', { name: 'Note, Disputed' }).first().getByRole('button', { name: 'Remove mark' }).click()
  expect((await call('cards')).map(({ mark }) => Number(mark.slice(1)))).toEqual([2, 3])
  await expect(page.getByRole('article')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect((await call('marks'))[0]?.trashedAt).toBeNull()
})

test('where it does not fit the margin folds into cards by the passages', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  await page.evaluate(() => document.documentElement.style.setProperty('--host-start', '700px'))
  await frames(page)
  await expect(page.getByText('“Pause” is the hinge')).toBeVisible()
  const card = (await cards(reader))[0]
  const passage = await call('rectOf', CLAIM.slice(0, 20))
  const following = await call('rectOf', 'What was agreed')
  expect(card?.top).toBeGreaterThan(passage.y)
  expect(card?.top).toBeLessThan(following.y)
  await call('setMargin', 'hidden')
  expect(await cards(reader)).toEqual([])
  await page.getByRole('article').focus()
  await call('setActive', 'm000000000001')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
})

test('the document has a note of its own at its head', async ({ open }) => {
  const { page, call } = await given(open, 'harbour')
  await page.getByRole('button', { name: 'Note on the whole text' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Read *again*')
  await page.keyboard.press('Control+Enter')
  expect((await call('record'))?.note).toBe('Read *again*')
  await expect(page.locator('em', { hasText: 'again' })).toBeVisible()
})

test('a mark that has lost its passage is listed with its words and painted nowhere', async ({ open }) => {
  const { page, call } = await given(open, 'harbour')
  await call('orphan', 'm000000000001')
  await expect(page.getByText('1 mark has lost its passage')).toBeVisible()
  expect(Object.keys(await call('painted'))).not.toContain('margent-label-0')
  await expect(page.locator('blockquote', { hasText: 'nowhere in this text at all' })).toBeVisible()
})

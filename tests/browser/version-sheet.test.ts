import type { Page } from 'playwright/test'
import { inaccessible } from '../support/app'
import { expect, type Open, test } from './page'
import type { api } from './versions.page'

const LINES = [
  { kind: 'same', lines: 12 },
  {
    kind: 'changed',
    pieces: [
      { kind: 'kept', text: 'the ' },
      { kind: 'deleted', text: 'narrow' },
      { kind: 'inserted', text: 'limited' },
      { kind: 'kept', text: ' exchange' },
    ],
  },
  { kind: 'changed', pieces: [{ kind: 'inserted', text: 'A whole new paragraph.' }] },
  { kind: 'same', lines: 1 },
  { kind: 'changed', pieces: [{ kind: 'deleted', text: 'A paragraph that went.' }] },
] as const

/** Messages are spoken as well; this is what one sees of them. */
const message = (page: Page, words: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(words)

async function given(open: Open) {
  const window = await open<typeof api>('versions')
  await window.page.emulateMedia({ reducedMotion: 'reduce' })
  await window.call('show')
  return window
}

test('import again: what is read, what would become of the marks, what differs; taken with the ticked fields', async ({
  open,
}) => {
  const { page, call } = await given(open)
  await call('show', { 4: 'words that the text does not have' })
  await call('run', 'document.again')
  const reading = page.getByRole('dialog', { name: 'Import again' })
  await expect(reading).toContainText('Reading “Six weeks without the night ferry” again by today’s rules…')
  await expect(reading.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await call('importing', 0.4)
  await expect(reading.getByRole('progressbar')).toHaveAttribute('value', '0.4')
  await call('importing', null)
  expect(await inaccessible(page)).toEqual([])
  const changed = { title: 'Six weeks', authors: ['Ada Low', 'Bo Ek'] }
  await call('answer', 'version:again', { ok: true, value: await call('offer', { difference: LINES, changed }) })
  const sheet = page.getByRole('dialog', { name: 'Import again' })
  await expect(sheet).toContainText('37 marks kept, 3 moved, 1 needs you, 2 came back.')
  await expect(sheet.getByRole('button', { name: 'Keep as a separate document' })).toHaveCount(0)
  await expect(sheet.getByText('12 lines the same')).toBeVisible()
  await expect(sheet.getByRole('region', { name: 'The difference' }).getByRole('insertion')).toHaveText([
    'limited',
    'A whole new paragraph.',
  ])
  await expect(sheet.getByRole('region', { name: 'The difference' }).getByRole('deletion')).toHaveText([
    'narrow',
    'A paragraph that went.',
  ])
  await expect(sheet.getByRole('region', { name: 'The difference' })).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await sheet.getByRole('checkbox', { name: /^Title/ }).uncheck()
  await sheet.getByRole('button', { name: 'Make it the new version' }).click()
  expect(await call('asked', 'version:take')).toEqual([{ offer: 'f000000000001', fields: ['authors'] }])
  await call('answer', 'version:take', { ok: true, value: null })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(message(page, 'New version: 37 marks kept, 3 moved, 1 needs you, 2 came back.')).toBeVisible()
  await expect(message(page, /^One mark needs you/)).toBeVisible()
  expect(await call('asked', 'version:drop')).toEqual([])
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect((await call('ui')).screen).toEqual({ kind: 'orphans' })
  // What it led to is here.
  await expect(message(page, /^One mark needs you/)).toHaveCount(0)
})

test('keys go from difference to difference, also to those that are not drawn yet', async ({ open }) => {
  const { page, call } = await given(open)
  const many = Array.from({ length: 3000 }, (_, i) =>
    i % 2 === 0
      ? { kind: 'same' as const, lines: 3 }
      : { kind: 'changed' as const, pieces: [{ kind: 'inserted' as const, text: `Line ${i} of the new text.` }] },
  )
  await call('answer', 'version:again', { ok: true, value: await call('offer', { difference: many }) })
  await call('run', 'document.again')
  const sheet = page.getByRole('dialog', { name: 'Import again' })
  await expect(sheet.getByText('1,500 differences')).toBeVisible()
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expect(sheet.getByText('2 of 1,500').first()).toBeVisible()
  await page.keyboard.press('[')
  await expect(sheet.getByText('1 of 1,500').first()).toBeVisible()
  await expect(sheet.getByText('Line 1 of the new text.', { exact: true })).toBeInViewport()
  for (let i = 0; i < 120; i++) await page.keyboard.press(']')
  await expect(sheet.getByText('Line 241 of the new text.', { exact: true })).toBeInViewport()
  await expect(sheet.getByText('Line 2999 of the new text.', { exact: true })).toBeAttached()
  expect((await call('ui')).announcement).toContain('121 of 1,500. Inserted: Line 241 of the new text.')
})

test('closed in any way it drops the offer, and stops what is being read', async ({ open }) => {
  const { page, call } = await given(open)
  await call('run', 'document.again')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call('asked', 'import:cancel')).toHaveLength(1)
  await call('answer', 'version:again', { ok: true, value: await call('offer', {}) })
  await expect.poll(() => call('asked', 'version:drop')).toEqual([{ offer: 'f000000000001' }])

  await call('answer', 'version:again', { ok: true, value: await call('offer', { id: 'f000000000002' }) })
  await call('run', 'document.again')
  await expect(page.getByText('Nothing differs: the words and the title block are the same.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it' }).click()
  expect(await call('asked', 'version:drop')).toHaveLength(2)
  expect((await call('ui')).offer).toBeNull()

  await call('answer', 'version:again', { ok: false, failure: { kind: 'cancelled', name: 'a.txt' } })
  await call('run', 'document.again')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await call('answer', 'version:again', { ok: false, failure: { kind: 'notFound', name: 'a.txt' } })
  await call('run', 'document.again')
  await expect(message(page, '“a.txt” is not there any more.')).toBeVisible()
})

test('what main cannot take is said in the sheet, which stays', async ({ open }) => {
  const { page, call } = await given(open)
  await call('answer', 'version:again', { ok: true, value: await call('offer', { difference: LINES }) })
  await call('run', 'document.again')
  await page.getByRole('button', { name: 'Make it the new version' }).click()
  await call('answer', 'version:take', { ok: false, failure: { kind: 'diskFull' } })
  await expect(page.getByRole('alert').filter({ hasText: 'the disk is full' })).toBeVisible()
  expect((await call('ui')).offer).toBe('f000000000001')
  await page.keyboard.press('Escape')
  expect(await call('asked', 'version:drop')).toHaveLength(1)
})

test('a newer file: the sheet waits for the choice, and the file may become a document of its own', async ({
  open,
}) => {
  const { page, call } = await given(open)
  await call('run', 'document.newer')
  expect((await call('ui')).overlay).toBeNull()
  await call('importing', 0)
  await expect(page.getByRole('dialog', { name: 'Newer version from a file' })).toContainText('Reading the newer file')
  await call('importing', null)
  const offered = await call('offer', { from: 'file', name: 'newer.html', difference: LINES })
  await call('answer', 'version:choose', { ok: true, value: offered })
  await expect(page.getByText('“newer.html” was read as a newer version of “Six weeks without')).toBeVisible()
  await page.getByRole('button', { name: 'Keep as a separate document' }).click()
  await call('answer', 'version:separate', { ok: true, value: { document: 'd000000000002' } })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call('asked', 'document:open')).toContainEqual({ document: 'd000000000002' })
  expect(await call('asked', 'version:drop')).toEqual([])

  await call('show')
  await call('run', 'document.newer')
  await call('answer', 'version:choose', { ok: true, value: null })
  expect((await call('ui')).overlay).toBeNull()
})

test('a document that was added and looks newer is compared from the message, or from the list of many', async ({
  open,
}) => {
  const { page, call } = await given(open)
  const earlier = { document: 'd000000000000', title: 'Six weeks without the night ferry' }
  const newer = { name: 'newer.html', document: 'd000000000002', title: 'Six weeks', earlier }
  await call('toast', { kind: 'imported', summary: { added: [newer], failures: [], passedOver: 0 } })
  await expect(
    message(page, '1 document added. It looks like a newer version of “Six weeks without the night ferry”.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  const asked = { document: earlier.document, newer: newer.document }
  await expect.poll(() => call('asked', 'version:compare')).toEqual([asked])
  const offered = await call('offer', { from: 'document', name: 'Six weeks', difference: LINES })
  await call('answer', 'version:compare', { ok: true, value: offered })
  await expect(page.getByText('“Six weeks”, which you added, may be a newer version of')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it' }).click()

  const other = { name: 'b.txt', document: 'd000000000003', title: 'Bee', earlier: null }
  await call('toast', { kind: 'watched', added: [newer, other] })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const report = page.getByRole('dialog', { name: 'What was added, and what was not' })
  await expect(report.getByRole('listitem')).toHaveText([
    /“Six weeks” looks like a newer version of “Six weeks without/,
  ])
  expect(await inaccessible(page)).toEqual([])
  await report.getByRole('button', { name: 'Compare' }).click()
  await expect.poll(() => call('asked', 'version:compare')).toHaveLength(2)
})

for (const theme of ['paper', 'sepia', 'night'] as const)
  test(`the sheet can be read and named in ${theme}, in a narrow window too`, async ({ open }) => {
    const { page, call } = await given(open)
    await call('theme', theme)
    await page.setViewportSize({ width: 640, height: 560 })
    const changed = { title: 'Six weeks', excerpt: 'A long summary. '.repeat(40), authors: ['Ada Low'] }
    const offered = await call('offer', { from: 'file', name: 'newer.html', difference: LINES, changed })
    await call('answer', 'version:again', { ok: true, value: offered })
    await call('run', 'document.again')
    await expect(page.getByRole('button', { name: 'Make it the new version' })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('region', { name: 'The difference' })).toBeInViewport({ ratio: 0.3 })
    expect(await inaccessible(page)).toEqual([])
    await page.setViewportSize({ width: 1360, height: 833 })
  })

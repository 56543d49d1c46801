import { AxeBuilder } from '@axe-core/playwright'
import type { LinkedFrom } from '../../core/link/linked-from'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

const HERE = 'd000000000000'
const OTHER = 'd000000000002'
const [FIRST, SECOND, THIRD] = ['m000000000001', 'm000000000002', 'm000000000003'] as const

const NOTE = `# Counted

Fares in $\\frac{1}{2}$ of the winters, and

$$\\sum_{i=1}^{n} a_i + b_i + c_i + d_i + e_i + f_i + g_i + h_i + k_i + l_i + m_i + n_i + o_i + p_i + q_i + r_i$$

| year | passengers | what the harbour says of it |
| --- | --: | --- |
| 2016 | 41,000 | half_empty_and_so_on_without_a_break |

- [ ] check **the** ledger
  1. [x] ask the clerk
- plain

\`\`\`
a line of code that is a good deal wider than the card which it stands in, and so it scrolls
\`\`\`

![a map](https://example.org/map.png) See [[Who said what]], [[Nobody wrote this]], [[#Who promised what to whom]],
[[#^m-${SECOND}|the pause]] and [elsewhere](https://example.org/).`

const links: readonly LinkedFrom[] = [
  {
    ...{ document: OTHER, title: 'Who said what', mark: 'm000000000009', label: null },
    ...{ toMark: SECOND, toHeading: null, words: 'Compare the pause, as the harbour calls it.' },
  },
  {
    ...{ document: HERE, title: 'Six weeks without the night ferry', mark: THIRD, label: null },
    ...{ toMark: null, toHeading: null, words: 'The whole of it.' },
  },
]

async function given(open: Open): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('answer', 'links:to', { ok: true, value: links })
  await reader.call('answer', 'document:open', { ok: false, failure: { kind: 'noDocument', document: OTHER } })
  await reader.call('setRows', [
    { id: HERE, title: 'Six weeks without the night ferry' },
    { id: OTHER, title: 'Who said what' },
  ])
  await reader.call('show', 'harbour', { note: NOTE })
  return reader
}

const commits = async ({ call }: Reader) => (await call('calls')).filter(({ name }) => name === 'library:commit')

test('a note is read as Markdown, with formulas, tables and tasks, and what is wide scrolls in it', async ({
  open,
}) => {
  const { page, call } = await given(open)
  const note = page.getByRole('region', { name: 'Note on the whole text' })
  await expect(note.getByRole('heading', { name: 'Counted' })).toBeVisible()
  await expect(note.locator('math')).toHaveCount(2)
  await expect(note.getByRole('cell', { name: '41,000' })).toBeVisible()
  await expect(note.locator('img')).toHaveCount(0)
  await expect(note.getByRole('img', { name: 'Image: a map' })).toBeVisible()
  await expect(note.locator('ul > li').last()).toHaveText('plain')

  await page.evaluate(() => document.documentElement.style.setProperty('--host-start', '960px'))
  const wide = note.locator('pre, [data-object][tabindex], section[tabindex]')
  await expect(wide).toHaveCount(3)
  const widths = await wide.evaluateAll((all) => all.map((one) => [one.scrollWidth, one.clientWidth]))
  for (const [whole, shown] of widths) expect(whole).toBeGreaterThan(shown ?? 0)
  const [inner, outer] = await note.evaluate((one) => [one.scrollWidth, one.clientWidth])
  expect(inner).toBe(outer)

  const box = note.getByRole('checkbox', { name: 'check the ledger' })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await expect(box).toBeFocused()
  expect((await call('record'))?.note).toBe(NOTE.replace('[ ]', '[x]'))
  const inside = note.getByRole('checkbox', { name: 'ask the clerk' })
  await inside.click()
  await expect(inside).not.toBeChecked()
  expect((await call('record'))?.note).toBe(NOTE.replace('[ ]', '[#]').replace('[x]', '[ ]').replace('[#]', '[x]'))
  await call('undo')
  await expect(inside).toBeChecked()
  await expect(box).toBeChecked()
  await call('undo')
  await expect(box).not.toBeChecked()
  expect((await call('record'))?.note).toBe(NOTE)

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(violations).toEqual([])

  // A note in a script that runs from right to left begins at the right, and so does its list; what goes on in another does not.
  await call('show', 'harbour', { note: 'سعر التذكرة.\n\nAs he said.\n\n- بند' })
  await expect(note.getByRole('listitem')).toHaveCSS('direction', 'rtl')
  const gaps = await note.locator('p').evaluateAll((all) =>
    all.map((one) => {
      const words = document.createRange()
      words.selectNodeContents(one)
      const [outer, inner] = [one.getBoundingClientRect(), words.getBoundingClientRect()]
      return outer.right - inner.right < inner.left - outer.left ? 'right' : 'left'
    }),
  )
  expect(gaps.slice(0, 2)).toEqual(['right', 'left'])
})

test('links lead into the library; where one leads nowhere one sees and hears it', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const note = page.getByRole('region', { name: 'Note on the whole text' })
  const missing = note.getByRole('link', { name: 'Nobody wrote this' })
  await expect(missing).toHaveAttribute('title', 'There is no document called “Nobody wrote this”')
  await expect(missing).toHaveCSS('text-decoration-style', 'dashed')
  await expect(note.getByRole('link', { name: 'Who said what' })).toHaveCSS('text-decoration-style', 'solid')
  await missing.click()
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(/^There is no document called “Nobody/),
  ).toBeVisible()

  await expect(note.getByRole('link', { name: 'the pause' })).toHaveAttribute('title', /^D: a pause of the contract/)
  await note.getByRole('link', { name: 'the pause' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await call('ui')).activeMark).toBe(SECOND)
  await expect(page.getByRole('article')).toBeFocused()
  expect(await call('words', (await call('ui')).selection)).toBeNull()

  await note.getByRole('link', { name: 'Who promised what to whom' }).click()
  await expect.poll(() => call('scrollTop')).toBeGreaterThan(100)
  await call('run', 'go.back')
  await expect.poll(() => call('scrollTop')).toBeLessThan(50)
  await note.getByRole('link', { name: 'elsewhere' }).click()
  await note.getByRole('link', { name: 'Who said what' }).click()
  await expect.poll(async () => (await call('calls')).map(({ name }) => name)).toContain('document:open')
  const asked = (await call('calls')).filter(({ name }) => name === 'link:open' || name === 'document:open')
  expect(asked.map(({ argument }) => argument)).toEqual([{ address: 'https://example.org/' }, { document: OTHER }])
  expect(await commits(reader)).toEqual([])
})

test('the document and its marks tell which notes link to them', async ({ open }) => {
  const { page, call } = await given(open)
  const head = page.locator('summary', { hasText: 'Linked from 2 notes' })
  // Also where there is no note that it stands below.
  await call('show', 'harbour', { note: '' })
  await head.click()
  await head.click()
  await call('show', 'harbour', { note: NOTE })
  await head.click()
  await page.getByRole('button', { name: /Six weeks without the night ferry.*The whole of it/ }).click()
  await expect.poll(async () => (await call('ui')).activeMark).toBe(THIRD)
  const card = page.locator(`[data-note="${SECOND}"]`)
  await card.locator('summary', { hasText: 'Linked from 1 note' }).focus()
  await page.keyboard.press('Enter')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(violations).toEqual([])
  await expect(page.locator(`[data-note="${FIRST}"] summary`)).toHaveCount(0)
  await card.getByRole('button', { name: /Compare the pause/ }).click()
  const calls = async (name: string) => (await call('calls')).filter((one) => one.name === name)
  await expect
    .poll(async () => (await calls('document:open')).map(({ argument }) => argument))
    .toEqual([{ document: OTHER }])
  expect(await calls('links:to')).toHaveLength(1)
})

test('a long note shows its beginning until all is asked for; in a library that is only read nothing is ticked', async ({
  open,
}) => {
  const { page, call } = await given(open)
  const long = `- [ ] first\n\n${'Another line of a very long note.\n\n'.repeat(700)}- [ ] last`
  await call('show', 'harbour', { note: long, id: 'd000000000005' })
  const note = page.getByRole('region', { name: 'Note on the whole text' })
  await expect(note.getByRole('checkbox')).toHaveCount(1)
  await note.getByRole('button', { name: 'Show more' }).click()
  await note.getByRole('button', { name: /Show all: .* more characters/ }).click()
  await note.getByRole('checkbox', { name: 'last' }).check()
  expect((await call('record'))?.note).toBe(long.replace('[ ] last', '[x] last'))
  await call('setReadOnly')
  await expect(note.getByRole('checkbox', { name: 'first' })).toBeDisabled()
})

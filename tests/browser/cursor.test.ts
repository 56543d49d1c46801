import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

async function given(open: Open, what: Parameters<typeof api.show>[0] = 'everyKind'): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.call('show', what)
  await reader.page.getByRole('article').focus()
  return reader
}

const cursor = async ({ call }: Reader) => call('words', (await call('ui')).cursor)
const press = async (reader: Reader, key: string) => {
  await reader.page.keyboard.press(key)
  return cursor(reader)
}

test('the cursor stops at every sentence, image and formula of every kind of block, there and back', async ({
  open,
}) => {
  const reader = await given(open)
  const seen: (string | null)[] = []
  for (let last: string | null = null; seen.length < 100; ) {
    const now = await press(reader, 'j')
    const { cursor: at } = await reader.call('ui')
    if (JSON.stringify(at) === last) break
    last = JSON.stringify(at)
    seen.push(now)
  }
  expect(seen).toEqual([
    'Tide tables',
    'Plain, strong and both, a link, H2O, 210, outinsmallEscx = 1.',
    '東京と京都 and مرحبا after the sign',
    '\uFFFC\uFFFC between',
    'second line',
    '\uFFFC',
    'As a^2 and b+c show.',
    'Quoted once.',
    'Quoted twice.',
    'Third',
    'Fourth',
    'Nested',
    'if (tide) {',
    'wait()',
    '}',
    'Heights',
    'Port',
    'Metres',
    'Brest',
    '7.1',
    '\uFFFC',
    'The gauge, 1846',
    '\uFFFC',
    '\uFFFC',
    '\uFFFC',
    'neap',
    'the lesser tide',
    'The moon',
    'pulls',
    'again',
    'A 🌊 wave, e\u0301 composed, 👩‍🚀 joined.',
    'The note itself.',
  ])
  const back: (string | null)[] = [seen.at(-1) ?? null]
  for (let i = 1; i < seen.length; i++) back.push(await press(reader, 'k'))
  expect(back).toEqual(seen.toReversed())
  await expect(reader.page.getByRole('heading', { name: 'Tide tables' })).toBeInViewport()
})

test('an image says what it shows and a formula how it is written, and each can be marked', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await call('reveal', 'The gauge')
  const { x, y } = await call('rectOf', 'The gauge')
  await page.mouse.click(x + 3, y + 3)
  expect(await press(reader, 'j')).toBe('The gauge, 1846')
  expect(await press(reader, 'k')).toBe('\uFFFC')
  expect((await call('ui')).announcement).toBe('[image: A gauge]')
  await page.keyboard.press('1')
  await expect(page.getByRole('img', { name: 'A gauge' })).toHaveAttribute('data-label', /.+/)
  for (let i = 0; i < 3; i++) await page.keyboard.press('j')
  expect((await call('ui')).announcement).toBe('[formula: E=mc^2]')
})

test('the cursor begins where one has clicked, else with the first sentence in view, else after the active mark', async ({
  open,
}) => {
  const reader = await given(open, 200)
  const { page, call } = reader
  const { x, y, height } = await call('rectOf', 'day 2 came')
  await page.mouse.click(x + 5, y + height / 2)
  expect(await press(reader, 'j')).toBe('The tide of day 2 came late.')
  await page.keyboard.press('Escape')
  expect(await press(reader, 'j')).toBe('The tide of day 2 came late.')
  await page.keyboard.press('1')
  expect(await press(reader, 'j')).toMatch(/^The keeper wrote .* 2 boats/)
  await page.keyboard.press('Escape')

  await call('scrollTo', 12_000)
  await press(reader, 'j')
  const { cursor: at } = await call('ui')
  const { top, height: view } = await page.evaluate(() => {
    const [range] = CSS.highlights.get('margent-cursor') ?? []
    const live = document.createRange()
    if (range) live.setStart(range.startContainer, range.startOffset)
    return { top: live.getClientRects()[0]?.top ?? -1, height: innerHeight }
  })
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(view / 2)
  expect(at?.start).toBeGreaterThan(10_000)
})

test('with Shift the cursor grows and shrinks from where it is, on and back', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  for (let i = 0; i < 3; i++) await page.keyboard.press('j')
  expect(await press(reader, 'Shift+J')).toMatch(/^The council withdrew (?:.|\n)* no new contract\.$/)
  expect((await call('ui')).announcement).toMatch(/What was agreed in November/)
  expect(await press(reader, 'Shift+K')).toMatch(/^The council withdrew .* northern pier\.$/)
  expect(await press(reader, 'Shift+K')).toMatch(/^The night ferry .* northern pier\.$/)
  expect((await call('ui')).announcement).toMatch(/^The night ferry/)
  expect(await press(reader, 'Shift+J')).toMatch(/^The council withdrew .* northern pier\.$/)
  expect(await press(reader, 'Alt+k')).toMatch(/^The council withdrew .* the northern$/)
  await page.keyboard.press('2')
  expect(JSON.stringify(await call('painted'))).toContain('and tied any return to the repair of the northern')
})

test('in a text of megabytes a step takes no longer than a frame', async ({ open }) => {
  const reader = await given(open, 12_000)
  const { page, call } = reader
  expect((await call('plain')).length).toBeGreaterThan(3_000_000)
  await call('reveal', 'day 6001 came')
  const { x, y } = await call('rectOf', 'day 6001 came')
  await page.mouse.click(x + 4, y + 4)
  await page.keyboard.press('j')
  const took = await page.evaluate(() => {
    const times: number[] = []
    const article = document.querySelector('article')
    for (const key of ['j', 'j', 'j', 'k', 'k', 'j', 'j', 'k', 'j', 'j', 'k']) {
      const started = performance.now()
      article?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true }),
      )
      times.push(performance.now() - started)
    }
    return times.toSorted((a, b) => a - b)[5] ?? Number.POSITIVE_INFINITY
  })
  expect(took).toBeLessThan(16)
})

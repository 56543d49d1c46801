import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

/** About a megabyte: 3,400 paragraphs of some 300 characters. */
const MEGABYTE = 3400

async function given(open: Open, ...what: Parameters<typeof api.show>): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.call('show', ...what)
  return reader
}

/** The names of the paragraphs that are painted as marked, by their numbers. */
async function paintedDays({ call }: Reader): Promise<readonly number[]> {
  const words = (await call('painted'))['margent-label-0'] ?? []
  return words.map((each) => Number(/\d+/.exec(each)?.[0])).toSorted((a, b) => a - b)
}

const everyDay = (count: number) =>
  Array.from({ length: count }, (_, i) => i)
    .filter((i) => i % 20 !== 0)
    .map((i) => ({ words: `The tide of day ${i} came late.` }))

test('a megabyte is drawn around where it was left, and the rest when the window is idle', async ({ open }) => {
  const reader = await given(open, MEGABYTE)
  const { page, call } = reader
  const offset = (await call('plain')).indexOf('Here begins paragraph 2111 of')
  await call('show', MEGABYTE, { id: 'd000000000001', offset })
  expect(await call('drawnSections')).toBeLessThan(20)
  const { y } = await call('rectOf', 'Here begins paragraph 2111 of')
  expect(y).toBeGreaterThan(46)
  expect(y).toBeLessThan(80)
  await page.waitForFunction(() => document.querySelector('[data-section]:empty') === null)
  expect((await call('rectOf', 'Here begins paragraph 2111 of')).y).toBeCloseTo(y, 0)
  await call('reveal', 'Here begins paragraph 3399 of')
  await expect(page.getByText('Here begins paragraph 3399 of')).toBeInViewport()
})

test('a jump draws its target first', async ({ open }) => {
  const { page, call } = await given(open, MEGABYTE)
  await call('reveal', 'The tide of day 1777 came late.')
  await expect(page.getByText('The tide of day 1777 came late.')).toBeInViewport()
})

test('only marks near the view are painted, on their own words, wherever one scrolls', async ({ open }) => {
  const reader = await given(open, 600, { marks: everyDay(600) })
  const { page, call } = reader
  const first = await paintedDays(reader)
  expect(first[0]).toBe(1)
  expect(first.length).toBeLessThan(80)
  for (const top of [20_000, 45_000, 3_000]) {
    await call('scrollTo', top)
    await page.waitForFunction((wanted) => {
      const scroller = document.querySelector('[class*=scroller]')
      return scroller && Math.abs(scroller.scrollTop - wanted) < 2_000
    }, top)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const days = await paintedDays(reader)
    expect(days.length).toBeGreaterThan(5)
    expect(days.length).toBeLessThan(120)
    for (const words of (await call('painted'))['margent-label-0'] ?? [])
      expect(words).toMatch(/^The tide of day \d+ came late\.$/)
  }
})

test('a section that is rendered again paints the same words', async ({ open }) => {
  const leftOut = [
    { before: 3, reason: 'menu' as const, block: { kind: 'paragraph' as const, spans: ['Home | News | Sport'] } },
  ]
  const { call } = await given(open, 60, { marks: everyDay(60), leftOut })
  const days = async () => (await call('painted'))['margent-label-0'] ?? []
  // What was left out takes room: how many are near enough to be painted differs, and which words they are on does not.
  const all = everyDay(60).map(({ words }) => words)
  const own = async () => {
    const painted = await days()
    return painted.length > 2 && painted.every((words, i) => words === all[i])
  }
  expect(await own()).toBe(true)
  await call('setLeftOut', 'shown')
  expect(await own()).toBe(true)
  await call('setLeftOut', 'hidden')
  expect(await own()).toBe(true)
})

test('the line one reads stays where it is when size, width or margin change', async ({ open }) => {
  const reader = await given(open, 600, { marks: everyDay(60) })
  const { page, call } = reader
  await call('reveal', 'Here begins paragraph 311 of')
  const line = () => call('rectOf', 'Here begins paragraph 311 of')
  const settled = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const top = async () => {
    await settled()
    return (await line()).y
  }
  // The first line in view is what is kept; it is put at the very top, so that nothing is above it to reflow.
  await call('scrollTo', (await call('scrollTop')) + (await top()) - 46 - 12)
  const before = await top()
  expect(before).toBeCloseTo(58, 0)
  for (const size of [26, 14, 19]) {
    await call('setTextSize', size)
    // The rectangle of a line grows with its letters, around the line's middle.
    expect(Math.abs((await top()) - before)).toBeLessThan(4)
  }
  await call('setMargin', 'hidden')
  expect(Math.abs((await top()) - before)).toBeLessThan(2)
  await call('setMargin', 'shown')
  expect(Math.abs((await top()) - before)).toBeLessThan(2)
  await page.evaluate(() => document.documentElement.style.setProperty('--host-start', '700px'))
  expect(Math.abs((await top()) - before)).toBeLessThan(2)
})

test('scrolling up into what was never drawn moves the lines by what one scrolls', async ({ open }) => {
  const { page, call } = await given(open, 600)
  await page.getByRole('article').focus()
  await call('reveal', 'Here begins paragraph 311 of')
  const line = async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    return (await call('rectOf', 'Here begins paragraph 311 of')).y
  }
  const before = await line()
  await page.mouse.move(600, 500)
  for (let i = 1; i <= 5; i++) {
    await page.mouse.wheel(0, -300)
    await expect.poll(async () => Math.round((await line()) - before)).toBe(300 * i)
  }
})

test('the strip at the edge shows the marks and the view, and leads there', async ({ open }) => {
  const { page, call } = await given(open, 600, {
    marks: [{ words: 'The tide of day 451 came late.', letter: 'X' }],
  })
  const strip = page.locator('[class*=strip]').last()
  const box = await strip.boundingBox()
  if (!box) throw new Error('the strip is not there')
  const stroke = await strip.locator('[data-label="3"]').boundingBox()
  expect((Number(stroke?.y) - box.y) / box.height).toBeCloseTo(0.75, 1)
  await page.mouse.click(box.x + 5, Number(stroke?.y))
  await expect(page.locator('em', { hasText: 'The tide of day 451 came late.' })).toBeInViewport()
  expect((await call('ui')).progress).toBeGreaterThan(0.7)
  const thumb = await strip.locator('b').boundingBox()
  expect(Math.abs(Number(thumb?.y) - Number(stroke?.y))).toBeLessThan(20)
})

test('progress and the title in the bar follow the view, and the place is saved by its offset', async ({ open }) => {
  const { page, call } = await given(open, 600)
  expect((await call('ui')).titleInView).toBe(true)
  const start = (await call('ui')).progress
  expect(start).toBeGreaterThan(0)
  expect(start).toBeLessThan(0.05)
  await call('reveal', 'Here begins paragraph 300 of'.replace('300', '301'))
  await expect.poll(async () => (await call('ui')).titleInView).toBe(false)
  expect((await call('ui')).progress).toBeGreaterThan(0.48)
  expect((await call('ui')).progress).toBeLessThan(0.56)
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  const saved = (await call('calls')).findLast(({ name }) => name === 'reading:save')?.argument as {
    reading: { offset: number; progress: number }
  }
  const plain = await call('plain')
  expect(plain.slice(saved.reading.offset).slice(0, 4000)).toContain('Here begins paragraph 301 of')
  expect(saved.reading.progress).toBeCloseTo((await call('ui')).progress, 2)
})

test('what was left out is shown greyed in its place, and can be put back; blocks can be left out', async ({
  open,
}) => {
  const leftOut = [
    {
      before: 0,
      reason: 'menu' as const,
      block: { kind: 'paragraph' as const, spans: ['Home', { kind: 'break' as const }, 'News'] },
    },
    { before: 60, reason: 'cookies' as const, block: { kind: 'paragraph' as const, spans: ['We use cookies.'] } },
  ]
  const { page, call } = await given(open, 60, { leftOut })
  await expect(page.getByText('Left out 3 lines')).toBeVisible()
  await expect(page.getByText('We use cookies.')).toBeHidden()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Home')).toBeVisible()
  await page.getByRole('button', { name: 'Put back' }).first().click()
  await page.getByRole('button', { name: 'Leave out' }).nth(1).click()
  const reworked = (await call('calls'))
    .filter(({ name }) => name === 'document:rework')
    .map(({ argument }) => argument)
  expect(reworked).toEqual([
    { document: 'd000000000000', version: 1, putBack: [0], remove: [] },
    { document: 'd000000000000', version: 1, putBack: [], remove: [1] },
  ])
  await page.getByRole('article').focus()
  await page.keyboard.press('End')
  await expect(page.getByText('We use cookies.')).toBeInViewport()
})

test('what only moved into the title block is not announced as left out, and can still be shown', async ({ open }) => {
  const leftOut = [
    { before: 0, reason: 'titleBlock' as const, block: { kind: 'paragraph' as const, spans: ['4 October 2019'] } },
  ]
  const { page, call } = await given(open, 3, { leftOut })
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByText('Left out 1 line')).toBeHidden()
  await call('setLeftOut', 'shown')
  await expect(page.getByText('Left out 1 line')).toBeVisible()
  await expect(page.getByText('4 October 2019').last()).toBeVisible()
})

test('thousands of lines that were left out are a line each kind, and come a hundred at a time', async ({ open }) => {
  const line = (reason: 'menu' | 'comments', before: number) => (_: unknown, i: number) => ({
    before,
    reason,
    block: { kind: 'paragraph' as const, spans: [`${reason} ${i + 1}`] },
  })
  const leftOut = [
    ...Array.from({ length: 1000 }, line('menu', 0)),
    ...Array.from({ length: 1000 }, line('comments', 60)),
  ]
  const { page, call } = await given(open, 60, { leftOut })
  const drawn = () =>
    page
      .locator('[data-skip]')
      .getByText(/^(menu|comments) \d+$/)
      .count()
  await page.getByRole('button', { name: 'Show' }).click()
  const menu = page.getByRole('button', { name: 'the site’s menu, 1,000 lines' })
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  expect(await drawn()).toBe(0)
  await menu.press('Enter')
  await expect(page.getByText('menu 100', { exact: true })).toBeAttached()
  expect(await drawn()).toBe(100)
  // By key: the text is still being drawn, and what moves under the pointer between down and up is not clicked.
  await page.getByRole('button', { name: 'Show 100 more of 900' }).press('Enter')
  await expect(page.getByText('menu 200', { exact: true })).toBeAttached()
  await page.getByRole('button', { name: 'Put back 1,000 lines' }).first().click()
  const asked = (await call('calls')).find(({ name }) => name === 'document:rework')?.argument
  expect(asked).toMatchObject({ putBack: Array.from({ length: 1000 }, (_, i) => i), remove: [] })
})

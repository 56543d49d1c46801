import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

const frames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

async function given(open: Open, ...what: Parameters<typeof api.show>): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('show', ...what)
  await frames(reader.page)
  return reader
}

/** The counters of the margin: where each stands, what it says and whether it is open. */
const crowds = (page: Page) =>
  page.locator('[data-crowd]').evaluateAll((found) =>
    found.map((counter) => {
      const { top, bottom } = counter.getBoundingClientRect()
      const isOpen = counter.getAttribute('aria-expanded') === 'true'
      return { top, bottom, words: counter.textContent, count: Number(counter.getAttribute('data-crowd')), isOpen }
    }),
  )

/** Notes on the words of one paragraph of the long text. */
const noteOn = (words: string, i: number) => ({ words, note: `Note ${i}: a remark of some length about these words.` })

const DAY = 'He added what he thought of each, and signed the page of day 9 with his full name'
const CROWD = Array.from({ length: 40 }, (_, i) => noteOn(DAY.slice(i, i + 20), i + 1))

async function expectNoOverlap({ call, page }: Reader) {
  await frames(page)
  const standing = [...(await call('cards')), ...(await crowds(page))].toSorted((a, b) => a.top - b.top)
  standing.forEach(({ bottom }, i) => {
    const next = standing[i + 1]
    if (next) expect(next.top).toBeGreaterThanOrEqual(bottom + 13)
  })
}

test('a crowd folds into a counter that opens, and is folded again', async ({ open }) => {
  const reader = await given(open, 40, { marks: CROWD })
  const { page, call } = reader
  await call('reveal', DAY)
  await expectNoOverlap(reader)
  const [folded, ...others] = await crowds(page)
  expect(others).toEqual([])
  expect(folded?.words).toBe(`${folded?.count} more notes`)
  const counter = page.getByRole('button', { name: 'more notes' })
  await expect(counter).toHaveAttribute('aria-expanded', 'false')

  // By keyboard; it stays where it is and keeps the focus, and the notes stand below it.
  await counter.scrollIntoViewIfNeeded()
  await frames(page)
  const [before] = await crowds(page)
  await counter.focus()
  await page.keyboard.press('Enter')
  await expectNoOverlap(reader)
  const fold = page.getByRole('button', { name: `Fold ${folded?.count} notes` })
  await expect(fold).toBeFocused()
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
  expect((await call('ui')).announcement).toBe(`${folded?.count} notes shown below`)
  const report = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(report.violations).toEqual([])
  const [opened] = await crowds(page)
  expect(opened?.top).toBeCloseTo(before?.top ?? 0, 0)
  const below = (await call('cards')).filter(({ top }) => top > (opened?.top ?? 0))
  expect(below[0]?.top).toBeCloseTo((opened?.bottom ?? 0) + 14, 0)

  // One of them that is chosen stays where it is, so that the list can be gone through.
  await page.keyboard.press('Tab')
  expect((await call('ui')).activeMark).toBe(below[0]?.mark)
  await page.keyboard.press('ArrowDown')
  const next = (await call('cards')).find(({ active }) => active)
  expect(next?.mark).toBe(below[1]?.mark)
  expect((await crowds(page))[0]?.isOpen).toBe(true)

  await fold.click()
  await expectNoOverlap(reader)
  expect((await crowds(page)).map(({ count, isOpen }) => [count, isOpen])).toEqual([[folded?.count, false]])

  // Another place is chosen.
  await page.getByRole('button', { name: 'more notes' }).click()
  expect((await crowds(page))[0]?.isOpen).toBe(true)
  await call('setActive', 'm000000000001')
  await frames(page)
  expect((await crowds(page)).every(({ isOpen }) => !isOpen)).toBe(true)
})

test('arrows go through every note of a crowd and on to notes far away; Esc goes back to the passage', async ({
  open,
}) => {
  const far = { words: 'the names of 390 boats', note: 'Far away' }
  const reader = await given(open, 400, { marks: [...CROWD, far] })
  const { page, call } = reader
  await call('reveal', DAY)
  await call('setActive', 'm000000000001')
  await page.getByRole('article').focus()
  await page.keyboard.press('Enter')
  for (let i = 1; i <= 40; i++) {
    const active = page.locator(`[data-note="m${String(i).padStart(12, '0')}"]`)
    await expect(active).toBeFocused()
    if (i === 20) {
      await expectNoOverlap(reader)
      const { top } = (await call('cards')).find((card) => card.active) ?? { top: 0 }
      expect(top).toBeCloseTo((await call('rectOf', CROWD[19]?.words ?? '')).y - 10, 0)
      // Some before it and some after it are folded.
      expect((await crowds(page)).map(({ top: at }) => at < top)).toEqual([true, false])
    }
    await page.keyboard.press('ArrowDown')
  }
  const last = page.locator('[data-note="m000000000041"]')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await expect(page.getByRole('paragraph').filter({ hasText: 'the names of 390 boats' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toBeFocused()
  await call('scrollTo', 0)
  await frames(page)
  await page.keyboard.press('Enter')
  await expect(last).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.locator('[data-note="m000000000001"]')).toBeFocused()
  await expect(page.locator('[data-note="m000000000001"]')).toBeInViewport()
  await page.keyboard.press('End')
  await expect(last).toBeFocused()
})

test('after the last note come those that have lost their passage; letters stand right of a text from right to left', async ({
  open,
}) => {
  const words = 'هنا تبدأ الفقرة الأولى من السجل'
  const reader = await given(open, {
    blocks: [{ kind: 'paragraph', spans: [`${words}. `.repeat(12)] }],
    source: { language: 'ar' },
    marks: [{ words: words.slice(0, 9) }, { words: 'الفقرة', note: 'One' }, { words: 'السجل', note: 'Two' }],
  })
  const { page, call } = reader
  await call('run', 'view.letters')
  await frames(page)
  const letter = await page.locator('[data-letter]').boundingBox()
  const edge = await page.getByRole('article').boundingBox()
  expect(letter?.x).toBeGreaterThanOrEqual((edge?.x ?? 0) + (edge?.width ?? 0))
  await call('orphan', 'm000000000003')
  await page.locator('[data-note="m000000000002"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-note="m000000000003"]')).toBeFocused()
  await expect(page.locator('[data-note="m000000000003"]')).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('[data-note="m000000000002"]')).toBeFocused()
  await call('run', 'view.letters')
})

test('notes glide where motion is wanted, and neither at first nor while one scrolls', async ({ open }) => {
  const reader = await open<typeof api>('reader')
  const { page, call } = reader
  const gliding = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter((each) => (each as CSSTransition).transitionProperty === 'transform').length,
    )
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion })
    await call('show', 40, { marks: CROWD, id: reducedMotion === 'reduce' ? 'd000000000001' : 'd000000000002' })
    await call('reveal', DAY)
    expect(await gliding()).toBe(0)
    await frames(page)
    expect(await gliding()).toBe(0)
    await call('setActive', 'm000000000005')
    await page.evaluate(() => document.body.offsetHeight)
    if (reducedMotion === 'reduce') expect(await gliding()).toBe(0)
    else expect(await gliding()).toBeGreaterThan(2)
    await expect.poll(gliding).toBe(0)
    await call('scrollTo', 900)
    await frames(page)
    expect(await gliding()).toBe(0)
  }
})

test('a long note is cut off until its mark is active, and says so', async ({ open }) => {
  const long = 'A remark that goes on and on about the tide and the lamp. '.repeat(20)
  const { page, call } = await given(open, 20, {
    marks: [
      { words: 'The tide of day 3', note: long },
      { words: 'The tide of day 5', note: 'Short' },
    ],
  })
  const height = async (i: number) => {
    await frames(page)
    const card = (await call('cards'))[i]
    return (card?.bottom ?? 0) - (card?.top ?? 0)
  }
  const clamped = await height(0)
  expect(clamped).toBeLessThan(190)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(1)
  const second = (await call('cards'))[1]?.top
  await page.getByRole('button', { name: 'Show more' }).click()
  expect(await height(0)).toBeGreaterThan(clamped * 2)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  expect((await call('cards'))[1]?.top).toBeGreaterThan(second ?? 0)
  await call('setActive', null)
  expect(await height(0)).toBe(clamped)
  expect((await call('cards'))[1]?.top).toBe(second)
})

test('marks without a note stand by their letters at the edge of the text when it is wished', async ({ open }) => {
  const reader = await given(open, 40, {
    marks: [
      { words: 'The tide of day 2', letter: 'E' },
      { words: 'Here begins paragraph 4', letter: 'D' },
      { words: 'paragraph 4 of', letter: 'X' },
      { words: 'of the log. The tide of day 4', letter: 'C' },
      { words: 'The tide of day 6', note: 'With a note' },
    ],
  })
  const { page, call } = reader
  const letters = page.locator('[data-letter]')
  await expect(letters).toHaveCount(0)
  const places = (await call('cards')).map(({ top }) => top)
  await call('run', 'view.letters')
  await expect(letters).toHaveText(['E', 'D', 'X'])
  // They crowd nothing.
  expect((await call('cards')).map(({ top }) => top)).toEqual(places)
  const line = await call('rectOf', 'The tide of day 2')
  const first = await letters.first().boundingBox()
  expect((first?.y ?? 0) + 8).toBeCloseTo(line.y + line.height / 2, -0.5)
  const edge = await page.getByRole('article').boundingBox()
  const from = (edge?.x ?? 0) + (edge?.width ?? 0)
  expect(first?.x).toBeGreaterThanOrEqual(from)
  expect(first?.x).toBeLessThan(from + 10)

  await letters.first().click()
  expect((await call('ui')).activeMark).toMatch(/1$/)
  await expect(letters.first()).toHaveAttribute('aria-pressed', 'true')
  const report = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(report.violations).toEqual([])
  // One row for three marks: pressed again, the next one on the line is active.
  await page.keyboard.press('ArrowDown')
  await expect(letters.nth(1)).toBeFocused()
  await expect(letters.nth(1)).toHaveAccessibleName(/Definition.*one of 3 marks on this line/)
  for (const id of [/2$/, /3$/, /4$/]) {
    await page.locator('[data-letter]:focus').press('Enter')
    await expect.poll(async () => (await call('ui')).activeMark).toMatch(id)
  }
  await call('setActive', null)
  await call('scrollTo', 3000)
  await expect(letters).toHaveCount(0)
  await call('setMargin', 'hidden')
  await call('scrollTo', 0)
  await frames(page)
  await expect(letters).toHaveCount(0)
})

test('in a narrow window a crowd within the text folds too, and arrows go through all of it', async ({ open }) => {
  const { page } = await given(open, 40, { marks: CROWD })
  await page.evaluate(() => document.documentElement.style.setProperty('--host-start', '700px'))
  await frames(page)
  const counter = page.getByRole('button', { name: 'more notes' })
  await expect(counter).toHaveText('36 more notes')
  await expect(page.locator('[data-note]')).toHaveCount(4)
  await counter.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-note]')).toHaveCount(40)
  const fold = page.getByRole('button', { name: 'Fold 36 notes' })
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-note]')).toHaveCount(4)

  await page.locator('[data-note="m000000000001"]').focus()
  for (let i = 1; i <= 40; i++) {
    const card = page.locator(`[data-note="m${String(i).padStart(12, '0')}"]`)
    await expect(card).toBeFocused()
    if (i % 10 === 0) await expect(card).toBeInViewport()
    await page.keyboard.press('ArrowDown')
  }
  await expect(counter).toHaveText('36 more notes')
  const report = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(report.violations).toEqual([])
})

test('in a narrow window a click elsewhere leaves the line where it is, though the card above it folds', async ({
  open,
}) => {
  const reader = await given(open, 40, {
    marks: [
      { words: 'The tide of day 3', note: 'A remark that goes on and on about the tide and the lamp. '.repeat(20) },
      { words: 'Here begins paragraph 2' },
    ],
  })
  const { page, call } = reader
  await page.evaluate(() => document.documentElement.style.setProperty('--host-start', '700px'))
  await frames(page)
  await call('scrollTo', 300)
  await frames(page)
  for (const [mark, words] of [
    ['m000000000001', 'Here begins paragraph 4'],
    ['m000000000002', 'Here begins paragraph 3'],
  ] as const) {
    await call('setActive', mark)
    await frames(page)
    const before = await call('rectOf', words)
    expect(before.y).toBeGreaterThan(0)
    await page.mouse.click(before.x + before.width - 3, before.y + 8)
    expect((await call('ui')).activeMark).toBe(null)
    await frames(page)
    // A scroller stands at whole pixels.
    expect(Math.abs((await call('rectOf', words)).y - before.y)).toBeLessThan(1)
  }
})

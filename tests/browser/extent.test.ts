import { inaccessible } from '../support/app'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

const QUOTE = 'the harbour master said that he had promised nothing'

/** The harbour article with the mark on QUOTE active. */
async function given(open: Open, what: Parameters<typeof api.show>[0] = 'harbour', mark = 3): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('show', what)
  await reader.call('setActive', `m${String(mark).padStart(12, '0')}`)
  return reader
}

const quotes = async ({ call }: Reader, mark = 3) =>
  (await call('marks')).find(({ id }) => id.endsWith(String(mark)))?.anchor.quote
const painted = async ({ call }: Reader, label = 3) => (await call('painted'))[`margent-label-${label}-active`]
const commits = async ({ call }: Reader) =>
  (await call('calls')).filter(({ name }) => name === 'library:commit').map(({ argument }) => argument)
const said = async ({ call }: Reader) => (await call('ui')).announcement.trim()
const handle = ({ page }: Reader, name: 'Start' | 'End') => page.getByRole('slider', { name: `${name} of the mark` })

/** Takes hold of the knob of an end; the pointer then moves by what is returned, and is let go. */
async function take(reader: Reader, name: 'Start' | 'End') {
  const { page, call } = reader
  const knob = await handle(reader, name).locator('i').boundingBox()
  const stem = await handle(reader, name).boundingBox()
  if (!knob || !stem) throw new Error('no handle')
  const held = { x: knob.x + 12, y: knob.y + 12 }
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  const by = { x: held.x - (stem.x + stem.width / 2), y: held.y - (stem.y + stem.height / 2) }
  return {
    /** To the left edge of some words, as many CSS pixels further as are said. */
    to: async (words: string, further = 1) => {
      const { x, y, height } = await call('rectOf', words)
      await page.mouse.move(x + further + by.x, y + height / 2 + by.y, { steps: 3 })
    },
    at: (x: number, y: number) => page.mouse.move(x, y, { steps: 3 }),
    drop: () => page.mouse.up(),
  }
}

test('an end is dragged by whole words, painted at once, and committed when it is let go', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const end = await take(reader, 'End')
  await end.to('said that', 30)
  expect(await painted(reader)).toEqual(['the harbour master said'])
  await end.to('had promised', 2)
  expect(await painted(reader)).toEqual(['the harbour master said that he'])
  expect(await commits(reader)).toEqual([])
  await end.drop()
  expect(await quotes(reader)).toBe('the harbour master said that he')
  expect(await said(reader)).toContain('The mark is now: the harbour master')
  const made = await commits(reader)
  expect(made).toMatchObject([{ commit: { title: 'Change the extent', changes: [{ kind: 'anchor.set' }] } }])

  const start = await take(reader, 'Start')
  await start.to('26 November', 0)
  await start.drop()
  expect(await quotes(reader)).toBe('26 November the harbour master said that he')
  expect((await call('ui')).activeMark).toMatch(/3$/)
  expect((await call('ui')).selection).toBeNull()

  await page.keyboard.press('Control+z')
  expect(await quotes(reader)).toBe('the harbour master said that he')
  await page.keyboard.press('Control+z')
  expect(await quotes(reader)).toBe(QUOTE)
  expect(await inaccessible(page)).toEqual([])
})

test('with Shift an end goes by characters, and it never crosses the other', async ({ open }) => {
  const reader = await given(open)
  const { page } = reader
  const end = await take(reader, 'End')
  await page.keyboard.down('Shift')
  await end.to('omised nothing', 1)
  await page.keyboard.up('Shift')
  expect(await painted(reader)).toEqual(['the harbour master said that he had pr'])
  await end.to('A spokesman', 0)
  expect(await painted(reader)).toEqual(['t'])
  await end.drop()
  expect(await quotes(reader)).toBe('t')
})

test('a mark is dragged over the edges of blocks, into a heading', async ({ open }) => {
  const reader = await given(open)
  const start = await take(reader, 'Start')
  await start.to('promised what', 0)
  await start.drop()
  expect(await quotes(reader)).toMatch(/^promised what to whom\nA spokesman[\s\S]* promised nothing$/)
})

test('a finger drags an end, and the page does not scroll under it', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const knob = await handle(reader, 'End').locator('i').boundingBox()
  const there = await call('rectOf', 'said that')
  const before = await call('scrollTop')
  if (!knob) throw new Error('no handle')
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  await touch('touchStart', knob.x + 12, knob.y + 12)
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch(
      'touchMove',
      knob.x + 12 + (there.x + 30 - knob.x - 12) * part,
      knob.y + 12 + (there.y - knob.y) * part + 10 * part,
    )
  await touch('touchEnd')
  await session.detach()
  expect(await quotes(reader)).toMatch(/^the harbour master said( that)?$/)
  expect(await call('scrollTop')).toBe(before)
})

test('Esc puts an end back while it is dragged; a click on it is one on the text behind', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const end = await take(reader, 'End')
  await end.to('said that', 30)
  await page.keyboard.press('Escape')
  expect(await painted(reader)).toEqual([QUOTE])
  await end.to('master said', 30)
  await end.drop()
  expect(await commits(reader)).toEqual([])
  expect((await call('ui')).activeMark).toMatch(/3$/)

  // The start's knob hangs over the line above, where no mark is.
  const start = await take(reader, 'Start')
  await start.drop()
  expect((await call('ui')).activeMark).toBeNull()
})

test('near the edge of the view the text scrolls, and what was not drawn is taken in', async ({ open }) => {
  const reader = await given(open, 400)
  const { page, call } = reader
  await call('show', 400, { marks: [{ words: 'Here begins paragraph 1 ' }] })
  await call('setActive', 'm000000000001')
  const end = await take(reader, 'End')
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await end.at(view.width / 2, view.height - 4)
  await page.waitForFunction(
    () => (document.querySelector('article')?.closest('[class*=scroller]')?.scrollTop ?? 0) > 1500,
  )
  await end.drop()
  const quote = (await quotes(reader, 1)) ?? ''
  expect(quote.length).toBeGreaterThan(1500)
  expect(await call('plain')).toContain(quote)
  expect((await painted(reader, 0))?.join('').length).toBeGreaterThan(0)
})

test('of a mark longer than the screen each handle is there as soon as its end is', async ({ open }) => {
  const reader = await given(open, 400)
  const { page, call } = reader
  const plain = await call('plain')
  const words = 'Here begins paragraph 61 '
  await call('select', plain.indexOf('Here begins paragraph 1 '), plain.indexOf(words) + words.length - 1)
  await page.getByRole('article').focus()
  await page.keyboard.press('1')
  await expect(handle(reader, 'Start')).toBeVisible()
  for (const times of [1, 2]) {
    await call('reveal', words)
    await expect(handle(reader, 'End'), `time ${times}`).toBeInViewport()
    const line = await call('rectOf', words.trim())
    expect((await handle(reader, 'End').boundingBox())?.y).toBeCloseTo(line.y, -1)
    await call('scrollTo', 0)
    await expect(handle(reader, 'Start')).toBeInViewport()
  }
  // E goes to the end, which is what moves first.
  await page.keyboard.press('e')
  await expect(handle(reader, 'End')).toBeInViewport()
})

test('E: the end by keys, by character, word and sentence; with Ctrl the start; one undo for all of it', async ({
  open,
}) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.keyboard.press('e')
  expect(await said(reader)).toMatch(/^Changing the extent/)
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await painted(reader)).toEqual([QUOTE.slice(0, -1)])
  expect(await said(reader)).toBe('Taken out: g')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await painted(reader)).toEqual([`${QUOTE}.`])
  expect(await said(reader)).toBe('Added: .')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  expect(await said(reader)).toBe('Taken out: .')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  expect(await painted(reader)).toEqual(['the harbour master said that he had promised'])
  await page.keyboard.press('Control+Alt+Shift+ArrowLeft')
  expect(await painted(reader)).toEqual(['November the harbour master said that he had promised'])
  await page.keyboard.press('Control+Shift+ArrowUp')
  expect((await painted(reader))?.join('')).toMatch(/^In its own account the offer/)
  await page.keyboard.press('Shift+ArrowDown')
  expect((await painted(reader))?.join('')).toMatch(/promised nothing\.$/)
  // Another key finds all of it committed.
  await page.keyboard.press('Enter')
  expect((await call('ui')).extent).toBeNull()
  expect(await said(reader)).toMatch(/^The mark is now: In its own account/)
  const now = await quotes(reader)
  expect(now).toMatch(/^In its own account[\s\S]*promised nothing\.$/)
  expect((await call('ui')).activeMark).toMatch(/3$/)
  await page.keyboard.press('Control+z')
  expect(await quotes(reader)).toBe(QUOTE)
  await page.keyboard.press('Control+Shift+z')
  expect(await quotes(reader)).toBe(now)
})

test('steps that pause are committed one by one, and are still undone together', async ({ open }) => {
  const reader = await given(open)
  const { page } = reader
  await page.keyboard.press('e')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => quotes(reader)).toBe('the harbour master said that he had promised')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => quotes(reader)).toBe('the harbour master said that he had')
  expect(await commits(reader)).toHaveLength(2)
  await page.keyboard.press('Control+z')
  expect(await quotes(reader)).toBe(QUOTE)
})

test('Esc ends the editing, then lets go of the mark; N while editing writes on what is shown', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.keyboard.press('e')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await page.keyboard.press('Escape')
  expect(await quotes(reader)).toBe('the harbour master said that he had promised')
  expect(await call('ui')).toMatchObject({ extent: null, activeMark: 'm000000000003' })
  await page.keyboard.press('Escape')
  expect((await call('ui')).activeMark).toBeNull()

  await call('setActive', 'm000000000003')
  await page.keyboard.press('e')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox')).toBeFocused()
  expect(await quotes(reader)).toBe('the harbour master said that he had')
})

test('the handles are reached by Tab while the extent changes, and move by arrows alone', async ({ open }) => {
  const reader = await given(open)
  const { page } = reader
  await expect(handle(reader, 'End')).toHaveAttribute('tabindex', '-1')
  await page.keyboard.press('e')
  await page.keyboard.press('Tab')
  await expect(handle(reader, 'Start')).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Alt+ArrowRight')
  expect(await painted(reader)).toEqual(['harbour master said that he had promised nothing'])
  await page.keyboard.press('Tab')
  await expect(handle(reader, 'End')).toBeFocused()
  await expect(handle(reader, 'End')).toHaveAttribute('aria-valuetext', /promised nothing$/)
  await page.keyboard.press('ArrowLeft')
  expect(await painted(reader)).toEqual(['harbour master said that he had promised nothin'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeFocused()
  expect(await quotes(reader)).toBe('harbour master said that he had promised nothin')
})

test('at the lower edge stands which keys change the extent, and lets the pointer through', async ({ open }) => {
  const reader = await given(open, 'harbour', 2)
  const { page } = reader
  const hint = page.getByRole('note', { name: 'Changing the extent' })
  await expect(hint).toBeHidden()
  await page.keyboard.press('e')
  await expect(hint).toContainText('by word')
  const box = await hint.boundingBox()
  const view = await page.evaluate(() => innerHeight)
  expect(box?.y).toBeGreaterThan(view - 90)
  await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10)
  await expect(hint).toBeHidden()
})

test('removing the mark while its extent changes ends it; what is undone comes back as it was', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.keyboard.press('e')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await page.keyboard.press('Delete')
  expect((await call('ui')).extent).toBeNull()
  expect(await painted(reader)).toBeUndefined()
  await expect(handle(reader, 'End')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect(await quotes(reader)).toBe('the harbour master said that he had promised')
})

test('words from right to left: the handles stand and the arrows go as one reads', async ({ open }) => {
  const hebrew = 'הסירה לא הפליגה בלילה. הנמל הכחיש.'
  const reader = await given(
    open,
    {
      blocks: [{ kind: 'paragraph', spans: [hebrew] }],
      source: { language: 'he' },
      marks: [{ words: 'לא הפליגה', letter: 'X' }],
    },
    1,
  )
  const { page } = reader
  const start = await handle(reader, 'Start').boundingBox()
  const end = await handle(reader, 'End').boundingBox()
  expect(start?.x).toBeGreaterThan(end?.x ?? Number.POSITIVE_INFINITY)
  await page.keyboard.press('e')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  expect(await painted(reader)).toEqual(['לא הפליגה בלילה'])
  await page.keyboard.press('Alt+Shift+ArrowRight')
  expect(await painted(reader)).toEqual(['לא הפליגה'])
})

test('the end that is changed stands clear of the hint, also at the lower edge of the view', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const { y, height } = await call('rectOf', 'promised nothing')
  const bottom = await page.evaluate(() => innerHeight)
  await call('scrollTo', (await call('scrollTop')) + y + height - bottom + 40)
  await page.keyboard.press('e')
  const hint = await page.getByRole('note', { name: 'Changing the extent' }).boundingBox()
  const knob = await handle(reader, 'End').locator('i').boundingBox()
  expect((knob?.y ?? bottom) + (knob?.height ?? bottom)).toBeLessThanOrEqual(hint?.y ?? 0)
})

test('arrows at the end of a block go as that block is read, and not as the next one', async ({ open }) => {
  const reader = await open<typeof api>('reader')
  await reader.call(
    'show',
    {
      blocks: [
        { kind: 'paragraph', language: 'he', direction: 'rtl', spans: ['אחת שתיים שלוש'] },
        { kind: 'paragraph', spans: ['One two three.'] },
      ],
    },
    { marks: [{ words: 'אחת שתיים שלוש' }] },
  )
  await reader.call('setActive', 'm000000000001')
  await reader.page.keyboard.press('e')
  await reader.page.keyboard.press('Alt+Shift+ArrowRight')
  expect(await painted(reader, 0)).toEqual(['אחת שתיים'])
  await reader.page.keyboard.press('Alt+Shift+ArrowLeft')
  expect(await painted(reader, 0)).toEqual(['אחת שתיים שלוש'])
  await reader.page.keyboard.press('Escape')
  await reader.page.keyboard.press('Escape')
  await reader.call('select', 0, 14)
  await reader.page.keyboard.press('Control+Shift+ArrowRight')
  expect(await reader.call('words', (await reader.call('ui')).selection)).toBe('אחת שתיים')
})

for (const how of ['another mark becomes active', 'another document is opened'] as const)
  test(`an end that is held when ${how} is let go, and holds up neither Esc nor the window`, async ({ open }) => {
    const reader = await given(open)
    const { page, call } = reader
    const end = await take(reader, 'End')
    await end.to('said that', 30)
    expect(await painted(reader)).toEqual(['the harbour master said'])
    // Below the view the text scrolls, frame by frame.
    await end.at(300, 2_000)
    if (how === 'another mark becomes active') await call('setActive', 'm000000000001')
    else await call('show', 'everyKind', { id: 'd000000000009' })
    const frames = await page.evaluate(async () => {
      const ask = window.requestAnimationFrame
      let asked = 0
      window.requestAnimationFrame = (callback) => {
        asked += 1
        return ask(callback)
      }
      for (let i = 0; i < 5; i++) await new Promise((resolve) => ask(resolve))
      window.requestAnimationFrame = ask
      return asked
    })
    expect(frames).toBe(0)
    await end.drop()
    expect(await commits(reader)).toEqual([])
    await call('select', 0, 3)
    await page.keyboard.press('Escape')
    expect((await call('ui')).selection).toBeNull()
  })

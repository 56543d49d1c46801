import type { Page } from 'playwright/test'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

async function given(open: Open, what: Parameters<typeof api.show>[0] = 'everyKind'): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.call('show', what)
  return reader
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A point just inside the first or the last character of some words. */
async function at({ call }: Reader, words: string, side: 'start' | 'end' | 'middle' = 'middle'): Promise<Point> {
  await call('reveal', words)
  const { x, y, width, height } = await call('rectOf', words)
  return { x: side === 'start' ? x + 1 : side === 'end' ? x + width - 1 : x + width / 2, y: y + height / 2 }
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

const selected = async ({ call }: Reader) => call('words', (await call('ui')).selection)
const painted = async ({ call }: Reader) => (await call('painted'))['margent-selection']?.join('') ?? ''

/** From the beginning of some words to the end of others, both in view. */
async function dragWords(reader: Reader, from: string, to: string): Promise<string | null> {
  // The bar beside what was selected before would lie over the words.
  await reader.page.keyboard.press('Escape')
  await reader.call('reveal', from)
  // Near the edge of the view the text would scroll.
  const { y } = await reader.call('rectOf', from)
  await reader.call('scrollTo', (await reader.call('scrollTop')) + y - 200)
  const a = await reader.call('rectOf', from)
  const b = await reader.call('rectOf', to)
  await drag(reader.page, { x: a.x + 1, y: a.y + a.height / 2 }, { x: b.x + b.width - 1, y: b.y + b.height / 2 })
  return selected(reader)
}

test('a drag selects exactly what lies between, over every kind of block, forwards and backwards', async ({ open }) => {
  const reader = await given(open)
  const plain = await reader.call('plain')
  const between = (from: string, to: string) => {
    const start = plain.indexOf(from)
    return plain.slice(start, plain.indexOf(to, start) + to.length)
  }
  const pairs: readonly (readonly [string, string])[] = [
    ['tables', 'and both'],
    ['show.', 'Quoted once.'],
    ['Quoted twice.', 'Third'],
    ['Fourth', 'Nested'],
    ['Nested', 'wait()'],
    ['Heights', 'Metres'],
    ['Port', 'Brest'],
    ['Brest', '.1'],
    ['The gauge', 'neap'],
    ['neap', 'the lesser'],
    ['lesser tide', 'again'],
    ['joined', 'note itself'],
  ]
  for (const [from, to] of pairs) {
    expect(await dragWords(reader, from, to)).toBe(between(from, to))
    // What is painted is what is selected, but for line ends. (An image or a formula holds other words than the text does.)
    const words = between(from, to).replace(/\s/g, '')
    if (!words.includes('\uFFFC')) expect((await painted(reader)).replace(/\s/g, '')).toBe(words)
    await reader.page.keyboard.press('Escape')
    const a = await reader.call('rectOf', from)
    const b = await reader.call('rectOf', to)
    await drag(reader.page, { x: b.x + b.width - 1, y: b.y + b.height / 2 }, { x: a.x + 1, y: a.y + a.height / 2 })
    expect(await selected(reader)).toBe(between(from, to))
  }
  expect(await reader.page.evaluate(() => getSelection()?.toString())).toBe('')
})

test('a drag may begin and end on the margins, between blocks and on images', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const first = await at(reader, 'Quoted once.', 'start')
  const second = await at(reader, 'Quoted twice.', 'end')
  const column = await page.getByRole('article').boundingBox()
  if (!column) throw new Error('no text')
  await drag(page, { x: column.x - 30, y: first.y }, { x: column.x + column.width + 20, y: second.y })
  expect(await selected(reader)).toBe('Quoted once.\nQuoted twice.')
  await drag(page, { x: column.x + column.width + 20, y: second.y }, { x: column.x - 30, y: first.y })
  expect(await selected(reader)).toBe('Quoted once.\nQuoted twice.')

  const between = { x: column.x + 200, y: (first.y + second.y) / 2 }
  await drag(page, between, second)
  expect(await selected(reader)).toMatch(/Quoted twice\.$/)

  const image = await page.getByRole('img', { name: 'not saved: B' }).boundingBox()
  if (!image) throw new Error('no image')
  await drag(page, { x: image.x + 4, y: image.y + 4 }, await at(reader, 'between', 'end'))
  expect(await selected(reader)).toBe('\uFFFC between')
  await drag(page, await at(reader, 'between', 'end'), { x: image.x + image.width - 3, y: image.y + 4 })
  expect(await selected(reader)).toBe('\uFFFC between')
  await call('reveal', 'Heights')
})

test('an image, a figure and a formula alone are selected by a click; a click elsewhere lets go', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.getByRole('img', { name: 'not saved: B' }).click()
  const plain = await call('plain')
  const start = plain.indexOf('\uFFFC\uFFFC between') + 1
  expect((await call('ui')).selection).toEqual({ start, end: start + 1 })
  await page.keyboard.press('2')
  await expect(page.getByRole('img', { name: 'not saved: B' })).toHaveAttribute('data-label', /.+/)
  await page.locator('[data-object]', { hasText: 'raw' }).click()
  expect((await call('ui')).selection).toEqual({
    start: plain.lastIndexOf('\uFFFC'),
    end: plain.lastIndexOf('\uFFFC') + 1,
  })
  const { x, y } = await at(reader, 'Quoted once.')
  await page.mouse.click(x, y)
  expect((await call('ui')).selection).toBeNull()
})

test('two clicks take a word, three a sentence, four the block; a drag from there goes on by them', async ({
  open,
}) => {
  const reader = await given(open, 'harbour')
  const { page } = reader
  const word = await at(reader, 'reporters')
  const clicks = async (point: Point, count: number) => {
    await page.mouse.click(point.x, point.y, { clickCount: count })
    return selected(reader)
  }
  await page.mouse.dblclick(word.x, word.y)
  expect(await selected(reader)).toBe('reporters')
  expect(await clicks(word, 3)).toMatch(/^A spokesman .* without money\.$/)
  expect(await clicks(word, 4)).toMatch(/^A spokesman .* promised nothing\.$/)
  expect(await clicks(word, 5)).toMatch(/^A spokesman .* promised nothing\.$/)

  const dragBy = async (count: number, to: Point) => {
    await page.mouse.move(word.x, word.y)
    for (let i = 1; i < count; i++) {
      await page.mouse.down({ clickCount: i })
      await page.mouse.up({ clickCount: i })
    }
    await page.mouse.down({ clickCount: count })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up({ clickCount: count })
    return selected(reader)
  }
  expect(await dragBy(2, await at(reader, 'offered', 'start'))).toBe('reporters that the harbour had offered')
  expect(await dragBy(2, await at(reader, 'council told', 'start'))).toBe('council told reporters')
  expect(await dragBy(3, await at(reader, 'protested', 'start'))).toMatch(/^A spokesman .* The harbour protested\.$/)
})

test('words and sentences are found in every script', async ({ open }) => {
  const reader = await given(open, {
    source: { language: 'ja' },
    blocks: [
      { kind: 'paragraph', language: 'ja', spans: ['今日は東京で会議があります。明日は雨でしょう。'] },
      { kind: 'paragraph', language: 'ar', direction: 'rtl', spans: ['ذهبت إلى السوق. ثم رجعت إلى البيت.'] },
      { kind: 'paragraph', language: 'th', spans: ['ฉันไปตลาดกับแม่'] },
    ],
  })
  const { page } = reader
  const twice = async (words: string, count: number) => {
    const { x, y } = await at(reader, words)
    await page.mouse.click(x, y, { clickCount: 1 })
    await page.mouse.click(x, y, { clickCount: count })
    return selected(reader)
  }
  expect(await twice('東京', 2)).toBe('東京')
  expect(await twice('東京', 3)).toBe('今日は東京で会議があります。')
  expect(await twice('السوق', 2)).toBe('السوق')
  expect(await twice('رجعت', 3)).toBe('ثم رجعت إلى البيت.')
  expect(await twice('ตลาด', 2)).toBe('ตลาด')
})

test('Shift and a click reach from where the selection began, over a megabyte that is not drawn', async ({ open }) => {
  const reader = await given(open, 4_000)
  const { page, call } = reader
  const plain = await call('plain')
  const from = await at(reader, 'day 2 came', 'start')
  await page.mouse.click(from.x, from.y)
  await call('reveal', 'day 3999 came')
  const to = await at(reader, 'day 3999 came', 'end')
  await page.keyboard.down('Shift')
  await page.mouse.click(to.x, to.y)
  const start = plain.indexOf('day 2 came')
  const end = plain.indexOf('day 3999 came') + 'day 3999 came'.length
  expect((await call('ui')).selection).toEqual({ start, end })
  // Back over the place where it began.
  await call('reveal', 'Chapter 1\n')
  const back = await at(reader, 'paragraph 1 of', 'start')
  await page.mouse.click(back.x, back.y)
  await page.keyboard.up('Shift')
  expect((await call('ui')).selection).toEqual({ start: plain.indexOf('paragraph 1 of'), end: start - 1 })
})

test('a click follows a link and a drag over it selects it', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const opened = async () => (await call('calls')).filter(({ name }) => name === 'link:open').length
  expect(await dragWords(reader, 'a link', 'a link')).toBe('a link')
  expect(await opened()).toBe(0)
  await page.getByRole('link', { name: 'a link' }).click()
  expect(await opened()).toBe(1)
})

test('Shift and the arrows select without a mouse, and are spoken', async ({ open }) => {
  const reader = await given(open, 'harbour')
  const { page, call } = reader
  await page.getByRole('article').focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight')
  expect(await selected(reader)).toBe('The')
  await page.keyboard.press('Control+Shift+ArrowRight')
  expect(await selected(reader)).toBe('The island')
  expect((await call('ui')).announcement).toContain('island')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selected(reader)).toBe('The island ha')
  await page.keyboard.press('Control+Shift+ArrowDown')
  expect(await selected(reader)).toMatch(/^The island had .* for one\.$/)
  await page.keyboard.press('Control+Shift+ArrowDown')
  expect(await selected(reader)).toMatch(/^The island had (?:.|\n)* gives notice\.$/)
  await page.keyboard.press('Control+Shift+Home')
  expect(await selected(reader)).toBeNull()
  await page.keyboard.press('Shift+End')
  const line = await selected(reader)
  expect(line).toMatch(/^The island had six weeks/)
  await page.keyboard.press('Shift+ArrowDown')
  expect((await selected(reader))?.length).toBeGreaterThan((line?.length ?? 0) + 10)
  await page.keyboard.press('Shift+ArrowUp')
  expect(await selected(reader)).toBe(line)
  await page.keyboard.press('Escape')
  expect(await selected(reader)).toBeNull()
})

test('in words from right to left the left arrow goes on', async ({ open }) => {
  const reader = await given(open, {
    source: { language: 'ar' },
    blocks: [{ kind: 'paragraph', language: 'ar', direction: 'rtl', spans: ['ذهبت إلى السوق.'] }],
  })
  await reader.page.getByRole('article').focus()
  await reader.page.keyboard.press('Control+Shift+ArrowLeft')
  expect(await selected(reader)).toBe('ذهبت')
})

test('the text scrolls while the pointer is held below it', async ({ open }) => {
  const reader = await given(open, 200)
  const { page, call } = reader
  const from = await at(reader, 'day 2 came', 'start')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + 200)
  const view = page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })))
  await page.mouse.move(from.x, view.height - 2)
  await expect.poll(async () => (await call('ui')).selection?.end ?? 0).toBeGreaterThan(4_500)
  await page.mouse.up()
  const { selection } = await call('ui')
  expect((await call('plain')).indexOf('day 2 came')).toBe(selection?.start)
})

test('the bar waits until the pointer is up, and stands beside the end that is in view', async ({ open }) => {
  const reader = await given(open, 60)
  const { page, call } = reader
  const bar = page.getByRole('toolbar')
  const from = await at(reader, 'day 2 came', 'start')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 150, from.y + 60, { steps: 4 })
  await expect(bar).toBeHidden()
  await page.mouse.up()
  await expect(bar).toBeVisible()
  await page.keyboard.press('Control+a')
  await call('reveal', 'day 30 came')
  await expect(bar).toBeInViewport({ ratio: 1 })
})

test('in a text of megabytes, and in one block of a megabyte, the selection follows the pointer', async ({ open }) => {
  const sentence = 'This is one of very many sentences that stand in a single block. '
  const long = { kind: 'paragraph', spans: [sentence.repeat(16_000)] } as const
  for (const given of [12_000, { blocks: [long] }] as const) {
    const reader = await open<typeof api>('reader')
    const { page, call } = reader
    await call('show', given)
    await call('scrollTo', 200_000)
    // A point may lie between two blocks; their section is there all the same.
    await page.waitForFunction(() =>
      [200, 700].every((y) => document.elementFromPoint(400, y)?.closest('[data-section]')?.childElementCount),
    )
    await page.mouse.move(400, 200)
    await page.mouse.down()
    await page.mouse.move(420, 700, { steps: 12 })
    await page.mouse.up()
    const { selection } = await call('ui')
    if (!selection) throw new Error('nothing is selected')
    // Some twenty lines, from where the pointer was put down, and not from the beginning of the text or of the block.
    expect(selection.start).toBeGreaterThan(50_000)
    expect(selection.end - selection.start).toBeGreaterThan(500)
    expect(selection.end - selection.start).toBeLessThan(5_000)
  }
})

test('what is selected can be read in every theme, captions too', async ({ open }) => {
  const { page, call } = await given(open)
  await call('select', 0, (await call('plain')).length)
  for (const theme of ['paper', 'sepia', 'night']) {
    const [ink, ground] = await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
      const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo)
      const caption = document.querySelector('article figcaption') as Element
      const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
      const drawn = (...colours: string[]) => {
        for (const colour of colours) {
          canvas.fillStyle = colour
          canvas.fillRect(0, 0, 1, 1)
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255)
      }
      const page = style(document.querySelector('[class*=pane]') as Element).backgroundColor
      const selection = style(caption, '::highlight(margent-selection)')
      return [drawn(selection.color), drawn(page, selection.backgroundColor)] as const
    }, theme)
    const light = (colour: readonly number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((value) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const [low = 0, high = 0] = [light(ink), light(ground)].toSorted((a, b) => a - b)
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(4.5)
  }
  await page.evaluate(() => delete document.documentElement.dataset.theme)
})

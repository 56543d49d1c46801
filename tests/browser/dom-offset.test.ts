import type { api } from './dom-offset.page'
import { expect, test } from './page'

test('what is drawn spells the plain text, over every kind of block and span', async ({ open }) => {
  const { call } = await open<typeof api>('dom-offset')
  expect(await call('sound')).toBe(true)
  expect(await call('soundAfterChange')).toBe(false)
})

test('every offset has a place, and every place gives its offset back', async ({ open }) => {
  const { call } = await open<typeof api>('dom-offset')
  const plain = await call('plain')
  const formula = plain.indexOf('a^2')
  // Within a formula there is no place. The line ends and tabs between leaves belong to no node: seen from one side they fall to the leaf on that side.
  const lost = await call('lost')
  for (const line of lost) {
    const [, offset = '', side] = /^(\d+) (start|end)/.exec(line) ?? []
    if (Number(offset) > formula && Number(offset) < formula + 3) continue
    const separator = side === 'start' ? plain[Number(offset)] : plain[Number(offset) - 1]
    expect(['\n', '\t', undefined]).toContain(separator)
  }
  expect(lost.length).toBeLessThan(plain.split(/[\n\t]/).length * 2 + 2)
  expect(await call('ordered')).toBe(true)
})

test('ranges cover the words of a stretch and nothing else', async ({ open }) => {
  const { call } = await open<typeof api>('dom-offset')
  const plain = await call('plain')
  const under = async (words: string) => {
    const start = plain.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return call('under', start, start + words.length)
  }
  expect(await under('strong and both, a li')).toEqual(['strong and both, a li'])
  expect(await under('東京と京都 and')).toEqual(['東京', 'と京都', ' and'])
  expect(await under('مرحبا after')).toEqual(['مرحبا', ' after'])
  expect(await under('Third\nFourth\nNes')).toEqual(['Third', 'Fourth', 'Nes'])
  expect(await under('Brest\t\t7.1')).toEqual(['Brest', '7.1'])
  expect(await under('🌊 wave, e\u0301')).toEqual(['🌊 wave, e\u0301'])
  expect(await under(' show.')).toEqual([' show.'])
  const whole = await call('under', 0, plain.length)
  expect(whole.join('').includes('とうきょう')).toBe(false)
})

test('a triple click takes the paragraph, though it ends at an element', async ({ open }) => {
  const { page, call } = await open<typeof api>('dom-offset')
  const plain = await call('plain')
  for (const words of ['Quoted once.', 'Third', 'Plain, ', 'A 🌊 wave']) {
    await page
      .getByText(words, { exact: false })
      .first()
      .click({ clickCount: 3, position: { x: 6, y: 8 } })
    const [start, end] = await call('selected')
    const line = plain.slice(plain.indexOf(words)).split('\n')[0] ?? ''
    expect(plain.slice(start ?? 0, end ?? 0)).toBe(line)
  }
})

test('places at elements: an empty cell, beside an image, before the first and after the last block', async ({
  open,
}) => {
  const { call } = await open<typeof api>('dom-offset')
  const plain = await call('plain')
  const cell = plain.indexOf('Brest\t') + 6
  expect(await call('at', 'tr:nth-child(2) td:nth-child(2)', 0)).toEqual([cell, cell])
  const images = plain.indexOf('\uFFFC\uFFFC between')
  expect(await call('at', 'p:has(img)', 0)).toEqual([images, images - 1])
  expect(await call('at', 'p:has(img)', 1)).toEqual([images + 1, images + 1])
  expect((await call('at', 'h2', 0))[0]).toBe(0)
  expect((await call('at', '[role=note]', 2))[1]).toBe(plain.length)
})

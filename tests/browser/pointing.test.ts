import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>

const outer = 'It was a pause of the contract, which either side may end within a month.'
const middle = 'a pause of the contract, which either side'
const inner = 'the contract'
const equal = 'Both sides described it differently'
const beside = ', and the difference has since become the story.'

/** Three marks in each other, two on the same words, one that begins where those end. */
async function given(open: Open): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.call('show', 'harbour', {
    marks: [
      { words: outer, letter: 'C' },
      { words: middle, letter: 'D', note: '## Why\n\nA pause ends.' },
      { words: inner, letter: 'X' },
      { words: equal, letter: 'E' },
      { words: equal, letter: 'F' },
      { words: beside, letter: 'C' },
    ],
  })
  return reader
}

const centre = async ({ call }: Reader, words: string) => {
  const { x, y, width, height } = await call('rectOf', words)
  return { x: x + width / 2, y: y + height / 2 }
}
const activeWords = async ({ call }: Reader) => {
  const { activeMark } = await call('ui')
  const mark = (await call('marks')).find(({ id }) => id === activeMark)
  return mark ? [mark.anchor.quote, mark.label] : null
}

test('clicks at one point go round all marks there: nested ones from the inside, equal ones each, touching ones not', async ({
  open,
}) => {
  const reader = await given(open)
  const { page } = reader
  const at = await centre(reader, inner)
  const found: unknown[] = []
  for (let i = 0; i < 4; i++) {
    await page.mouse.click(at.x, at.y)
    found.push((await activeWords(reader))?.[0])
  }
  expect(found).toEqual([inner, middle, outer, inner])
})

test('the key goes round what overlaps the active mark, and says which of how many it is', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.getByRole('article').focus()
  await call('setActive', (await call('marks'))[2]?.id ?? null)
  const rounds: unknown[] = []
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('o')
    rounds.push([(await activeWords(reader))?.[0], (await call('ui')).announcement])
  }
  expect(rounds).toEqual([
    [middle, expect.stringContaining('2 of 3: Definition, with a note: a pause of')],
    [outer, expect.stringContaining('3 of 3: Claim: It was a pause')],
    [inner, expect.stringContaining('1 of 3: Disputed: the contract')],
  ])
  await expect(page.locator('[class*=tip]', { hasText: '1 of 3: Disputed' })).toBeVisible()

  await call('setActive', (await call('marks'))[3]?.id ?? null)
  await page.keyboard.press('o')
  expect((await call('ui')).announcement).toContain('2 of 2: Follow up')
  await page.keyboard.press('o')
  expect((await call('ui')).announcement).toContain('1 of 2: Evidence')
})

test('the key asks at the selection too, and says where there is nothing else or nothing at all', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.getByRole('article').focus()
  const plain = await call('plain')
  const select = async (words: string) => call('select', plain.indexOf(words), plain.indexOf(words) + words.length)
  await select('since')
  await page.keyboard.press('o')
  expect(await activeWords(reader)).toEqual([beside, expect.any(String)])
  expect((await call('ui')).announcement).toContain('The only mark here. Claim:')
  await select('winters')
  await page.keyboard.press('o')
  expect((await call('ui')).announcement).toContain('There is no mark here.')
})

test('the pointer over a passage names its labels after a pause, and is in nobody’s way', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  const tip = page.locator('[class*=tip]')
  const at = await centre(reader, inner)
  await page.mouse.move(at.x, at.y)
  await expect(page.locator('article')).toHaveAttribute('data-over', 'mark')
  await expect(tip).toBeVisible()
  expect(await tip.locator('b').allTextContents()).toEqual(['Disputed', 'Definition', 'Claim'])
  // The note's first line is there to know it again, without its signs.
  await expect(tip.locator('span')).toHaveText(['Why'])
  const line = await call('rectOf', inner)
  expect((await tip.boundingBox())?.y).toBeGreaterThanOrEqual(line.y + line.height)

  await page.mouse.wheel(0, 20)
  await expect(tip).toBeHidden()
  const free = await centre(reader, 'Who promised what')
  await page.mouse.move(free.x, free.y)
  await expect(page.locator('article')).not.toHaveAttribute('data-over')
  const again = await centre(reader, equal)
  await page.mouse.move(again.x, again.y)
  await expect(tip).toBeVisible()
  await page.mouse.down()
  await expect(tip).toBeHidden()
  await page.mouse.up()
})

test('hidden marks take notes with them and leave a sign; marking shows them again', async ({ open }) => {
  const reader = await given(open)
  const { page, call } = reader
  await page.getByRole('article').focus()
  await expect(page.locator('[data-note]').first()).toBeVisible()
  await page.keyboard.press('h')
  expect(await call('painted')).toEqual({})
  await expect(page.locator('[data-note]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Note on the whole text' })).toBeHidden()
  await expect(page.getByText('Your marks and notes are hidden')).toBeVisible()
  // Nothing is named that is not seen.
  const at = await centre(reader, inner)
  await page.mouse.move(at.x, at.y)
  await expect(page.locator('article')).not.toHaveAttribute('data-over')

  await page.getByRole('button', { name: /Show them/ }).click()
  await expect(page.getByText('Your marks and notes are hidden')).toBeHidden()
  expect(Object.keys(await call('painted'))).toContain('margent-label-3')
  await page.keyboard.press('h')
  const start = (await call('plain')).indexOf('northern pier')
  await call('select', start, start + 13)
  await page.keyboard.press('2')
  expect((await call('painted'))['margent-label-1-active']).toEqual(['northern pier'])
  await expect(page.getByText('Your marks and notes are hidden')).toBeHidden()
})

test('a block’s marks are reached from it by assistive technology', async ({ open }) => {
  const reader = await given(open)
  const { page } = reader
  await expect(page.locator('p[aria-details]')).not.toHaveCount(0)
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const block = nodes.find((node) => node.properties?.some(({ name }) => name === 'details'))
  const related = block?.properties?.find(({ name }) => name === 'details')?.value.relatedNodes ?? []
  expect(related).toHaveLength(1)
  const list = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === related[0]?.backendDOMNodeId)
  expect(list?.role?.value).toBe('list')
  const texts: string[] = []
  const read = (id: string): void => {
    const node = nodes.find(({ nodeId }) => nodeId === id)
    if (node?.role?.value === 'StaticText') texts.push(String(node.name?.value))
    for (const child of node?.childIds ?? []) read(child)
  }
  read(list?.nodeId ?? '')
  expect(texts.filter((text) => text.length > 3)).toEqual([
    expect.stringMatching(/^Claim: It was a pause of the contract/),
    expect.stringMatching(/^Definition, with a note: a pause of the/),
    expect.stringMatching(/^Disputed: the contract/),
    expect.stringMatching(/^Evidence: Both sides/),
    expect.stringMatching(/^Follow up: Both sides/),
    expect.stringMatching(/^Claim: , and the difference/),
  ])
})

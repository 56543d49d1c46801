import { inaccessible } from '../support/app'
import { expect, type Open, type OpenPage, test } from './page'
import type { api } from './reader.page'

type Reader = OpenPage<typeof api>
type Given = Partial<Exclude<Parameters<typeof api.show>[0], string | number>>

const BLOCKS = ['One two three four five six seven.', 'Eight nine ten. Eleven twelve.', 'Thirteen.'].map(
  (words) => ({ kind: 'paragraph', spans: [words] }) as const,
)

async function given(open: Open, marks: Given['marks'], overlap: 'both' | 'merge' | 'ask' = 'both'): Promise<Reader> {
  const reader = await open<typeof api>('reader')
  await reader.page.emulateMedia({ reducedMotion: 'reduce' })
  await reader.call('show', { blocks: BLOCKS, marks: marks ?? [] })
  await reader.call('setOverlap', overlap)
  await reader.page.getByRole('article').focus()
  return reader
}

const id = (n: number) => `m${String(n).padStart(12, '0')}`
const said = async ({ call }: Reader) => (await call('ui')).announcement.trim()
const commits = async ({ call }: Reader) => (await call('calls')).filter(({ name }) => name === 'library:commit').length

/** Marks that are not in the trash: "C One two: note #tag". */
async function marks({ call }: Reader): Promise<readonly string[]> {
  const letters: Readonly<Record<string, string>> = await call('letters')
  return (await call('marks'))
    .filter(({ trashedAt }) => trashedAt === null)
    .toSorted((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
    .map(({ label, anchor, note, tags }) =>
      [`${letters[label]} ${anchor.quote}`, note && `: ${note}`, ...tags.map((tag) => ` #${tag}`)].join(''),
    )
}

async function select({ call, page }: Reader, words: string): Promise<void> {
  const start = (await call('plain')).indexOf(words)
  await call('select', start, start + words.length)
  await page.getByRole('article').focus()
}

test('a mark is split at a selected word: the note stays with the first half, the second is active', async ({
  open,
}) => {
  const reader = await given(open, [{ words: 'two three four five', note: 'Both', tags: ['law'] }])
  const { page, call } = reader
  await select(reader, 'four')
  await page.keyboard.press('s')
  expect(await marks(reader)).toEqual(['C two three: Both #law', 'C four five'])
  expect(await call('painted')).toEqual({
    'margent-label-0': ['two three'],
    'margent-label-0-active': ['four five'],
  })
  expect(await said(reader)).toBe('Split in two: two three … and four five …')
  expect(await commits(reader)).toBe(1)
  await page.keyboard.press('Control+z')
  expect(await marks(reader)).toEqual(['C two three four five: Both #law'])
})

test('a mark is split at the sentence cursor; at its edges there is nothing to split', async ({ open }) => {
  const reader = await given(open, [{ words: 'Eight nine ten. Eleven twelve.' }])
  const { page } = reader
  await select(reader, 'Eight nine ten.')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  expect(await marks(reader)).toEqual(['C Eight nine ten.', 'C Eleven twelve.'])
  await select(reader, 'Eleven')
  await page.keyboard.press('s')
  expect(await marks(reader)).toHaveLength(2)
})

test('a mark is split at the word that was clicked inside it', async ({ open }) => {
  const reader = await given(open, [{ words: 'two three four five' }])
  const { page, call } = reader
  const { x, y, width, height } = await call('rectOf', 'four')
  await page.mouse.click(x + width / 2, y + height / 2)
  expect((await call('ui')).activeMark).toBe(id(1))
  await page.keyboard.press('s')
  expect(await marks(reader)).toEqual(['C two three', 'C four five'])
})

test('a mark without a place to split it says what to do', async ({ open }) => {
  const reader = await given(open, [{ words: 'two three' }])
  await reader.call('setActive', id(1))
  await reader.page.keyboard.press('s')
  expect(await said(reader)).toContain('click on that word')
  expect(await commits(reader)).toBe(0)
})

test('joined with the next: words, notes and tags come together, the other lies in the trash', async ({ open }) => {
  const reader = await given(open, [
    { words: 'One two', note: 'First', tags: ['a'] },
    { words: 'five', note: 'Second', tags: ['A', 'b'] },
    { words: 'three', letter: 'E' },
  ])
  const { page, call } = reader
  await call('setActive', id(1))
  await page.keyboard.press('Shift+S')
  expect(await marks(reader)).toEqual(['C One two three four five: First\n\nSecond #a #b', 'E three'])
  expect(await said(reader)).toBe('Joined, with the words between them: One two three four five')
  expect((await call('ui')).activeMark).toBe(id(1))
  expect((await call('marks')).find((mark) => mark.id === id(2))).toMatchObject({ note: 'Second', tags: ['A', 'b'] })
  expect(await commits(reader)).toBe(1)
  await page.keyboard.press('Control+z')
  expect(await marks(reader)).toEqual(['C One two: First #a', 'E three', 'C five: Second #A #b'])
})

test('marks that touch over the end of a block are joined; one further on is not, and it is said why', async ({
  open,
}) => {
  const reader = await given(open, [{ words: 'seven.' }, { words: 'Eight' }, { words: 'Thirteen.' }])
  const { page, call } = reader
  await call('setActive', id(1))
  await page.keyboard.press('Shift+S')
  expect(await marks(reader)).toEqual(['C seven.\nEight', 'C Thirteen.'])
  await page.keyboard.press('Shift+S')
  expect(await said(reader)).toContain('stands in another paragraph')
  await call('setActive', id(3))
  await page.keyboard.press('Shift+S')
  expect(await said(reader)).toBe('No other Claim follows this mark.')
  expect(await commits(reader)).toBe(1)
})

test('a note that is just being written is not lost when its mark is joined', async ({ open }) => {
  const reader = await given(open, [{ words: 'One two' }, { words: 'three', note: 'Sec' }])
  const { page, call } = reader
  await call('setActive', id(2))
  await page.keyboard.press('n')
  await page.getByRole('textbox').pressSequentially('ond')
  await call('setActive', id(1))
  // As from the menu, where the field keeps the focus.
  await call('run', 'mark.join')
  expect(await marks(reader)).toEqual(['C One two three: Second'])
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('overlapping marks of one label: both are kept unless the settings say otherwise', async ({ open }) => {
  const reader = await given(open, [{ words: 'One two three' }])
  const { page, call } = reader
  await select(reader, 'three four')
  await page.keyboard.press('1')
  expect(await marks(reader)).toEqual(['C One two three', 'C three four'])
  await call('run', 'overlap.merge')
  await select(reader, 'two three')
  await page.keyboard.press('2')
  expect(await marks(reader)).toEqual(['C One two three', 'E two three', 'C three four'])
  await select(reader, 'two three four five')
  await page.keyboard.press('1')
  expect(await marks(reader)).toEqual(['C One two three four five', 'E two three'])
  expect((await call('ui')).activeMark).toBe(id(1))
  expect(await said(reader)).toBe('Merged with 2 marks labelled Claim: One two three four five')
  await page.keyboard.press('Control+z')
  expect(await marks(reader)).toEqual(['C One two three', 'E two three', 'C three four'])
})

test('the very passage is not marked twice, and one within a mark is merged into it without a change', async ({
  open,
}) => {
  for (const overlap of ['both', 'merge', 'ask'] as const) {
    const reader = await given(open, [{ words: 'One two three' }], overlap)
    await select(reader, 'One two three')
    await reader.page.keyboard.press('1')
    expect(await said(reader)).toBe('Already marked as Claim.')
    expect((await reader.call('ui')).activeMark).toBe(id(1))
    expect(await marks(reader)).toEqual(['C One two three'])
  }
  const reader = await given(open, [{ words: 'One two three' }], 'merge')
  await select(reader, 'two')
  await reader.page.keyboard.press('1')
  expect(await said(reader)).toBe('Already within a mark labelled Claim.')
  expect((await reader.call('ui')).activeMark).toBe(id(1))
  expect(await commits(reader)).toBe(0)
})

test('who wants to be asked is asked at the passage: by keys, by buttons, and Esc leaves it unmarked', async ({
  open,
}) => {
  const reader = await given(open, [{ words: 'One two three', note: 'Kept' }], 'ask')
  const { page, call } = reader
  const dialog = page.getByRole('dialog', { name: 'This overlaps a mark labelled Claim.' })
  await select(reader, 'three four')
  await page.keyboard.press('1')
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Keep both' })).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('article')).toBeFocused()
  expect(await marks(reader)).toHaveLength(1)
  expect(await call('words', (await call('ui')).selection)).toBe('three four')

  await page.keyboard.press('1')
  await page.keyboard.press('2')
  expect(await marks(reader)).toEqual(['C One two three four: Kept'])
  await page.keyboard.press('Control+z')
  await select(reader, 'three four')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  expect(await marks(reader)).toEqual(['C One two three: Kept', 'C three four'])
  await expect(page.getByRole('article')).toBeFocused()

  // A note on the passage waits for the answer, and is written on the mark that there is then.
  await select(reader, 'four five')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Merge' }).click()
  await page.getByRole('textbox').pressSequentially('On all')
  await page.keyboard.press('Escape')
  expect(await marks(reader)).toEqual(['C One two three: Kept', 'C three four five: On all'])

  await select(reader, 'three four five six')
  await page.keyboard.press('1')
  await expect(page.getByRole('dialog', { name: 'This overlaps 2 marks labelled Claim.' })).toBeVisible()
  await page.mouse.click(400, 500)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await marks(reader)).toHaveLength(2)
})

import { expect, test } from '../support/app'
import {
  article,
  BRIEFING,
  disk,
  GUIDE,
  isReading,
  markNextSentence,
  openRecent,
  searchPalette,
  text,
  writeFiles,
} from '../support/shell'

const crowd = `# A crowd\n\n${Array.from({ length: 12 }, (_, i) => `This is sentence ${i + 1} of one long paragraph, and it is marked.`).join(' ')}\n`
const arabic =
  'قبل الموعد بساعات\n\n28 نوفمبر 2019\n\nقررت الحكومة تمديد الاتفاق بشروط. لكن الخلاف لم ينته بعد. نناقش اليوم أسباب هذا الخلاف.\n'

test('the keys act in a text as soon as it is there, wherever it was opened from', async ({ start }) => {
  const { page } = await start()
  const scrolled = () => text(page).evaluate((article) => article.closest('[class*=scroller]')?.scrollTop ?? 0)
  await isReading(page, GUIDE)
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect.poll(scrolled).toBeGreaterThan(100)

  await openRecent(page, BRIEFING)
  await expect(text(page)).toBeFocused()
  await page.getByRole('button', { name: 'Add documents' }).focus()
  await openRecent(page, BRIEFING)
  await expect(text(page)).toBeFocused()

  await searchPalette(page, 'getting started')
  await page.keyboard.press('Enter')
  await isReading(page, GUIDE)
  await expect(text(page)).toBeFocused()

  await page.keyboard.press('Alt+ArrowLeft')
  await isReading(page, BRIEFING)
  await expect(text(page)).toBeFocused()
})

test('a message that is dismissed gives the focus back to the page', async ({ home, start }) => {
  const { page } = await start({ files: writeFiles(home, { 'empty.md': '', 'one.md': article('The first one') }) })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

test('leaving a marked block out says what became of its mark, and can be taken back at once', async ({
  home,
  start,
}) => {
  const { page } = await start({ files: writeFiles(home, { 'one.md': article('The first one') }) })
  await isReading(page, 'The first one')
  await markNextSentence(page)
  await searchPalette(page, 'left-out')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Leave out' }).first().click()
  await expect(page.getByText('Left out. 1 mark on it is kept below the text.').first()).toBeVisible()
  await expect(text(page)).toBeFocused()
  await expect(page.getByText('1 mark has lost its passage')).toBeVisible()

  await page.getByRole('listitem').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 mark has lost its passage')).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

test('a note that is begun far below its passage is in view, where the margin is folded', async ({ home, start }) => {
  const { app, page } = await start({ files: writeFiles(home, { 'one.md': crowd }) })
  await isReading(page, 'A crowd')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 600))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(760)
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('j')
    await page.keyboard.press('1')
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.type('A note that goes on for a while.')
    await page.keyboard.press('Escape')
    await expect(text(page)).toBeFocused()
  }
})

test('the date of a text that runs from right to left reads in its own order', async ({ home, start }) => {
  const { page } = await start({ files: writeFiles(home, { 'arabic.txt': arabic }) })
  await isReading(page, 'قبل الموعد بساعات')
  const date = page.getByRole('article').getByText('28 November 2019')
  const [day, year] = await date.evaluate((element) => {
    const words = element.firstChild as Text
    return [0, words.data.length - 1].map((at) => {
      const range = document.createRange()
      range.setStart(words, at)
      range.setEnd(words, at + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(day).toBeLessThan(year ?? 0)
})

test('what is typed right after the palette is asked for stands in it, the first time too', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  // It is loaded while nothing else is to do; before that it is fetched when it is asked for.
  await page.waitForFunction(
    () => document.querySelector<HTMLLinkElement>('link[href*="/Palette"][rel=stylesheet]')?.sheet,
  )
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('neither')
  await expect(page.getByRole('combobox')).toHaveValue('neither', { timeout: 1_000 })
  await page.keyboard.press('Enter')
  await isReading(page, BRIEFING)
})

test('whoever tries again to save is back in the text', async ({ start }) => {
  const { app, page } = await start()
  await isReading(page, GUIDE)
  await disk(app, 'full')
  await markNextSentence(page)
  await expect(page.getByText('Not saved: the disk is full')).toBeVisible()
  await disk(app, 'well')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Not saved: the disk is full')).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

test('Enter presses the button that has the focus, also while a mark is active', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await page.getByRole('button', { name: 'Note on the whole text' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note on the whole text' })).toBeFocused()
  await page.keyboard.type('A guide, and short')
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  await expect(page.getByText('A guide, and short')).toBeVisible()
})

test('the focus is never lost with a card, and a mark that is made while marks are hidden is seen', async ({
  start,
}) => {
  const { page } = await start()
  const cards = page.getByRole('group', { name: 'Note, Claim' })
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await cards.focus()
  await page.keyboard.press('h')
  await expect(cards).toHaveCount(0)
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await expect(cards).toHaveCount(1)
  await cards.focus()
  await page.keyboard.press('Delete')
  await expect(cards).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { answerDialogs, BRIEFING, GUIDE, isReading, isSaved, openRecent, text, writeFiles } from '../support/shell'

const ARTICLE = `# Six hours

The pact renews itself each year. Either side may end it by giving *ninety days* of notice.

## Who apologised to whom

The ministry briefed that Seoul had admitted failings. Seoul protested at once.

> We have never apologised.

Nobody can prove the opposite.
`

/** The passages that are painted with a label's colour, in text order. */
function painted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => /^margent-label-/.test(name))
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
  )
}

test('open an article, mark it, note it, kill the app, find everything again, export it', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'six-hours.md': ARTICLE })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  const { page } = first
  await isReading(page, 'Six hours')

  await text(page).getByText('Seoul protested at once').click({ clickCount: 4 })
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Disputed/ })
    .click()
  await expect.poll(() => painted(page)).toHaveLength(1)

  await text(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Says **who**? #source')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary').getByText('who', { exact: true })).toBeVisible()
  await isSaved(page)
  await first.kill()

  const second = await start({ library })
  await isReading(second.page, 'Six hours')
  await expect.poll(() => painted(second.page)).toHaveLength(2)
  await expect(second.page.getByRole('complementary').getByText('who', { exact: true })).toBeVisible()

  const written = join(home, 'notes.md')
  await answerDialogs(second.app, { save: written })
  await second.page.keyboard.press('Control+e')
  await second.page.getByRole('button', { name: 'Save…' }).click()
  await expect.poll(() => existsSync(written)).toBe(true)
  const markdown = readFileSync(written, 'utf8')
  expect(markdown).toContain(
    '## Who apologised to whom\n\n> The ministry briefed that Seoul had admitted failings. Seoul protested at once.\n',
  )
  expect(markdown).toContain('# Six hours\n')
  expect(markdown).toContain('**Disputed**')
  expect(markdown).toContain('Says **who**? #source')
  await second.page.keyboard.press('Escape')
})

test('a note is written in any document that is opened, not only in the first', async ({ start }) => {
  const { page } = await start()
  await isReading(page, GUIDE)
  await openRecent(page, BRIEFING)
  await text(page).focus()
  for (const words of ['First note.', 'Second note.']) {
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox')).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary').getByText(words)).toBeVisible()
    await page.keyboard.press('Escape')
  }
})

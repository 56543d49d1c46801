import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, text, writeFiles } from '../support/shell'

/** Some 600 kB, so that its sections get their heights while one reads already. */
const ANNALS = `# The annals\n\n${Array.from(
  { length: 2_000 },
  (_, i) =>
    `Year ${i + 1} began with rain. ${'The keeper wrote down the wind, the state of the lamp, and the names of the boats. '.repeat(3)}`,
).join('\n\n')}\n`

/** The offset of the first character in view. */
const firstInView = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const top = document.querySelector('article')?.closest('[class*=scroller]')?.getBoundingClientRect().top ?? 0
    const range = document.createRange()
    for (const block of document.querySelectorAll<HTMLElement>('article p[data-start]')) {
      const words = block.firstChild
      if (!(words instanceof Text) || block.getBoundingClientRect().bottom < top) continue
      for (let i = 0; i < words.data.length; i++) {
        range.setStart(words, i)
        range.setEnd(words, i + 1)
        if (range.getBoundingClientRect().top >= top - 2) return Number(block.dataset.start) + i
      }
    }
    return -1
  })

test('a long text is opened where it was left without a word about it', async ({ home, start }) => {
  const first = await start({ files: writeFiles(home, { 'annals.md': ANNALS }) })
  await isReading(first.page, 'The annals')
  await expect(text(first.page)).toBeFocused()
  await first.page.keyboard.press('End')
  await expect.poll(() => firstInView(first.page)).toBeGreaterThan(ANNALS.length / 2)
  await first.close()

  const { page } = await start()
  await isReading(page, 'The annals')
  await page.waitForFunction(() => document.querySelector('[data-section]:empty') === null)
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0)
  expect(await firstInView(page)).toBeGreaterThan(ANNALS.length / 2)
})

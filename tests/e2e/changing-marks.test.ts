import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, isSaved, searchPalette, text, writeFiles } from '../support/shell'

const TITLE = 'The lamp'
const FIRST = 'The lamp is lit at five. It burns until six. Nobody is paid for it.'
const FILE = `# ${TITLE}\n\n${FIRST}\n\nThe crew is paid whether it sails or not.\n`

/** The words of marks that are painted, in the order of the text; what is active comes with a star. */
function painted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('margent-label'))
      .flatMap(([name, ranges]) =>
        [...ranges].map((range) => {
          const live = document.createRange()
          live.setStart(range.startContainer, range.startOffset)
          live.setEnd(range.endContainer, range.endOffset)
          return { live, words: `${live}${name.endsWith('active') ? ' *' : ''}` }
        }),
      )
      .toSorted((a, b) => a.live.compareBoundaryPoints(Range.START_TO_START, b.live))
      .map(({ words }) => words),
  )
}

async function chooseCommand(page: Page, title: string): Promise<void> {
  await searchPalette(page, `>${title}`)
  await page.keyboard.press('Enter')
}

test('a mark is made longer, split, joined and merged; all of it is there after a restart and can be undone', async ({
  home,
  start,
}) => {
  const [file = ''] = writeFiles(home, { 'lamp.md': FILE })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  const { page } = first
  const shown = () => painted(page)
  await isReading(page, TITLE)
  await text(page).focus()
  for (const key of ['j', '1', 'n']) await page.keyboard.press(key)
  await page.keyboard.type('At *five*')
  await page.keyboard.press('Escape')
  await text(page).focus()

  for (const key of ['e', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect.poll(shown).toEqual(['The lamp is lit at five. It burns until six. *'])
  const end = page.getByRole('slider', { name: 'End of the mark' })
  const knob = await end.locator('i').boundingBox()
  if (!knob) throw new Error('the end has no handle')
  await page.mouse.move(knob.x + 12, knob.y + 12)
  await page.mouse.down()
  await page.mouse.move(knob.x + 400, knob.y + 14, { steps: 5 })
  await page.mouse.up()
  await expect.poll(shown).toEqual([`${FIRST} *`])

  // The cursor goes from where it was last to the second sentence.
  await page.keyboard.press('Escape')
  for (const key of ['k', 'j', 's']) await page.keyboard.press(key)
  await expect.poll(async () => (await shown()).length).toBe(2)
  const halves = await shown()
  expect(halves.join(' ').replace(' *', '')).toBe(FIRST)
  await page.keyboard.press('[')
  await page.keyboard.press('Shift+S')
  await expect.poll(shown).toEqual([`${FIRST} *`])
  await isSaved(page)
  await first.close()

  const second = await start({ library })
  const again = second.page
  await isReading(again, TITLE)
  expect(await painted(again)).toEqual([FIRST])
  await expect(again.locator('em', { hasText: 'five' })).toBeVisible()
  await text(again).focus()
  await again.keyboard.press('Control+z')
  await expect.poll(() => painted(again)).toEqual(halves.map((half) => half.replace(' *', '')))
  await again.keyboard.press('Control+z')
  await expect.poll(() => painted(again)).toEqual([FIRST])
  await again.keyboard.press('Control+z')
  await expect.poll(() => painted(again)).toEqual(['The lamp is lit at five. It burns until six.'])

  await chooseCommand(again, 'Overlapping marks: merge')
  await text(again).focus()
  for (const key of ['j', 'Shift+J', 'Shift+J', '1']) await again.keyboard.press(key)
  await expect.poll(() => painted(again)).toEqual([expect.stringMatching(/ \*$/)])
  await expect(again.locator('em', { hasText: 'five' })).toBeVisible()
})

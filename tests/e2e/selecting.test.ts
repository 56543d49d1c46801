import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { isReading, isSaved, text, writeFiles } from '../support/shell'

const TIDES = `# The tide tables

Dr. Hale measured the tide at 9 a.m. on Nov. 28. It was high.

- First the harbour
- Then the pier

| Port | Metres |
| --- | --- |
| Brest | 7.1 |
| Ostend | 4.6 |

> The moon pulls twice a day.
`

/** Where words are drawn. */
async function placeOf(page: Page, words: string) {
  const box = await page.getByRole('article').getByText(words, { exact: true }).first().boundingBox()
  if (!box) throw new Error(`not on the page: ${words}`)
  return box
}

/** The words under the highlights of marks, in the order of the text. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => !/selection|cursor/.test(name))
      .flatMap(([, ranges]) => [...ranges])
      .map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
  )

/** What the system's clipboard holds as HTML; newer versions of Electron read it in another way. */
const copiedHtml = (app: ElectronApplication) =>
  app.evaluate(async ({ clipboard }) => {
    const older: object & { readonly readHTML?: () => string } = clipboard
    if (older.readHTML) return older.readHTML()
    const items = await clipboard.read()
    const item = items.find(({ types }) => types.includes('text/html'))
    const found: unknown = await item?.getType('text/html')
    return found instanceof Blob ? await found.text() : ''
  })

test('a drag over a list and a table is marked as it was seen, copied, and there after a restart', async ({
  home,
  start,
}) => {
  const [file = ''] = writeFiles(home, { 'tides.md': TIDES })
  const library = join(home, 'library')
  const first = await start({ library, files: [file] })
  const { page, app } = first
  await isReading(page, 'The tide tables')
  const from = await placeOf(page, 'Then the pier')
  const to = await placeOf(page, '7.1')
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y - 10, { steps: 5 })
  // Right of its last word a cell belongs to the word.
  await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 3 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Mark this passage' })).toBeVisible()

  await page.keyboard.press('Control+c')
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('Then the pier\nPort\tMetres\nBrest\t7.1')
  const html = await copiedHtml(app)
  expect(html).toContain('<ul><li><p>Then the pier</p></li></ul><table>')
  expect(html).toContain('<td>Brest</td><td>7.1</td></tr></tbody></table>')

  await page.keyboard.press('2')
  expect(await marked(page)).toEqual(['Then the pier', 'Port', 'Metres', 'Brest', '7.1'])
  await isSaved(page)
  await first.close()

  const second = await start({ library })
  await isReading(second.page, 'The tide tables')
  expect(await marked(second.page)).toEqual(['Then the pier', 'Port', 'Metres', 'Brest', '7.1'])
})

test('without a mouse: sentences by J, grown by Shift, words by Shift and arrows, all text copied', async ({
  home,
  start,
}) => {
  const { page, app } = await start({ files: writeFiles(home, { 'tides.md': TIDES }) })
  await isReading(page, 'The tide tables')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  expect(await marked(page)).toEqual(['Dr. Hale measured the tide at 9 a.m. on Nov. 28.'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('3')
  expect(await marked(page)).toEqual(['Dr. Hale'])
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('4')
  await expect
    .poll(() => marked(page))
    .toEqual(expect.arrayContaining(['Dr. Hale', 'It was high.', 'First the harbour']))

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(
      'Dr. Hale measured the tide at 9 a.m. on Nov. 28. It was high.\nFirst the harbour\nThen the pier\nPort\tMetres\nBrest\t7.1\nOstend\t4.6\nThe moon pulls twice a day.',
    )
  await page.keyboard.press('Escape')
  await isSaved(page)
})

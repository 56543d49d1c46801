import type { Page } from 'playwright/test'
import { expect, test } from '../support/app'
import { answerDialogs, isReading, isSaved, rows, shelf, text } from '../support/shell'
import {
  ADDED,
  COUNCIL,
  LIMITED,
  markSentence,
  NARROW,
  run,
  selectSentence,
  TITLE,
  writeVersions,
} from '../support/two-versions'

/** The words that are painted as marks, in the order of the text. */
function painted(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => name.startsWith('margent-label-'))
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live
      })
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String),
  )
}

const message = (window: Page, words: string) =>
  window.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: words })

const withoutPassage = (window: Page) => window.getByRole('button', { name: '1 mark without a passage' })

test('a newer file becomes the new version: marks go along, what lost its passage is attached again, undo restores', async ({
  home,
  start,
}) => {
  const { old, newer } = writeVersions(home)
  const first = await start({ files: [old] })
  const window = first.page
  await isReading(window, TITLE)
  await markSentence(window, 'The council withdrew', '1')
  await markSentence(window, 'The narrow technical', '2')
  await isSaved(window)
  expect(await painted(window)).toEqual([COUNCIL, NARROW])

  await answerDialogs(first.app, { open: [newer] })
  await run(window, 'Newer version from a file')
  const sheet = window.getByRole('dialog', { name: 'Newer version from a file' })
  await expect(sheet).toContainText('1 mark kept, 1 needs you.')
  await expect(sheet.getByRole('insertion').filter({ hasText: 'An editor’s note' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Make it the new version' }).click()
  await expect(text(window)).toContainText(ADDED)
  await expect(text(window)).toContainText('Ada Lowe')
  await expect.poll(() => painted(window)).toEqual([COUNCIL])

  await message(window, 'One mark needs you').getByRole('button', { name: 'Show' }).click()
  await expect(window.locator('header')).toContainText('New version: 1 mark kept, 1 needs you')
  const best = window.getByRole('group', { name: /^Place 1/ })
  await expect(best).toBeFocused()
  await expect(best).toContainText('limited')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Every mark has its passage.')).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => painted(window)).toHaveLength(2)
  const [, attached = ''] = await painted(window)
  expect(LIMITED).toContain(attached)

  await text(window).focus()
  await window.keyboard.press('Control+z')
  await expect.poll(() => painted(window)).toEqual([COUNCIL])
  await withoutPassage(window).click()
  await window.getByRole('button', { name: 'Select in the text' }).click()
  await selectSentence(window, 'The limited exchange')
  await window.keyboard.press('a')
  await expect.poll(() => painted(window)).toEqual([COUNCIL, LIMITED])

  await window.keyboard.press('Control+z')
  await expect.poll(() => painted(window)).toEqual([COUNCIL])
  await window.keyboard.press('Control+z')
  await expect(text(window)).not.toContainText(ADDED)
  await expect.poll(() => painted(window)).toEqual([COUNCIL, NARROW])
  await expect(text(window)).not.toContainText('Ada Lowe')
  await window.keyboard.press('Control+Shift+z')
  await expect(text(window)).toContainText(ADDED)
  await expect.poll(() => painted(window)).toEqual([COUNCIL])
  await window.keyboard.press('Control+Shift+z')
  await expect.poll(() => painted(window)).toEqual([COUNCIL, LIMITED])
  await window.keyboard.press('Control+z')
  await isSaved(window)
  await first.close()

  const second = await start()
  await isReading(second.page, TITLE)
  await expect(text(second.page)).toContainText(ADDED)
  await text(second.page).focus()
  await second.page.keyboard.press('Control+z')
  await expect.poll(() => painted(second.page)).toEqual([COUNCIL, NARROW])
})

test('a document that was added is compared with the one that it looks like; left, both stay as they were', async ({
  home,
  start,
}) => {
  const { old, newer } = writeVersions(home)
  const { app, page: window } = await start({ files: [old] })
  await isReading(window, TITLE)
  await markSentence(window, 'The council withdrew', '1')
  await isSaved(window)
  await answerDialogs(app, { open: [newer] })
  await window.keyboard.press('Control+o')
  await expect(text(window)).toContainText(ADDED)
  await message(window, 'It looks like a newer version of').getByRole('button', { name: 'Compare' }).click()
  const sheet = window.getByRole('dialog', { name: 'Newer version' })
  await expect(sheet).toContainText('1 mark kept.')
  await sheet.getByRole('button', { name: 'Leave it' }).click()
  await expect(text(window)).toContainText(ADDED)
  await expect.poll(() => painted(window)).toEqual([])
  await shelf(window, 'All documents').click()
  await expect(rows(window).filter({ hasText: TITLE })).toHaveCount(2)
})

test('a document that was added becomes the new version of the earlier one and goes to the trash; undo brings both back', async ({
  home,
  start,
}) => {
  const { old, newer } = writeVersions(home)
  const { app, page: window } = await start({ files: [old] })
  await isReading(window, TITLE)
  await markSentence(window, 'The council withdrew', '1')
  await isSaved(window)
  await answerDialogs(app, { open: [newer] })
  await window.keyboard.press('Control+o')
  await message(window, 'It looks like a newer version of').getByRole('button', { name: 'Compare' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Make it the new version' }).click()
  await expect(message(window, 'New version: 1 mark kept.')).toBeVisible()
  await expect(text(window)).toContainText(ADDED)
  await expect.poll(() => painted(window)).toEqual([COUNCIL])
  await expect(shelf(window, 'Trash')).toHaveText(/1$/)

  await message(window, 'New version: 1 mark kept.').getByRole('button', { name: 'Undo' }).click()
  await expect(text(window)).not.toContainText(ADDED)
  await expect.poll(() => painted(window)).toEqual([COUNCIL])
  await expect(shelf(window, 'Trash')).toHaveText(/0$/)
})

test('import again says plainly that nothing differs', async ({ home, start }) => {
  const { old } = writeVersions(home)
  const { page: window } = await start({ files: [old] })
  await isReading(window, TITLE)
  await run(window, 'Import again')
  const sheet = window.getByRole('dialog', { name: 'Import again' })
  await expect(sheet).toContainText('Nothing differs: the words and the title block are the same.')
  await expect(sheet.getByRole('button', { name: 'Leave it' })).toBeFocused()
})

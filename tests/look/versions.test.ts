/** Pictures of what one sees of newer versions of a text, and of marks that lost their passage. */
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Theme } from '../../core/settings'
import { at } from '../../scripts/project.mjs'
import { expect, inaccessible, test } from '../support/app'
import { answerDialogs, isReading, text } from '../support/shell'
import { markSentence, run, TITLE, writeVersions } from '../support/two-versions'
import { settle } from './furnish'

const LAPTOP = { width: 1360, height: 860 }
const NARROW_WINDOW = { width: 700, height: 860 }

// Two cores may be busy with other things while pictures are taken.
test.describe.configure({ timeout: 180_000 })

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: at('out/look', `${name}.png`), animations: 'disabled' })
  expect(await inaccessible(page)).toEqual([])
}

async function dismiss(page: Page): Promise<void> {
  // Some go by themselves meanwhile.
  const messages = page.getByRole('region', { name: 'Messages' }).getByRole('listitem')
  while ((await messages.count()) > 0)
    await messages
      .first()
      .getByRole('button', { name: 'Dismiss' })
      .click({ timeout: 1000 })
      .catch(() => undefined)
}

const SETTINGS: readonly (readonly [string, Theme, typeof LAPTOP])[] = [
  ['paper', 'paper', LAPTOP],
  ['sepia', 'sepia', LAPTOP],
  ['night', 'night', LAPTOP],
  ['narrow', 'paper', NARROW_WINDOW],
]

for (const [name, theme, size] of SETTINGS)
  test(`a newer version, and what lost its passage, ${name}`, async ({ start, home }) => {
    await settle(join(home, 'user-data'), { theme, window: { ...size, x: 0, y: 0, maximised: false } })
    const { old, newer } = writeVersions(home)
    const { app, page } = await start({ files: [old] })
    await page.evaluate(() => document.fonts.ready)
    await isReading(page, TITLE)
    await markSentence(page, 'The council withdrew', '1')
    // The card of an active mark stands below its passage in a narrow window, and goes with the next click.
    await page.keyboard.press('Escape')
    await markSentence(page, 'The narrow technical', '2')
    await page.keyboard.press('n')
    await page.keyboard.type('Key for the last section.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await markSentence(page, 'Nobody at the harbour', '4')
    await page.keyboard.press('Escape')
    await dismiss(page)
    await answerDialogs(app, { open: [newer] })
    await run(page, 'Newer version from a file')
    await page.getByRole('button', { name: 'Make it the new version' }).waitFor()
    await page.keyboard.press(']')
    await look(page, `version-${name}`)
    await page.getByRole('button', { name: 'Make it the new version' }).click()
    // The sheet says how many need the person, too.
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page
      .getByText(/need you/)
      .first()
      .waitFor()
    await look(page, `version-taken-${name}`)
    await dismiss(page)
    await run(page, 'Marks without a passage')
    await page.getByRole('group', { name: /^Place 1/ }).waitFor()
    await look(page, `orphans-${name}`)
    await page.getByRole('button', { name: 'Show in the text' }).click()
    await expect(text(page)).toBeFocused()
    await look(page, `orphan-in-text-${name}`)
  })

import type { Page } from 'playwright/test'
import { expect, inaccessible, test } from '../support/app'
import { isReading, searchPalette, text, writeFiles } from '../support/shell'

const words = 'The ferry left at six, and nobody who stood on the quay could have said why. '

/** A book in Markdown: two parts, each of six chapters, long enough that no two chapters stand on one screen. */
function book(opening = ''): string {
  const chapter = (part: number, n: number) =>
    `## Chapter ${part}.${n}: The ${n === 3 ? 'Élan of Harbours' : 'Tide'}\n\n${`${words.repeat(8)}\n\n`.repeat(5)}`
  const part = (n: number) => `# Part ${n}\n\n${[1, 2, 3, 4, 5, 6].map((number) => chapter(n, number)).join('')}`
  return `---\ntitle: A book of tides\n---\n\n${opening}${part(1)}${part(2)}A last word.\n\n${opening && '[^1]: The note to it.\n'}`
}

const heading = (page: Page, name: string) => text(page).getByRole('heading', { name })

test('the contents lead to a heading, and the way back leads to where one was', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'tides.md': book() })
  const { page } = await start({ files: [file] })
  await isReading(page, 'A book of tides')
  await page.getByRole('button', { name: 'Contents' }).click()
  const dialog = page.getByRole('dialog', { name: 'Contents' })
  await expect(dialog.getByRole('option')).toHaveCount(14)
  await expect(dialog.getByRole('combobox')).toBeFocused()
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.type('elan 2.3')
  await expect(dialog.getByRole('option')).toHaveText(['Chapter 2.3: The Élan of Harbours'])
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(heading(page, 'Chapter 2.3')).toBeInViewport()
  await expect(text(page)).toBeFocused()

  await searchPalette(page, '>contents')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/Chapter 2\.3/)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('option', { selected: true })).toHaveText(/Chapter 2\.4/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Chapter 2.4')).toBeInViewport()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(page, 'Chapter 2.3')).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'A book of tides' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(heading(page, 'Chapter 2.3')).toBeInViewport()
})

test('a footnote’s sign leads to the note, and the way back leads to the sign', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'tides.md': book('It began here.[^1]\n\n') })
  const { page } = await start({ files: [file] })
  const sign = text(page).locator('[role=doc-noteref]').first()
  await sign.click()
  const note = text(page).getByText('The note to it.')
  await expect(note).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(note).not.toBeInViewport()
  await expect(sign).toBeInViewport()
})

test('a text of few headings has no button for them', async ({ home, start }) => {
  const [file = ''] = writeFiles(home, { 'short.md': `# Short\n\n## One\n\n${words}` })
  const { page } = await start({ files: [file] })
  await isReading(page, 'Short')
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Contents' })).toHaveCount(0)
})

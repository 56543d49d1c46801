/** What a person does in the window around the text, for end-to-end tests. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from './app'

export const GUIDE = 'Getting started with Margent'
export const BRIEFING = 'Neither ended nor renewed: the GSOMIA decision'

/** The open document's text. */
export const text = (page: Page): Locator => page.getByRole('article')

/** Waits until the document is open in the reader. */
export async function isReading(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('article').getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Opens a document from the sidebar. */
export async function openRecent(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: title }).click()
  await isReading(page, title)
}

/** Opens the palette and types into it. */
export async function searchPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  // The notebook behind it has lists to choose from, which are such boxes too.
  await expect(page.locator('input[role="combobox"]')).toBeFocused()
  await page.keyboard.type(words)
}

/** A shelf's button in the sidebar, with its count. */
export const shelf = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Shelves' }).getByRole('button', { name })

/** Rows of the list, in order. */
export const rows = (page: Page): Locator => page.getByRole('listbox').getByRole('option')

/** Waits until everything is on the disk, as the bar says it. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

/** Marks the sentence under the cursor with the first label, by the keyboard alone. */
export async function markNextSentence(page: Page): Promise<void> {
  await text(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
}

/** How many marks the open document has, as its export tells. */
export async function countMarks(page: Page): Promise<number> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const marks = await dialog.getByText(/This document, \d+ marks?/).textContent()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return Number(marks?.match(/\d+/)?.[0])
}

/** Writes files into `folder` and returns their paths. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): readonly string[] {
  return Object.entries(files).map(([name, contents]) => {
    const path = join(folder, name)
    writeFileSync(path, contents)
    return path
  })
}

/** A short article as Markdown. */
export const article = (title: string): string =>
  `# ${title}\n\nThe agreement was to end at midnight. Nobody had expected that it would.\n\nIt did not end.\n`

/** Answers the next dialogs of the system: the file chooser, where to save, and questions by their button. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: {
    readonly open?: readonly string[]
    readonly save?: string
    /** The names of the buttons to press, one dialog after another; the last one again and again. */
    readonly buttons?: readonly string[]
  },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save, buttons }) => {
    const left = [...(buttons ?? [])]
    const shown: { message: string; detail: string; buttons: string[] }[] = []
    Object.assign(globalThis, { shownDialogs: shown })
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: [...(open ?? [])] })
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' })
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail = '', buttons: offered = [] } = given.at(-1) as Electron.MessageBoxOptions
      shown.push({ message, detail, buttons: offered })
      const wanted = (left.length > 1 ? left.shift() : left[0]) ?? ''
      return { response: offered.indexOf(wanted), checkboxChecked: false }
    }
  }, answers)
}

/** The questions that were shown since `answerDialogs`. */
export const shownDialogs = (
  app: ElectronApplication,
): Promise<{ readonly message: string; readonly detail: string; readonly buttons: readonly string[] }[]> =>
  app.evaluate(() => (globalThis as unknown as { shownDialogs: never }).shownDialogs)

/** Makes every write to the disk fail as if it were full, or lets them through again. */
export async function disk(app: ElectronApplication, state: 'full' | 'well'): Promise<void> {
  await app.evaluate(async (_, full) => {
    const { open } = process.getBuiltinModule('fs/promises')
    const handle = await open(process.execPath, 'r')
    const files = Object.getPrototypeOf(handle) as Record<string, unknown>
    await handle.close()
    const kept = globalThis as unknown as { write?: unknown }
    kept.write ??= files.write
    files.write = full
      ? async () => {
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
        }
      : kept.write
  }, state === 'full')
}

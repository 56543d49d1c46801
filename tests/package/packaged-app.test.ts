import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { at } from '../../scripts/project.mjs'
import { newFolder, removeFolder } from '../support/launch'
import { packagedProgram, startPackaged } from '../support/packaged'

/** The first start of a program that was just written to the disk makes a library and reads three files. */
const FIRST_START_LIMIT = 40_000

test('the packaged app starts, brings its documents along, and opens one that it is given', async () => {
  // Packaging copies all of Electron.
  test.setTimeout(240_000)
  const home = newFolder()
  const program = await packagedProgram()
  const file = join(home, 'thistle.md')
  await writeFile(file, '# On thistles\n\nA thistle that nobody packaged stands in this sentence.\n')

  const running = await startPackaged(program, home, ['--library', join(home, 'library'), file])
  try {
    const { page } = running
    expect(new URL(page.url()).protocol).toBe('app:')
    await expect(page.getByText('A thistle that nobody packaged')).toBeVisible({ timeout: FIRST_START_LIMIT })
    const guide = await readFile(at('resources/documents/getting-started.md'), 'utf8')
    const title = /^# (.+)$/m.exec(guide)?.[1] ?? ''
    await expect(page.getByText(title).first()).toBeVisible()
  } finally {
    await running.end()
    await removeFolder(home)
  }
})

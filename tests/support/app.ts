/**
 * Playwright's `test` for the app: `home` is a folder of the test's own, `start` starts the app in it. At the end of each
 * test axe looks at the screen that is then shown, and nothing may have gone wrong in the page.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from 'playwright/test'
import { type LaunchOptions, launchMargent, newFolder, type Running, removeFolder } from './launch'

export { expect }

type Fixtures = {
  readonly home: string
  readonly start: (options?: LaunchOptions) => Promise<Running>
}

export const test = base.extend<Fixtures>({
  home: async ({ browserName: _ }, use) => {
    const home = newFolder()
    await use(home)
    await removeFolder(home)
  },

  start: async ({ home }, use, info) => {
    const started: Running[] = []
    await use(async (options) => {
      const running = await launchMargent(home, options)
      started.push(running)
      return running
    })
    const open = started.filter(({ isRunning }) => isRunning())
    try {
      // After a failure the screen is whatever it was: one finding is enough.
      if (info.status === info.expectedStatus) {
        for (const { page } of open) expect(await inaccessible(page)).toEqual([])
        for (const { errors } of started) expect(errors()).toEqual([])
      } else for (const [index, { page }] of open.entries()) await picture(page, info.outputPath(`screen-${index}.png`))
    } finally {
      for (const running of open) await running.kill()
    }
  },
})

/** What was on the screen when a test failed; a page that has gone gives none. */
const picture = (page: Page, path: string): Promise<unknown> => page.screenshot({ path }).catch(() => undefined)

/** What axe finds on the screen that is shown: one line for each rule, with the first elements that break it. */
export async function inaccessible(page: Page): Promise<readonly string[]> {
  // Electron opens no second page for axe to finish in; the older way does without.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // What is in order is not asked for: writing it all down takes a third of the time.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, help, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} (${failureSummary ?? ''})`)
    return `${id}: ${help}: ${elements.join(' | ')}`
  })
}

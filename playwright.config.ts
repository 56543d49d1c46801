import { defineConfig } from 'playwright/test'

/** Where `npm test` opened displays of its own (scripts/displays.mjs); a worker reads this file too, and takes its own. */
const displays = process.env.MARGENT_DISPLAYS?.split(' ') ?? []
const mine = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
if (mine) process.env.DISPLAY = mine

/** Tests in real windows: `browser` (parts of the renderer), `e2e` (the app), `package` (the packaged app). */
export default defineConfig({
  // One window at a time on a display: focus and the clipboard cannot be shared.
  workers: displays.length || 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'out/test-results/playwright',
  reporter: [['list']],
  // Pictures of failed tests are taken by tests/support/app.ts: playwright sees only windows that it opened itself.
  use: { trace: 'off' },
  projects: ['browser', 'e2e', 'package', 'look'].map((name) => ({
    name,
    testDir: `tests/${name}`,
    testMatch: '**/*.test.ts',
  })),
})

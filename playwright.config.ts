import { defineConfig } from 'playwright/test'

/** Tests in real windows: `browser` (parts of the renderer), `e2e` (the app), `package` (the packaged app). */
export default defineConfig({
  // One window at a time: focus, the clipboard and two cores cannot be shared.
  workers: 1,
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

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Tests without a window, run by Electron's Node (scripts/test.mjs), which is the runtime of the app. */
export default defineConfig({
  plugins: [react()],
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    setupFiles: ['tests/support/seed.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          // Rounds of kills take as long as they take; `npm run crash` asks for hundreds.
          testTimeout: 60 * 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

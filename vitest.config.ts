import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take from ten seconds to a minute: begun last, one of them would keep a single core busy at the end. */
const LONG = [
  'unit/import/hostile/huge.test.ts',
  'unit/import/hostile/growth.test.ts',
  'unit/anchor/samples.test.ts',
  'unit/import/epub/hostile.test.ts',
  'crash/kills.test.ts',
]

/** Vitest itself begins with what took longest the last time; in a fresh clone it does not know. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

/** Tests without a window, run by Electron's Node (scripts/test.mjs), which is the runtime of the app. */
export default defineConfig({
  plugins: [react()],
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    sequence: { sequencer: LongFirst },
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
        },
      },
    ],
  },
})

import { defineConfig } from 'vite'
import { programs } from './vite.programs.ts'

/** What Electron's Node runs: the app's main process and its workers, the command line, and the process that imports. */
export default defineConfig(
  programs(
    {
      main: 'main/app.ts',
      cli: 'main/cli.ts',
      import: 'main/import/process.ts',
      prepare: 'main/import/prepare-worker.ts',
      texts: 'main/versions/text-worker.ts',
      notebook: 'main/notebook/worker.ts',
    },
    'shared',
  ),
)

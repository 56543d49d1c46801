import { globSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chromium } from './vite.targets.ts'

/** The pages of the browser tests: every `tests/browser/NAME.page.tsx` becomes `out/browser/NAME.js` and its styles. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: 'out/browser',
    emptyOutDir: true,
    target: chromium,
    manifest: 'manifest.json',
    minify: false,
    sourcemap: 'inline',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(
        globSync('tests/browser/*.page.tsx', { cwd: import.meta.dirname }).map((file) => [
          basename(file, '.page.tsx'),
          file,
        ]),
      ),
      preserveEntrySignatures: 'exports-only',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})

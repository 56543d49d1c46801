import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chromium } from './vite.targets.ts'

/** The renderer: what the window loads by `app://`. Node's side of the app is vite.node.config.ts. */
export default defineConfig({
  root: `${import.meta.dirname}/renderer`,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../out/app/renderer',
    emptyOutDir: true,
    target: chromium,
    sourcemap: true,
    license: { fileName: 'licences.md' },
    // Chromium preloads by itself, and the polyfill would have to fetch.
    modulePreload: { polyfill: false },
    // The policy allows no data: addresses for scripts and fonts, and a font that is a file is read only when used.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // All that the first text needs is one file: each one more is a request that main answers while it is busiest.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
})

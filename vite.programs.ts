import type { UserConfig } from 'vite'
import { node } from './vite.targets.ts'

/** How a program for Electron's side is built: everything in it but Electron and Node, so no node_modules is shipped. */
export const programs = (input: Readonly<Record<string, string>>, codeSplitting: 'shared' | 'none'): UserConfig => ({
  root: import.meta.dirname,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    outDir: 'out/app',
    emptyOutDir: false,
    target: node,
    ssr: true,
    sourcemap: true,
    license: { fileName: `licences-${Object.keys(input)[0]}.md` },
    minify: false,
    rolldownOptions: {
      input: { ...input },
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunks/[name]-[hash].cjs',
        ...(codeSplitting === 'none' && { codeSplitting: false }),
      },
    },
  },
})

import { defineConfig } from 'vite'
import { programs } from './vite.programs.ts'

/** The preload script: one file, because a sandboxed preload can require nothing but Electron. */
export default defineConfig(programs({ preload: 'preload/preload.ts' }, 'none'))

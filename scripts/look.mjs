/** `npm run look [-- FILTER…]`: pictures of every screen, in `out/look/`, for looking at and for the README. */
import { rm } from 'node:fs/promises'
import { ensureBuilt, ensureRuntime } from './build.mjs'
import { at, filesBelow, runProgram, say } from './project.mjs'
import { playwright } from './test.mjs'

void runProgram(import.meta.url, async (filters) => {
  const electron = await ensureRuntime()
  await ensureBuilt('app', electron)
  if (filters.length === 0) await rm(at('out/look'), { recursive: true, force: true })
  const { code } = await playwright('look', filters, electron, at('out/test-results/look.json'))
  say(`${filesBelow(at('out/look')).length} pictures in ${at('out/look')}`)
  return code
})

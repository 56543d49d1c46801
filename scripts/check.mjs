/**
 * `npm run check`: everything that can be found wrong without running the app. Installs what is missing first. Every
 * check runs, so that one round shows all there is; each prints what it found.
 */
import { biome } from './check/biome.mjs'
import { findings as inLicences } from './check/licences.mjs'
import { findings as inRules } from './check/rules.mjs'
import { findings as inSources } from './check/sources.mjs'
import { typescript } from './check/typescript.mjs'
import { ensurePackages } from './packages.mjs'
import { at, runProgram, say } from './project.mjs'

/** Each returns what is wrong, one line a finding, nothing where all is well. */
const checks = {
  types: async () => (await typescript(at())).map(({ text }) => text),
  'format and lint': async () => (await biome(at(), ['check'])).map(({ text }) => text),
  'each rule fails where it should': inRules,
  'sources and lock file': inSources,
  'licences of what is shipped': inLicences,
}

void runProgram(import.meta.url, async () => {
  await ensurePackages()
  let failed = 0
  for (const [name, check] of Object.entries(checks)) {
    const found = await check()
    say(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    for (const line of found) say(`     ${line}`)
    failed += found.length
  }
  process.stdout.write(failed === 0 ? 'check: nothing found\n' : `check: ${failed} found\n`)
  return failed === 0 ? 0 : 1
})

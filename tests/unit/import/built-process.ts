import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { programs } from '../../../vite.programs'

/** The import process built as it is shipped, in a folder of its own. */
export interface BuiltProcess {
  readonly folder: string
  readonly script: string
  readonly remove: () => Promise<void>
}

/** Builds `import.cjs` from a source file: the real one, one that misbehaves, or main's worker. */
export async function buildProcess(source = 'main/import/process.ts'): Promise<BuiltProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'margent-import-'))
  const config = programs({ import: source }, 'none')
  await build({
    ...config,
    configFile: false,
    build: { ...config.build, outDir: folder, license: false, sourcemap: false },
  })
  return { folder, script: join(folder, 'import.cjs'), remove: () => rm(folder, { recursive: true, force: true }) }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A built program: beside this one, or one folder up where the build put this into a chunk. In an ASAR archive too. */
export function builtScript(name: string): string {
  const beside = join(__dirname, name)
  return existsSync(beside) ? beside : join(__dirname, '..', name)
}

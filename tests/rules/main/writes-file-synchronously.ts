//! biome lint/style/noRestrictedImports: Files are written through
import { writeFileSync } from 'node:fs'

export const write = (path: string) => writeFileSync(path, 'not flushed')

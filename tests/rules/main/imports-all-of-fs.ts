//! biome lint/style/noRestrictedImports: Files are written through
import * as fs from 'node:fs'

export const write = (path: string) => fs.writeFileSync(path, 'not flushed')

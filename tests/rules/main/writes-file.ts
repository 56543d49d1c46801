//! biome lint/style/noRestrictedImports: Files are written through
import { writeFile } from 'node:fs/promises'

export const write = (path: string) => writeFile(path, 'not flushed')

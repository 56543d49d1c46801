//! biome lint/style/noRestrictedImports: In main/library/ only file-system.ts
import { readFile } from 'node:fs/promises'

export const read = (path: string) => readFile(path)

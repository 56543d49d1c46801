//! biome lint/style/noRestrictedImports: renderer/ has neither
import { readFileSync } from 'node:fs'

export const read = readFileSync

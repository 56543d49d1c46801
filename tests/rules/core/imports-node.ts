//! biome lint/style/noRestrictedImports: core/ is pure
import { join } from 'node:path'

export const path = join('a', 'b')

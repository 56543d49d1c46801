//! biome lint/style/noRestrictedImports: preload/ may import
import { join } from 'node:path'

export const path = join('a', 'b')

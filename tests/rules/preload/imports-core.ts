//! biome lint/style/noRestrictedImports: preload/ may import
import { target } from '../core/target'

export const imported = target

//! biome lint/style/noRestrictedImports: Features meet only
import { target } from './margin/target'

export const imported = target

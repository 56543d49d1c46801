//! biome lint/style/noRestrictedImports: Features meet only
export const later = () => import('../margin/target')

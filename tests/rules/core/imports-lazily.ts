//! biome lint/style/noRestrictedImports: core/ is pure
export const store = () => import('zustand')

//! biome lint/style/noRestrictedGlobals: Date
export const now = () => new Date()

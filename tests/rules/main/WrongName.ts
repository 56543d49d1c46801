//! biome lint/style/useFilenamingConvention: 
export const wrongName = true

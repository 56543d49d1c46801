//! biome lint/performance/noBarrelFile: 
//! biome lint/performance/noReExportAll: 
export * from './target'

//! biome lint/nursery/noJsRestrictedProperties: Math.random
export const draw = () => Math.random()

//! biome lint/suspicious/noExplicitAny: 
export const read = (value: any): string => value.name

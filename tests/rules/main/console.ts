//! biome lint/suspicious/noConsole: 
export const greet = () => console.log('not for a person to see')

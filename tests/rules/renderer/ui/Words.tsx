//! biome lint/style/noJsxLiterals: 
export const Words = () => <p>Words that nobody can translate</p>

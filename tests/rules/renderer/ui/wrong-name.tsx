//! biome lint/style/useFilenamingConvention: 
export const WrongName = () => <hr />

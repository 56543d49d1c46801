//! biome lint/style/noEnum: 
export enum Colour {
  Amber = 'amber',
}

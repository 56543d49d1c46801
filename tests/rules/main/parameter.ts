//! biome lint/style/noParameterAssign: 
export function next(value: number): number {
  value += 1
  return value
}

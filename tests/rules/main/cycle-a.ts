//! biome lint/suspicious/noImportCycles: 
import { b } from './cycle-b'

export const a = (): number => b()

//! biome lint/correctness/noUndeclaredDependencies: 
import { thing } from 'a-package-that-nobody-declared'

export const undeclared = thing

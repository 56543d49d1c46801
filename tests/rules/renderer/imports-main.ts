//! tsc TS6307: /main/target.ts
import { target } from '../main/target'

export const imported = target

//! tsc TS6307: /renderer/target.ts
import { target } from '../renderer/target'

export const imported = target

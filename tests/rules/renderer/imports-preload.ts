//! tsc TS6307: /preload/target.ts
import { target } from '../preload/target'

export const imported = target

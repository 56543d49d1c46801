//! biome lint/style/noRestrictedImports: lowdb is used by
import { Memory } from 'lowdb'

export const memory = new Memory()

//! biome lint/style/noRestrictedImports: lowdb's own writer never flushes
import { JSONFile } from 'lowdb/node'

export const file = new JSONFile('library.json')

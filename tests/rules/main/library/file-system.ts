//! passes
import { open, rename } from 'node:fs/promises'

export const fileSystem = { open, rename }

//! passes
import { readFile } from 'node:fs/promises'
import { target } from '../core/target'

export const read = (path: string) => readFile(path, target === 'core' ? 'utf8' : 'latin1')

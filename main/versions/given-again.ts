import type { Original, Source } from '../../core/document/record'
import { isPastedName } from '../adding/pasted'
import type { Given } from '../import/import-file'

/**
 * A document's original, which lies at `path` in the library, as it is to be read once more: under the name that it came with,
 * and what was pasted as what was pasted, from where it was copied.
 */
export function givenAgain(path: string, { name }: Original, { address }: Pick<Source, 'address'>): Given {
  return isPastedName(name)
    ? { kind: 'kept', path, name, address, from: 'bytes' }
    : { kind: 'kept', path, name, address: null, from: 'file' }
}

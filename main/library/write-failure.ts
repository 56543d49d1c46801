import type { Failure } from '../../core/failure'
import { strings } from '../../core/strings'
import { codeOf } from './file-system'

/** The failure that an error of writing is, with its reason in words. */
export function writeFailure(error: unknown): Failure {
  const code = codeOf(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull' }
    case 'EROFS':
      return { kind: 'notWritable', reason: strings.storage.readOnlyPlace }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'notWritable', reason: strings.storage.accessDenied }
    case 'EIO':
      return { kind: 'notWritable', reason: strings.storage.deviceFailed }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return { kind: 'notWritable', reason: strings.storage.deviceGone }
    default:
      return { kind: 'notWritable', reason: strings.storage.otherReason(code || String(error)) }
  }
}

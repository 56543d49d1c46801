import { FORMAT_VERSION } from '../../core/document/record'

/** Whether `value` says that it was written by a newer version of this program. */
export function isNewerFormat(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    typeof value.v === 'number' &&
    value.v > FORMAT_VERSION
  )
}

/** A newer format is read as far as it is like ours; such a library is never written (library.ts). */
export function inOurFormat(value: unknown): unknown {
  return isNewerFormat(value) ? { ...(value as object), v: FORMAT_VERSION } : value
}

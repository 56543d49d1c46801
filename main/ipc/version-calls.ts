import { failed } from '../../core/failure'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

type VersionCalls = Pick<
  Handlers,
  | 'version:again'
  | 'version:choose'
  | 'version:compare'
  | 'version:take'
  | 'version:separate'
  | 'version:drop'
  | 'version:take-back'
  | 'mark:places'
>

/** Calls about new versions of a text, and about marks that lost their passage. */
export function versionCalls(_context: Context): VersionCalls {
  const refuse = () => failed({ kind: 'refused', change: 'new version' })
  return {
    'version:again': refuse,
    'version:choose': refuse,
    'version:compare': refuse,
    'version:take': refuse,
    'version:separate': refuse,
    'version:drop': () => null,
    'version:take-back': refuse,
    'mark:places': refuse,
  }
}

import { failed } from '../../core/failure'
import type { Context } from '../session/context'
import type { Handlers } from './answer'

/** Calls about the library's labels. */
export function labelCalls(_context: Context): Pick<Handlers, 'labels:count' | 'labels:remove'> {
  return {
    'labels:count': () => ({ marks: 0, documents: 0 }),
    'labels:remove': () => failed({ kind: 'refused', change: 'label' }),
  }
}

import type { PackedBridge } from '../../core/api'
import { pack } from '../../core/wire'

/**
 * What preload would offer, for parts of the renderer that are tested without an app: every call is recorded and every
 * commit accepted. To be imported before anything of the renderer.
 */
export const calls: { readonly name: string; readonly argument: unknown }[] = []

/** What main answers to calls of these names; of `library:commit` instead of taking it. */
export const answers = new Map<string, unknown>()

let seq = 0

const bridge: PackedBridge = {
  call: async (name, json) => {
    calls.push({ name, argument: JSON.parse(json) })
    if (answers.has(name)) return pack(answers.get(name) as never)
    if (name === 'library:commit') return pack({ ok: true, value: { seq: ++seq } })
    return pack(name === 'document:rework' ? { ok: true, value: null } : null)
  },
  on: () => () => {},
  start: new Promise(() => {}),
  importFiles: async () => pack({ added: [], failures: [], passedOver: 0 }),
}

Object.defineProperty(window, 'margent', { value: bridge })

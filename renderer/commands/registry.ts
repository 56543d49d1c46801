import type { CommandId } from '../../core/command/command'

/** What a command does here, and whether it can be done now (always, where `enabled` is left out). */
export interface Handler {
  readonly run: () => void
  readonly enabled?: () => boolean
  /** For commands that switch something: whether it is on. */
  readonly checked?: () => boolean
}

export type Handlers = { readonly [Id in CommandId]?: Handler }

const handlers = new Map<CommandId, Handler>()

/** Registers what commands do, until the returned function is called; a later registration of the same command wins. */
export function provideCommands(provided: Handlers): () => void {
  const entries = Object.entries(provided) as [CommandId, Handler][]
  for (const [id, handler] of entries) handlers.set(id, handler)
  return () => {
    for (const [id, handler] of entries) if (handlers.get(id) === handler) handlers.delete(id)
  }
}

/** Whether the command can be carried out now. */
export function isEnabled(id: CommandId): boolean {
  const handler = handlers.get(id)
  return handler !== undefined && (handler.enabled?.() ?? true)
}

/** Whether the command's switch is on. */
export function isChecked(id: CommandId): boolean {
  return handlers.get(id)?.checked?.() ?? false
}

/** Carries the command out where it can be; tells whether it did. */
export function runCommand(id: CommandId): boolean {
  if (!isEnabled(id)) return false
  handlers.get(id)?.run()
  return true
}

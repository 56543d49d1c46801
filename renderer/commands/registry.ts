import type { CommandId } from '../../core/command/command'

/** What a command does here, and whether it can be done now (always, where `enabled` is left out). */
export interface Handler {
  readonly run: () => void
  readonly enabled?: () => boolean
  /** For commands that switch something: whether it is on. */
  readonly checked?: () => boolean
}

export type Handlers = { readonly [Id in CommandId]?: Handler }

/** The last one of a command is the one that acts. */
const handlers = new Map<CommandId, readonly Handler[]>()
const listeners = new Set<() => void>()

/**
 * Registers what commands do, until the returned function is called; a later registration of the same command wins as
 * long as it is there.
 */
export function provideCommands(provided: Handlers): () => void {
  const entries = Object.entries(provided) as [CommandId, Handler][]
  for (const [id, handler] of entries) handlers.set(id, [...(handlers.get(id) ?? []), handler])
  for (const listener of listeners) listener()
  return () => {
    for (const [id, handler] of entries)
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== handler),
      )
    for (const listener of listeners) listener()
  }
}

/** Told whenever commands were registered or taken away. */
export function onProvided(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the command can be carried out now. */
export function isEnabled(id: CommandId): boolean {
  const handler = handlerOf(id)
  return handler !== undefined && (handler.enabled?.() ?? true)
}

/** Whether the command's switch is on. */
export function isChecked(id: CommandId): boolean {
  return handlerOf(id)?.checked?.() ?? false
}

/** Carries the command out where it can be; tells whether it did. */
export function runCommand(id: CommandId): boolean {
  if (!isEnabled(id)) return false
  handlerOf(id)?.run()
  return true
}

function handlerOf(id: CommandId): Handler | undefined {
  return handlers.get(id)?.at(-1)
}

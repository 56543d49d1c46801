import type { MenuState } from '../../core/api'
import { COMMANDS, type CommandId } from '../../core/command/command'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { trailStore } from '../state/places'
import { uiStore } from '../state/ui'
import { stacks } from '../state/undo'
import { fieldCommands } from './field-edits'
import { isChecked, isEnabled, onProvided } from './registry'

const IDS: readonly CommandId[] = COMMANDS.map((command) => command.id)

/** What the native menu shows now. */
export function menuState(): MenuState {
  const { undo, redo } = stacks()
  const field = fieldCommands()
  return {
    enabled: IDS.filter((id) => isEnabled(id) || field.includes(id)),
    checked: IDS.filter(isChecked),
    undo: undo.at(-1)?.title ?? null,
    redo: redo.at(-1)?.title ?? null,
  }
}

/** Tells main from now on what its menu must show, once a frame at most, and only what changed. */
export function followMenu(): void {
  let sent = ''
  let waiting = false
  const send = () => {
    waiting = false
    const state = menuState()
    const json = JSON.stringify(state)
    if (json === sent) return
    sent = json
    void bridge.call('menu:state', state)
  }
  const changed = () => {
    if (waiting) return
    waiting = true
    // A hidden window paints no frames, and its menu still has to be right.
    if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(send))
    else setTimeout(send)
  }
  for (const store of [libraryStore, uiStore, trailStore]) store.subscribe(changed)
  onProvided(changed)
  // The edit entries are a field's own while it has the focus.
  for (const event of ['focusin', 'focusout']) document.addEventListener(event, changed)
  changed()
}

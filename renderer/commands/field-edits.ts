import type { FieldEdit } from '../../core/api'
import type { CommandId } from '../../core/command/command'
import { bridge } from '../bridge'
import { inField } from './keys'
import { runCommand } from './registry'

/** What a field does itself where the menu asks for it. */
const FIELD_EDITS: { readonly [Id in CommandId]?: FieldEdit } = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.copy': 'copy',
  'edit.selectAll': 'selectAll',
}

/** Commands that the menu offers while a field has the focus, whatever the page could do. */
export function fieldCommands(): readonly CommandId[] {
  return inField(document.activeElement) ? (Object.keys(FIELD_EDITS) as CommandId[]) : []
}

/** Carries out what the menu asks for: in a field its own undo and clipboard, else the command. */
export function runFromMenu(command: CommandId): void {
  const action = inField(document.activeElement) ? FIELD_EDITS[command] : undefined
  if (action) void bridge.call('field:edit', { action })
  else runCommand(command)
}

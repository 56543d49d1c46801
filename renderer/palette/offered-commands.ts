import { COMMANDS, type CommandDefinition, type CommandId } from '../../core/command/command'
import { keysOf } from '../../core/command/key-names'
import type { Label } from '../../core/document/label'
import { isChecked, isEnabled } from '../commands/registry'
import type { OfferedCommand } from './results'

type Definition = CommandDefinition & { readonly id: CommandId }

/** The commands that the palette lists and that can be carried out now, in the order of the menu. */
export function offeredCommands(labels: readonly Label[]): readonly OfferedCommand[] {
  return (COMMANDS as readonly Definition[])
    .filter(({ id, palette }) => palette === 'listed' && isEnabled(id))
    .map((command) => ({
      id: command.id,
      title: command.title,
      detail: labelName(command.id, labels),
      chord: keysOf(command)[0] ?? null,
      checked: isChecked(command.id) ? 'checked' : 'unchecked',
    }))
}

/** The name of the label whose digit a command is named after. */
function labelName(id: CommandId, labels: readonly Label[]): string {
  const digit = /^mark\.label(\d)$/.exec(id)?.[1]
  return labels.find((label) => label.digit === Number(digit))?.name ?? ''
}

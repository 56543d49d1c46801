import { COMMANDS, type CommandDefinition, type CommandId } from '../../core/command/command'
import { keysOf } from '../../core/command/key-names'
import type { Label } from '../../core/document/label'
import { isChecked, isEnabled } from '../commands/registry'
import type { OfferedCommand } from './results'

type Definition = CommandDefinition & { readonly id: CommandId }

/** The commands that the palette lists and that can be carried out now, in the order of the menu. */
export function offeredCommands(labels: readonly Label[]): readonly OfferedCommand[] {
  return (COMMANDS as readonly Definition[])
    .filter((command) => isListed(command, labels) && isEnabled(command.id))
    .map((command) => ({
      id: command.id,
      title: command.title,
      detail: labelName(command.id, labels),
      chord: keysOf(command)[0] ?? null,
      checked: isChecked(command.id) ? 'checked' : 'unchecked',
    }))
}

/** Marking by a digit is offered where a label has that digit. */
function isListed({ id, palette }: Definition, labels: readonly Label[]): boolean {
  const digit = digitOf(id)
  return digit === null ? palette === 'listed' : labels.some((label) => label.digit === digit)
}

/** The name of the label whose digit a command is named after. */
function labelName(id: CommandId, labels: readonly Label[]): string {
  const digit = digitOf(id)
  return labels.find((label) => label.digit === digit && digit !== null)?.name ?? ''
}

function digitOf(id: CommandId): number | null {
  const digit = /^mark\.label(\d)$/.exec(id)?.[1]
  return digit === undefined ? null : Number(digit)
}

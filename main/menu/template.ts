import type { MenuItemConstructorOptions } from 'electron'
import type { MenuState, Start } from '../../core/api'
import { COMMANDS, type CommandDefinition, type CommandId, type Menu } from '../../core/command/command'
import { strings } from '../../core/strings'

const MENUS: readonly Menu[] = ['file', 'edit', 'mark', 'view', 'go', 'help']

/** Commands that switch something, or choose one of several: their entries can be ticked. */
const SWITCHES: ReadonlySet<CommandId> = new Set<CommandId>([
  'view.sidebar',
  'view.margin',
  'view.leftOut',
  'view.singleKeys',
  'mark.hide',
  'theme.system',
  'theme.paper',
  'theme.sepia',
  'theme.night',
])

/** Commands that main carries out itself, whatever the window does. */
const ALWAYS: ReadonlySet<CommandId> = new Set<CommandId>(['app.quit'])

type Definition = CommandDefinition & { readonly id: CommandId }

/**
 * The menu bar: an entry per command that names a menu, in the order of the definitions, groups divided by a line. Keys are
 * shown but not registered, since the window handles them; macOS always registers, there the window sees them first.
 */
export function menuTemplate(
  state: MenuState,
  platform: Start['platform'],
  run: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const menus = MENUS.map(
    (menu): MenuItemConstructorOptions => ({
      label: strings.menus[menu],
      ...(menu === 'help' ? { role: 'help' as const } : {}),
      submenu: entriesOf(menu, state, platform, run),
    }),
  )
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus
}

function entriesOf(
  menu: Menu,
  state: MenuState,
  platform: Start['platform'],
  run: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const entries: MenuItemConstructorOptions[] = []
  let group: number | undefined
  for (const command of COMMANDS as readonly Definition[]) {
    if (command.menu?.in !== menu) continue
    // There the system's own menu, named after the app, has it.
    if (platform === 'darwin' && command.id === 'app.quit') continue
    if (group !== undefined && group !== command.menu.group) entries.push({ type: 'separator' })
    group = command.menu.group
    entries.push(entryOf(command, state, platform, run))
    if (command.id === 'edit.copy') entries.push(...fieldEntries())
  }
  return entries
}

/** What only a field has: the system does it, where the focus is. */
function fieldEntries(): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: strings.menus.cut, registerAccelerator: false },
    { role: 'paste', label: strings.menus.paste, registerAccelerator: false },
  ]
}

function entryOf(
  command: Definition,
  state: MenuState,
  platform: Start['platform'],
  run: (id: CommandId) => void,
): MenuItemConstructorOptions {
  // macOS gives a field its Paste by that entry's key, and only one entry can have it.
  const isPasteOnMac = platform === 'darwin' && command.id === 'import.paste'
  const accelerator = isPasteOnMac ? undefined : command.chords?.[0]
  const checked = state.checked.includes(command.id)
  return {
    id: command.id,
    label: titleOf(command, state),
    enabled: ALWAYS.has(command.id) || state.enabled.includes(command.id),
    ...(SWITCHES.has(command.id) ? { type: 'checkbox' as const, checked } : {}),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(command.id),
  }
}

function titleOf(command: Definition, state: MenuState): string {
  if (command.id === 'edit.undo' && state.undo) return strings.menus.undo(state.undo)
  if (command.id === 'edit.redo' && state.redo) return strings.menus.redo(state.redo)
  return command.title
}

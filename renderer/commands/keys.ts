/**
 * Keys of the window, from the command definitions. Chords act everywhere, except that a field keeps its own undo, clipboard
 * and cursor. Keys without Ctrl act only while the text, a mark or a list has the focus, and can be switched off. Nothing
 * happens while an input method composes.
 */
import { COMMANDS, type CommandDefinition, type CommandId } from '../../core/command/command'
import type { Platform } from '../../core/command/key-names'
import { isChord, isKey, type Stroke } from '../../core/command/keys'
import { uiStore } from '../state/ui'
import { closeTopmost } from './escape'
import { runCommand } from './registry'

const FIELD =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]'

/** What carries this attribute takes single keys: the text, marks and notes outside their editors, lists. */
const SINGLE_KEYS = '[data-keys]'

/** Enter is theirs, wherever they stand. */
const PRESSED_BY_ENTER = 'button, a[href], summary, input'

/** What a field does itself. On macOS Alt and arrows go by words there. */
const FIELD_OWN = ['edit.', 'sentence.', 'import.paste']
const FIELD_OWN_ON_MAC = [...FIELD_OWN, 'go.']

/** What still acts under a sheet that lies over the page. */
const OVER_A_SHEET = ['palette.', 'theme.', 'size.', 'app.', 'view.fullScreen']
/** Under those of the labels and tags, where things are done, they are taken back too. */
const OVER_CHANGES = [...OVER_A_SHEET, 'edit.undo', 'edit.redo']

type Definition = CommandDefinition & { readonly id: CommandId }

/** Listens to the keyboard until the returned function is called. */
export function listenToKeys(target: Window, platform: Platform): () => void {
  const onKey = (event: KeyboardEvent) => {
    // 229 is what Chromium reports for keys that an input method takes.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      if (closeTopmost()) event.preventDefault()
      return
    }
    const command = commandFor(strokeOf(event, platform), event.target, platform)
    if (command && runCommand(command)) event.preventDefault()
  }
  target.addEventListener('keydown', onKey)
  return () => target.removeEventListener('keydown', onKey)
}

/** Whether the focus is in a field, where typing writes. */
export function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELD) !== null
}

function commandFor(stroke: Stroke, target: EventTarget | null, platform: Platform): CommandId | null {
  const field = inField(target)
  const own = platform === 'darwin' ? FIELD_OWN_ON_MAC : FIELD_OWN
  const { overlay } = uiStore.getState()
  const sheet = overlay !== null
  const single = singleKeysAct(stroke, target, field)
  for (const command of COMMANDS as readonly Definition[]) {
    const chord = isChord(command, stroke)
    if (!chord && !(single && isKey(command, stroke))) continue
    if (field && startsWithOneOf(command.id, own)) return null
    const changes = overlay === 'labels' || overlay === 'tags'
    if (sheet && !startsWithOneOf(command.id, changes ? OVER_CHANGES : OVER_A_SHEET)) return null
    return command.id
  }
  return null
}

function singleKeysAct({ key }: Stroke, target: EventTarget | null, field: boolean): boolean {
  const { settings, screen } = uiStore.getState()
  if (field || settings.singleKeys === 'off' || !(target instanceof Element)) return false
  if (key === 'Enter' && target.closest(PRESSED_BY_ENTER) !== null) return false
  // After a click on the page, or when a pop-over closed, nothing has the focus: then it is the page's.
  return target.closest(SINGLE_KEYS) !== null || (target === document.body && screen.kind === 'reader')
}

/** What of a key's event says which chord it is. */
export function strokeOf(event: KeyboardEvent, platform: Platform): Stroke {
  const { key, code, shiftKey: shift } = event
  // AltGr writes signs; Windows reports it as Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return { key, code, shift, control: false, alt: false }
  const control = platform === 'darwin' ? event.metaKey : event.ctrlKey
  return { key, code, shift, control, alt: event.altKey }
}

function startsWithOneOf(id: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => id.startsWith(prefix))
}

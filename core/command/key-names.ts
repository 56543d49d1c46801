import type { Start } from '../api'
import { strings } from '../strings'

export type Platform = Start['platform']

/** A chord as it is drawn (`Ctrl ⇧ L`, `⇧⌘L`), and as it is spoken and written in hints (`Ctrl+Shift+L`). */
export interface KeyNames {
  readonly shown: string
  readonly spoken: string
}

interface Sign {
  readonly shown: string
  readonly spoken: string
}

const names = strings.keyNames
const same = (name: string): Sign => ({ shown: name, spoken: name })
const shift: Sign = { shown: '⇧', spoken: names.Shift }

/** Modifiers in the order in which each platform writes them. */
const MODIFIERS: Readonly<Record<'mac' | 'other', readonly (readonly [string, Sign])[]>> = {
  mac: [
    ['Ctrl', { shown: '⌃', spoken: names.MacControl }],
    ['Alt', { shown: '⌥', spoken: names.Option }],
    ['Shift', shift],
    ['CmdOrCtrl', { shown: '⌘', spoken: names.Command }],
  ],
  other: [
    ['CmdOrCtrl', same(names.Control)],
    ['Ctrl', same(names.Control)],
    ['Alt', same(names.Alt)],
    ['Shift', shift],
  ],
}

/** Keys whose name in a chord (Electron's) or in an event (`KeyboardEvent.key`) is not what stands on them. */
const KEYS: Readonly<Record<string, Sign>> = {
  ArrowDown: { shown: '↓', spoken: names.Down },
  ArrowLeft: { shown: '←', spoken: names.Left },
  ArrowRight: { shown: '→', spoken: names.Right },
  ArrowUp: { shown: '↑', spoken: names.Up },
  Down: { shown: '↓', spoken: names.Down },
  Left: { shown: '←', spoken: names.Left },
  Right: { shown: '→', spoken: names.Right },
  Up: { shown: '↑', spoken: names.Up },
  Plus: { shown: '+', spoken: names.Plus },
  '-': { shown: '−', spoken: names.Minus },
  Delete: same(names.Delete),
  Enter: { shown: '↵', spoken: names.Enter },
  Escape: same(names.Escape),
  PageDown: same(names.PageDown),
  PageUp: same(names.PageUp),
  Home: same(names.Home),
  End: same(names.End),
  Space: same(names.Space),
}

/** Names a chord (`CmdOrCtrl+Shift+L`) or a key (`Shift+j`, `Delete`) of a command's definition. */
export function keyNames(chord: string, platform: Platform): KeyNames {
  const parts = chord.split('+')
  const key = parts.pop() ?? ''
  const mac = platform === 'darwin'
  const modifiers = MODIFIERS[mac ? 'mac' : 'other'].filter(([name]) => parts.includes(name)).map(([, sign]) => sign)
  const signs = [...modifiers, KEYS[key] ?? same(key.length === 1 ? key.toUpperCase() : key)]
  return {
    shown: signs.map((sign) => sign.shown).join(mac ? '' : ' '),
    spoken: signs.map((sign) => sign.spoken).join('+'),
  }
}

/** A command's chords and keys together: the chords first, since they act everywhere. */
export function keysOf(command: {
  readonly chords?: readonly string[]
  readonly keys?: readonly string[]
}): readonly string[] {
  return [...(command.chords ?? []), ...(command.keys ?? [])]
}

/**
 * Whether a stroke on the keyboard is a chord or key of a command. Digits go by their place on the keyboard (row and pad),
 * letters by what they write if that is Latin, else by their place, so that other layouts and input methods work.
 */
import type { CommandDefinition } from './command'

/** What of a `KeyboardEvent` decides. `control` is Ctrl, on macOS Cmd. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
}

interface Parsed {
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** Electron's names of keys, as `KeyboardEvent.key` has them. */
const NAMES: Readonly<Record<string, string>> = {
  Down: 'ArrowDown',
  Up: 'ArrowUp',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Plus: '+',
}

/** Whether the stroke is one of the command's chords. */
export function isChord(command: CommandDefinition, stroke: Stroke): boolean {
  return (command.chords ?? []).some((chord) => matches(parse(chord), stroke))
}

/** Whether the stroke is one of the command's keys without Ctrl. */
export function isKey(command: CommandDefinition, stroke: Stroke): boolean {
  return (command.keys ?? []).some((key) => matches(parse(key), stroke))
}

/** Whether the stroke is this chord, written as in a command's definition. */
export function isStroke(chord: string, stroke: Stroke): boolean {
  return matches(parse(chord), stroke)
}

function parse(chord: string): Parsed {
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  const key = parts.at(-1) ?? ''
  return {
    control: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key),
  }
}

function matches(wanted: Parsed, stroke: Stroke): boolean {
  if (wanted.control !== stroke.control || wanted.alt !== stroke.alt) return false
  const { key, shift } = written(stroke)
  return key === wanted.key && (shift === 'either' || wanted.shift === stroke.shift)
}

/** The key that a stroke means. What needs Shift on one layout and not on another matches with it or without. */
function written({ key, code, control, alt, shift }: Stroke): {
  readonly key: string
  readonly shift: 'either' | 'told'
} {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  // The pad's keys are arrows and the like while Num Lock is off.
  if (digit && (code.startsWith('Digit') || /^\d$/.test(key))) {
    // With Shift the row writes signs; `?` and brackets on it are keys of their own, with Ctrl those of the text size too.
    const sign = shift && !control && key.length === 1 && !/^\d$/.test(key)
    const own = control ? /^[[\]?=+-]$/ : /^[[\]?]$/
    if (!sign && !own.test(key)) return { key: digit, shift: control ? 'told' : 'either' }
  }
  if (/^[a-z]$/i.test(key)) return { key: key.toLowerCase(), shift: 'told' }
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  // With Alt macOS writes signs of its own.
  if (letter && key.length === 1 && (alt || isLetter(key))) return { key: letter.toLowerCase(), shift: 'told' }
  return { key, shift: key.length === 1 ? 'either' : 'told' }
}

/** Letters of other scripts, and what an input method makes of a key. */
function isLetter(key: string): boolean {
  return /\p{L}/u.test(key)
}

import { expect, test } from 'vitest'
import { COMMANDS, type CommandDefinition } from '../../../core/command/command'
import { isChord, isKey, type Stroke } from '../../../core/command/keys'

const all: readonly (CommandDefinition & { readonly id: string })[] = COMMANDS
const stroke = (key: string, code: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  code,
  control: false,
  alt: false,
  shift: false,
  ...held,
})
const byKey = (given: Stroke) => all.filter((command) => isKey(command, given)).map(({ id }) => id)
const byChord = (given: Stroke) => all.filter((command) => isChord(command, given)).map(({ id }) => id)
const control = { control: true }

test.each([
  ['a digit of the row', stroke('1', 'Digit1'), 'mark.label1'],
  ['the same place on a French keyboard', stroke('&', 'Digit1'), 'mark.label1'],
  ['the place of 6 there, which writes a hyphen', stroke('-', 'Digit6'), 'mark.label6'],
  ['the place of 1 on a Czech keyboard', stroke('+', 'Digit1'), 'mark.label1'],
  ['there with Shift, which writes the digit', stroke('1', 'Digit1', { shift: true }), 'mark.label1'],
  ['a digit of the pad', stroke('3', 'Numpad3'), 'mark.label3'],
  ['a letter', stroke('n', 'KeyN'), 'mark.note'],
  ['a letter by what it writes: Dvorak', stroke('n', 'KeyL'), 'mark.note'],
  ['a letter under Caps Lock', stroke('N', 'KeyN'), 'mark.note'],
  ['a letter of another script by its place', stroke('ㅜ', 'KeyN'), 'mark.note'],
  ['a Cyrillic letter by its place', stroke('т', 'KeyN'), 'mark.note'],
  ['a letter with Shift', stroke('J', 'KeyJ', { shift: true }), 'sentence.grow'],
  ['a letter with Alt', stroke('j', 'KeyJ', { alt: true }), 'word.grow'],
  ['the sign that Alt writes on macOS', stroke('∆', 'KeyJ', { alt: true }), 'word.grow'],
  ['a question mark', stroke('?', 'Slash', { shift: true }), 'help.keys'],
  ['a question mark elsewhere', stroke('?', 'Minus', { shift: true }), 'help.keys'],
  ['a bracket', stroke(']', 'BracketRight'), 'mark.next'],
  ['a bracket that stands on a digit', stroke('[', 'Digit8'), 'mark.previous'],
  ['an arrow with Alt', stroke('ArrowDown', 'ArrowDown', { alt: true }), 'mark.next'],
])('%s', (_, given, command) => {
  expect(byKey(given)).toEqual([command])
})

test.each([
  ['a pad key while Num Lock is off', stroke('End', 'Numpad1')],
  ['a letter with Ctrl', stroke('n', 'KeyN', control)],
  ['the sign that Shift writes on the row', stroke('!', 'Digit1', { shift: true })],
  ['a letter that means nothing', stroke('q', 'KeyQ')],
])('%s is no key', (_, given) => {
  expect(byKey(given)).toEqual([])
})

test.each([
  ['Ctrl+K', stroke('k', 'KeyK', control), 'palette.open'],
  ['Ctrl+K in another script', stroke('л', 'KeyK', control), 'palette.open'],
  ['Ctrl+Shift+1', stroke('!', 'Digit1', { ...control, shift: true }), 'mark.label1'],
  ['Ctrl+Shift+L', stroke('L', 'KeyL', { ...control, shift: true }), 'view.sidebar'],
  ['F9', stroke('F9', 'F9'), 'view.sidebar'],
  ['Ctrl+=', stroke('=', 'Equal', control), 'size.larger'],
  ['Ctrl++ with Shift', stroke('+', 'Equal', { ...control, shift: true }), 'size.larger'],
  ['Ctrl+- on a French keyboard', stroke('-', 'Digit6', control), 'size.smaller'],
  ['Ctrl+0', stroke('0', 'Digit0', control), 'size.reset'],
  ['Ctrl+0 on the pad', stroke('0', 'Numpad0', control), 'size.reset'],
  ['Alt+Left', stroke('ArrowLeft', 'ArrowLeft', { alt: true }), 'go.back'],
  ['Ctrl+Z', stroke('z', 'KeyZ', control), 'edit.undo'],
  ['Ctrl+Shift+Z', stroke('Z', 'KeyZ', { ...control, shift: true }), 'edit.redo'],
])('%s', (_, given, command) => {
  expect(byChord(given)).toEqual([command])
})

test('no two commands share a chord or a key', () => {
  for (const field of ['chords', 'keys'] as const) {
    const used = all.flatMap((command) => command[field] ?? [])
    expect(used).toEqual([...new Set(used)])
  }
})

test('every command stands in a menu or is in the palette, or is one that has a key', () => {
  const hidden = all.filter(({ menu, palette, keys }) => !menu && palette === 'unlisted' && !keys)
  expect(hidden.map(({ id }) => id)).toEqual(['save.retry'])
})

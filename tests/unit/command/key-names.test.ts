import { expect, test } from 'vitest'
import { COMMANDS, type CommandDefinition } from '../../../core/command/command'
import { keyNames, keysOf } from '../../../core/command/key-names'

test('names chords as each platform writes them', () => {
  expect(keyNames('CmdOrCtrl+Shift+L', 'linux')).toEqual({ shown: 'Ctrl ⇧ L', spoken: 'Ctrl+Shift+L' })
  expect(keyNames('CmdOrCtrl+Shift+L', 'win32').spoken).toBe('Ctrl+Shift+L')
  expect(keyNames('CmdOrCtrl+Shift+L', 'darwin')).toEqual({ shown: '⇧⌘L', spoken: 'Shift+Command+L' })
  expect(keyNames('Alt+Left', 'linux')).toEqual({ shown: 'Alt ←', spoken: 'Alt+Left' })
  expect(keyNames('Alt+Left', 'darwin').shown).toBe('⌥←')
})

test('names single keys by what stands on them', () => {
  expect(keyNames('Shift+j', 'linux').shown).toBe('⇧ J')
  expect(keyNames('Alt+ArrowDown', 'linux').shown).toBe('Alt ↓')
  expect(keyNames('?', 'linux').shown).toBe('?')
  expect(keyNames('CmdOrCtrl+Plus', 'linux')).toEqual({ shown: 'Ctrl +', spoken: 'Ctrl+Plus' })
  expect(keyNames('CmdOrCtrl+-', 'linux')).toEqual({ shown: 'Ctrl −', spoken: 'Ctrl+Minus' })
})

test('every key of every command can be drawn and spoken', () => {
  for (const chord of (COMMANDS as readonly CommandDefinition[]).flatMap(keysOf)) {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const { shown, spoken } = keyNames(chord, platform)
      expect(shown, chord).not.toMatch(/CmdOrCtrl|Arrow|^$|\s$/)
      expect(spoken, chord).not.toMatch(/CmdOrCtrl|Arrow|^$|[+]$/)
    }
  }
})

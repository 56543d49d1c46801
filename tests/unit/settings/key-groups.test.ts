import { expect, test } from 'vitest'
import { COMMANDS, type CommandDefinition } from '../../../core/command/command'
import { keysOf } from '../../../core/command/key-names'
import { keyGroups } from '../../../renderer/settings/key-groups'

const commands: readonly CommandDefinition[] = COMMANDS
const told = (singleKeys: 'on' | 'off') => keyGroups(singleKeys).flatMap(({ rows }) => rows)

test('every command with a key is told once, with all its keys', () => {
  for (const command of commands.filter((candidate) => keysOf(candidate).length > 0)) {
    const rows = told('on').filter(({ title }) => title === command.title)
    expect(rows, command.id).toHaveLength(1)
    expect([...(rows[0]?.keys ?? [])].sort()).toEqual([...keysOf(command)].sort())
  }
})

test('switched off, single keys are not told, and what had only such is not there', () => {
  for (const command of commands) {
    const row = told('off').find(({ title }) => title === command.title)
    expect(row?.keys ?? [], command.id).toEqual(command.chords ?? [])
  }
})

test('what acts on a note and in the notebook is told, there without letters where those are switched off', () => {
  const titles = keyGroups('on').map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['On a note in the margin', 'In a note', 'In the notebook']))
  const keys = (singleKeys: 'on' | 'off') =>
    keyGroups(singleKeys)
      .filter(({ title }) => title === 'In the notebook')
      .flatMap(({ rows }) => rows.flatMap((row) => row.keys))
  expect(keys('on')).toEqual(expect.arrayContaining(['J', 'K', 'O']))
  expect(keys('off').filter((key) => key.length === 1)).toEqual([])
})

import { expect, test } from 'vitest'
import type { Failure } from '../../../core/failure'
import { recoveryWords } from '../../../renderer/recovery/recovery-words'

/** Everything that the opening of a library answers with (main/library/library.ts, main/session/library-slot.ts). */
const OPENING: readonly Failure[] = [
  { kind: 'libraryDamaged', file: 'library.json', keptAs: null },
  { kind: 'libraryLocked', host: 'desk', pid: 7, on: 'thisComputer' },
  { kind: 'libraryMissing', folder: '/media/disk/Margent' },
  { kind: 'noLibrary', place: '/media/disk/Margent' },
  { kind: 'notWritable', reason: 'its disk is not there' },
  { kind: 'diskFull' },
]

test('each failure of opening has words of its own, and none speaks of a change that nobody made', () => {
  const all = OPENING.map(recoveryWords)
  expect(new Set(all.map(({ words }) => words)).size).toBe(OPENING.length)
  for (const { words, facts } of all) expect([words, ...facts].join(' ')).not.toMatch(/your change|not saved/i)
})

test('a library that another computer holds can be opened here all the same', () => {
  const { recover, facts } = recoveryWords({ kind: 'libraryLocked', host: 'desk', pid: 7, on: 'another' })
  expect(recover).toBe('Open it here')
  expect(facts.join(' ')).toContain('desk')
})

test('only a damaged library is opened anew, and only a folder that is there is shown', () => {
  expect(OPENING.filter((failure) => recoveryWords(failure).recover !== null).map(({ kind }) => kind)).toEqual([
    'libraryDamaged',
  ])
  expect(OPENING.filter((failure) => recoveryWords(failure).folder === 'missing').map(({ kind }) => kind)).toEqual([
    'libraryMissing',
    'noLibrary',
  ])
})

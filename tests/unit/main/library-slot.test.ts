import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done, type Failure, failed } from '../../../core/failure'
import type { Library } from '../../../main/library/interface'
import { librarySlot } from '../../../main/session/library-slot'
import { aFolder } from '../../support/libraries'

const damaged: Failure = { kind: 'libraryDamaged', file: 'library.json', keptAs: null }
const missing = join(tmpdir(), 'margent-no-such-folder')

/** A library that opens in the given ways, one after another; `events` tells what happened in order. */
function slot(outcomes: readonly (Failure | 'opens')[], origin: 'known' | 'new' = 'new', folder = missing) {
  const events: string[] = []
  const library = { close: async () => void events.push('closed') } as unknown as Library
  let next = 0
  const made = librarySlot({
    folder,
    origin,
    open: async (_, mode) => {
      events.push(mode)
      const outcome = outcomes[next++]
      return outcome === 'opens' ? done(library) : failed(outcome ?? damaged)
    },
    opened: async () => void events.push('opened'),
  })
  return { ...made, events, library }
}

test('opens once, whoever asks', async () => {
  const { current, events, library } = slot(['opens'])
  expect(await Promise.all([current(), current()])).toEqual([done(library), done(library)])
  expect(events).toEqual(['open', 'opened'])
})

test('after a failure it can be tried again, and recovered', async () => {
  const { current, reopen, events, library } = slot([damaged, damaged, 'opens'])
  expect(await current()).toEqual(failed(damaged))
  expect(await reopen('open')).toEqual(failed(damaged))
  expect(await reopen('recover')).toEqual(done(library))
  expect(await current()).toEqual(done(library))
  expect(await reopen('recover')).toEqual(done(library))
  expect(events).toEqual(['open', 'open', 'recover', 'opened'])
})

test('a library that was there before and is not now is not made anew', async () => {
  const { current, reopen, events } = slot(['opens'], 'known')
  expect(await current()).toEqual(failed({ kind: 'libraryMissing', folder: missing }))
  expect(events).toEqual([])
  expect((await reopen('recover')).ok).toBe(true)
})

test('the empty folder that an unmounted disk leaves is no library either', async () => {
  const folder = await aFolder()
  const { current, reopen } = slot(['opens'], 'known', folder)
  expect(await current()).toEqual(failed({ kind: 'libraryMissing', folder }))
  await mkdir(join(folder, 'documents'))
  expect((await reopen('open')).ok).toBe(true)
})

test('closing waits for the opening, and needs none', async () => {
  const open = slot(['opens'])
  await open.close()
  expect(open.events).toEqual(['open', 'opened', 'closed'])
  const failing = slot([damaged])
  await failing.close()
  expect(failing.events).toEqual(['open'])
})

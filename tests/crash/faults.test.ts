import { expect, test } from 'vitest'
import type { Commit } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import type { Library } from '../../main/library/interface'
import { type Dice, diceOf } from '../support/dice'
import { FAULT_KINDS, type FaultKind, FaultyDisk } from '../support/faulty-disk'
import { MemoryDisk } from '../support/memory-disk'
import { acknowledgedIn, addOne, aStory, burst, check, openStory, renewOne, reworkOne, type Story } from './story'

/** A fault that passes, one that outlasts the writer's own attempts, one that stays until the person has made room. */
const LENGTHS = [1, 3, Number.POSITIVE_INFINITY]

interface Scene {
  readonly memory: MemoryDisk
  readonly disk: FaultyDisk
  readonly library: Library
  readonly story: Story
  readonly document: DocumentId
  readonly dice: Dice
}

async function scene(seed: number): Promise<Scene> {
  const dice = diceOf(seed)
  const memory = new MemoryDisk()
  const disk = new FaultyDisk(memory)
  const story = aStory()
  const library = await openStory(disk, dice)
  if (!library.ok) throw new Error(library.failure.kind)
  const document = await addOne(library.value, story, dice)
  if (document === null) throw new Error('No document')
  expect(await burst(library.value, story, dice, document, 4)).toEqual([])
  return { memory, disk, library: library.value, story, document, dice }
}

/** What the window does with commits that were not written: sends them again, or forgets them and makes others. */
type Afterwards = 'sentAgain' | 'others'

/** Commits through the fault, then without it, until all is written; each exactly once. Returns whether it happened. */
async function sendThrough(
  seed: number,
  kind: FaultKind,
  at: number,
  times: number,
  afterwards: Afterwards,
): Promise<boolean> {
  const { memory, disk, library, story, document, dice } = await scene(seed)
  disk.set({ kind, at, times })
  let unsent: readonly Commit[] = []
  for (const count of [1, 3, 2]) {
    // As the window does: nothing new is sent before the old is written.
    if (unsent.length === 0) unsent = await burst(library, story, dice, document, count)
    if (count === 3) await library.settle()
  }
  const { happened } = disk

  // The process could die now: what was acknowledged is there, and no commit is there in half.
  await check(memory.copy(), story, acknowledgedIn(story), dice)

  disk.set(null)
  if (afterwards === 'others') {
    forget(story, document)
    expect(await burst(library, story, dice, document, 2)).toEqual([])
    unsent = []
  }
  for (const commit of unsent) {
    const answer = await library.commit({ document, commit })
    if (!answer.ok) throw new Error(`Sent again, ${commit.id} still fails: ${JSON.stringify(answer.failure)}`)
    // Once more, as after an answer that never came: the same number.
    expect(await library.commit({ document, commit })).toEqual(answer)
  }
  const told = story.documents.get(document)
  if (!told) throw new Error('No such document')
  told.acknowledged = Math.max(...told.states.keys())
  await check(memory.copy(), story, acknowledgedIn(story), dice)
  await library.close()
  await check(memory, story, acknowledgedIn(story), dice)
  return happened
}

/** The states that were never acknowledged are not to be seen any more. */
function forget(story: Story, document: DocumentId): void {
  const told = story.documents.get(document)
  for (const seq of told?.states.keys() ?? []) if (told && seq > told.acknowledged) told.states.delete(seq)
}

const AFTERWARDS: readonly Afterwards[] = ['sentAgain', 'others']
const CASES = FAULT_KINDS.flatMap((kind) => AFTERWARDS.map((afterwards) => [kind, afterwards] as const))

test.each(CASES)(
  '%s at every call of a commit: a failure that says so, nothing in half; then %s, once',
  async (kind, afterwards) => {
    for (const times of LENGTHS) {
      let at = 1
      for (let happened = true; happened; at++) {
        try {
          happened = await sendThrough(at, kind, at, times, afterwards)
        } catch (error) {
          throw new Error(`At call ${at}, ${times} times: ${String(error)}`, { cause: error })
        }
      }
      expect(at).toBeGreaterThan(2)
    }
  },
)

/** Takes a block out and adds a document through the fault. Returns whether it happened. */
async function addThrough(seed: number, kind: FaultKind, at: number, times: number): Promise<boolean> {
  const { memory, disk, library, story, document, dice } = await scene(seed)
  let happened = false
  disk.set({ kind, at, times })
  await reworkOne(library, story, dice, document)
  const added = await addOne(library, story, dice, () => {
    happened = disk.happened
    disk.set(null)
  })
  expect((await library.catalogue()).length).toBe(added === null ? 1 : 2)
  if (added === null) expect(await addOne(library, story, dice)).not.toBeNull()
  await library.close()
  await check(memory, story, acknowledgedIn(story), dice)
  return happened
}

test.each(FAULT_KINDS)('%s at every call of an import: the whole document or none of it', async (kind) => {
  for (const times of LENGTHS) {
    let at = 1
    for (let happened = true; happened; at++) {
      try {
        happened = await addThrough(at, kind, at, times)
      } catch (error) {
        throw new Error(`At call ${at}, ${times} times: ${String(error)}`, { cause: error })
      }
    }
    expect(at).toBeGreaterThan(2)
  }
})

/** Takes a newer text through the fault, that of another document too. Returns whether it happened. */
async function renewThrough(seed: number, kind: FaultKind, at: number, times: number): Promise<boolean> {
  const { memory, disk, library, story, document, dice } = await scene(seed)
  const other = await addOne(library, story, dice)
  if (other === null) throw new Error('No other document')
  const instead = seed % 2 === 0 ? other : null
  disk.set({ kind, at, times })
  await renewOne(library, story, dice, document, instead)
  const { happened } = disk
  // The process could die now.
  await check(memory.copy(), story, acknowledgedIn(story), dice)
  disk.set(null)
  await library.close()
  await check(memory, story, acknowledgedIn(story), dice)
  return happened
}

test.each(FAULT_KINDS)(
  '%s at every call of taking a newer text: the old version or the new one, whole',
  async (kind) => {
    for (const [i, times] of LENGTHS.entries()) {
      let at = 1
      // Odd and even seeds: of this document alone, and of two.
      for (let happened = true; happened; at++) {
        for (const seed of [2 * (at + i), 2 * (at + i) + 1]) {
          try {
            happened = await renewThrough(seed, kind, at, times)
          } catch (error) {
            throw new Error(`At call ${at}, ${times} times, seed ${seed}: ${String(error)}`, { cause: error })
          }
        }
      }
      // Nothing is renamed while a version is taken; everything else is done several times.
      expect(at).toBeGreaterThan(kind === 'renameEPERM' ? 1 : 4)
    }
  },
)

test.each(FAULT_KINDS)('%s at every call of opening: no crash, and afterwards all is there', async (kind) => {
  for (const times of LENGTHS) {
    for (let at = 1, happened = true; happened; at++) {
      const { memory, disk, library, story, dice } = await scene(at)
      await library.close()
      disk.set({ kind, at, times })
      const opened = await openStory(disk, dice)
      if (opened.ok) {
        for (const row of await opened.value.catalogue()) await opened.value.open(row.id)
        await opened.value.close()
      } else expect(opened.failure.kind).toMatch(/diskFull|notWritable|libraryDamaged|libraryLocked/)
      happened = disk.happened
      disk.set(null)
      await check(memory, story, acknowledgedIn(story), dice)
    }
  }
})

test('a full disk, a denied place and a broken one have their own names', async () => {
  const failureOf = async (kind: FaultKind) => {
    const { disk, library, story, document, dice } = await scene(1)
    await library.settle()
    disk.set({ kind, at: 1, times: Number.POSITIVE_INFINITY })
    const [commit] = await burst(library, story, dice, document, 1)
    if (!commit) throw new Error('It was written')
    const answer = await library.commit({ document, commit })
    disk.set(null)
    await library.close()
    return answer.ok ? null : answer.failure
  }
  expect(await failureOf('ENOSPC')).toEqual({ kind: 'diskFull' })
  expect(await failureOf('EACCES')).toEqual({ kind: 'notWritable', reason: 'access to it is denied' })
  expect(await failureOf('flushEIO')).toEqual({ kind: 'notWritable', reason: 'the disk reports an error' })
})

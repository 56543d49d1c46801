import { expect, test } from 'vitest'
import type { Library } from '../../main/library/interface'
import { diceOf } from '../support/dice'
import { type Chance, MemoryDisk } from '../support/memory-disk'
import {
  type Acknowledged,
  acknowledgedIn,
  addOne,
  aStory,
  burst,
  check,
  openStory,
  renewOne,
  reworkOne,
  type Story,
  takeBackOne,
  wideCommit,
} from './story'

/** Random fates tried at each moment, beside "nothing of it" and "all of it". */
const CHANCES = 4

const NOTHING: Acknowledged = { documents: new Map(), labels: 0 }

interface Told {
  readonly disk: MemoryDisk
  readonly story: Story
  /** What was acknowledged by the time so many operations had been carried out, ascending. */
  readonly moments: readonly { readonly length: number; readonly known: Acknowledged }[]
}

async function tell(seed: number, disk = new MemoryDisk()): Promise<Told> {
  const dice = diceOf(seed)
  const moments: { length: number; known: Acknowledged }[] = []
  const story: Story = aStory(() => moments.push({ length: disk.length, known: acknowledgedIn(story) }))
  for (let session = 0; session < 2; session++) {
    const library = await openStory(disk, dice)
    if (!library.ok) throw new Error(library.failure.kind)
    await readAndWrite(library.value, story, dice)
  }
  return { disk, story, moments }
}

async function readAndWrite(library: Library, story: Story, dice: ReturnType<typeof diceOf>): Promise<void> {
  const added = await addOne(library, story, dice)
  if (added === null) throw new Error('A document could not be added')
  for (const document of [added, ...story.documents.keys()]) {
    expect(await burst(library, story, dice, document, 1)).toEqual([])
    expect(await burst(library, story, dice, document, 5)).toEqual([])
    library.saveReading(document, { offset: 3, textHash: 'x', progress: 0.5, openedAt: '2026-03-01T00:00:00.000Z' })
    await library.settle()
    await reworkOne(library, story, dice, document)
    expect(await wideCommit(library, story, dice)).toBe(true)
    expect(await burst(library, story, dice, document, 3)).toEqual([])
  }
  const group = await renewOne(library, story, dice, added)
  const undone = group && (await takeBackOne(library, story, added, group))
  expect(undone && (await takeBackOne(library, story, added, undone))).not.toBeNull()
  const other = [...story.documents.keys()].find((id) => id !== added)
  if (other) expect(await renewOne(library, story, dice, added, other)).not.toBeNull()
  await library.close()
}

test.each([1, 2])('after a power loss at any moment everything acknowledged is there (story %i)', async (seed) => {
  const { disk, story, moments } = await tell(seed)
  expect(moments.length).toBeGreaterThan(30)
  const dice = diceOf(seed * 1000)
  const random: Chance = (operation) => {
    const fate = dice.throw(operation.kind === 'write' ? 3 : 2)
    if (fate === 0) return 'lost'
    return fate === 1 || operation.kind !== 'write' ? 'kept' : { firstBytes: dice.throw(operation.data.length) }
  }
  const chances: readonly Chance[] = [() => 'lost', () => 'kept', ...Array.from({ length: CHANCES }, () => random)]
  let states = 0
  for (let length = 0; length <= disk.length; length++) {
    const known = moments.findLast((moment) => moment.length <= length)?.known ?? NOTHING
    for (const [index, chance] of chances.entries()) {
      try {
        await check(disk.afterPowerLoss(length, chance), story, known, dice)
      } catch (error) {
        throw new Error(`After ${length} of ${disk.length} operations, chance ${index}: ${String(error)}`, {
          cause: error,
        })
      }
      states++
    }
  }
  expect(states).toBe((disk.length + 1) * chances.length)
})

test('a disk that says "flushed" and does nothing is found out', async () => {
  const disk = new MemoryDisk()
  const open = disk.open.bind(disk)
  disk.open = async (path, mode) => ({ ...(await open(path, mode)), flush: async () => {} })
  const { story, moments } = await tell(3, disk)
  const known = moments.at(-1)?.known ?? NOTHING
  const after = disk.afterPowerLoss(disk.length, () => 'lost')
  await expect(check(after, story, known, diceOf(1))).rejects.toThrow(/cannot be opened|is gone|acknowledged/)
})

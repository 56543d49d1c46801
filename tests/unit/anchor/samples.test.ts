/** Saved pages that none of us wrote: their marks in another extraction of the same page, and after the study's edits. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { diceOf, hashOf } from '../../../bench/anchor/dice'
import { EDITS } from '../../../bench/anchor/edits'
import { withOldText, withoutOldText } from '../../../bench/anchor/ours'
import { passageIn } from '../../../bench/anchor/places'
import { shareOf } from '../../../bench/anchor/report'
import { study, studyAgain, type Trial } from '../../../bench/anchor/study'
import { type StudyText, studyTexts } from '../../../bench/anchor/texts'
import type { Range } from '../../../core/anchor/anchor'
import { describe as describePassage } from '../../../core/anchor/describe'
import { relocateAll } from '../../../core/anchor/relocate'
import { parseHtml } from '../../../core/import/dom'
import { type PlainText, plainText } from '../../../core/text/plain-text'
import { rework } from '../../../core/text/rework'
import type { Text } from '../../../core/text/tree'
import { readPage } from '../../../main/import/web/read-page'

const samples = join(import.meta.dirname, '../../../../shared/samples/html')
const pages = existsSync(samples) ? readdirSync(samples) : []
const MARKS = 40

async function read(page: string): Promise<Text> {
  const html = readFileSync(join(samples, page, 'source.html'), 'utf8')
  return (await readPage({ page: parseHtml(html), name: `${page}.html`, address: null })).text
}

/** Where a passage of `before` is in `after`, which has many of the same blocks; null where its block is not there. */
function followed(range: Range, before: PlainText, after: PlainText): Range | null {
  const leaf = before.blocks.find(({ start, end }) => start <= range.start && range.end <= end)
  const there = leaf && after.blocks.find(({ node }) => node === leaf.node)
  if (!leaf || !there) return null
  return { start: there.start + range.start - leaf.start, end: there.start + range.end - leaf.start }
}

/** Passages that lie within one block each. */
function passagesOf({ text, blocks }: PlainText, seed: number): readonly Range[] {
  const dice = diceOf(seed)
  const drawn = Array.from({ length: MARKS }, () => passageIn(text, 10 + dice.below(120), dice))
  return drawn.flatMap((range) =>
    range && blocks.some(({ start, end }) => start <= range.start && range.end <= end) ? [range] : [],
  )
}

function relocate(ranges: readonly Range[], before: string, after: string) {
  const anchors = ranges.map((range) => describePassage(before, range, 'before'))
  return relocateAll({ anchors, before: { text: before, hash: 'before' }, after: { text: after, hash: 'after' } })
}

describe.skipIf(pages.length === 0)('saved pages (skipped where the shared samples are absent)', () => {
  test.each(pages)('%s with all that was left out put back: every mark is at its own words', async (page) => {
    const text = await read(page)
    const all = rework(text, { putBack: text.leftOut.map((_, i) => i), remove: [] })
    if (!all) throw new Error('every index is one')
    const [before, after] = [plainText(text), plainText(all)]
    const ranges = passagesOf(before, hashOf(page))
    const found = relocate(ranges, before.text, after.text)
    found.forEach((one, i) => {
      const range = ranges[i]
      const words = range && before.text.slice(range.start, range.end)
      expect(one, words).toEqual({ kind: 'kept', range: range && followed(range, before, after) })
    })
  })

  test.each(pages)(
    '%s with every fourth block left out: no mark of these is anywhere, all others are kept',
    async (page) => {
      const text = await read(page)
      const some = rework(text, { putBack: [], remove: text.blocks.flatMap((_, i) => (i % 4 === 2 ? [i] : [])) })
      if (!some) throw new Error('every index is one')
      const [before, after] = [plainText(text), plainText(some)]
      const ranges = passagesOf(before, hashOf(page) + 1)
      const found = relocate(ranges, before.text, after.text)
      found.forEach((one, i) => {
        const range = ranges[i]
        const place = range && followed(range, before, after)
        const words = range && before.text.slice(range.start, range.end)
        expect(one, words).toEqual(place ? { kind: 'kept', range: place } : { kind: 'orphan' })
      })
    },
  )
})

describe.skipIf(pages.length === 0)('the goals of the study (skipped where the shared samples are absent)', () => {
  const goals = [
    '12 % of its characters edited',
    'it removed',
    'its section removed',
    'its typography normalised',
  ] as const
  const contenders = [withOldText(), withoutOldText()]
  const names = contenders.map(({ name }) => name)
  let texts: readonly StudyText[] = []
  let trials: readonly Trial[] = []
  beforeAll(async () => {
    texts = await studyTexts()
    const edits = Object.fromEntries(goals.map((name) => [name, EDITS[name]]))
    trials = [...study(texts, edits, contenders, [40]), ...studyAgain(texts, contenders)]
  }, LONGEST)

  test.each(names)('%s: at 40 characters 97 %% are found after 12 %% were edited, on both halves', (contender) => {
    for (const heldOut of [true, false])
      expect(shareOf(trials, { edit: goals[0], length: 40, contender, heldOut })?.found).toBeGreaterThanOrEqual(97)
  })

  test.each(names)('%s: at 40 characters at most 3 %% are wrong after it was removed, on both halves', (contender) => {
    for (const edit of [goals[1], goals[2]])
      for (const heldOut of [true, false])
        expect(shareOf(trials, { edit, length: 40, contender, heldOut })?.wrong).toBeLessThanOrEqual(3)
  })

  test('other typography loses nothing of 40 characters', () => {
    expect(shareOf(trials, { edit: goals[3], length: 40, contender: 'Margent' })?.found).toBeGreaterThanOrEqual(99)
  })

  test('an article as another extractor gives it has no mark on wrong words', () => {
    const again = trials.filter(({ edit }) => edit.includes('another extractor'))
    expect(again.length).toBeGreaterThan(500)
    expect(again.filter(({ outcome }) => outcome === 'wrong')).toEqual([])
  })
})

/** Milliseconds: some thousand passages of real texts, on a machine that does other things too. */
const LONGEST = 120_000

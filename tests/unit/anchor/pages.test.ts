/**
 * Pages of our own in two versions, as they are saved today and again next year. `pages/NAME/marks.json` says of each mark
 * what has to become of it: `kept` at its own words, `found` (by the difference or by its words), or an `orphan`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../core/anchor/anchor'
import { describeAgain, describe as describePassage } from '../../../core/anchor/describe'
import { relocateAll } from '../../../core/anchor/relocate'
import { parseHtml } from '../../../core/import/dom'
import { plainText } from '../../../core/text/plain-text'
import { readPage } from '../../../main/import/web/read-page'

interface ExpectedMark {
  /** What is particular about it. */
  readonly says: string
  readonly quote: string
  /** Words that hold the quote and stand once, where the quote stands more often. */
  readonly among?: string
  readonly becomes: 'kept' | 'found' | 'orphan'
  /** The words it is on afterwards, and what tells them from others like them; the same as before where absent. */
  readonly now?: string
  readonly in?: string
}

const folder = join(import.meta.dirname, 'pages')
const file = (page: string, name: string) => readFileSync(join(folder, page, name), 'utf8')

async function textOf(page: string, name: string): Promise<string> {
  const { text } = await readPage({ page: parseHtml(file(page, name)), name, address: null })
  return plainText(text).text
}

/** Where `words` stand in `text`, within `among`, which stands there once. */
function placeIn(text: string, words: string, among: string): Range {
  const at = text.indexOf(among)
  expect(at, `“${among}” is in the text`).toBeGreaterThanOrEqual(0)
  expect(text.indexOf(among, at + 1), `“${among}” is there once`).toBe(-1)
  const start = at + among.indexOf(words)
  expect(among).toContain(words)
  return { start, end: start + words.length }
}

describe.each(readdirSync(folder))('%s', (page) => {
  const marks = JSON.parse(file(page, 'marks.json')) as readonly ExpectedMark[]

  test.each(marks)('$says', async (mark) => {
    const [before, after] = [await textOf(page, 'before.html'), await textOf(page, 'after.html')]
    const place = placeIn(before, mark.quote, mark.among ?? mark.quote)
    const [found] = relocateAll({
      anchors: [describePassage(before, place, 'before')],
      before: { text: before, hash: 'before' },
      after: { text: after, hash: 'after' },
    })
    if (!found) throw new Error('one anchor, one answer')
    if (mark.becomes === 'orphan') {
      expect(found).toEqual({ kind: 'orphan' })
      return
    }
    const now = mark.now ?? mark.quote
    expect({
      ...found,
      words: found.kind === 'orphan' ? '' : after.slice(found.range.start, found.range.end),
    }).toMatchObject({
      kind: mark.becomes === 'kept' ? 'kept' : expect.stringMatching(/kept|moved/),
      words: now,
      range: placeIn(after, now, mark.in ?? mark.among ?? now),
    })
  })

  test('what is an orphan in the newer version is at its place again where the older one comes back', async () => {
    const [before, after] = [await textOf(page, 'before.html'), await textOf(page, 'after.html')]
    const places = marks.map(({ quote, among }) => placeIn(before, quote, among ?? quote))
    const anchors = places.map((place) => describePassage(before, place, 'before'))
    const [older, newer] = [
      { text: before, hash: 'before' },
      { text: after, hash: 'after' },
    ]
    const there = relocateAll({ anchors, before: older, after: newer })
    const back = relocateAll({
      anchors: anchors.map((anchor, i) => {
        const found = there[i]
        return found && found.kind !== 'orphan' ? describeAgain(anchor, after, found.range, 'after') : anchor
      }),
      before: newer,
      after: { text: before, hash: 'before again' },
    })
    back.forEach((found, i) => {
      expect(found, marks[i]?.says).toMatchObject({ kind: expect.stringMatching(/kept|moved/), range: places[i] })
    })
  })
})

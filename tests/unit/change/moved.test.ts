import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteSplice, WideCommit } from '../../../core/change/change'
import { movedCommits } from '../../../core/change/moved'
import { spliced } from '../../../core/change/splice'

const BASE = 'abcdefghijklmnop'
const DOCUMENT = '0000000000001'

function splice(text: string, from: number, length: number, inserted: string): NoteSplice {
  const at = from % (text.length + 1)
  return { kind: 'note.splice', mark: null, at, removed: text.slice(at, at + length), inserted }
}

function applied(text: string, changes: readonly NoteSplice[]): string | null {
  return changes.reduce<string | null>((now, change) => (now === null ? null : spliced(now, change)), text)
}

/** Splices one on top of the other. */
function series(made: readonly (readonly [number, number, string])[]): readonly NoteSplice[] {
  const changes: NoteSplice[] = []
  let text = BASE
  for (const [from, length, inserted] of made) {
    const change = splice(text, from, length, inserted)
    changes.push(change)
    text = applied(text, [change]) ?? text
  }
  return changes
}

const commit = (changes: readonly NoteSplice[], n: number): WideCommit => ({
  ...{ id: `c${n}`, group: `c${n}`, at: '2026-01-01T00:00:00.000Z', title: 'Note' },
  parts: [{ document: DOCUMENT, changes }],
})

const place = fc.nat({ max: 40 })
const theirs = fc.array(fc.tuple(place, fc.nat({ max: 3 }), fc.constantFrom('', '1', '222')), { maxLength: 4 })
const ours = fc.array(fc.tuple(place, fc.constant(0), fc.constantFrom('X', 'YY')), { minLength: 1, maxLength: 4 })

test('what was inserted stands between the letters that it was put between, as far as they are there', () => {
  fc.assert(
    fc.property(theirs, ours, (other, mine) => {
      const [before, made] = [series(other), series(mine)]
      const commits = made.map((change, n) => commit([change], n))
      const moved = movedCommits(commits, DOCUMENT, before)
      const changes = moved.flatMap(({ parts }) => parts.flatMap((part) => part.changes)) as readonly NoteSplice[]
      const result = applied(applied(BASE, before) ?? '', changes)
      expect(result).not.toBe(null)
      const together = (text: string | null) => (text ?? '').replace(/\d/g, '')
      const gone = [...BASE].filter((letter) => !result?.includes(letter))
      const alone = [...(applied(BASE, made) ?? '')].filter((letter) => !gone.includes(letter)).join('')
      // Among letters that gave way together several insertions may change their order.
      if (gone.length === 0) expect(together(result)).toBe(alone)
      else expect([...together(result)].sort()).toEqual([...alone].sort())
      if (before.length === 0) expect(moved).toBe(commits)
    }),
  )
})

test('another document, another note and a place before it are left as they are', () => {
  const mine = [commit([splice(BASE, 2, 1, 'X')], 0)]
  expect(movedCommits(mine, '0000000000002', [splice(BASE, 0, 0, '1')])).toBe(mine)
  expect(movedCommits(mine, DOCUMENT, [{ ...splice(BASE, 0, 0, '1'), mark: '0000000000009' }])).toBe(mine)
  expect(movedCommits(mine, DOCUMENT, [splice(BASE, 9, 3, '1')])).toBe(mine)
})

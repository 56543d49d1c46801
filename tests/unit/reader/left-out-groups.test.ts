import { expect, test } from 'vitest'
import type { LeftOutReason } from '../../../core/text/tree'
import { isLong, isUnfolded, leftOutGroups, remember } from '../../../renderer/reader/left-out-groups'
import type { LeftOutBlock } from '../../../renderer/reader/open-text'

function leftOut(reason: LeftOutReason, ...words: readonly string[]): readonly LeftOutBlock[] {
  return words.map((word, index) => ({
    index,
    entry: { before: 0, reason, block: { kind: 'paragraph', spans: [word] } },
  }))
}

test('neighbours with one reason are a group, in their order', () => {
  const groups = leftOutGroups([
    ...leftOut('menu', 'Home', 'News', 'Sport', 'Shop'),
    ...leftOut('share', 'Print'),
    ...leftOut('menu', 'Jobs'),
  ])
  expect(groups.map(({ reason, lines }) => `${reason} ${lines}`)).toEqual(['menu 4', 'share 1', 'menu 1'])
  expect(groups.map(isLong)).toEqual([true, false, false])
})

test('a single block is folded only where it is long', () => {
  const folded = (lines: number) => {
    const block = { kind: 'code', text: 'line\n'.repeat(lines).trim() } as const
    const [group] = leftOutGroups([{ index: 0, entry: { before: 0, reason: 'comments', block } }])
    return group && isLong(group)
  }
  expect([folded(1), folded(5), folded(6), folded(500)]).toEqual([false, false, true, true])
})

test('what was unfolded stays so after a block of it was put back, in that document alone', () => {
  const whole = leftOutGroups(leftOut('menu', 'Home', 'News', 'Sport', 'Shop', 'Jobs'))[0]
  const rest = leftOutGroups(leftOut('menu', 'News', 'Sport', 'Shop', 'Jobs'))[0]
  if (!whole || !rest) throw new Error('no group')
  expect(isUnfolded('a', rest)).toBe(false)
  remember('a', whole, 'unfolded')
  expect(isUnfolded('a', rest)).toBe(true)
  expect(isUnfolded('b', rest)).toBe(false)
  remember('a', rest, 'folded')
  expect(isUnfolded('a', rest)).toBe(false)
})

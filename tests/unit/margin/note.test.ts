import { expect, test } from 'vitest'
import { relativeTime } from '../../../renderer/margin/relative-time'

test('a time is told in as few words as say it', () => {
  const now = new Date(2026, 5, 15, 12, 0, 0)
  const ago = (minutes: number) => relativeTime(new Date(now.getTime() - minutes * 60_000).toISOString(), now)
  expect([0, 2, 59, 90, 11 * 60, 13 * 60, 35 * 60].map(ago)).toEqual([
    'just now',
    '2 min ago',
    '59 min ago',
    '1 h ago',
    '11 h ago',
    'yesterday',
    'yesterday',
  ])
  expect(relativeTime(new Date(2026, 1, 3).toISOString(), now)).toBe('3 Feb')
  expect(relativeTime(new Date(2019, 10, 28).toISOString(), now)).toBe('28 Nov 2019')
  expect(relativeTime('never', now)).toBe('')
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from '../../../main/adding/pace'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('of many events at once the first is told, then one each interval, and always the last', () => {
  const told: number[] = []
  const { tell } = paced<number>((value) => told.push(value), { interval: 100 })
  for (let i = 0; i < 50; i++) tell(i)
  expect(told).toEqual([0])
  vi.advanceTimersByTime(100)
  expect(told).toEqual([0, 49])
  for (let i = 50; i < 60; i++) {
    tell(i)
    vi.advanceTimersByTime(10)
  }
  expect(told).toEqual([0, 49, 59])
})

test('what is told at once comes after nothing that waited', () => {
  const told: string[] = []
  const { tell, tellNow } = paced<string>((value) => told.push(value), { interval: 100 })
  tell('first')
  tell('waiting')
  tellNow('last')
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['first', 'last'])
})

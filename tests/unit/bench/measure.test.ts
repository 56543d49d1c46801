import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compare, measure, median, p95 } from '../../../bench/measure.mjs'
import { asked } from '../../../bench/run.mjs'

const giving = (numbers: number[], log: string[] = [], name = '') => {
  let next = 0
  return async () => {
    log.push(name)
    return numbers[next++ % numbers.length] ?? 0
  }
}

test('the median and the 95th percentile', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 2, 3, 10])).toBe(2.5)
  expect(p95(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95)
  expect(p95([3])).toBe(3)
})

test('ours and the peer run in turns, each first every other time, after one warm run that does not count', async () => {
  const log: string[] = []
  const row = await measure(
    {
      case: 'a',
      unit: 'ms',
      kind: 'cost',
      ours: giving([100, 2, 2, 2], log, 'ours'),
      peer: giving([100, 8, 8, 8], log, 'peer'),
      peerName: 'other',
    },
    3,
  )
  expect(log).toEqual(['ours', 'peer', 'ours', 'peer', 'peer', 'ours', 'ours', 'peer'])
  expect(row).toEqual({ case: 'a', unit: 'ms', ours: 2, peer: 8, peerName: 'other', ratio: 4 })
})

test('of a throughput more is better, and without a peer there is no ratio', async () => {
  const throughput = { case: 'b', unit: 'MB/s', kind: 'throughput', ours: giving([30]), peer: giving([10]) } as const
  expect(await measure(throughput, 7)).toMatchObject({ ratio: 3 })
  expect(await measure({ case: 'c', unit: 'ms', kind: 'cost', ours: giving([1]) }, 7)).toMatchObject({
    peer: null,
    peerName: null,
    ratio: null,
  })
})

test('where either side is nothing there is no ratio', async () => {
  const none = { case: 'd', unit: '%', kind: 'cost', ours: giving([0]), peer: giving([4]), peerName: 'other' } as const
  expect(await measure(none, 7)).toMatchObject({ ours: 0, peer: 4, ratio: null })
  expect(await measure({ ...none, ours: giving([4]), peer: giving([0]) }, 7)).toMatchObject({ peer: 0, ratio: null })
})

test('rows are written, a goal that is missed is said, and fewer than seven rounds are not run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'margent-bench-'))
  const file = join(folder, 'results/save.json')
  const said: string[] = []
  let runs = 0
  const ours = async () => {
    runs++
    return [1, 2, 40]
  }
  const cases = [{ case: 'p', unit: 'ms', kind: 'cost', statistic: 'p95', goal: { ours: 10 }, ours }] as const
  const rows = await compare({ name: 'save', cases, rounds: 1, file, print: (line: string) => said.push(line) })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(rows)
  expect(rows[0]?.ours).toBe(40)
  expect(runs).toBe(8)
  expect(said.at(-1)).toContain('MISSED')
  rmSync(folder, { recursive: true })
})

test('names and rounds are read from the command line', () => {
  expect(asked(['save', '--rounds', '9', 'open'])).toEqual({ names: ['save', 'open'], rounds: 9 })
  expect(asked([])).toEqual({ names: [], rounds: undefined })
  expect(() => asked(['--rounds', 'x'])).toThrow(/whole number/)
})

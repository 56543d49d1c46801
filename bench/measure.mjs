/**
 * How a benchmark measures: ours and a peer in turns, so that what else the machine does falls on both; warm, because
 * the first run of either is another question; medians, because one slow run says nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Below this a median is luck. */
const fewestRounds = 7

/**
 * @typedef {object} Case
 * @property {string} case what is measured
 * @property {string} unit of the numbers: `ms`, `MB/s`
 * @property {'cost' | 'throughput'} kind whether less or more is better
 * @property {() => Promise<number | readonly number[]>} ours one round: a number, or many of the same kind
 * @property {(() => Promise<number | readonly number[]>) | undefined} [peer] the same task by something else
 * @property {string} [peerName]
 * @property {'median' | 'p95'} [statistic] over all numbers of all rounds; the median unless told
 * @property {{ ours?: number, ratio?: number }} [goal] shown beside the result: ours at most (cost) or at least, ratio at
 *   least
 */

/**
 * @typedef {object} Row
 * @property {string} case
 * @property {string} unit
 * @property {number} ours
 * @property {number | null} peer
 * @property {string | null} peerName
 * @property {number | null} ratio how many times better ours is than the peer: 2 is half the cost, or twice the throughput;
 *   null where either is 0
 */

/**
 * Measures each case, prints a table, and writes the rows as JSON where told.
 * @param {{ name: string, cases: readonly Case[], rounds?: number, file?: string, print?: (line: string) => void }} options
 * @returns {Promise<Row[]>}
 */
export async function compare({ name, cases, rounds = fewestRounds, file, print = console.log }) {
  const rows = []
  print(`\n${name} (${Math.max(rounds, fewestRounds)} rounds)`)
  for (const one of cases) {
    const row = await measure(one, Math.max(rounds, fewestRounds))
    print(line(row, one))
    rows.push(row)
  }
  if (file) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  }
  return rows
}

/**
 * @param {Case} one
 * @param {number} rounds
 * @returns {Promise<Row>}
 */
export async function measure(one, rounds) {
  const sides = [one.ours, one.peer].filter((side) => side !== undefined)
  const numbers = sides.map(() => [])
  for (const side of sides) await side()
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates: the second of a pair finds warmer caches and a busier disk.
    const order = [...sides.keys()]
    for (const index of round % 2 === 0 ? order : order.reverse()) numbers[index].push(...[await sides[index]()].flat())
  }
  const [ours, peer = null] = numbers.map((all) => statistics[one.statistic ?? 'median'](all))
  // Nothing is no so many times better than nothing, nor than something.
  const ratio = !peer || !ours ? null : one.kind === 'cost' ? peer / ours : ours / peer
  return { case: one.case, unit: one.unit, ours, peer, peerName: peer === null ? null : (one.peerName ?? null), ratio }
}

/** The middle of numbers in order; between the two middle ones where their number is even. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The smallest of the numbers that at least 95 % of them do not exceed. */
export function p95(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1]
}

const statistics = { median, p95 }

function line(row, { goal, kind }) {
  const parts = [`  ${row.case}: ${round(row.ours)} ${row.unit}`]
  if (row.peer !== null) parts.push(`${row.peerName ?? 'peer'} ${round(row.peer)} ${row.unit}`)
  if (row.ratio !== null) parts.push(compared(row.ratio, kind))
  if (goal?.ours !== undefined) {
    const met = kind === 'cost' ? row.ours <= goal.ours : row.ours >= goal.ours
    parts.push(`goal ${kind === 'cost' ? 'at most' : 'at least'} ${goal.ours} ${row.unit} ${met ? 'met' : 'MISSED'}`)
  }
  if (goal?.ratio !== undefined)
    parts.push(`goal ${compared(goal.ratio, kind)} ${row.ratio !== null && row.ratio >= goal.ratio ? 'met' : 'MISSED'}`)
  return parts.join(' · ')
}

/** A ratio in words: below one, a cost is said as so many times the peer's. */
function compared(ratio, kind) {
  if (kind === 'throughput') return `${round(ratio)} times as much`
  return ratio < 1 ? `${round(1 / ratio)} times the cost` : `${round(ratio)} times cheaper`
}

const round = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** Myers' greedy comparison ("An O(ND) Difference Algorithm", 1986) of two stretches of numbers, within a bound. */

export interface Ids {
  readonly length: number
  readonly [index: number]: number
}

/** Edits after which the best way so far is taken as it is, and comparing begins anew behind it. */
const MOST_EDITS = 96

/** How often it begins anew: what is left is other words then. */
const MOST_ROUNDS = 12

/** Calls `add` for each run that both stretches hold, in order. */
export function shortestEdit(
  a: Ids,
  b: Ids,
  gap: { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number },
  add: (a: number, b: number, length: number) => void,
): void {
  let { a: from, b: to } = gap
  for (let round = 0; round < MOST_ROUNDS && from < gap.aEnd && to < gap.bEnd; round++) {
    const reached = oneRound(a, b, { ...gap, a: from, b: to }, add)
    from = reached.a
    to = reached.b
  }
}

function oneRound(
  a: Ids,
  b: Ids,
  gap: { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number },
  add: (a: number, b: number, length: number) => void,
): { readonly a: number; readonly b: number } {
  const n = gap.aEnd - gap.a
  const m = gap.bEnd - gap.b
  const most = Math.min(MOST_EDITS, n + m)
  // furthest[most + k]: how far in `a` one came on diagonal k (a minus b), or -1.
  const furthest = new Int32Array(2 * most + 3).fill(-1)
  const middle = most + 1
  const rows: Int32Array[] = []
  furthest[middle + 1] = 0
  let bestX = 0
  let bestY = 0
  let edits = 0
  search: for (; edits <= most; edits++) {
    rows.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = furthest[middle + k + 1] ?? -1
      const right = furthest[middle + k - 1] ?? -1
      let x = k === -edits || (k !== edits && right < down) ? down : right + 1
      let y = x - k
      if (x > n || y > m) {
        // Beyond the edge: no way leads on from here.
        furthest[middle + k] = x
        continue
      }
      while (x < n && y < m && a[gap.a + x] === b[gap.b + y]) {
        x++
        y++
      }
      furthest[middle + k] = x
      if (x + y > bestX + bestY) {
        bestX = x
        bestY = y
      }
      if (x === n && y === m) break search
    }
  }
  const runs: [number, number, number][] = []
  let x = bestX
  let y = bestY
  for (let d = levelOf(rows, bestX - bestY, bestX, Math.min(edits, most)); d >= 0; d--) {
    const row = rows[d]
    if (!row) break
    const k = x - y
    const at = (diagonal: number): number => row[diagonal + d + 1] ?? -1
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const fromX = isDown ? at(k + 1) : at(k - 1) + 1
    const fromY = fromX - k
    if (x > fromX) runs.push([gap.a + fromX, gap.b + fromY, x - fromX])
    x = isDown ? fromX : fromX - 1
    y = isDown ? fromY - 1 : fromY
  }
  for (const [at, to, length] of runs.reverse()) add(at, to, length)
  return bestX === 0 && bestY === 0 ? { a: gap.aEnd, b: gap.bEnd } : { a: gap.a + bestX, b: gap.b + bestY }
}

/** After how many edits the way first came as far as `x` on diagonal `k`. */
function levelOf(rows: readonly Int32Array[], k: number, x: number, last: number): number {
  for (let d = 0; d < last; d++) {
    const next = rows[d + 1]
    if (next && Math.abs(k) <= d && (d - k) % 2 === 0 && (next[k + d + 2] ?? -1) >= x) return d
  }
  return last
}

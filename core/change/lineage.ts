/**
 * Which marks differ between two states of a document's marks, without looking at ten thousand of them: each state that a
 * commit makes remembers the few commits that it came by. A memory only: where it does not reach, it says so, and whoever asks
 * compares by himself. Holds none of the states alive.
 */
import type { MarkId } from '../document/id'
import type { DocumentRecord } from '../document/record'

type Marks = DocumentRecord['marks']

/** A state before, by a sign that stands for it, and the marks that the next commit touched. */
interface Step {
  readonly from: object
  readonly touched: readonly MarkId[]
}

/** How far back it is remembered: what main acknowledges is a few commits behind what is shown. */
const DEPTH = 16

const signs = new WeakMap<Marks, object>()
const steps = new WeakMap<Marks, readonly Step[]>()

/** `marks` came from `before` by a commit that touched these. */
export function descends(marks: Marks, before: Marks, touched: readonly MarkId[]): void {
  steps.set(marks, [{ from: signOf(before), touched }, ...(steps.get(before) ?? [])].slice(0, DEPTH))
}

/** The marks that differ between the two, those that are in one only included; null where their kinship is not known. */
export function differing(one: Marks, other: Marks): readonly MarkId[] | null {
  if (one === other) return []
  const path = pathOf(one)
  const there = pathOf(other)
  for (const [sign, touched] of path) {
    const back = there.get(sign)
    if (back) return [...new Set([...touched, ...back])].filter((id) => one[id] !== other[id])
  }
  return null
}

/** The states that `marks` came by, itself first, each with all marks that were touched since. */
function pathOf(marks: Marks): ReadonlyMap<object, readonly MarkId[]> {
  const path = new Map<object, readonly MarkId[]>([[signOf(marks), []]])
  let touched: readonly MarkId[] = []
  for (const step of steps.get(marks) ?? []) {
    touched = [...touched, ...step.touched]
    path.set(step.from, touched)
  }
  return path
}

function signOf(marks: Marks): object {
  const known = signs.get(marks)
  if (known) return known
  const sign = {}
  signs.set(marks, sign)
  return sign
}

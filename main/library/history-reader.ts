/**
 * Reading a history back: the newest segments first, as many as are needed. A later segment begins with the state as it
 * was acknowledged, so what an earlier one holds beyond that number was never acknowledged and does not count.
 */
import { join } from 'node:path'
import { type FileOperations, listIfThere } from './file-system'
import { parseBase, parseLine, type ReadBase, type ReadLine, type ReadSegment, readSegment } from './lines'

/** How to make a state from base and lines. */
export interface Replay<State> {
  readonly seqOf: (state: State) => number
  /** The state that a base line's value is, or null where it is none. */
  readonly base: (value: unknown) => State | null
  /** Changes the state by a line of number `seq`; where the line does not fit it, only its number, and says so. */
  readonly apply: (state: State, line: unknown, seq: number) => 'fits' | 'misfits'
}

/** Where the history ends on disk. */
export interface LastSegment {
  readonly number: number
  /** Bytes of its first line, where that is a base line; else 0. */
  readonly baseLength: number
  readonly goodLength: number
  readonly length: number
}

export interface ReadHistory {
  /** Oldest first; none is out of order, and none counts that was overruled. */
  readonly items: readonly Item[]
  readonly last: LastSegment | null
  /** Damaged lines in the newest segment with good ones behind them. */
  readonly badLines: number
}

type Item = ReadBase | ReadLine

const SEGMENT = /^(\d{4,})\.ndjson$/

/** The file name of segment `number`, from 1. */
export function segmentName(number: number): string {
  return `${String(number).padStart(4, '0')}.ndjson`
}

/** Numbers of the segments among `names`, ascending. */
export function segmentNumbers(names: readonly string[]): readonly number[] {
  return names
    .flatMap((name) => SEGMENT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/**
 * Reads segments from the newest back to one that begins at or before number `from` (null: to the newest base there is)
 * and until `depth` lines are there. Throws Node's error where the disk does not give a segment: that is not damage, and
 * going on without what it may hold would be. A segment that begins with the state of something other than `owner` does
 * not count.
 */
export async function readHistory(
  files: FileOperations,
  folder: string,
  from: number | null,
  depth: number,
  owner: string | null = null,
): Promise<ReadHistory> {
  const numbers = segmentNumbers(await listIfThere(files, folder))
  const segments: ReadSegment[] = []
  let last: LastSegment | null = null
  let lines = 0
  for (const number of numbers.toReversed()) {
    const segment = readSegment(await files.readFile(join(folder, segmentName(number))))
    const isForeign = owner !== null && segment.base !== null && (segment.base.owner ?? owner) !== owner
    // Nothing good in it: so nothing is cut off it and nothing written to it, and a new segment begins.
    last ??= isForeign ? { number, baseLength: 0, goodLength: 0, length: 0 } : { number, ...lengthsOf(segment) }
    if (isForeign) continue
    segments.unshift(segment)
    lines += segment.lines.length
    const reaches = segment.base !== null && (from === null || segment.base.seq <= from)
    if (reaches && lines >= depth) break
  }
  return { items: inOrder(segments), last, badLines: segments.at(-1)?.badLines ?? 0 }
}

function lengthsOf({ base, goodLength, length }: ReadSegment) {
  return { baseLength: base?.bytes.length ?? 0, goodLength, length }
}

function inOrder(segments: readonly ReadSegment[]): readonly Item[] {
  const items: Item[] = []
  const dropFrom = (seq: number) => {
    while (items.length > 0) {
      if ((items.at(-1)?.seq ?? -1) < seq) break
      items.pop()
    }
  }
  for (const { base, lines } of segments) {
    if (base) {
      dropFrom(base.seq + 1)
      items.push(base)
    }
    for (const line of lines) {
      if (items.at(-1)?.kind === 'line') dropFrom(line.seq)
      items.push(line)
    }
  }
  return items
}

/** What a replay came to. `missing` counts numbers that neither line nor later base was there for, `misfits` lines that did not fit. */
export interface Replayed<State> {
  readonly state: State | null
  readonly missing: number
  readonly misfits: number
}

/** Applies what is newer than `start`, in place (null: to the first base that can be used). */
export function replay<State>(history: ReadHistory, start: State | null, rules: Replay<State>): Replayed<State> {
  let state = start
  let missing = 0
  let misfits = 0
  for (const item of history.items) {
    if (item.kind === 'base') {
      const at = state === null ? -1 : rules.seqOf(state)
      if (item.seq <= at) continue
      const base = rules.base(parseBase(item))
      if (base === null) continue
      state = base
    } else if (state !== null && item.seq > rules.seqOf(state)) {
      missing += item.seq - rules.seqOf(state) - 1
      if (rules.apply(state, parseLine(item), item.seq) === 'misfits') misfits++
    }
  }
  return { state, missing, misfits }
}

/**
 * The lines of a history segment: sealed JSON, one to a line. A base line holds the whole state at its number, every other
 * line what happened then. Lines are read without being parsed: number and id stand at their beginning.
 */
import { isSealed, seal, unseal } from './seal'

/** What every line but a base line begins with. */
export interface NumberedLine {
  readonly v: number
  readonly seq: number
  readonly id: string
}

/** A line that was read and whose seal is whole. */
export interface ReadLine {
  readonly kind: 'line'
  readonly seq: number
  readonly id: string
  readonly bytes: Buffer
}

export interface ReadBase {
  readonly kind: 'base'
  readonly seq: number
  /** The id of the document or library whose state it is; null where the state does not begin with one. */
  readonly owner: string | null
  readonly bytes: Buffer
}

/** What a segment's bytes hold. Lengths are bytes. */
export interface ReadSegment {
  readonly base: ReadBase | null
  readonly lines: readonly ReadLine[]
  /** Up to where all is to be kept; behind it stands what was never acknowledged. */
  readonly goodLength: number
  readonly length: number
  /** Lines that are damaged although good ones follow (a damaged base line counts). */
  readonly badLines: number
}

const LINE_START = /^\{"v":\d+,"seq":(\d{1,15}),"id":"([0-9a-z]{13})"/
const BASE_START = /^\{"v":\d+,"seq":(\d{1,15}),"base":\{(?:"v":\d+,"id":"([0-9a-z]{13})")?/
/** More than either start is long. */
const START_LENGTH = 80
const LINE_END = 10

/** The line for a commit: number and id first, so that it is found without parsing. */
export function encodeLine<T extends NumberedLine>({ v, seq, id, ...rest }: T): string {
  return `${seal({ v, seq, id, ...rest })}\n`
}

/** A segment's first line: the whole state at number `seq`. */
export function encodeBase(v: number, seq: number, base: object): string {
  return `${seal({ v, seq, base })}\n`
}

/** The value of a line that was read; undefined where it is not JSON after all. */
export function parseLine(line: ReadLine): unknown {
  return unseal(line.bytes)
}

/** The state in a base line; undefined where there is none after all. */
export function parseBase(base: ReadBase): unknown {
  const value = unseal(base.bytes)
  return typeof value === 'object' && value !== null && 'base' in value ? value.base : undefined
}

/** Reads a segment: all that checks, in the order written. */
export function readSegment(bytes: Buffer): ReadSegment {
  const lines: ReadLine[] = []
  let base: ReadBase | null = null
  let goodLength = 0
  let badLines = 0
  let badSinceGood = 0
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    // A line without its end was torn off, even where its seal happens to be complete: the next one would be glued to it.
    const read = end < 0 ? null : readLine(line)
    from = end < 0 ? bytes.length : end + 1
    if (!read) {
      badSinceGood++
      continue
    }
    if (read.kind === 'line') lines.push(read)
    else base = read
    badLines += badSinceGood
    badSinceGood = 0
    goodLength = from
  }
  return { base, lines, goodLength, length: bytes.length, badLines }
}

function readLine(bytes: Buffer): ReadLine | ReadBase | null {
  const start = bytes.toString('latin1', 0, START_LENGTH)
  const line = LINE_START.exec(start)
  const base = line ? null : BASE_START.exec(start)
  if (!(line ?? base) || !isSealed(bytes)) return null
  return line
    ? { kind: 'line', seq: Number(line[1]), id: line[2] ?? '', bytes }
    : { kind: 'base', seq: Number(base?.[1]), owner: base?.[2] ?? null, bytes }
}

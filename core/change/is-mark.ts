import type { Anchor } from '../anchor/anchor'
import { isId } from '../document/id'
import type { Mark } from '../document/record'
import type { AnchorsCarry } from './change'

/*
 * Written by hand where everything else has a schema: a record may hold ten thousand marks, and is checked at every opening
 * (a quarter of the time that the schema library takes).
 */

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Whether `value` is a time in ISO 8601 UTC, as everything here writes it. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value)
}

/** Whether `value` is an anchor whose offsets and quote agree. */
export function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false
  const { start, end, quote, prefix, suffix, textHash } = value as Partial<Record<keyof Anchor, unknown>>
  return (
    Number.isSafeInteger(start) &&
    typeof quote === 'string' &&
    quote !== '' &&
    (start as number) >= 0 &&
    end === (start as number) + quote.length &&
    typeof prefix === 'string' &&
    typeof suffix === 'string' &&
    typeof textHash === 'string'
  )
}

/** Whether `value` is a mark in every field. */
export function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false
  const mark = value as Partial<Record<keyof Mark, unknown>>
  return (
    isId(mark.id) &&
    isId(mark.label) &&
    isAnchor(mark.anchor) &&
    typeof mark.note === 'string' &&
    Array.isArray(mark.tags) &&
    mark.tags.every((tag) => typeof tag === 'string') &&
    isTime(mark.createdAt) &&
    isTime(mark.changedAt) &&
    (mark.trashedAt === null || isTime(mark.trashedAt))
  )
}

/** Whether `value` says of marks where their passages began and begin. */
export function isCarried(value: unknown): value is AnchorsCarry['marks'] {
  if (!Array.isArray(value)) return false
  const isOffset = (offset: unknown) => Number.isSafeInteger(offset) && (offset as number) >= 0
  return value.every(
    (one) => Array.isArray(one) && one.length === 3 && isId(one[0]) && isOffset(one[1]) && isOffset(one[2]),
  )
}

/** Whether `value` is a record's marks: each under its own id. */
export function isMarks(value: unknown): value is Readonly<Record<string, Mark>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([id, mark]) => isMark(mark) && mark.id === id)
}

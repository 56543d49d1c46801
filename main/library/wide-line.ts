import * as v from 'valibot'
import type { WideCommit } from '../../core/change/change'
import { commitSchema, idSchema, libraryChangeSchema } from '../../core/change/schema'
import { FORMAT_VERSION } from '../../core/document/record'

/** A line of the library's history. */
export interface NumberedWideCommit extends WideCommit {
  readonly v: typeof FORMAT_VERSION
  readonly seq: number
}

const lineSchema = v.object({
  ...v.omit(commitSchema, ['changes']).entries,
  v: v.literal(FORMAT_VERSION),
  seq: v.pipe(v.number(), v.safeInteger()),
  parts: v.array(v.object({ document: idSchema, changes: commitSchema.entries.changes })),
  library: v.exactOptional(v.array(libraryChangeSchema)),
})

/** Whether a line that was read is one of the library's history. */
export function isWideLine(line: unknown): line is NumberedWideCommit {
  return v.is(lineSchema, line)
}

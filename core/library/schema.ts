import * as v from 'valibot'
import { idSchema } from '../change/schema'
import { LABEL_COLOURS, LABEL_PATTERNS } from '../document/label'
import { FORMAT_VERSION } from '../document/record'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const labelSchema = v.object({
  id: idSchema,
  name: v.string(),
  colour: v.picklist(LABEL_COLOURS),
  pattern: v.picklist(LABEL_PATTERNS),
  letter: v.string(),
  digit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
})

/** The form of `library.json` in this program's format. */
export const libraryDataSchema = v.object({
  v: v.literal(FORMAT_VERSION),
  id: idSchema,
  seq: whole,
  lastCommit: v.nullable(idSchema),
  createdAt: v.string(),
  labels: v.array(labelSchema),
  shelves: v.array(v.unknown()),
  templates: v.record(v.string(), v.unknown()),
  languages: v.record(v.string(), v.unknown()),
})

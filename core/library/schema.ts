import * as v from 'valibot'
import { idSchema } from '../change/schema'
import { FORMAT_VERSION } from '../document/record'
import { labelsSchema } from './label-schema'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The form of `library.json` in this program's format. */
export const libraryDataSchema = v.object({
  v: v.literal(FORMAT_VERSION),
  id: idSchema,
  seq: whole,
  lastCommit: v.nullable(idSchema),
  createdAt: v.string(),
  labels: labelsSchema,
  shelves: v.array(v.unknown()),
  templates: v.record(v.string(), v.unknown()),
  languages: v.record(v.string(), v.unknown()),
})

import * as v from 'valibot'
import { isId } from '../document/id'
import { LABEL_COLOURS, LABEL_PATTERNS, MOST_LABELS } from '../document/label'

const ownColour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))

const labelSchema = v.object({
  id: v.custom<string>(isId),
  name: v.string(),
  colour: v.union([v.picklist(LABEL_COLOURS), v.object({ light: ownColour, dark: ownColour })]),
  pattern: v.picklist(LABEL_PATTERNS),
  letter: v.string(),
  digit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
})

/** The labels of a library, in their order. */
export const labelsSchema = v.pipe(v.array(labelSchema), v.maxLength(MOST_LABELS))

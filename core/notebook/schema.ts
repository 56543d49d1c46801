/** What a question about the notebook must look like; the window is not trusted. Nothing is converted. */
import * as v from 'valibot'
import { idSchema, timeSchema } from '../change/schema'
import { READING_STATES } from '../document/record'
import { asTag, LONGEST_TAG } from '../mark/tag'
import {
  GROUPINGS,
  type NotebookAction,
  type NotebookFilter,
  type NotebookQuery,
  type NotebookSelection,
  ORDERS,
} from './notebook'

/** More than anyone types to find something. */
const LONGEST_WORDS = 1_000
/** More than one narrows by; a library may have a million marks. */
const MOST_NAMED = 100_000
const MOST_MARKS = 1_000_000
/** More tags than anyone gives at once. */
const MOST_TAGS = 1_000
/** In UTF-16 code units; far more than anyone writes without a space. */
const LONGEST_HELD = 100_000

/** A tag without its `#`. */
export const tagSchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TAG),
  v.check((tag) => asTag(tag) === tag),
)
/**
 * One that is there already. In notes words of any length are tags, what is below a tag that was renamed may have become longer, and
 * folding lengthens some letters.
 */
const heldTag = v.pipe(v.string(), v.maxLength(LONGEST_HELD))
const ids = v.pipe(v.array(idSchema), v.maxLength(MOST_NAMED))

const filterSchema: v.GenericSchema<unknown, NotebookFilter> = v.strictObject({
  words: v.pipe(v.string(), v.maxLength(LONGEST_WORDS)),
  labels: ids,
  tags: v.pipe(v.array(heldTag), v.maxLength(MOST_TAGS)),
  documents: ids,
  states: v.pipe(v.array(v.picklist(READING_STATES)), v.maxLength(READING_STATES.length)),
  note: v.nullable(v.picklist(['with', 'without'])),
  passage: v.nullable(v.picklist(['lost', 'kept'])),
  date: v.nullable(
    v.strictObject({
      of: v.picklist(['made', 'changed']),
      from: v.nullable(timeSchema),
      before: v.nullable(timeSchema),
    }),
  ),
})

export const querySchema: v.GenericSchema<unknown, NotebookQuery> = v.strictObject({
  filter: filterSchema,
  grouping: v.picklist(GROUPINGS),
  order: v.picklist(ORDERS),
})

export const selectionSchema: v.GenericSchema<unknown, NotebookSelection> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('these'),
    marks: v.pipe(v.array(v.strictObject({ document: idSchema, mark: idSchema })), v.maxLength(MOST_MARKS)),
  }),
  v.strictObject({ kind: v.literal('filtered'), filter: filterSchema }),
])

/** A tag that is there already, without its `#`. */
export const heldTagSchema = v.pipe(
  heldTag,
  v.check((tag) => asTag(tag) === tag),
)
/** Several of them. */
export const heldTagsSchema = v.pipe(v.array(heldTagSchema), v.minLength(1), v.maxLength(MOST_TAGS))

/** Tags that are given. */
const tagsSchema = v.pipe(v.array(tagSchema), v.minLength(1), v.maxLength(MOST_TAGS))

export const actionSchema: v.GenericSchema<unknown, NotebookAction> = v.variant('kind', [
  v.strictObject({ kind: v.literal('relabel'), label: idSchema }),
  v.strictObject({ kind: v.literal('addTags'), tags: tagsSchema }),
  v.strictObject({ kind: v.literal('removeTags'), tags: heldTagsSchema }),
  v.strictObject({ kind: v.literal('trash') }),
])

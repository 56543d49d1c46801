/**
 * What a change, a commit and a record look like, checked where they come in: over IPC and from disk. Keys that are not
 * known are let through, so that a file with an addition is not taken for damage. Use `v.is`: it copies nothing.
 */
import * as v from 'valibot'
import type { Anchor } from '../anchor/anchor'
import { isId } from '../document/id'
import { type DocumentRecord, FORMAT_VERSION, type Mark, READING_STATES } from '../document/record'
import { labelsSchema } from '../library/label-schema'
import type { AnchorsCarry } from './change'
import { isAnchor, isCarried, isMark, isMarks, isTime } from './is-mark'

export const idSchema = v.custom<string>(isId)

export const timeSchema = v.custom<string>(isTime)
const timeOrNull = v.nullable(timeSchema)
const stringOrNull = v.nullable(v.string())
const strings = v.array(v.string())
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const anchorSchema = v.custom<Anchor>(isAnchor)

export const markSchema = v.custom<Mark>(isMark)

const readingState = v.picklist(READING_STATES)

const sourceFields = {
  title: v.string(),
  authors: strings,
  date: stringOrNull,
  site: stringOrNull,
  section: stringOrNull,
  series: stringOrNull,
  credits: strings,
  language: stringOrNull,
  excerpt: stringOrNull,
  address: stringOrNull,
} as const

export const sourceSchema = v.object(sourceFields)

/** Names a file inside the document's `files/`: nothing that could lead out of it. */
export const fileNameSchema = v.pipe(v.string(), v.regex(/^(?!\.)[^/\\:\0]{1,255}$/))

const originalSchema = v.object({
  file: fileNameSchema,
  name: v.string(),
  mediaType: v.string(),
  bytes: whole,
  sha256,
})

export const textVersionSchema = v.object({
  version: v.pipe(whole, v.minValue(1)),
  hash: sha256,
  length: whole,
  words: whole,
  original: v.exactOptional(originalSchema),
})

function setOf<Kind extends string, Value extends v.GenericSchema>(kind: Kind, value: Value) {
  return v.object({ kind: v.literal(kind), before: value, after: value })
}

function markSetOf<Kind extends string, Value extends v.GenericSchema>(kind: Kind, value: Value) {
  return v.object({ kind: v.literal(kind), mark: idSchema, before: value, after: value })
}

function sourceSetOf<Field extends keyof typeof sourceFields>(field: Field) {
  const value = sourceFields[field]
  return v.object({ kind: v.literal('source.set'), field: v.literal(field), before: value, after: value })
}

const sourceSetSchema = v.variant('field', [
  sourceSetOf('title'),
  sourceSetOf('authors'),
  sourceSetOf('date'),
  sourceSetOf('site'),
  sourceSetOf('section'),
  sourceSetOf('series'),
  sourceSetOf('credits'),
  sourceSetOf('language'),
  sourceSetOf('excerpt'),
  sourceSetOf('address'),
])

export const changeSchema = v.variant('kind', [
  v.object({ kind: v.literal('mark.add'), mark: markSchema }),
  v.object({ kind: v.literal('mark.remove'), mark: markSchema }),
  v.object({
    kind: v.literal('note.splice'),
    mark: v.nullable(idSchema),
    at: whole,
    removed: v.string(),
    inserted: v.string(),
  }),
  markSetOf('label.set', idSchema),
  markSetOf('anchor.set', anchorSchema),
  v.object({
    kind: v.literal('anchors.carry'),
    before: sha256,
    after: sha256,
    marks: v.custom<AnchorsCarry['marks']>(isCarried),
  }),
  markSetOf('markTags.set', strings),
  markSetOf('markTrashedAt.set', timeOrNull),
  sourceSetSchema,
  setOf('state.set', readingState),
  setOf('tags.set', strings),
  setOf('trashedAt.set', timeOrNull),
  setOf('text.set', textVersionSchema),
])

const commitFields = {
  id: idSchema,
  group: idSchema,
  at: timeSchema,
  title: v.string(),
  undoes: v.exactOptional(idSchema),
  changes: v.array(changeSchema),
} as const

export const commitSchema = v.object(commitFields)

export const commitRequestSchema = v.object({ document: idSchema, commit: commitSchema })

export const libraryChangeSchema = v.object({
  kind: v.literal('labels.set'),
  before: labelsSchema,
  after: labelsSchema,
})

export const wideCommitSchema = v.object({
  ...v.omit(commitSchema, ['changes']).entries,
  parts: v.array(v.object({ document: idSchema, changes: commitFields.changes })),
  library: v.exactOptional(v.array(libraryChangeSchema)),
})

export const numberedCommitSchema = v.object({
  ...commitFields,
  v: v.literal(FORMAT_VERSION),
  seq: v.pipe(whole, v.minValue(1)),
})

export const recordSchema = v.object({
  v: v.literal(FORMAT_VERSION),
  id: idSchema,
  seq: whole,
  lastCommit: v.nullable(idSchema),
  addedAt: timeSchema,
  original: originalSchema,
  source: sourceSchema,
  text: textVersionSchema,
  state: readingState,
  tags: strings,
  note: v.string(),
  trashedAt: timeOrNull,
  marks: v.custom<DocumentRecord['marks']>(isMarks),
})

export const readingSchema = v.object({
  offset: whole,
  textHash: v.string(),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  openedAt: timeSchema,
})
